-- A list that staff send as a file is read in the background like one at an address. The file stands here until it was read,
-- and while a person has to decide about a list that lost most of its entries.
create table directory.import_files (
  organization_id uuid not null,
  import_id uuid not null,
  bytes bytea not null,
  primary key (organization_id, import_id),
  foreign key (organization_id, import_id) references directory.imports (organization_id, id) on delete cascade
);
call platform.protect('directory.import_files', '(select platform.has_role(''director'')) or (select platform.has_role(''supervisor''))');
revoke update on directory.import_files from alongside_app;
grant delete on directory.import_files to alongside_app;

-- The name under which somebody wants the list, where they gave one.
alter table directory.imports add column list_name text;
-- {code, values}: why it could not be read, for the words of whoever reads it. `problem` stays for what was written before.
-- In `rejected`, {row, code, values} now stands in the place of {row, reason}.
alter table directory.imports add column problem_said jsonb;
alter table directory.feeds add column problem_said jsonb;
