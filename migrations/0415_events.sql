-- The organization's own sober events (map rows 11.7, 13.8): a walk, a dinner, a softball game. Staff write them. Being seen going
-- is itself a disclosure (42 CFR Part 2), so who goes is read by nobody but themself: the system counts, and hands a first name
-- only to those to whom its owner gave it.
create schema events;
grant usage on schema events to alongside_app, alongside_system;

create table events.events (
  organization_id uuid not null,
  id uuid not null,
  version integer not null check (version > 0),
  title text not null,
  what text not null,
  place text not null,
  on_day date not null check (on_day between '2000-01-01' and '2199-12-31'),
  starts time not null,
  ends time,
  timezone text not null,
  -- the same moments, for sorting and for what is over
  starts_at timestamptz not null,
  over_at timestamptz not null,
  cost text not null,
  getting_there text not null,
  for_kids boolean not null,
  wheelchair boolean not null,
  -- how many may come; none: as many as like
  places integer check (places between 1 and 10000),
  -- shown without sign-in
  is_public boolean not null,
  -- what a hand is wanted for
  wants text[] not null check (wants <@ array['greet', 'drive', 'co-lead', 'cook', 'set-up']),
  -- the organization's own rule for whoever drives: without it nobody is asked to
  driving text not null,
  cancelled_why text,
  cancelled_at timestamptz,
  changed_at timestamptz not null,
  primary key (organization_id, id),
  check ((cancelled_at is null) = (cancelled_why is null)),
  check (not ('drive' = any (wants)) or driving <> '')
);
create index events_over on events.events (organization_id, over_at);

-- Every version as it was written, who wrote it, and when.
create table events.versions (
  organization_id uuid not null,
  event_id uuid not null,
  version integer not null check (version > 0),
  words jsonb not null,
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (organization_id, event_id, version),
  foreign key (organization_id, event_id) references events.events (organization_id, id)
);

-- Who goes. Taken back: the row is gone.
create table events.goings (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  event_id uuid not null,
  -- the first name is shown to others who go and gave theirs
  shown boolean not null,
  -- the first name is shown to staff
  told_staff boolean not null,
  said_at timestamptz not null,
  -- {name, word}
  sealed bytea not null,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, event_id) references events.events (organization_id, id)
);
create unique index goings_once on events.goings (organization_id, event_id, person_id);
create index goings_person on events.goings (organization_id, person_id);

-- What somebody tells the staff of an event: a hand they offer, or that they would like to be met at the door.
create table events.hands (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  event_id uuid not null,
  kind text not null check (kind in ('met', 'greet', 'drive', 'co-lead', 'cook', 'set-up')),
  offered_at timestamptz not null,
  -- {name, words}
  sealed bytea not null,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, event_id) references events.events (organization_id, id)
);
create unique index hands_once on events.hands (organization_id, event_id, person_id, kind);
create index hands_person on events.hands (organization_id, person_id);

-- What staff answered. A hand that is taken back takes its answer along.
create table events.answers (
  organization_id uuid not null,
  hand_id uuid not null,
  person_id uuid not null,
  answer text not null check (answer in ('yes', 'enough')),
  answered_by uuid not null,
  answered_at timestamptz not null,
  primary key (organization_id, hand_id),
  foreign key (organization_id, hand_id) references events.hands (organization_id, id) on delete cascade,
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, answered_by) references people.persons (organization_id, id)
);
create index answers_person on events.answers (organization_id, person_id);
create index answers_by on events.answers (organization_id, answered_by);

-- What giving a hand gave the person, in their own words: theirs alone.
create table events.gains (
  organization_id uuid not null,
  hand_id uuid not null,
  person_id uuid not null,
  written_at timestamptz not null,
  -- {words}
  sealed bytea not null,
  primary key (organization_id, hand_id),
  foreign key (organization_id, hand_id) references events.hands (organization_id, id) on delete cascade,
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
create index gains_person on events.gains (organization_id, person_id);

create function events.writes() returns boolean language sql stable parallel safe
  return platform.has_role('coach') or platform.has_role('peer') or platform.has_role('supervisor');
call platform.protect('events.events', 'is_public or (select platform.me()) is not null', '(select events.writes())');
call platform.protect('events.versions', '(select events.writes())',
  '(select events.writes()) and written_by = (select platform.me())');
call platform.protect('events.goings', 'person_id = (select platform.me())');
call platform.protect('events.hands', 'person_id = (select platform.me()) or (select events.writes())', 'person_id = (select platform.me())');
call platform.protect('events.answers', 'person_id = (select platform.me()) or (select events.writes())',
  '(select events.writes()) and answered_by = (select platform.me())');
call platform.protect('events.gains', 'person_id = (select platform.me())');
revoke delete on events.events, events.versions, events.answers from alongside_app;
revoke update on events.versions, events.hands from alongside_app;
grant delete on events.goings, events.hands, events.gains to alongside_app;

insert into rights.erased_tables (name, turn) values
  ('events.gains', 10), ('events.answers', 11), ('events.hands', 12), ('events.goings', 12);
