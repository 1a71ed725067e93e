-- Version 7. The first row of each line is found without reading those behind it.
drop index outbox_waiting;
create index outbox_waiting on outbox (district, lane, refresh, number) where settled_at is null;
create index outbox_leased on outbox (district, lane, lease_until) where settled_at is null and lease_until is not null;
