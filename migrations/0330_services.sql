-- Services: who helps (providers), with what (services), where (locations), and what is where
-- (service_locations). The shape is Open Referral HSDS 3.0; what HSDS keeps in small tables of their own
-- (phones, schedules, languages, costs, documents, areas, accessibility) stands as lists in the row that owns
-- them, because it is never asked for alone. An HSDS "organization" is a provider here: organization is the
-- community that uses Alongside. Facts about places, not about people: all who act in the organization
-- read them, visitors too.

alter table directory.feeds add column kind text not null default 'meeting-guide';
alter table directory.feeds add constraint feeds_kind check (kind in ('meeting-guide', 'bmlt', 'hsds', 'hsds-csv', 'ohana', 'treatment', 'pharmacies'));
alter table directory.feeds add column services integer not null default 0;
-- An address that is asked again by itself: how often, when next, how often it failed in a row.
alter table directory.feeds add column refresh_hours smallint check (refresh_hours between 1 and 2160);
alter table directory.feeds add column next_read_at timestamptz;
alter table directory.feeds add column failures smallint not null default 0;
alter table directory.feeds add column problem text;
-- A list that lost most of its rows waits here for a person: what would go, and how many there were.
alter table directory.feeds add column held_at timestamptz;
alter table directory.feeds add column held_gone integer;
alter table directory.feeds add column held_of integer;

create table directory.providers (
  organization_id uuid not null,
  id uuid not null,
  -- none: written by somebody here
  feed_id uuid,
  external_id text,
  name text not null,
  alternate_name text,
  description text,
  email text,
  website text check (website ~ '^https?://'),
  -- [{number, extension, type, description, languages}]; number as the source wrote it, dial only when it can be dialled
  phones jsonb not null default '[]',
  -- fields that a person here has confirmed or corrected: no list writes over them
  kept text[] not null default '{}',
  merged_into uuid,
  full_hash text not null,
  first_seen timestamptz not null,
  changed_at timestamptz not null,
  gone_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, feed_id) references directory.feeds (organization_id, id)
);
create unique index providers_external on directory.providers (organization_id, feed_id, external_id);

create table directory.services (
  organization_id uuid not null,
  id uuid not null,
  feed_id uuid,
  external_id text,
  provider_id uuid not null,
  name text not null,
  alternate_name text,
  description text,
  url text check (url ~ '^https?://'),
  email text,
  status text not null check (status in ('active', 'inactive', 'defunct', 'temporarily closed')),
  application_process text,
  fees text,
  eligibility text,
  minimum_age smallint,
  maximum_age smallint,
  interpretation text,
  accreditations text,
  alert text,
  -- ISO 639 codes
  languages text[] not null default '{}',
  -- codes of our own list of needs and features (taxonomy.json); what is said not to be so stands apart, and
  -- what is in neither is not known
  terms text[] not null default '{}',
  terms_not text[] not null default '{}',
  -- the source's own labels, as they came
  source_terms text[] not null default '{}',
  phones jsonb not null default '[]',
  -- [{days, opens, closes, timezone, description, from, to}]
  schedules jsonb not null default '[]',
  -- [{option, amount, currency, description}]
  costs jsonb not null default '[]',
  documents text[] not null default '{}',
  areas text[] not null default '{}',
  -- the source's own day of checking; ours is confirmed_at
  assured_on date,
  confirmed_at timestamptz,
  confirmed_by uuid,
  confirmed_name text,
  kept text[] not null default '{}',
  retired_at timestamptz,
  retired_why text,
  merged_into uuid,
  full_hash text not null,
  first_seen timestamptz not null,
  changed_at timestamptz not null,
  gone_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, feed_id) references directory.feeds (organization_id, id),
  foreign key (organization_id, provider_id) references directory.providers (organization_id, id)
);
create unique index services_external on directory.services (organization_id, feed_id, external_id);
create index services_provider on directory.services (organization_id, provider_id);
create index services_merged on directory.services (organization_id, merged_into) where merged_into is not null;

