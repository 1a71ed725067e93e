-- Version 2. Requests for posts, and what chat changed in the directory since the last import.

alter table directory add column changed_in_chat integer;

create table post_request (
  district text not null,
  request text not null,
  version integer not null,
  account text not null,
  open integer not null,
  at integer not null,
  body text not null,
  primary key (district, request)
) strict;

create index post_request_of_account on post_request (district, account, at);
