-- Directory: lists of meetings (feeds) and the meetings in them. Facts about groups, not about people:
-- everybody acting in the organization reads them, visitors too; only directors, supervisors and the system write.
create schema directory;
grant usage on schema directory to alongside_app, alongside_system;

create table directory.feeds (
  organization_id uuid not null,
  id uuid not null,
  name text not null,
  -- the address or file name it was last read from
  source text not null,
  -- the host that most of its links lead to; tells that two files are two states of one list
  host text,
  fellowship text,
  is_sample boolean not null default false,
  -- zones its meetings lie in, so that a search asks the clock once per zone and not once per meeting
  timezones text[] not null default '{}',
  meetings integer not null default 0,
  etag text,
  last_modified text,
  first_read_at timestamptz not null,
  read_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (organization_id, id)
);
create unique index feeds_name on directory.feeds (organization_id, name);

create table directory.meetings (
  organization_id uuid not null,
  id uuid not null,
  feed_id uuid not null,
  slug text not null,
  name text not null,
  -- wall clock in `timezone`; 0 is Sunday; no day is "by appointment"
  days smallint[] not null,
  start_time time,
  end_time time,
  timezone text not null,
  -- minutes since Sunday 00:00 of each start, and the length, for sorting
  week_minutes smallint[] not null,
  duration smallint not null,
  types text[] not null,
  attendance text not null check (attendance in ('in_person', 'online', 'hybrid', 'inactive')),
  fellowship text not null,
  location text,
  group_name text,
  notes text,
  location_notes text,
  group_notes text,
  address text,
  city text,
  state text,
  postal_code text,
  region text,
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  approximate boolean not null,
  conference_url text check (conference_url ~ '^https?://'),
  conference_url_notes text,
  conference_phone text,
  conference_phone_notes text,
  url text check (url ~ '^https?://'),
  -- the feed's own "updated"; when we first saw it; when its key facts last changed; since when the feed no longer has it
  feed_updated timestamptz,
  first_seen timestamptz not null,
  changed_at timestamptz not null,
  gone_at timestamptz,
  key_hash text not null,
  full_hash text not null,
  -- everything that can be searched, folded to lower case without accents by the application
  search_text text not null,
  words tsvector generated always as (to_tsvector('pg_catalog.simple'::regconfig, search_text)) stored,
  primary key (organization_id, id),
  foreign key (organization_id, feed_id) references directory.feeds (organization_id, id)
);
create unique index meetings_slug on directory.meetings (organization_id, feed_id, slug);
create index meetings_place on directory.meetings (organization_id, latitude, longitude) where gone_at is null;

-- Every word that a meeting has or had, for guessing what a mistyped word meant.
create table directory.words (
  organization_id uuid not null,
  word text not null,
  primary key (organization_id, word)
);

call platform.protect('directory.feeds', 'true', '(select platform.has_role(''director'')) or (select platform.has_role(''supervisor''))');
call platform.protect('directory.meetings', 'true', '(select platform.has_role(''director'')) or (select platform.has_role(''supervisor''))');
call platform.protect('directory.words', 'true', '(select platform.has_role(''director'')) or (select platform.has_role(''supervisor''))');
