-- Version 5. What is no more in the directory keeps its row for the names in history, and what chat changed keeps what the files said.

alter table directory add column left_at integer;

alter table directory add column imported text;
