-- Hard times (map rows 5.9, 6.5, 9.5): the plan for the first three days after use, written when well; who was told; what was
-- learned. The person alone writes. Who walks with them reads the plan, or a thing learned, only where the person opened it;
-- that they used, only who was told. Nothing else of the record is touched by any of it. Words are sealed.
create schema hard_times;
grant usage on schema hard_times to alongside_app, alongside_system;

create table hard_times.return_plans (
  organization_id uuid not null,
  person_id uuid not null,
  changed_at timestamptz not null,
  -- who walks with the person may read it
  opened boolean not null,
  -- {who, kit, where, ride, medicine, work, tell}
  sealed bytea not null,
  primary key (organization_id, person_id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
call platform.protect('hard_times.return_plans',
  'person_id = (select platform.me()) or (opened and person_id = any ((select people.walked())::uuid[]))',
  'person_id = (select platform.me())');
grant delete on hard_times.return_plans to alongside_app;

-- "I used", said to one worker whom the person chose.
create table hard_times.told (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  at timestamptz not null,
  taken_back_at timestamptz,
  -- the person's words to them
  sealed bytea,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, worker_id) references people.persons (organization_id, id)
);
create index told_person on hard_times.told (organization_id, person_id, at desc);
create index told_worker on hard_times.told (organization_id, worker_id, at desc);
call platform.protect('hard_times.told',
  'person_id = (select platform.me())
   or (worker_id = (select platform.me()) and taken_back_at is null and person_id = any ((select people.walked())::uuid[]))',
  'person_id = (select platform.me())');

create table hard_times.learned (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  made_at timestamptz not null,
  opened boolean not null,
  -- {before, helped, next}
  sealed bytea not null,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
create index learned_person on hard_times.learned (organization_id, person_id, made_at desc);
call platform.protect('hard_times.learned',
  'person_id = (select platform.me()) or (opened and person_id = any ((select people.walked())::uuid[]))',
  'person_id = (select platform.me())');
grant delete on hard_times.learned to alongside_app;

insert into rights.erased_tables (name, turn) values
  ('hard_times.return_plans', 13), ('hard_times.told', 13), ('hard_times.learned', 13);
