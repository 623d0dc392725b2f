-- The house's protocol as steps (map rows 14.1, 14.4, 14.6): a worker who walks with somebody begins it, a supervisor is told and
-- joins, acts are codes with a time. No table of these holds a word: what was said in a crisis is nobody's log.
create table crisis.incidents (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  reason text not null check (reason in ('overdose', 'harm', 'unsafe', 'unreachable', 'asked')),
  -- the protocol's steps are those of this version to the end, whatever is written meanwhile
  protocol_version int not null,
  begun_at timestamptz not null,
  closed_at timestamptz,
  closed_by uuid,
  outcome text check (outcome in ('with_help', 'with_someone', 'safe_alone', 'not_reached')),
  -- the promises of the looks after 24 hours, 72 hours and 7 days, in this order (sessions.promises)
  follow_ups uuid[] not null default '{}',
  -- the person has read that it took place
  read_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, worker_id) references people.persons (organization_id, id),
  foreign key (organization_id, closed_by) references people.persons (organization_id, id),
  check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (outcome is null))
);
create unique index incidents_open on crisis.incidents (organization_id, person_id) where closed_at is null;
create index incidents_person on crisis.incidents (organization_id, person_id, begun_at desc);
create index incidents_newest on crisis.incidents (organization_id, begun_at desc);
create index incidents_worker on crisis.incidents (organization_id, worker_id);
create index incidents_closer on crisis.incidents (organization_id, closed_by) where closed_by is not null;

-- What was done, each once said and never changed; the last one for a step counts.
create table crisis.incident_acts (
  organization_id uuid not null,
  id uuid not null,
  incident_id uuid not null,
  person_id uuid not null,
  by_id uuid not null,
  step text not null check (step ~ '^(safe|supervisor|call|plan|next|join|house-[0-9]{1,2})$'),
  result text not null check (result in ('done', 'not_possible', 'not_reached')),
  why text check (why in ('no_answer', 'said_no', 'not_safe', 'not_needed', 'somebody_else')),
  -- which line was called: a code, or the id of a line of the house
  line text check (length(line) <= 40),
  at timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, incident_id) references crisis.incidents (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, by_id) references people.persons (organization_id, id),
  check ((result = 'not_possible') = (why is not null)),
  check ((line is not null) = (step = 'call' and result <> 'not_possible'))
);
create index incident_acts_incident on crisis.incident_acts (organization_id, incident_id, at);
create index incident_acts_person on crisis.incident_acts (organization_id, person_id);
create index incident_acts_by on crisis.incident_acts (organization_id, by_id);

-- A talk afterwards, offered to everybody who worked in it. The worker's own: no foreign key to the incident, so that it
-- stays with the worker when that person's record goes.
create table crisis.debriefs (
  organization_id uuid not null,
  incident_id uuid not null,
  worker_id uuid not null,
  offered_at timestamptz not null,
  state text not null check (state in ('offered', 'later', 'no', 'accepted', 'held')),
  -- with whom; nobody else reads that it was wished
  supervisor_id uuid,
  changed_at timestamptz not null,
  primary key (organization_id, incident_id, worker_id),
  foreign key (organization_id, worker_id) references people.persons (organization_id, id),
  foreign key (organization_id, supervisor_id) references people.persons (organization_id, id),
  check ((supervisor_id is not null) = (state in ('accepted', 'held')))
);
create index debriefs_worker on crisis.debriefs (organization_id, worker_id);
create index debriefs_supervisor on crisis.debriefs (organization_id, supervisor_id) where supervisor_id is not null;

-- Who walks with the person works in it; a supervisor reads the steps, unless the person has shut them out.
call platform.protect('crisis.incidents',
  'person_id = (select platform.me()) or person_id = any ((select people.walked())::uuid[])
   or ((select platform.has_role(''supervisor'')) and not (person_id = any ((select rights.closed_to_me())::uuid[])))',
  'person_id = (select platform.me()) or person_id = any ((select people.walked())::uuid[])');
alter policy app_insert on crisis.incidents with check (organization_id = (select platform.org())
  and worker_id = (select platform.me()) and person_id = any ((select people.walked())::uuid[]));
revoke update on crisis.incidents from alongside_app;
grant update (closed_at, closed_by, outcome, follow_ups, read_at) on crisis.incidents to alongside_app;

call platform.protect('crisis.incident_acts',
  'person_id = (select platform.me()) or person_id = any ((select people.walked())::uuid[])
   or ((select platform.has_role(''supervisor'')) and not (person_id = any ((select rights.closed_to_me())::uuid[])))',
  'by_id = (select platform.me()) and (person_id = any ((select people.walked())::uuid[])
   or (step = ''join'' and (select platform.has_role(''supervisor'')) and not (person_id = any ((select rights.closed_to_me())::uuid[]))))');
revoke update on crisis.incident_acts from alongside_app;

call platform.protect('crisis.debriefs', 'worker_id = (select platform.me()) or supervisor_id = (select platform.me())',
  'worker_id = (select platform.me()) or supervisor_id = (select platform.me())');
alter policy app_insert on crisis.debriefs with check (organization_id = (select platform.org())
  and worker_id = (select platform.me()) and state = 'offered');
revoke update on crisis.debriefs from alongside_app;
grant update (state, supervisor_id, changed_at) on crisis.debriefs to alongside_app;

insert into rights.erased_tables (name, turn) values ('crisis.incident_acts', 4), ('crisis.incidents', 6);
insert into rights.erased_tables (name, whose, turn) values ('crisis.debriefs', 'worker_id', 4);

create or replace function platform.tasks() returns text[] language sql immutable parallel safe
  return array['about-me.carry', 'ally.came-in', 'check-in.recorded', 'coach.told', 'consent.look-refused', 'contact.reached', 'crisis.begun',
    'directory.read-list', 'emergency.told', 'first-talk.changed', 'mail.send', 'order.told', 'question.answered', 'question.asked', 'review.held',
    'rights.archive', 'rights.close', 'sms.send', 'standings.count', 'texts.claim', 'texts.received', 'texts.release', 'visit.held', 'walk.ended',
    'walk.handed-over'];
