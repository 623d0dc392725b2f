-- What a worker says of how they work, for whoever looks for somebody to walk with (map rows 1.1, 1.5, 1.6, 1.8, 1.13).

-- The worker's own copy: what they write before, and besides, it shows. Nobody else reads it.
create table workforce.profile_drafts (
  organization_id uuid not null,
  worker_id uuid not null,
  -- the words, the eight pairs, languages, ways, fees (profile.ts)
  sealed bytea not null,
  -- a data: address with the picture, without what the camera wrote into it
  photo bytea,
  changed_at timestamptz not null,
  primary key (organization_id, worker_id),
  foreign key (organization_id, worker_id) references people.persons (organization_id, id)
);
call platform.protect('workforce.profile_drafts', 'worker_id = (select platform.me())', 'worker_id = (select platform.me())
  and ((select platform.has_role(''coach'')) or (select platform.has_role(''peer'')))');
grant delete on workforce.profile_drafts to alongside_app;

-- Whether the list of coaches is open to people who are not signed in. Off until a director switches it on.
create table workforce.listings (
  organization_id uuid not null,
  open boolean not null,
  set_at timestamptz not null,
  set_by uuid not null,
  primary key (organization_id),
  foreign key (organization_id, set_by) references people.persons (organization_id, id)
);
create index listings_set_by on workforce.listings (organization_id, set_by);
call platform.protect('workforce.listings', 'true', '(select platform.has_role(''director'')) and set_by = (select platform.me())');

-- What shows: a copy that the worker makes and takes away themself. Read by everybody of the organization, so its words are not
-- sealed; what is for fewer eyes is not in it.
create table workforce.profiles (
  organization_id uuid not null,
  worker_id uuid not null,
  -- the name as it was, for those who may not read names here
  name text not null,
  words jsonb not null,
  -- lines of the own road that are on for everybody here (about-me.ts)
  story text[] not null,
  picture_type text check (picture_type in ('image/jpeg', 'image/png')),
  picture bytea,
  -- also to people who are not signed in, where the organization lists its coaches in the open
  open boolean not null,
  published_at timestamptz not null,
  primary key (organization_id, worker_id),
  foreign key (organization_id, worker_id) references people.persons (organization_id, id),
  check ((picture is null) = (picture_type is null))
);
call platform.protect('workforce.profiles',
  '(select platform.me()) is not null or (open and exists (select 1 from workforce.listings l where l.organization_id = platform.org() and l.open))',
  'worker_id = (select platform.me()) and ((select platform.has_role(''coach'')) or (select platform.has_role(''peer'')))');
grant delete on workforce.profiles to alongside_app;

-- Counted from the work itself, by a job: nobody types it. Less than five people say nothing.
create table workforce.standings (
  organization_id uuid not null,
  worker_id uuid not null,
  -- whether there is room on the caseload
  room boolean not null,
  -- when the first walk began; null while they have walked with fewer than five
  since date,
  -- what at least five of those they walked with, and who agreed to be counted, said of themselves
  kinds text[] not null,
  counted_at timestamptz not null,
  primary key (organization_id, worker_id),
  foreign key (organization_id, worker_id) references people.persons (organization_id, id)
);
call platform.protect('workforce.standings',
  '(select platform.me()) is not null or exists (select 1 from workforce.listings l where l.organization_id = platform.org() and l.open)', 'false');
revoke insert, update on workforce.standings from alongside_app;

-- A person who agrees to be counted, and as what. The person alone; no row, not counted.
create table workforce.counted_in (
  organization_id uuid not null,
  person_id uuid not null,
  kinds text[] not null check (cardinality(kinds) > 0 and kinds <@ array['alcohol', 'opioids', 'stimulants', 'gambling', 'codependency', 'medication']),
  said_at timestamptz not null,
  primary key (organization_id, person_id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
call platform.protect('workforce.counted_in', 'person_id = (select platform.me())');
grant delete on workforce.counted_in to alongside_app;

insert into rights.erased_tables (name, turn, whose) values
  ('workforce.profiles', 13, 'worker_id'), ('workforce.profile_drafts', 13, 'worker_id'), ('workforce.standings', 13, 'worker_id');
insert into rights.erased_tables (name, turn) values ('workforce.counted_in', 13);

-- The job that counts.
create or replace function platform.tasks() returns text[] language sql immutable parallel safe
  return array['about-me.carry', 'ally.came-in', 'check-in.recorded', 'coach.told', 'consent.look-refused', 'contact.reached', 'directory.read-list',
    'emergency.told', 'mail.send', 'order.told', 'question.answered', 'question.asked', 'review.held', 'rights.archive', 'rights.close', 'sms.send',
    'standings.count', 'texts.claim', 'texts.received', 'texts.release', 'walk.handed-over'];
