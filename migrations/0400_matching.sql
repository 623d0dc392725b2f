-- Who could walk with whom (map rows 1.8 to 1.11, 1.14, 1.15). What matters to somebody, a worker's own answers, what either side
-- keeps to themself, first talks, what somebody felt after one, and the wish for another worker.
create schema matching;
grant usage on schema matching to alongside_app, alongside_system;

-- What matters to a person. They alone read it; a job of the house works out who fits.
create table matching.wishes (
  organization_id uuid not null,
  person_id uuid not null,
  -- {version, languages, best, ways, hours, style, traits, weights}
  sealed bytea not null,
  changed_at timestamptz not null,
  primary key (organization_id, person_id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
call platform.protect('matching.wishes', 'person_id = (select platform.me())');

-- A worker's own answers to the same. What they do not choose to show is not written down at all.
create table matching.answers (
  organization_id uuid not null,
  person_id uuid not null,
  -- {version, languages, ways, hours, style, shown}
  sealed bytea not null,
  changed_at timestamptz not null,
  primary key (organization_id, person_id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
call platform.protect('matching.answers', 'person_id = (select platform.me())', 'person_id = (select platform.me())
  and ((select platform.has_role(''coach'')) or (select platform.has_role(''peer'')))');

-- "Not with this one", of either side. Nobody but the namer reads a row; the other is never told.
create table matching.conflicts (
  organization_id uuid not null,
  id uuid not null,
  -- who named it
  person_id uuid not null,
  -- a worker, chosen from the list; whoever is named by a name stands in the sealed words
  other_id uuid,
  -- {kind, name, tells}
  sealed bytea not null,
  named_at timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, other_id) references people.persons (organization_id, id)
);
create index conflicts_person on matching.conflicts (organization_id, person_id);
create index conflicts_other on matching.conflicts (organization_id, other_id) where other_id is not null;
call platform.protect('matching.conflicts', 'person_id = (select platform.me())');
revoke update on matching.conflicts from alongside_app;
grant delete on matching.conflicts to alongside_app;

-- A talk of fifteen minutes before anybody decides. Both say yes to a time; either passes without a reason.
create table matching.talks (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  state text not null check (state in ('asked', 'agreed', 'held', 'passed')),
  way text not null check (way in ('in-person', 'call', 'video', 'text')),
  starts_at timestamptz not null,
  -- whose time it is: the other one says yes to it
  proposed_by text not null check (proposed_by in ('person', 'worker')),
  asked_at timestamptz not null,
  changed_at timestamptz not null,
  held_at timestamptz,
  -- the person wants to go on with this worker
  chosen_at timestamptz,
  -- {reach}: how the worker finds the person for this talk
  sealed bytea not null,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, worker_id) references people.persons (organization_id, id),
  check (state <> 'held' or held_at is not null)
);
create unique index talks_once on matching.talks (organization_id, person_id, worker_id) where state in ('asked', 'agreed');
create unique index talks_chosen on matching.talks (organization_id, person_id) where chosen_at is not null;
create index talks_person on matching.talks (organization_id, person_id);
create index talks_worker on matching.talks (organization_id, worker_id);
-- A supervisor reads who talks with whom, as who walks with whom, and closes what is left when somebody is given a worker.
call platform.protect('matching.talks',
  'person_id = (select platform.me()) or worker_id = (select platform.me()) or (select platform.has_role(''supervisor''))',
  'person_id = (select platform.me()) or worker_id = (select platform.me()) or (select platform.has_role(''supervisor''))');
-- The person asks; nobody asks for them.
alter policy app_insert on matching.talks with check (organization_id = (select platform.org()) and person_id = (select platform.me()));

-- What somebody felt after a talk. Nobody else reads it.
create table matching.gut_checks (
  organization_id uuid not null,
  talk_id uuid not null,
  person_id uuid not null,
  -- {heard, myself, again, words}
  sealed bytea not null,
  written_at timestamptz not null,
  primary key (organization_id, talk_id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, talk_id) references matching.talks (organization_id, id)
);
create index gut_checks_person on matching.gut_checks (organization_id, person_id);
call platform.protect('matching.gut_checks', 'person_id = (select platform.me())');

-- Somebody wants to go on with another worker. No reason is asked, and none is kept.
create table matching.changes (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  asked_at timestamptz not null,
  ended_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, worker_id) references people.persons (organization_id, id)
);
create unique index changes_open on matching.changes (organization_id, person_id) where ended_at is null;
create index changes_person on matching.changes (organization_id, person_id);
create index changes_worker on matching.changes (organization_id, worker_id);
-- The worker of whom it speaks does not read it.
call platform.protect('matching.changes', 'person_id = (select platform.me()) or (select platform.has_role(''supervisor''))',
  'person_id = (select platform.me()) or (select platform.has_role(''supervisor''))');
alter policy app_insert on matching.changes with check (organization_id = (select platform.org()) and person_id = (select platform.me()));

insert into rights.erased_tables (name, turn) values
  ('matching.gut_checks', 12), ('matching.wishes', 13), ('matching.answers', 13), ('matching.conflicts', 13), ('matching.changes', 13),
  ('matching.talks', 14);
