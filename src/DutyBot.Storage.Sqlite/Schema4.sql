-- Version 4. What is deleted when its time has passed, and what outlives it.

-- The highest number that was given on a day; deleting an alert does not free its number.
create table day_counter (
  district text not null,
  day text not null,
  last integer not null,
  primary key (district, day)
) strict, without rowid;

-- The hash over the row's own hash and what it says since names were taken out; its own hash stays that of what it said first.
alter table alert_event add column redacted text;

create index alert_event_with_names on alert_event (district, alert) where redacted is null and instr(body, '"answer-offered"') > 0;

-- Noted by the night's work; a talk that goes on is written anew and has none.
alter table state add column noted_at integer;

create table departure (
  district text not null,
  subject text not null,
  noted_at integer not null,
  primary key (district, subject)
) strict, without rowid;

create table deletion (
  district text not null,
  day text not null,
  kind text not null,
  rows integer not null,
  primary key (district, day, kind)
) strict, without rowid;
