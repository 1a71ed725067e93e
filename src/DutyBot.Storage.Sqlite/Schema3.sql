-- What a talk remembers from one turn to the next; nothing of duty lies here.
create table state (
  district text not null,
  key text not null,
  tag text not null,
  body text not null,
  primary key (district, key)
) strict, without rowid;
