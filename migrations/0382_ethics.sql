-- The page about ethics and boundaries in an organization's own words, over the text that the program brings. Each version is kept;
-- an empty one brings the program's text back. Nobody's record: it is for everybody to read before they choose.
create table workforce.ethics_texts (
  organization_id uuid not null,
  version integer not null check (version > 0),
  words_en text not null,
  words_es text not null,
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (organization_id, version),
  foreign key (organization_id, written_by) references people.persons (organization_id, id)
);
create index ethics_texts_by on workforce.ethics_texts (organization_id, written_by);
call platform.protect('workforce.ethics_texts', 'true', '(select platform.has_role(''director'')) and written_by = (select platform.me())');
revoke update on workforce.ethics_texts from alongside_app;
