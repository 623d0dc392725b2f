-- Texts: a phone that a person has proven, the two words it answers, and the number of a worker to turn to.

-- Local (not tenant) table: whose phone a text comes from. `key` is a keyed hash of the number, `owner` (organization and
-- person) is sealed, so that the table alone tells nothing. The latest proof counts. `stopped_at`: the number said STOP.
create table platform.sms_numbers (
  key text primary key,
  owner bytea,
  stopped_at timestamptz,
  at timestamptz not null
);
grant select, insert, update, delete on platform.sms_numbers to alongside_system;

create schema texts;
grant usage on schema texts to alongside_app, alongside_system;

create table texts.phones (
  organization_id uuid not null,
  person_id uuid not null,
  -- the number and the two words, sealed with the person's key
  content bytea not null,
  -- what may be sent to this phone; nothing until the person says so
  things_on boolean not null default false,
  who_on boolean not null default false,
  -- keyed hash of the code that is on its way
  code_hash text,
  code_until timestamptz,
  added_at timestamptz not null,
  proven_at timestamptz,
  used_at timestamptz,
  stopped_at timestamptz,
  primary key (organization_id, person_id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
call platform.protect('texts.phones', 'person_id = (select platform.me())');
grant delete on texts.phones to alongside_app;

-- Texts that were taken from this phone, without their words: a gateway may hand on the same one twice.
create table texts.received (
  organization_id uuid not null,
  person_id uuid not null,
  -- hash of the gateway's own id
  key text not null,
  at timestamptz not null,
  kind text not null check (kind in ('things', 'who', 'other', 'stop', 'start', 'help')),
  primary key (organization_id, person_id, key),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
create index received_at on texts.received (organization_id, at);
call platform.protect('texts.received', 'person_id = (select platform.me())', 'false');

-- The number at which a worker wants to be reached by those they walk with: given by the worker, for work.
create table people.work_numbers (
  organization_id uuid not null,
  worker_id uuid not null,
  number text not null check (length(number) between 3 and 40),
  set_at timestamptz not null,
  primary key (organization_id, worker_id),
  foreign key (organization_id, worker_id) references people.persons (organization_id, id)
);
call platform.protect('people.work_numbers',
  'worker_id = (select platform.me()) or (select platform.has_role(''supervisor'')) or exists (select 1 from people.assignments a where a.organization_id = platform.org() and a.worker_id = work_numbers.worker_id and a.person_id = platform.me() and a.ended_at is null)',
  'worker_id = (select platform.me())');
grant delete on people.work_numbers to alongside_app;