create table directory.locations (
  organization_id uuid not null,
  id uuid not null,
  feed_id uuid,
  external_id text,
  provider_id uuid,
  name text,
  kind text not null check (kind in ('physical', 'postal', 'virtual')),
  description text,
  transportation text,
  address_1 text,
  address_2 text,
  city text,
  state text,
  postal_code text,
  country text,
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  -- where the coordinates are from; a town's or ZIP's middle is said to be one
  placed text check (placed in ('source', 'postal_code', 'city')),
  -- a shelter that keeps its address to itself: no address, no coordinates are ever stored for it
  confidential boolean not null default false,
  accessibility text[] not null default '{}',
  phones jsonb not null default '[]',
  schedules jsonb not null default '[]',
  languages text[] not null default '{}',
  kept text[] not null default '{}',
  merged_into uuid,
  full_hash text not null,
  first_seen timestamptz not null,
  changed_at timestamptz not null,
  gone_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, feed_id) references directory.feeds (organization_id, id),
  check (not confidential or (address_1 is null and address_2 is null and latitude is null and longitude is null))
);
create unique index locations_external on directory.locations (organization_id, feed_id, external_id);

-- What a search finds: one service at one place. A service with no place has one row without a location.
create table directory.service_locations (
  organization_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  location_id uuid,
  description text,
  phones jsonb not null default '[]',
  schedules jsonb not null default '[]',
  -- repeated from the service and the location, so that one index answers: folded words, and tokens for terms
  -- (t_…), languages (l_…), the state (s_…) and the squares the place lies in (g_…, coarse and fine)
  search_text text not null,
  tokens text not null default '',
  latitude double precision,
  longitude double precision,
  -- false while its service or location is gone, retired, merged or not active
  shown boolean not null default true,
  -- The text parser takes a token like g2_393_-767 apart, and t_detox becomes two words that any text may hold:
  -- tokens are stored as they are, beside the words of the text.
  words tsvector generated always as (
    to_tsvector('pg_catalog.simple'::regconfig, search_text)
    || array_to_tsvector(array_remove(string_to_array(lower(tokens), ' '), ''))
  ) stored,
  primary key (organization_id, id),
  foreign key (organization_id, service_id) references directory.services (organization_id, id),
  foreign key (organization_id, location_id) references directory.locations (organization_id, id)
);
create unique index service_locations_pair on directory.service_locations (organization_id, service_id, location_id) nulls not distinct;
create index service_locations_words on directory.service_locations using gin (words) where shown;
-- What has no point on the map (a shelter that keeps its address to itself, a phone line) is not in any square, and
-- is looked for beside the squares: few rows, so an index of their own.
create index service_locations_placeless on directory.service_locations using gin (words) where shown and latitude is null;

-- What was changed, by whom, from what to what: HSDS "metadata", and the history that staff see.
create table directory.changes (
  organization_id uuid not null,
  id uuid not null,
  subject text not null check (subject in ('provider', 'service', 'location', 'service_location')),
  subject_id uuid not null,
  how text not null check (how in ('import', 'added', 'corrected', 'confirmed', 'retired', 'brought back', 'merged', 'kept apart')),
  field text,
  before text,
  after text,
  by_id uuid,
  by_name text,
  feed_id uuid,
  at timestamptz not null,
  primary key (organization_id, id)
);
create index changes_subject on directory.changes (organization_id, subject_id, at);

-- Called today: how long the wait is, how many places are free. It fades: after fades_at it is not shown as true.
create table directory.facts (
  organization_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  kind text not null check (kind in ('wait', 'openings')),
  -- days to wait, or places free
  value integer not null check (value between 0 and 3650),
  said_by uuid not null,
  said_name text not null,
  said_at timestamptz not null,
  fades_at timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, service_id) references directory.services (organization_id, id)
);
create index facts_service on directory.facts (organization_id, service_id, said_at);

