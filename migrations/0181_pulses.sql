-- The monthly pulse: three things that a person and who walks with them each answer about their walk, once in four weeks.
-- Read by the two, side by side; a supervisor sees a trend of at least five people, made by a job, and nothing below it.

-- The person switched it off: nobody is asked about their walks.
create table sessions.pulse_off (
  organization_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (organization_id, person_id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
call platform.protect('sessions.pulse_off', people.record_rule(), 'person_id = (select platform.me())');
revoke update on sessions.pulse_off from alongside_app;
grant delete on sessions.pulse_off to alongside_app;

-- That each side has answered; no answer in it. turn: how many times four weeks since 1970-01-05, a Monday.
create table sessions.pulse_turns (
  organization_id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  turn int not null,
  person_at timestamptz,
  worker_at timestamptz,
  primary key (organization_id, person_id, worker_id, turn),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, worker_id) references people.persons (organization_id, id)
);
-- The two alone. While the worker no longer walks with them, the person alone.
call platform.protect('sessions.pulse_turns',
  'person_id = (select platform.me()) or (worker_id = (select platform.me()) and person_id = any ((select people.walked())::uuid[]))');

-- The answers of one side: 1 no, 2 partly, 3 yes; null was skipped.
create table sessions.pulses (
  organization_id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  turn int not null,
  side text not null check (side in ('person', 'worker')),
  together smallint check (together between 1 and 3),
  honest smallint check (honest between 1 and 3),
  helps smallint check (helps between 1 and 3),
  at timestamptz not null,
  primary key (organization_id, person_id, worker_id, turn, side),
  foreign key (organization_id, person_id, worker_id, turn) references sessions.pulse_turns (organization_id, person_id, worker_id, turn)
);
-- One's own; the other's once both have answered in this turn.
create function sessions.pulse_answered(whose uuid, worker uuid, in_turn int) returns boolean language sql stable parallel safe
begin atomic
  select exists (select 1 from sessions.pulse_turns t where t.organization_id = platform.org() and t.person_id = whose
    and t.worker_id = worker and t.turn = in_turn and t.person_at is not null and t.worker_at is not null);
end;
call platform.protect('sessions.pulses',
  '(side = ''person'' and person_id = (select platform.me()))
    or (side = ''worker'' and worker_id = (select platform.me()) and person_id = any ((select people.walked())::uuid[]))
    or ((person_id = (select platform.me()) or (worker_id = (select platform.me()) and person_id = any ((select people.walked())::uuid[])))
      and sessions.pulse_answered(person_id, worker_id, turn))',
  '(side = ''person'' and person_id = (select platform.me()))
    or (side = ''worker'' and worker_id = (select platform.me()) and person_id = any ((select people.walked())::uuid[]))');
revoke update on sessions.pulses from alongside_app;

-- What a supervisor sees: how at least five people of one worker answered in a turn that is over, on the whole.
create table sessions.pulse_trends (
  organization_id uuid not null,
  worker_id uuid not null,
  turn int not null,
  people int not null check (people >= 5),
  mean numeric(3, 1) not null check (mean between 1 and 3),
  primary key (organization_id, worker_id, turn),
  foreign key (organization_id, worker_id) references people.persons (organization_id, id)
);
call platform.protect('sessions.pulse_trends', '(select platform.has_role(''supervisor''))', 'false');
revoke insert, update on sessions.pulse_trends from alongside_app;
