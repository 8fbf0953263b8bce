-- Whoever asked for the work in which the program wrote a revision; null where a person wrote it.
alter table case_definitions add column asked_by text;