-- What workers know of a place, signed and dated, read by staff; the place may answer.
create table directory.tips (
  organization_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  words text not null,
  said_by uuid not null,
  said_name text not null,
  said_at timestamptz not null,
  retired_at timestamptz,
  reply text,
  reply_name text,
  replied_at timestamptz,
  reply_entered_by uuid,
  primary key (organization_id, id),
  foreign key (organization_id, service_id) references directory.services (organization_id, id)
);
create index tips_service on directory.tips (organization_id, service_id, said_at);

-- Two entries that may be one, from different lists: proposed, and a person decides.
create table directory.twins (
  organization_id uuid not null,
  id uuid not null,
  one_id uuid not null,
  other_id uuid not null,
  why text[] not null,
  score real not null,
  state text not null default 'proposed' check (state in ('proposed', 'merged', 'apart')),
  decided_by uuid,
  decided_at timestamptz,
  created_at timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, one_id) references directory.services (organization_id, id),
  foreign key (organization_id, other_id) references directory.services (organization_id, id)
);
create unique index twins_pair on directory.twins (organization_id, one_id, other_id);

-- One run of the importer, for the screen with its progress and its report.
create table directory.imports (
  organization_id uuid not null,
  id uuid not null,
  feed_id uuid,
  source text not null,
  kind text not null,
  state text not null check (state in ('waiting', 'reading', 'done', 'held', 'failed')),
  rows_read integer not null default 0,
  rows_total integer,
  -- {added, changed, unchanged, gone, rejected}
  counts jsonb not null default '{}',
  -- [{row, reason}], the first thousand
  rejected jsonb not null default '[]',
  problem text,
  asked_by uuid,
  asked_at timestamptz not null,
  finished_at timestamptz,
  primary key (organization_id, id)
);
create index imports_asked on directory.imports (organization_id, asked_at);

-- Everybody reads. Staff correct and confirm, and each change stands in directory.changes; lists are taken in by
-- the system for a director or supervisor who asked.
create function directory.staff() returns text language sql immutable as $$
  select '(select platform.has_role(''director'')) or (select platform.has_role(''supervisor'')) or (select platform.has_role(''coach'')) or (select platform.has_role(''peer''))'
$$;
call platform.protect('directory.providers', 'true', directory.staff());
call platform.protect('directory.services', 'true', directory.staff());
call platform.protect('directory.locations', 'true', directory.staff());
call platform.protect('directory.service_locations', 'true', directory.staff());
call platform.protect('directory.changes', directory.staff(), 'by_id = (select platform.me()) and (' || directory.staff() || ')');
call platform.protect('directory.facts', 'true', 'said_by = (select platform.me()) and (' || directory.staff() || ')');
call platform.protect('directory.tips', directory.staff());
-- Whether two are one is decided by those who take lists in.
call platform.protect('directory.twins', directory.staff(), '(select platform.has_role(''director'')) or (select platform.has_role(''supervisor''))');
call platform.protect('directory.imports', '(select platform.has_role(''director'')) or (select platform.has_role(''supervisor''))');
-- Nothing of a place is removed by a person: it is retired. History and what was said are not rewritten.
revoke delete on directory.providers, directory.services, directory.locations, directory.service_locations, directory.changes,
  directory.facts, directory.tips, directory.twins, directory.imports from alongside_app;
revoke update on directory.changes, directory.facts from alongside_app;
drop function directory.staff();

-- A list is read at its address in the background.
create or replace function platform.tasks() returns text[] language sql immutable parallel safe
  return array['about-me.carry', 'ally.came-in', 'check-in.recorded', 'coach.told', 'consent.look-refused', 'contact.reached', 'directory.read-list',
    'emergency.told', 'mail.send', 'order.told', 'question.answered', 'question.asked', 'review.held', 'rights.archive', 'rights.close', 'sms.send',
    'texts.claim', 'texts.received', 'texts.release', 'walk.handed-over'];
