-- Whoever asked for the work in which the program wrote a revision; null where a person wrote it.
alter table case_definitions add asked_by nvarchar(200) collate Latin1_General_100_BIN2 null;
