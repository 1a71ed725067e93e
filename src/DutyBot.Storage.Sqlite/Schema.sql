-- Version 1. Moments are unix milliseconds UTC; a body is the whole thing as JSON, the columns beside it only find it.

-- One number per district that grows with every change of due work, so that a row taken away and put anew never looks like the old one.
create table change_counter (
  district text not null,
  value integer not null,
  primary key (district)
) strict, without rowid;

create table alert (
  district text not null,
  alert text not null,
  day text not null,
  counter integer not null,
  last_row integer not null,
  last_hash text not null,
  open integer not null,
  source text,
  primary key (district, alert)
) strict, without rowid;

create index alert_by_day on alert (district, day, counter);
create index alert_open on alert (district, day, counter) where open = 1;
create unique index alert_by_source on alert (district, source) where source is not null;

-- The key is the only lock: one writer is first with a row number.
create table alert_event (
  district text not null,
  alert text not null,
  number integer not null,
  body text not null,
  hash text not null,
  recorded_at integer not null,
  primary key (district, alert, number),
  foreign key (district, alert) references alert (district, alert)
) strict;

create table due_work (
  district text not null,
  kind integer not null,
  subject text not null,
  due_at integer not null,
  from_row integer not null,
  version integer not null,
  lease_until integer,
  primary key (district, kind, subject)
) strict, without rowid;

create index due_work_by_moment on due_work (district, due_at);

-- refresh: only its newest stays. superseded: a refresh that was being sent when a newer one of its key came.
-- unsure: it was tried and nobody knows whether it arrived.
create table outbox (
  number integer primary key autoincrement,
  district text not null,
  key text not null,
  lane text not null,
  refresh integer not null,
  superseded integer not null default 0,
  alert text,
  body text not null,
  due integer not null,
  attempts integer not null default 0,
  unsure integer not null default 0,
  lease_until integer,
  settled_at integer,
  outcome text,
  route text
) strict;

create unique index outbox_by_key on outbox (district, key) where superseded = 0;
create index outbox_waiting on outbox (district, lane, number) where settled_at is null;
create index outbox_by_alert on outbox (district, alert, number) where alert is not null;

create table shown_card (
  district text not null,
  conversation text not null,
  slot text not null,
  message text not null,
  posted_at integer not null,
  edited_at integer not null,
  content text not null,
  primary key (district, conversation, slot)
) strict, without rowid;

create index shown_card_by_message on shown_card (district, conversation, message);

-- A put replaces the row, so the highest rowid of a person is the private chat heard from last.
create table conversation (
  district text not null,
  conversation text not null,
  is_group integer not null,
  person text,
  body text not null,
  primary key (district, conversation)
) strict;

create index conversation_of_person on conversation (district, person) where person is not null;

create table notice (
  district text not null,
  notice text not null,
  version integer not null,
  open integer not null,
  at integer not null,
  body text not null,
  primary key (district, notice)
) strict;

create index notice_open on notice (district, at) where open = 1;

create table draft (
  district text not null,
  author text not null,
  draft text not null,
  body text not null,
  primary key (district, author)
) strict;

create table directory_info (
  district text not null,
  name text not null,
  version integer not null,
  is_demo integer not null,
  primary key (district)
) strict, without rowid;

create table directory (
  district text not null,
  kind text not null,
  id text not null,
  position integer not null,
  body text not null,
  primary key (district, kind, id),
  foreign key (district) references directory_info (district)
) strict;
