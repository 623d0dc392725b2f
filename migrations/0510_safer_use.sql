-- Safer use (map rows 9.2 to 9.4): a plan of one's own, where one's kit is and until when it is good; and the house's log of kits,
-- without names. The plan is the person's alone; one worker reads it while the person shows it to them, by the walk with that very
-- worker: when the walk ends it is closed, and a new walk does not open it again. What is on the phone alone is not here at all.
create schema safer_use;
grant usage on schema safer_use to alongside_app, alongside_system;

create table safer_use.plans (
  organization_id uuid not null,
  person_id uuid not null,
  changed_at timestamptz not null,
  -- the walk whose worker may read it
  walk_id uuid,
  -- the ticks, the words, and {kit, until}; of an ally the kit alone
  sealed bytea not null,
  primary key (organization_id, person_id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, walk_id) references people.assignments (organization_id, id)
);
create index plans_walk on safer_use.plans (organization_id, walk_id);
call platform.protect('safer_use.plans',
  'person_id = (select platform.me())
   or people.walk_goes_on(walk_id, person_id, (select platform.me()))',
  'person_id = (select platform.me())');
grant delete on safer_use.plans to alongside_app;

-- Who hands out kits.
create function safer_use.hands_out() returns boolean language sql stable parallel safe
  return platform.has_role('coach') or platform.has_role('peer') or platform.has_role('supervisor');

-- What was handed out, renewed, or told to have been used: how many, and what kind of place. Whose it was is nowhere. Who wrote it is
-- there so that they can take it back on the same day; nobody else reads the row, and the system counts.
create table safer_use.kit_log (
  organization_id uuid not null,
  id uuid not null,
  worker_id uuid not null,
  at timestamptz not null,
  -- of the house
  day date not null,
  kind text not null check (kind in ('handed', 'refilled', 'used')),
  place text not null check (place in ('house', 'street', 'event', 'hospital', 'home', 'other')),
  number smallint not null check (number between 1 and 500),
  primary key (organization_id, id),
  foreign key (organization_id, worker_id) references people.persons (organization_id, id)
);
create index kit_log_day on safer_use.kit_log (organization_id, day);
create index kit_log_worker on safer_use.kit_log (organization_id, worker_id, day);
call platform.protect('safer_use.kit_log',
  'worker_id = (select platform.me())',
  '(select safer_use.hands_out()) and worker_id = (select platform.me())');
drop policy app_update on safer_use.kit_log;
revoke update on safer_use.kit_log from alongside_app;
grant delete on safer_use.kit_log to alongside_app;

insert into rights.erased_tables (name, turn) values ('safer_use.plans', 13);
