-- People: organizations, persons, who walks with whom, and each person's data key.
create schema people;
grant usage on schema people to alongside_app, alongside_system, alongside_login;

create table people.organizations (
  organization_id uuid primary key,
  name text not null,
  time_zone text not null default 'America/New_York',
  languages text[] not null default '{en,es}',
  -- jsonb [{days:[1..7], from:'09:00', to:'17:00'}], in the organization's zone
  staffed_hours jsonb not null default '[]',
  -- jsonb [{name, number, text, note, verified_on}]
  crisis_lines jsonb not null default '[]',
  emergency_protocol text,
  live_at timestamptz,
  -- Settings that rules read: {"staff_second_factor": bool, "load_weights": {...}, ...}
  settings jsonb not null default '{}',
  created_at timestamptz not null,
  is_demo boolean not null default false,
  check (live_at is null or length(trim(emergency_protocol)) > 0)
);

create table people.persons (
  organization_id uuid not null,
  id uuid not null,
  preferred_name text not null,
  pronouns text,
  language text not null default 'en',
  time_zone text not null,
  is_staff boolean not null default false,
  is_participant boolean not null default false,
  is_ally boolean not null default false,
  created_at timestamptz not null,
  created_by uuid,
  -- last sign of life by the person (check-in, contact, review): kept by a job, so that quiet is seen without opening the record
  last_heard_at timestamptz,
  ended_at timestamptz,
  primary key (organization_id, id)
);
create index persons_name on people.persons (organization_id, lower(preferred_name));

create table people.assignments (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  as_role text not null check (as_role in ('coach', 'peer')),
  started_at timestamptz not null,
  ended_at timestamptz,
  assigned_by uuid,
  -- words to the person about why this change, shown on their page
  note_to_person text,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, worker_id) references people.persons (organization_id, id)
);
create unique index assignments_active on people.assignments (organization_id, person_id, worker_id) where ended_at is null;
create index assignments_worker on people.assignments (organization_id, worker_id) where ended_at is null;

create table people.data_keys (
  organization_id uuid not null,
  person_id uuid not null,
  wrapped bytea not null,
  master_key_id text not null,
  created_at timestamptz not null,
  destroyed_at timestamptz,
  primary key (organization_id, person_id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);

-- The people this worker walks with now. As an array in a sub-select it is worked out once per statement.
create function people.walked() returns uuid[] language sql stable parallel safe
begin atomic
  select coalesce(array_agg(a.person_id), '{}') from people.assignments a
  where a.organization_id = platform.org() and a.worker_id = platform.me() and a.ended_at is null;
end;

-- The rule for a person's record: the person, and whoever walks with them now. Others use it as rule text too.
create function people.record_rule(column_name text default 'person_id') returns text language sql immutable
  return format('%1$I = (select platform.me()) or %1$I = any ((select people.walked())::uuid[])', column_name);

alter table people.organizations enable row level security;
alter table people.organizations force row level security;
grant select, insert, update on people.organizations to alongside_app, alongside_system;
grant select (organization_id, name, is_demo, live_at, time_zone, languages, settings) on people.organizations to alongside_login;
create policy app_read on people.organizations for select to alongside_app using (organization_id = (select platform.org()));
create policy app_update on people.organizations for update to alongside_app
  using (organization_id = (select platform.org()) and (select platform.has_role('director')))
  with check (organization_id = (select platform.org()));
-- Jobs start by listing the organizations; everything else they do inside one.
create policy system on people.organizations to alongside_system using (true) with check (true);
create policy login on people.organizations for select to alongside_login using (true);

call platform.protect('people.persons',
  '(select platform.me()) is not null and (is_staff or ' || people.record_rule('id') || ' or (select platform.has_role(''supervisor'')) or (created_by = (select platform.me()) and created_at > now() - interval ''1 day''))',
  people.record_rule('id') || ' or (select platform.has_role(''supervisor'')) or (created_by = (select platform.me()) and created_at > now() - interval ''1 day'' and ((select platform.has_role(''coach'')) or (select platform.has_role(''peer'')) or (select platform.has_role(''director''))))');

-- A worker may take on only somebody they have just welcomed; all else goes through the supervisor.
call platform.protect('people.assignments',
  'person_id = (select platform.me()) or worker_id = (select platform.me()) or (select platform.has_role(''supervisor''))',
  '(select platform.has_role(''supervisor'')) or (worker_id = (select platform.me()) and exists (select 1 from people.persons p where p.organization_id = platform.org() and p.id = person_id and p.created_by = platform.me() and p.created_at > now() - interval ''1 day''))');

call platform.protect('people.data_keys', people.record_rule() || ' or exists (select 1 from people.persons p where p.organization_id = platform.org() and p.id = person_id and p.created_by = platform.me() and p.created_at > now() - interval ''1 day'')');
