-- Credentials and trainings of workers: what they have, who looked at it, and until when (map rows 1.2, 1.3, 15.1, 15.2).

-- What a credential of a kind asks for, in an organization's own version; the program brings some (credential-types.ts). Each
-- version is kept: a rule holds for whoever was given the credential under it.
create table workforce.credential_types (
  organization_id uuid not null,
  code text not null,
  version integer not null check (version > 0),
  name text not null,
  issuer text not null,
  -- a country and state as in ISO 3166-2, or empty: wherever the issuer says
  jurisdiction text not null,
  version_from date,
  -- [{kind, amount, domain?, words?}]
  requirements jsonb not null,
  renewal_months integer check (renewal_months between 1 and 240),
  -- nothing new is added under it
  gone boolean not null default false,
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (organization_id, code, version),
  foreign key (organization_id, written_by) references people.persons (organization_id, id)
);
create index credential_types_by on workforce.credential_types (organization_id, written_by);
call platform.protect('workforce.credential_types', '(select platform.me()) is not null',
  '((select platform.has_role(''supervisor'')) or (select platform.has_role(''director''))) and written_by = (select platform.me())');
revoke update on workforce.credential_types from alongside_app;

create table workforce.credentials (
  organization_id uuid not null,
  id uuid not null,
  worker_id uuid not null,
  -- the record is handed over also when they have left, and their name is read no more
  worker_name text not null,
  type_code text not null,
  type_version integer not null,
  -- as the type had them when it was added
  name text not null,
  issuer text not null,
  -- on the badge, for anybody to check with the issuer
  number text not null,
  issued_on date,
  expires_on date,
  added_at timestamptz not null,
  checked_by uuid,
  checked_at timestamptz,
  found text check (found in ('right', 'wrong')),
  -- the last of 90, 30 and 7 days that was told
  told smallint check (told in (90, 30, 7)),
  primary key (organization_id, id),
  foreign key (organization_id, worker_id) references people.persons (organization_id, id),
  foreign key (organization_id, checked_by) references people.persons (organization_id, id),
  check ((found is null) = (checked_at is null) and (found is null) = (checked_by is null)),
  check (expires_on is null or issued_on is null or expires_on >= issued_on)
);
create index credentials_worker on workforce.credentials (organization_id, worker_id);
create index credentials_checked_by on workforce.credentials (organization_id, checked_by);
create index credentials_expire on workforce.credentials (organization_id, expires_on) where expires_on is not null;

-- The paper of one: read by the worker and by who checks it. Sealed with a key of its own.
create table workforce.credential_papers (
  organization_id uuid not null,
  credential_id uuid not null,
  worker_id uuid not null,
  type text not null check (type in ('application/pdf', 'image/jpeg', 'image/png')),
  sealed bytea not null,
  primary key (organization_id, credential_id),
  foreign key (organization_id, credential_id) references workforce.credentials (organization_id, id),
  foreign key (organization_id, worker_id) references people.persons (organization_id, id)
);
create index credential_papers_worker on workforce.credential_papers (organization_id, worker_id);

create table workforce.trainings (
  organization_id uuid not null,
  id uuid not null,
  worker_id uuid not null,
  worker_name text not null,
  title text not null,
  provider text not null,
  category text not null check (category in ('ethics', 'advocacy', 'mentoring', 'wellness', 'harm_reduction', 'motivation', 'trauma', 'hiv', 'safety', 'culture', 'other')),
  hours numeric(5, 2) not null check (hours > 0 and hours <= 500),
  held_on date not null,
  added_at timestamptz not null,
  checked_by uuid,
  checked_at timestamptz,
  found text check (found in ('right', 'wrong')),
  primary key (organization_id, id),
  foreign key (organization_id, worker_id) references people.persons (organization_id, id),
  foreign key (organization_id, checked_by) references people.persons (organization_id, id),
  check ((found is null) = (checked_at is null) and (found is null) = (checked_by is null))
);
create index trainings_worker on workforce.trainings (organization_id, worker_id);
create index trainings_checked_by on workforce.trainings (organization_id, checked_by);

-- The worker adds and takes away; a supervisor or director says what they found, of others; what was found right is read by
-- whoever reads the worker's page.
do $$
declare
  target text;
begin
  foreach target in array array['workforce.credentials', 'workforce.trainings'] loop
    execute format('call platform.protect(%L, %L, %L)', target,
      format('worker_id = (select platform.me()) or (select platform.has_role(''supervisor'')) or (select platform.has_role(''director''))
        or (found = ''right'' and exists (select 1 from workforce.profiles p where p.organization_id = platform.org() and p.worker_id = %s.worker_id))',
        split_part(target, '.', 2)),
      'worker_id = (select platform.me()) and found is null and ((select platform.has_role(''coach'')) or (select platform.has_role(''peer'')))');
    execute format('drop policy app_update on %s', target);
    execute format('create policy app_update on %s for update to alongside_app
      using (organization_id = (select platform.org()) and worker_id <> (select platform.me())
        and ((select platform.has_role(''supervisor'')) or (select platform.has_role(''director''))))
      with check (organization_id = (select platform.org()) and worker_id <> (select platform.me())
        and ((select platform.has_role(''supervisor'')) or (select platform.has_role(''director''))))', target);
    execute format('alter policy app_delete on %s using (organization_id = (select platform.org()) and worker_id = (select platform.me()))', target);
    execute format('revoke update on %s from alongside_app', target);
    execute format('grant update (found, checked_at, checked_by) on %s to alongside_app', target);
    execute format('grant delete on %s to alongside_app', target);
  end loop;
end $$;

call platform.protect('workforce.credential_papers',
  'worker_id = (select platform.me()) or (select platform.has_role(''supervisor'')) or (select platform.has_role(''director''))',
  'worker_id = (select platform.me()) and ((select platform.has_role(''coach'')) or (select platform.has_role(''peer'')))');
revoke update on workforce.credential_papers from alongside_app;
alter policy app_delete on workforce.credential_papers using (organization_id = (select platform.org()) and worker_id = (select platform.me()));
grant delete on workforce.credential_papers to alongside_app;

insert into rights.erased_tables (name, turn, whose) values
  ('workforce.credential_papers', 12, 'worker_id'), ('workforce.credentials', 13, 'worker_id'), ('workforce.trainings', 13, 'worker_id');
