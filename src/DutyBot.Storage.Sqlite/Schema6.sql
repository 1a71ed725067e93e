-- Version 6. What could not be sent in an hour, and what was read.

-- put_at: when it was put before the duty leader, because it was still unsent.
alter table outbox add column put_at integer;
alter table outbox add column handled_at integer;
alter table outbox add column handled_by text;

create index outbox_unsent on outbox (district, number) where put_at is not null and handled_at is null;

-- The message that said it, and when its recipient is known to have read that.
alter table outbox add column conversation text;
alter table outbox add column message text;
alter table outbox add column read_at integer;

create index outbox_by_message on outbox (district, conversation, message) where message is not null;
