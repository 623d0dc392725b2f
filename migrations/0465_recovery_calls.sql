-- Recovery calls (map row 13.6): calls that a person has asked for, on their days and in their hours. Off until they switch it on;
-- nobody switches it on for them. Whoever calls without walking with them reads a first name, a number and what may be said.
create schema recovery_calls;
grant usage on schema recovery_calls to alongside_app, alongside_system;

-- Those of staff who call people they do not walk with; a supervisor says who.
create table recovery_calls.callers (
  organization_id uuid not null,
  worker_id uuid not null,
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (organization_id, worker_id),
  foreign key (organization_id, worker_id) references people.persons (organization_id, id),
  foreign key (organization_id, added_by) references people.persons (organization_id, id)
);
create index callers_added on recovery_calls.callers (organization_id, added_by);
call platform.protect('recovery_calls.callers', 'worker_id = (select platform.me()) or (select platform.has_role(''supervisor''))',
  '(select platform.has_role(''supervisor''))');
alter policy app_insert on recovery_calls.callers with check (organization_id = (select platform.org())
  and (select platform.has_role('supervisor')) and added_by = (select platform.me()));
revoke update on recovery_calls.callers from alongside_app;
grant delete on recovery_calls.callers to alongside_app;
insert into rights.erased_tables (name, whose, turn) values ('recovery_calls.callers', 'worker_id', 1000);

-- Whether I am one of them, and still work with people. In PL/pgSQL, which keeps its plan (see 0310).
create function recovery_calls.on_list() returns boolean language plpgsql stable parallel safe as $$
begin
  return (platform.has_role('coach') or platform.has_role('peer') or platform.has_role('supervisor'))
    and exists (select 1 from recovery_calls.callers c where c.organization_id = platform.org() and c.worker_id = platform.me());
end $$;

