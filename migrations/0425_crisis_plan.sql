-- A crisis and rescue plan of one's own (map rows 9.5, 14.3): written when well, read by who walks with the person under the
-- rule that the person set: always, only in a crisis with a reason, or never.
create schema crisis;
grant usage on schema crisis to alongside_app, alongside_system;

-- That there is one, and the rule. No words. Who walks with the person knows of it unless the rule is never.
create table crisis.plans (
  organization_id uuid not null,
  person_id uuid not null,
  rule text not null check (rule in ('always', 'crisis', 'never')),
  version int not null,
  changed_at timestamptz not null,
  primary key (organization_id, person_id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);

-- Each version whole, sealed. None is changed.
create table crisis.plan_versions (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  version int not null,
  made_at timestamptz not null,
  -- {first, police, helps, worse, say, care, medicine, hospital}
  sealed bytea not null,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
create unique index plan_versions_once on crisis.plan_versions (organization_id, person_id, version);

-- A worker opened it in a crisis, for an hour, with a reason; the person is told.
create table crisis.plan_openings (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  reason text not null check (reason in ('overdose', 'harm', 'unsafe', 'unreachable', 'asked')),
  opened_at timestamptz not null,
  read_at timestamptz,
  -- {words}
  sealed bytea not null,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, worker_id) references people.persons (organization_id, id)
);
create index plan_openings_person on crisis.plan_openings (organization_id, person_id, opened_at desc);
create index plan_openings_worker on crisis.plan_openings (organization_id, worker_id);

call platform.protect('crisis.plans',
  'person_id = (select platform.me()) or (rule <> ''never'' and person_id = any ((select people.walked())::uuid[]))',
  'person_id = (select platform.me())');
grant delete on crisis.plans to alongside_app;

call platform.protect('crisis.plan_openings',
  'person_id = (select platform.me()) or (worker_id = (select platform.me()) and person_id = any ((select people.walked())::uuid[]))',
  'person_id = (select platform.me())');
-- The worker writes it down, in their own name, and only where the person's rule lets them.
alter policy app_insert on crisis.plan_openings with check (organization_id = (select platform.org())
  and worker_id = (select platform.me()) and person_id = any ((select people.walked())::uuid[])
  and exists (select 1 from crisis.plans p where p.organization_id = platform.org() and p.person_id = plan_openings.person_id and p.rule = 'crisis'));
-- The person says that they have read of it; nothing else of it changes.
revoke update on crisis.plan_openings from alongside_app;
grant update (read_at) on crisis.plan_openings to alongside_app;

call platform.protect('crisis.plan_versions',
  'person_id = (select platform.me()) or (person_id = any ((select people.walked())::uuid[]) and exists (
    select 1 from crisis.plans p where p.organization_id = platform.org() and p.person_id = plan_versions.person_id
      and p.version = plan_versions.version and (p.rule = ''always'' or (p.rule = ''crisis'' and exists (
        select 1 from crisis.plan_openings o where o.organization_id = platform.org() and o.person_id = p.person_id
          and o.worker_id = platform.me() and o.opened_at > now() - interval ''1 hour'')))))',
  'person_id = (select platform.me())');
revoke update on crisis.plan_versions from alongside_app;
grant delete on crisis.plan_versions to alongside_app;

insert into rights.erased_tables (name, turn) values
  ('crisis.plan_openings', 12), ('crisis.plan_versions', 12), ('crisis.plans', 13);
