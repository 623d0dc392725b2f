-- The warm line (map row 13.5): who is on, who talks, and the promises to call back. A caller has no name here and no record: what is
-- kept of a call is counted, its one line is sealed and forgotten, and a number is kept only until it was called.
create schema warm_line;
grant usage on schema warm_line to alongside_app, alongside_system;

-- Who answers the line.
create function warm_line.answers() returns boolean language sql stable parallel safe
  return platform.has_role('coach') or platform.has_role('peer') or platform.has_role('supervisor');

-- What the organization says of its line. Without it there is none.
create table warm_line.settings (
  organization_id uuid not null,
  number text not null,
  -- who answers while nobody is on
  fallback_name text not null,
  fallback_number text not null,
  -- a call back is promised within so many minutes
  call_back_minutes integer not null check (call_back_minutes between 5 and 2880),
  changed_at timestamptz not null,
  changed_by uuid not null,
  primary key (organization_id),
  foreign key (organization_id, changed_by) references people.persons (organization_id, id)
);
create index settings_by on warm_line.settings (organization_id, changed_by);
call platform.protect('warm_line.settings', '(select warm_line.answers())',
  '(select platform.has_role(''supervisor'')) and changed_by = (select platform.me())');
-- Whichever supervisor said it before, another may say it anew, in their own name.
alter policy app_update on warm_line.settings using (organization_id = (select platform.org()) and (select platform.has_role('supervisor')));

create table warm_line.shifts (
  organization_id uuid not null,
  id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- null: nobody yet; anyone who answers the line may take it
  worker_id uuid,
  state text not null check (state in ('open', 'asked', 'confirmed')),
  planned_by uuid not null,
  changed_at timestamptz not null,
  primary key (organization_id, id),
  check ((worker_id is null) = (state = 'open')),
  check (ends_at > starts_at and ends_at <= starts_at + interval '25 hours'),
  foreign key (organization_id, worker_id) references people.persons (organization_id, id),
  foreign key (organization_id, planned_by) references people.persons (organization_id, id)
);
create unique index shifts_once on warm_line.shifts (organization_id, worker_id, starts_at);
create index shifts_end on warm_line.shifts (organization_id, ends_at);
create index shifts_planned on warm_line.shifts (organization_id, planned_by);
call platform.protect('warm_line.shifts', '(select warm_line.answers())',
  '(select platform.has_role(''supervisor'')) or ((select warm_line.answers()) and (worker_id = (select platform.me()) or worker_id is null))');
-- Planned and taken away by supervisors; who answers the line says yes or no to what is theirs, and takes what is nobody's.
alter policy app_insert on warm_line.shifts with check (organization_id = (select platform.org())
  and (select platform.has_role('supervisor')) and planned_by = (select platform.me()));
alter policy app_delete on warm_line.shifts using (organization_id = (select platform.org()) and (select platform.has_role('supervisor')));
grant delete on warm_line.shifts to alongside_app;

-- Who has signed on; by itself it ends with `until`, so that nobody who went home is thought to be there.
create table warm_line.on_now (
  organization_id uuid not null,
  worker_id uuid not null,
  since timestamptz not null,
  until timestamptz not null,
  primary key (organization_id, worker_id),
  foreign key (organization_id, worker_id) references people.persons (organization_id, id)
);
call platform.protect('warm_line.on_now', '(select warm_line.answers())',
  '(select warm_line.answers()) and worker_id = (select platform.me())');
grant delete on warm_line.on_now to alongside_app;

create table warm_line.calls (
  organization_id uuid not null,
  id uuid not null,
  worker_id uuid not null,
  began_at timestamptz not null,
  -- null: they are talking
  ended_at timestamptz,
  wants text check (wants in ('talk', 'treatment', 'medicine', 'family', 'basics', 'other')),
  safety text check (safety in ('safe', 'danger', 'unknown')),
  ticks text[] not null default '{}' check (ticks <@ array['heard', 'next-step']),
  -- {line}
  sealed bytea,
  primary key (organization_id, id),
  foreign key (organization_id, worker_id) references people.persons (organization_id, id)
);
-- One call at a time: no second one reaches who is talking.
create unique index calls_talking on warm_line.calls (organization_id, worker_id) where ended_at is null;
create index calls_worker on warm_line.calls (organization_id, worker_id);
create index calls_ended on warm_line.calls (organization_id, ended_at) where sealed is not null;
call platform.protect('warm_line.calls', '(select warm_line.answers())',
  '(select warm_line.answers()) and worker_id = (select platform.me())');
-- A call is handed over by who has it.
alter policy app_update on warm_line.calls
  using (organization_id = (select platform.org()) and (select warm_line.answers()) and worker_id = (select platform.me()))
  with check (organization_id = (select platform.org()) and (select warm_line.answers()));

create table warm_line.call_backs (
  organization_id uuid not null,
  id uuid not null,
  call_id uuid,
  owner_id uuid not null,
  promised_at timestamptz not null,
  due_at timestamptz not null,
  voicemail boolean not null,
  tries integer not null default 0 check (tries between 0 and 3),
  outcome text check (outcome in ('reached', 'no-answer', 'not-wanted', 'lapsed')),
  done_at timestamptz,
  -- {name, number, about}: gone the moment it is done
  sealed bytea,
  primary key (organization_id, id),
  check ((done_at is null) = (outcome is null)),
  check ((done_at is null) = (sealed is not null)),
  foreign key (organization_id, call_id) references warm_line.calls (organization_id, id),
  foreign key (organization_id, owner_id) references people.persons (organization_id, id)
);
create index call_backs_open on warm_line.call_backs (organization_id, due_at) where done_at is null;
create index call_backs_call on warm_line.call_backs (organization_id, call_id);
create index call_backs_owner on warm_line.call_backs (organization_id, owner_id);
call platform.protect('warm_line.call_backs', '(select warm_line.answers())');