-- What a person wants. No row: no calls. Switched off, nothing of it is kept.
create table recovery_calls.wishes (
  organization_id uuid not null,
  person_id uuid not null,
  -- days of the week, 1 is Monday
  days smallint[] not null check (days <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[] and cardinality(days) > 0),
  -- hours on the wall; an end at or before the beginning is of the next day
  starts text not null,
  ends text not null,
  -- their own zone, kept in step with their record by the job
  time_zone text not null,
  language text not null check (language in ('en', 'es')),
  voicemail text not null check (voicemail in ('no', 'name', 'call-back')),
  -- so many days in a row somebody tries
  tries smallint not null check (tries between 1 and 3),
  if_not text not null check (if_not in ('leave', 'mail', 'worker')),
  since timestamptz not null,
  -- {number}
  sealed bytea not null,
  -- {name, number}: only while anybody on the list of callers may call. Its key is the house's, since they do not read the record.
  card bytea,
  primary key (organization_id, person_id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
call platform.protect('recovery_calls.wishes',
  people.record_rule() || ' or (card is not null and (select recovery_calls.on_list()) and not (person_id = any ((select rights.closed_to_me())::uuid[])))',
  'person_id = (select platform.me())');
grant delete on recovery_calls.wishes to alongside_app;
insert into rights.erased_tables (name, turn) values ('recovery_calls.wishes', 14);

-- One attempt to reach somebody, of one round. Codes and times; what was said stands apart.
create table recovery_calls.calls (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  caller_id uuid not null,
  -- the person's own day on which the round began
  round_on date not null,
  attempt smallint not null check (attempt between 1 and 3),
  -- anybody on the list could have called
  by_callers boolean not null,
  taken_at timestamptz not null,
  -- null: somebody has it now
  ended_at timestamptz,
  outcome text check (outcome in ('talked', 'voicemail', 'no-answer', 'wrong-number', 'stop')),
  -- its contact was written
  counted_at timestamptz,
  primary key (organization_id, id),
  -- nobody is called twice
  unique (organization_id, person_id, round_on, attempt),
  unique (organization_id, id, person_id, caller_id),
  check ((ended_at is null) = (outcome is null)),
  check (counted_at is null or ended_at is not null),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, caller_id) references people.persons (organization_id, id)
);
create unique index calls_going_on on recovery_calls.calls (organization_id, person_id) where ended_at is null;
-- One call at a time.
create unique index calls_of_caller on recovery_calls.calls (organization_id, caller_id) where ended_at is null;
create index calls_caller on recovery_calls.calls (organization_id, caller_id);
create index calls_uncounted on recovery_calls.calls (organization_id, ended_at) where counted_at is null and ended_at is not null;
create index calls_round on recovery_calls.calls (organization_id, round_on);
call platform.protect('recovery_calls.calls',
  people.record_rule() || ' or caller_id = (select platform.me()) or (by_callers and (select recovery_calls.on_list()) and not (person_id = any ((select rights.closed_to_me())::uuid[])))',
  'caller_id = (select platform.me()) and ended_at is null');
alter policy app_insert on recovery_calls.calls with check (organization_id = (select platform.org())
  and caller_id = (select platform.me()) and person_id <> (select platform.me()) and ended_at is null
  -- Whoever does not walk with them sees a wish only where the wall of wishes lets the list of callers in.
  and (person_id = any ((select people.walked())::uuid[]) or (by_callers and exists (
    select 1 from recovery_calls.wishes w where w.organization_id = platform.org() and w.person_id = calls.person_id))));
alter policy app_update on recovery_calls.calls with check (organization_id = (select platform.org()) and caller_id = (select platform.me()));
revoke update on recovery_calls.calls from alongside_app;
grant update (ended_at, outcome) on recovery_calls.calls to alongside_app;
-- Given back before anything came of it.
grant delete on recovery_calls.calls to alongside_app;
insert into rights.erased_tables (name, turn) values ('recovery_calls.calls', 14);

-- How the person was, and one line. The person reads it, and who walks with them; whoever wrote it without walking does not read it again.
create table recovery_calls.said (
  organization_id uuid not null,
  call_id uuid not null,
  person_id uuid not null,
  caller_id uuid not null,
  mood text check (mood in ('good', 'so-so', 'hard', 'contact')),
  -- {line}
  sealed bytea,
  -- whose key: the person's, or that of the call for a caller who does not read the record
  sealed_with text check (sealed_with in ('person', 'call')),
  primary key (organization_id, call_id),
  check ((sealed is null) = (sealed_with is null)),
  foreign key (organization_id, call_id, person_id, caller_id) references recovery_calls.calls (organization_id, id, person_id, caller_id)
);
create index said_person on recovery_calls.said (organization_id, person_id);
create index said_call on recovery_calls.said (organization_id, call_id, person_id, caller_id);
call platform.protect('recovery_calls.said', people.record_rule(), 'caller_id = (select platform.me())');
revoke update on recovery_calls.said from alongside_app;
insert into rights.erased_tables (name, turn) values ('recovery_calls.said', 3);

-- What was done when a round ended without reaching anybody: once. The system writes it.
create table recovery_calls.ends (
  organization_id uuid not null,
  person_id uuid not null,
  round_on date not null,
  did text not null check (did in ('leave', 'mail', 'worker')),
  at timestamptz not null,
  primary key (organization_id, person_id, round_on),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
call platform.protect('recovery_calls.ends', people.record_rule(), 'false');
insert into rights.erased_tables (name, turn) values ('recovery_calls.ends', 14);

-- The organization's own words for a call; every version is kept. None: those that come with the program.
create table recovery_calls.scripts (
  organization_id uuid not null,
  version integer not null,
  en text not null,
  es text not null,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (organization_id, version),
  foreign key (organization_id, set_by) references people.persons (organization_id, id)
);
create index scripts_set on recovery_calls.scripts (organization_id, set_by);
call platform.protect('recovery_calls.scripts', '(select platform.has_role(''coach'')) or (select platform.has_role(''peer'')) or (select platform.has_role(''supervisor''))',
  '(select platform.has_role(''supervisor'')) and set_by = (select platform.me())');
revoke update on recovery_calls.scripts from alongside_app;

-- A recovery call in which they talked has minutes and a kind without being a visit; it may be short.
alter table sessions.contacts drop constraint contacts_check;
alter table sessions.contacts add constraint contacts_check check ((minutes is null) = (kind is null) and (visit_id is null or minutes is not null));
alter table sessions.contacts drop constraint contacts_minutes_check;
alter table sessions.contacts add constraint contacts_minutes_check check (minutes between 1 and 480);
