-- The schema that the migrations make, read from the catalog. Made by `npm run db:types`; CI compares it.

-- tables
table audit.chain (
  organization_id uuid not null,
  seq bigint not null,
  entry_id uuid not null,
  hash bytea not null
)
table audit.checks (
  organization_id uuid not null,
  id uuid not null,
  at timestamp with time zone not null,
  by_id uuid,
  entries bigint not null,
  unchained bigint not null,
  anchors integer not null,
  hash bytea not null,
  problems jsonb not null
)
table audit.entries (
  organization_id uuid not null,
  id uuid not null,
  at timestamp with time zone not null,
  actor_id uuid,
  actor_kind text not null,
  purpose text not null,
  action text not null,
  outcome text not null default 'done'::text,
  person_id uuid,
  subject text,
  subject_id uuid,
  basis text
)
table barriers.barriers (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  path text,
  state text not null,
  solved_by text,
  handoff_id uuid,
  opened boolean not null,
  made_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  sealed bytea not null
)
table barriers.doctor_cards (
  organization_id uuid not null,
  person_id uuid not null,
  changed_at timestamp with time zone not null,
  sealed bytea not null
)
table barriers.duties (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  due_on date not null,
  done_at timestamp with time zone,
  made_at timestamp with time zone not null,
  sealed bytea not null
)
table barriers.repair_notes (
  organization_id uuid not null,
  repair_id uuid not null,
  person_id uuid not null,
  changed_at timestamp with time zone not null,
  sealed bytea not null
)
table barriers.repairs (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  barrier_id uuid not null,
  state text not null,
  made_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  sealed bytea not null
)
table check_ins.check_ins (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  key text not null,
  at timestamp with time zone not null,
  day date not null,
  zone text not null,
  shared boolean not null,
  today smallint,
  craving smallint,
  confidence smallint,
  stress smallint,
  sleep_minutes smallint,
  sleep_quality smallint,
  connection smallint,
  medication smallint,
  use_state smallint,
  uses jsonb,
  risky text[],
  good text[],
  helped text[],
  words bytea,
  fold_week smallint generated always as (((day - '1970-01-01'::date) / 7)) stored,
  fold_days bigint generated always as ((((1)::bigint |
CASE
    WHEN shared THEN (((((((
    CASE
        WHEN (use_state = 2) THEN ((1)::bigint << 7)
        ELSE (0)::bigint
    END |
    CASE
        WHEN (use_state IS NOT NULL) THEN ((1)::bigint << 14)
        ELSE (0)::bigint
    END) |
    CASE
        WHEN ((sleep_quality = 0) OR (sleep_minutes < 300)) THEN ((1)::bigint << 21)
        ELSE (0)::bigint
    END) |
    CASE
        WHEN ((sleep_quality IS NOT NULL) OR (sleep_minutes IS NOT NULL)) THEN ((1)::bigint << 28)
        ELSE (0)::bigint
    END) |
    CASE
        WHEN ((good IS NOT NULL) OR (connection = 2)) THEN ((1)::bigint << 35)
        ELSE (0)::bigint
    END) |
    CASE
        WHEN ((good IS NOT NULL) OR (connection IS NOT NULL)) THEN ((1)::bigint << 42)
        ELSE (0)::bigint
    END) |
    CASE
        WHEN (helped && ARRAY['called'::text, 'meeting'::text, 'plan'::text]) THEN ((1)::bigint << 49)
        ELSE (0)::bigint
    END) |
    CASE
        WHEN (helped IS NOT NULL) THEN ((1)::bigint << 56)
        ELSE (0)::bigint
    END)
    ELSE (0)::bigint
END) << (6 - ((day - '1970-01-01'::date) % 7)))) stored,
  fold_near bigint generated always as ((
CASE
    WHEN shared THEN ((((
    CASE
        WHEN ((use_state >= 1) AND (uses @? '$[*]?((@."answer" != "none" && @."kind" != "gambling") && @."kind" != "codependency")'::jsonpath)) THEN (1)::bigint
        ELSE (0)::bigint
    END |
    CASE
        WHEN ((use_state = 2) AND (uses @> '[{"kind": "opioids", "answer": "beyond"}]'::jsonb)) THEN ((1)::bigint << 7)
        ELSE (0)::bigint
    END) |
    CASE
        WHEN (craving >= 8) THEN ((1)::bigint << 14)
        ELSE (0)::bigint
    END) |
    CASE
        WHEN ((craving >= 8) AND (confidence <= 2)) THEN ((1)::bigint << 21)
        ELSE (0)::bigint
    END) |
    CASE
        WHEN (medication = 0) THEN ((1)::bigint << 28)
        ELSE (0)::bigint
    END)
    ELSE (0)::bigint
END << (6 - ((day - '1970-01-01'::date) % 7)))) stored,
  fold_most integer generated always as (
CASE
    WHEN shared THEN (
    CASE
        WHEN (craving IS NOT NULL) THEN (1 << (craving)::integer)
        ELSE 0
    END |
    CASE
        WHEN (risky IS NOT NULL) THEN (1 << (11 + LEAST(cardinality(risky), 10)))
        ELSE 0
    END)
    ELSE 0
END) stored,
  fold_pull bigint generated always as (
CASE
    WHEN shared THEN (COALESCE(((craving)::bigint + ((1)::bigint << 13)), (0)::bigint) + COALESCE((((confidence)::bigint << 26) + ((1)::bigint << 39)), (0)::bigint))
    ELSE (0)::bigint
END) stored,
  fold_mood bigint generated always as (
CASE
    WHEN shared THEN (COALESCE(((stress)::bigint + ((1)::bigint << 13)), (0)::bigint) + COALESCE((((today)::bigint << 26) + ((1)::bigint << 39)), (0)::bigint))
    ELSE (0)::bigint
END) stored
)
table check_ins.preferences (
  organization_id uuid not null,
  person_id uuid not null,
  hide_numbers boolean not null default false,
  items text[],
  takes_medication boolean not null default false,
  updated_at timestamp with time zone not null
)
table concern.concerns (
  organization_id uuid not null,
  id uuid not null,
  raised_by uuid,
  word_hash text,
  about_id uuid,
  kept_from uuid[] not null default '{}'::uuid[],
  goes_to text not null,
  words bytea not null,
  name_may_be_told boolean not null default false,
  received_at timestamp with time zone not null,
  answer_by timestamp with time zone not null,
  closed_at timestamp with time zone,
  outcome text,
  heard_other_at timestamp with time zone,
  unheard_reason bytea
)
table concern.hearings (
  organization_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  person_id uuid,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  question bytea not null,
  answered_at timestamp with time zone,
  answer bytea,
  in_a_talk boolean not null default false
)
table concern.steps (
  organization_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  at timestamp with time zone not null,
  by_id uuid,
  kind text not null,
  words bytea
)
table consent.consents (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  type text not null,
  recipient_kind text not null,
  recipient_id uuid,
  categories text[] not null default '{}'::text[],
  purposes text[] not null,
  from_at timestamp with time zone not null,
  until_kind text not null,
  until_at timestamp with time zone,
  signed_at timestamp with time zone not null,
  language text not null,
  wording integer not null,
  document bytea not null,
  document_hash bytea not null,
  supersedes uuid,
  ended_at timestamp with time zone,
  ended_by uuid
)
table consent.disclosures (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  at timestamp with time zone not null,
  consent_id uuid,
  actor_id uuid,
  recipient_id uuid,
  categories text[] not null default '{}'::text[],
  channel text not null,
  basis text not null,
  outcome text not null,
  reason text,
  words bytea,
  order_id uuid,
  sealed_until timestamp with time zone,
  items uuid[] not null default '{}'::uuid[]
)
table consent.items (
  organization_id uuid not null,
  consent_id uuid not null,
  person_id uuid not null,
  kind text not null,
  item_id uuid not null
)
table consent.letters_sent (
  organization_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  by_id uuid not null,
  at timestamp with time zone not null,
  sent_on date not null,
  way text not null
)
table consent.orders (
  organization_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  person_id uuid,
  decided_by uuid not null,
  decided_at timestamp with time zone not null,
  decision text not null,
  section text,
  categories text[] not null default '{}'::text[],
  until_at timestamp with time zone,
  sealed_until timestamp with time zone,
  lacks text[] not null default '{}'::text[],
  words bytea not null
)
table consent.requests (
  organization_id uuid not null,
  id uuid not null,
  written_by uuid not null,
  written_at timestamp with time zone not null,
  came_on date not null,
  kind text not null,
  words bytea not null,
  struck_at timestamp with time zone,
  struck_by uuid
)
table crisis.debriefs (
  organization_id uuid not null,
  incident_id uuid not null,
  worker_id uuid not null,
  offered_at timestamp with time zone not null,
  state text not null,
  supervisor_id uuid,
  changed_at timestamp with time zone not null
)
table crisis.incident_acts (
  organization_id uuid not null,
  id uuid not null,
  incident_id uuid not null,
  person_id uuid not null,
  by_id uuid not null,
  step text not null,
  result text not null,
  why text,
  line text,
  at timestamp with time zone not null
)
table crisis.incidents (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  reason text not null,
  protocol_version integer not null,
  begun_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  closed_by uuid,
  outcome text,
  follow_ups uuid[] not null default '{}'::uuid[],
  read_at timestamp with time zone
)
table crisis.plan_openings (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  reason text not null,
  opened_at timestamp with time zone not null,
  read_at timestamp with time zone,
  sealed bytea not null
)
table crisis.plan_versions (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  version integer not null,
  made_at timestamp with time zone not null,
  sealed bytea not null
)
table crisis.plans (
  organization_id uuid not null,
  person_id uuid not null,
  rule text not null,
  version integer not null,
  changed_at timestamp with time zone not null
)
table directory.care_levels (
  organization_id uuid not null,
  level text not null,
  version integer not null,
  what_en text not null,
  day_en text not null,
  bring_en text not null,
  cost_en text not null,
  what_es text not null,
  day_es text not null,
  bring_es text not null,
  cost_es text not null,
  written_at timestamp with time zone not null,
  written_by uuid,
  confirmed_at timestamp with time zone not null,
  confirmed_by uuid,
  confirmed_role text not null
)
table directory.changes (
  organization_id uuid not null,
  id uuid not null,
  subject text not null,
  subject_id uuid not null,
  how text not null,
  field text,
  before text,
  after text,
  by_id uuid,
  by_name text,
  feed_id uuid,
  at timestamp with time zone not null
)
table directory.facts (
  organization_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  kind text not null,
  value integer not null,
  said_by uuid not null,
  said_name text not null,
  said_at timestamp with time zone not null,
  fades_at timestamp with time zone not null
)
table directory.feeds (
  organization_id uuid not null,
  id uuid not null,
  name text not null,
  source text not null,
  host text,
  fellowship text,
  is_sample boolean not null default false,
  timezones text[] not null default '{}'::text[],
  meetings integer not null default 0,
  etag text,
  last_modified text,
  first_read_at timestamp with time zone not null,
  read_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  kind text not null default 'meeting-guide'::text,
  services integer not null default 0,
  refresh_hours smallint,
  next_read_at timestamp with time zone,
  failures smallint not null default 0,
  problem text,
  held_at timestamp with time zone,
  held_gone integer,
  held_of integer,
  given_at timestamp with time zone,
  problem_said jsonb
)
table directory.import_files (
  organization_id uuid not null,
  import_id uuid not null,
  bytes bytea not null
)
table directory.imports (
  organization_id uuid not null,
  id uuid not null,
  feed_id uuid,
  source text not null,
  kind text not null,
  state text not null,
  rows_read integer not null default 0,
  rows_total integer,
  counts jsonb not null default '{}'::jsonb,
  rejected jsonb not null default '[]'::jsonb,
  problem text,
  asked_by uuid,
  asked_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  list_name text,
  problem_said jsonb
)
table directory.locations (
  organization_id uuid not null,
  id uuid not null,
  feed_id uuid,
  external_id text,
  provider_id uuid,
  name text,
  kind text not null,
  description text,
  transportation text,
  address_1 text,
  address_2 text,
  city text,
  state text,
  postal_code text,
  country text,
  latitude double precision,
  longitude double precision,
  placed text,
  confidential boolean not null default false,
  accessibility text[] not null default '{}'::text[],
  phones jsonb not null default '[]'::jsonb,
  schedules jsonb not null default '[]'::jsonb,
  languages text[] not null default '{}'::text[],
  kept text[] not null default '{}'::text[],
  merged_into uuid,
  full_hash text not null,
  first_seen timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  gone_at timestamp with time zone
)
table directory.meetings (
  organization_id uuid not null,
  id uuid not null,
  feed_id uuid not null,
  slug text not null,
  name text not null,
  days smallint[] not null,
  start_time time without time zone,
  end_time time without time zone,
  timezone text not null,
  week_minutes smallint[] not null,
  duration smallint not null,
  types text[] not null,
  attendance text not null,
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
  latitude double precision,
  longitude double precision,
  approximate boolean not null,
  conference_url text,
  conference_url_notes text,
  conference_phone text,
  conference_phone_notes text,
  url text,
  feed_updated timestamp with time zone,
  first_seen timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  gone_at timestamp with time zone,
  key_hash text not null,
  full_hash text not null,
  search_text text not null,
  words tsvector generated always as (to_tsvector('simple'::regconfig, search_text)) stored
)
table directory.providers (
  organization_id uuid not null,
  id uuid not null,
  feed_id uuid,
  external_id text,
  name text not null,
  alternate_name text,
  description text,
  email text,
  website text,
  phones jsonb not null default '[]'::jsonb,
  kept text[] not null default '{}'::text[],
  merged_into uuid,
  full_hash text not null,
  first_seen timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  gone_at timestamp with time zone
)
table directory.publishing (
  organization_id uuid not null,
  published_at timestamp with time zone
)
table directory.service_locations (
  organization_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  location_id uuid,
  description text,
  phones jsonb not null default '[]'::jsonb,
  schedules jsonb not null default '[]'::jsonb,
  search_text text not null,
  tokens text not null default ''::text,
  latitude double precision,
  longitude double precision,
  shown boolean not null default true,
  name text not null default ''::text,
  needs jsonb not null default '{}'::jsonb,
  named tsvector generated always as (to_tsvector('simple'::regconfig, name)) stored,
  words tsvector generated always as (directory.search_words(search_text, tokens, needs)) stored
)
table directory.service_words (
  organization_id uuid not null,
  word text not null
)
table directory.services (
  organization_id uuid not null,
  id uuid not null,
  feed_id uuid,
  external_id text,
  provider_id uuid not null,
  name text not null,
  alternate_name text,
  description text,
  url text,
  email text,
  status text not null,
  application_process text,
  fees text,
  eligibility text,
  minimum_age smallint,
  maximum_age smallint,
  interpretation text,
  accreditations text,
  alert text,
  languages text[] not null default '{}'::text[],
  terms text[] not null default '{}'::text[],
  terms_not text[] not null default '{}'::text[],
  source_terms text[] not null default '{}'::text[],
  phones jsonb not null default '[]'::jsonb,
  schedules jsonb not null default '[]'::jsonb,
  costs jsonb not null default '[]'::jsonb,
  documents text[] not null default '{}'::text[],
  areas text[] not null default '{}'::text[],
  assured_on date,
  confirmed_at timestamp with time zone,
  confirmed_by uuid,
  confirmed_name text,
  kept text[] not null default '{}'::text[],
  retired_at timestamp with time zone,
  retired_why text,
  merged_into uuid,
  full_hash text not null,
  first_seen timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  gone_at timestamp with time zone,
  taken_from uuid[] not null default '{}'::uuid[],
  known text[] not null default '{}'::text[],
  known_not text[] not null default '{}'::text[]
)
table directory.tips (
  organization_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  words text not null,
  said_by uuid not null,
  said_name text not null,
  said_at timestamp with time zone not null,
  retired_at timestamp with time zone,
  reply text,
  reply_name text,
  replied_at timestamp with time zone,
  reply_entered_by uuid
)
table directory.twins (
  organization_id uuid not null,
  id uuid not null,
  one_id uuid not null,
  other_id uuid not null,
  why text[] not null,
  score real not null,
  state text not null default 'proposed'::text,
  decided_by uuid,
  decided_at timestamp with time zone,
  created_at timestamp with time zone not null
)
table directory.words (
  organization_id uuid not null,
  word text not null
)
table early_signs.cards (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  tier smallint not null,
  opened_at timestamp with time zone not null,
  due_on date not null,
  owner_id uuid,
  told boolean not null,
  quiet_from smallint,
  quiet_until smallint,
  snoozed_until date,
  outcome text,
  acted_at timestamp with time zone,
  acted_by uuid,
  acts smallint not null default 0,
  closed_at timestamp with time zone,
  sealed bytea
)
table early_signs.reports (
  organization_id uuid not null,
  id uuid not null,
  made_at timestamp with time zone not null,
  from_day date not null,
  until_day date not null,
  version smallint not null,
  numbers jsonb not null
)
table early_signs.rules (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  level smallint,
  times smallint not null,
  days smallint not null,
  is_on boolean not null,
  made_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  sealed bytea
)
table early_signs.signals (
  organization_id uuid not null,
  person_id uuid not null,
  day date not null,
  version smallint not null,
  inputs smallint not null,
  z real,
  band text,
  reasons jsonb not null,
  told boolean not null
)
table early_signs.signs (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  card_id uuid,
  rule text not null,
  rule_id uuid,
  key text not null,
  kind text,
  tier smallint not null,
  day date not null,
  raised_at timestamp with time zone not null,
  told boolean not null,
  numbers jsonb not null,
  sealed bytea
)
table early_signs.windows (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  started_on date not null,
  state text not null,
  told_by uuid not null,
  told_at timestamp with time zone not null,
  answered_at timestamp with time zone
)
table early_signs.wishes (
  organization_id uuid not null,
  person_id uuid not null,
  coach_sees boolean not null,
  off text[] not null,
  quiet_from smallint,
  quiet_until smallint,
  changed_at timestamp with time zone not null,
  opens boolean not null default false
)
table events.answers (
  organization_id uuid not null,
  hand_id uuid not null,
  person_id uuid not null,
  answer text not null,
  answered_by uuid not null,
  answered_at timestamp with time zone not null
)
table events.events (
  organization_id uuid not null,
  id uuid not null,
  version integer not null,
  title text not null,
  what text not null,
  place text not null,
  on_day date not null,
  starts time without time zone not null,
  ends time without time zone,
  timezone text not null,
  starts_at timestamp with time zone not null,
  over_at timestamp with time zone not null,
  cost text not null,
  getting_there text not null,
  for_kids boolean not null,
  wheelchair boolean not null,
  places integer,
  is_public boolean not null,
  wants text[] not null,
  driving text not null,
  cancelled_why text,
  cancelled_at timestamp with time zone,
  changed_at timestamp with time zone not null
)
table events.gains (
  organization_id uuid not null,
  hand_id uuid not null,
  person_id uuid not null,
  written_at timestamp with time zone not null,
  sealed bytea not null
)
table events.goings (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  event_id uuid not null,
  shown boolean not null,
  told_staff boolean not null,
  said_at timestamp with time zone not null,
  sealed bytea not null
)
table events.hands (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  event_id uuid not null,
  kind text not null,
  offered_at timestamp with time zone not null,
  sealed bytea not null
)
table events.versions (
  organization_id uuid not null,
  event_id uuid not null,
  version integer not null,
  words jsonb not null,
  written_at timestamp with time zone not null,
  written_by uuid not null
)
table firsthand.statements (
  organization_id uuid not null,
  service_id uuid not null,
  fact text not null,
  value text not null,
  value_id uuid not null,
  said_by uuid not null,
  said_name text not null,
  said_at timestamp with time zone not null,
  fades_at timestamp with time zone not null
)
table firsthand.tallies (
  organization_id uuid not null,
  service_id uuid not null,
  fact text not null,
  value_id uuid,
  yes integer,
  no integer,
  yes_on date,
  no_on date,
  yes_close boolean not null,
  no_close boolean not null
)
table firsthand.voices (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  service_id uuid not null,
  fact text not null,
  says text not null,
  value_id uuid,
  knows text not null,
  said_at timestamp with time zone not null,
  fades_at timestamp with time zone not null
)
table groups.calendars (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  token_hash text not null,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone
)
table groups.kept (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  meeting_id uuid,
  kept_at timestamp with time zone not null,
  let_go_at timestamp with time zone,
  sealed bytea not null
)
table groups.tries (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kept_id uuid not null,
  went_on date not null,
  again text not null,
  sealed bytea,
  told_at timestamp with time zone not null
)
table hard_times.extra_contacts (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  hard_date_id uuid not null,
  worker_id uuid not null,
  way text not null,
  days smallint not null,
  proposed_by uuid not null,
  proposed_at timestamp with time zone not null,
  agreed_at timestamp with time zone,
  ended_at timestamp with time zone
)
table hard_times.learned (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  made_at timestamp with time zone not null,
  opened boolean not null,
  sealed bytea not null
)
table hard_times.return_plans (
  organization_id uuid not null,
  person_id uuid not null,
  changed_at timestamp with time zone not null,
  opened boolean not null,
  sealed bytea not null
)
table hard_times.told (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  at timestamp with time zone not null,
  taken_back_at timestamp with time zone,
  sealed bytea
)
table login."rateLimit" (
  id text not null,
  key text not null,
  count integer not null,
  "lastRequest" bigint not null
)
table login."twoFactor" (
  id text not null,
  secret text not null,
  "backupCodes" text not null,
  "userId" text not null,
  verified boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamp with time zone
)
table login."user" (
  id text not null,
  name text not null,
  email text not null,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "twoFactorEnabled" boolean
)
table login.account (
  id text not null,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamp with time zone,
  "refreshTokenExpiresAt" timestamp with time zone,
  scope text,
  password text,
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone not null
)
table login.attempts (
  key text not null,
  hits timestamp with time zone[] not null,
  seen_at timestamp with time zone not null
)
table login.membership (
  user_id text not null,
  organization_id uuid not null,
  person_id uuid not null,
  roles text[] not null,
  created_at timestamp with time zone not null,
  ended_at timestamp with time zone
)
table login.passkey (
  id text not null,
  name text,
  "publicKey" text not null,
  "userId" text not null,
  "credentialID" text not null,
  counter integer not null,
  "deviceType" text not null,
  "backedUp" boolean not null,
  transports text,
  "createdAt" timestamp with time zone,
  aaguid text
)
table login.screen_lock (
  user_id text not null,
  pin text not null,
  other_pin text,
  minutes smallint not null,
  on_leave text not null,
  changed_at timestamp with time zone not null
)
table login.session (
  id text not null,
  "expiresAt" timestamp with time zone not null,
  token text not null,
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null,
  "organizationId" text,
  role text,
  method text,
  shared boolean not null default false,
  seen_at timestamp with time zone,
  locked_at timestamp with time zone,
  pin_misses smallint not null default 0,
  proved_at timestamp with time zone
)
table login.setup_links (
  token_hash text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone
)
table login.verification (
  id text not null,
  identifier text not null,
  value text not null,
  "expiresAt" timestamp with time zone not null,
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone not null default CURRENT_TIMESTAMP
)
table matching.answers (
  organization_id uuid not null,
  person_id uuid not null,
  sealed bytea not null,
  changed_at timestamp with time zone not null
)
table matching.changes (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  asked_at timestamp with time zone not null,
  ended_at timestamp with time zone
)
table matching.conflicts (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  other_id uuid,
  sealed bytea not null,
  named_at timestamp with time zone not null
)
table matching.gut_checks (
  organization_id uuid not null,
  talk_id uuid not null,
  person_id uuid not null,
  sealed bytea not null,
  written_at timestamp with time zone not null
)
table matching.talks (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  state text not null,
  way text not null,
  starts_at timestamp with time zone not null,
  proposed_by text not null,
  asked_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  held_at timestamp with time zone,
  chosen_at timestamp with time zone,
  sealed bytea not null
)
table matching.wishes (
  organization_id uuid not null,
  person_id uuid not null,
  sealed bytea not null,
  changed_at timestamp with time zone not null
)
table messaging.early_looks (
  organization_id uuid not null,
  id uuid not null,
  worker_id uuid not null,
  at timestamp with time zone not null,
  why text not null
)
table messaging.held_marks (
  organization_id uuid not null,
  id uuid not null,
  worker_id uuid not null,
  on_day date not null
)
table messaging.messages (
  organization_id uuid not null,
  id uuid not null,
  walk_id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  author_id uuid not null,
  sent_at timestamp with time zone not null,
  held_until timestamp with time zone,
  read_at timestamp with time zone,
  read_by uuid,
  told_at timestamp with time zone,
  sealed bytea not null
)
table messaging.pauses (
  organization_id uuid not null,
  worker_id uuid not null,
  until_at timestamp with time zone not null,
  said_at timestamp with time zone not null
)
table messaging.reading_hours (
  organization_id uuid not null,
  worker_id uuid not null,
  time_zone text not null,
  week jsonb not null,
  saved_at timestamp with time zone not null
)
table network.asked (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  about_id uuid not null,
  on_day date not null,
  asked_at timestamp with time zone not null,
  kind text not null,
  words bytea,
  answered_at timestamp with time zone,
  answer bytea
)
table network.cared_for (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  added_at timestamp with time zone not null,
  words bytea not null
)
table network.coach_wishes (
  organization_id uuid not null,
  person_id uuid not null,
  asked_at timestamp with time zone not null,
  taken_back_at timestamp with time zone
)
table network.kept_words (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  situation text not null,
  kept_at timestamp with time zone not null,
  words bytea not null
)
table network.lights (
  organization_id uuid not null,
  person_id uuid not null,
  state text not null,
  said_at timestamp with time zone not null,
  until timestamp with time zone not null
)
table network.mutes (
  organization_id uuid not null,
  person_id uuid not null,
  other_id uuid not null,
  since timestamp with time zone not null
)
table network.promises (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  made_at timestamp with time zone not null,
  by_on date not null,
  if_missed text not null,
  sealed bytea not null,
  kept_at timestamp with time zone,
  let_go_at timestamp with time zone
)
table network.questions (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  from_id uuid not null,
  asked_at timestamp with time zone not null,
  kind text not null,
  words bytea,
  muted boolean not null,
  set_aside_at timestamp with time zone,
  answered_at timestamp with time zone,
  answer bytea
)
table network.support_maps (
  organization_id uuid not null,
  person_id uuid not null,
  shared boolean not null default false,
  next_kind text,
  next_move bytea,
  changed_at timestamp with time zone not null
)
table network.supporters (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  added_at timestamp with time zone not null,
  kinds text[] not null,
  sponsor boolean not null default false,
  muted_at timestamp with time zone,
  words bytea not null
)
table network.tellings (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  from_id uuid not null,
  at timestamp with time zone not null,
  said bytea not null,
  carried_at timestamp with time zone,
  put_away_at timestamp with time zone
)
table network.tells (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  about_id uuid not null,
  at timestamp with time zone not null,
  words bytea not null
)
table network.ties (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  ally_id uuid not null,
  invitation_id uuid not null,
  came_at timestamp with time zone not null,
  started_at timestamp with time zone,
  ended_at timestamp with time zone,
  ended_by uuid
)
table network.to_tell (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  as_worker boolean not null,
  made_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  state text not null default 'thinking'::text,
  look_again_on date,
  with_coach boolean not null default false,
  sealed bytea not null
)
table oversight.questions (
  organization_id uuid not null,
  id uuid not null,
  worker_id uuid not null,
  by_id uuid not null,
  rule text not null,
  about_on date not null,
  times integer not null,
  words text not null,
  asked_at timestamp with time zone not null,
  answer text,
  answered_at timestamp with time zone
)
table people.absences (
  organization_id uuid not null,
  id uuid not null,
  worker_id uuid not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  words text,
  said_by uuid not null,
  said_at timestamp with time zone not null,
  ended_at timestamp with time zone
)
table people.agreements (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  version integer not null,
  content bytea not null,
  proposed_at timestamp with time zone not null,
  proposed_by uuid,
  person_agreed_at timestamp with time zone,
  person_agreed_how text,
  worker_agreed_at timestamp with time zone,
  worker_id uuid,
  replaced_at timestamp with time zone
)
table people.assignments (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  as_role text not null,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  assigned_by uuid,
  note_to_person text
)
table people.cover_wishes (
  organization_id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  cover_id uuid,
  wished_at timestamp with time zone not null
)
table people.covers (
  organization_id uuid not null,
  id uuid not null,
  absence_id uuid not null,
  assignment_id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  cover_id uuid,
  chosen_at timestamp with time zone
)
table people.data_keys (
  organization_id uuid not null,
  person_id uuid not null,
  wrapped bytea not null,
  master_key_id text not null,
  created_at timestamp with time zone not null,
  destroyed_at timestamp with time zone
)
table people.focuses (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  own_words bytea,
  aim text not null,
  since date,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  written_by uuid
)
table people.hard_dates (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  on_date date not null,
  repeats text not null,
  label bytea,
  created_at timestamp with time zone not null,
  written_by uuid,
  ended_at timestamp with time zone
)
table people.intake_pieces (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  piece text not null,
  version integer not null,
  content bytea not null,
  written_at timestamp with time zone not null,
  written_by uuid
)
table people.intakes (
  organization_id uuid not null,
  person_id uuid not null,
  seen text[] not null default '{}'::text[],
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone
)
table people.invitations (
  organization_id uuid not null,
  id uuid not null,
  token_hash text not null,
  email text,
  label text not null,
  roles text[] not null,
  person_id uuid,
  walk_as text,
  invited_by uuid not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  accepted_person_id uuid,
  revoked_at timestamp with time zone,
  tie boolean not null default false
)
table people.met_workers (
  organization_id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  read_at timestamp with time zone not null
)
table people.opening_looks (
  organization_id uuid not null,
  id uuid not null,
  opening_id uuid not null,
  person_id uuid not null,
  by_id uuid not null,
  at timestamp with time zone not null,
  found text not null,
  words text
)
table people.opening_reads (
  organization_id uuid not null,
  opening_id uuid not null,
  person_id uuid not null,
  read_at timestamp with time zone not null
)
table people.openings (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  opened_by uuid not null,
  reason text not null,
  words text not null,
  opened_at timestamp with time zone not null,
  until timestamp with time zone not null,
  closed_at timestamp with time zone,
  search_id uuid,
  closed_by uuid
)
table people.organizations (
  organization_id uuid not null,
  name text not null,
  time_zone text not null default 'America/New_York'::text,
  languages text[] not null default '{en,es}'::text[],
  staffed_hours jsonb not null default '[]'::jsonb,
  crisis_lines jsonb not null default '[]'::jsonb,
  emergency_protocol text,
  live_at timestamp with time zone,
  settings jsonb not null default '{}'::jsonb,
  created_at timestamp with time zone not null,
  is_demo boolean not null default false,
  protocol_version integer not null default 1
)
table people.persons (
  organization_id uuid not null,
  id uuid not null,
  preferred_name text not null,
  pronouns text,
  language text not null default 'en'::text,
  time_zone text not null,
  is_staff boolean not null default false,
  is_participant boolean not null default false,
  is_ally boolean not null default false,
  created_at timestamp with time zone not null,
  created_by uuid,
  last_heard_at timestamp with time zone,
  ended_at timestamp with time zone,
  can_walk boolean not null default false
)
table people.protocols (
  organization_id uuid not null,
  version integer not null,
  text text not null,
  written_at timestamp with time zone not null,
  written_by uuid
)
table people.quiet_rules (
  organization_id uuid not null,
  person_id uuid not null,
  agreement_id uuid not null,
  after_days integer not null,
  steps jsonb not null,
  supporter_named boolean not null default false,
  since timestamp with time zone not null
)
table people.record_notice_reads (
  organization_id uuid not null,
  person_id uuid not null,
  version integer not null,
  read_at timestamp with time zone not null
)
table people.record_notices (
  organization_id uuid not null,
  version integer not null,
  text text not null,
  written_at timestamp with time zone not null,
  written_by uuid
)
table people.rhythms (
  organization_id uuid not null,
  person_id uuid not null,
  review_every text not null,
  check_in_every text,
  changed_at timestamp with time zone not null
)
table people.search_looks (
  organization_id uuid not null,
  id uuid not null,
  search_id uuid not null,
  searched_by uuid not null,
  by_id uuid not null,
  at timestamp with time zone not null,
  found text not null,
  words text
)
table people.searches (
  organization_id uuid not null,
  id uuid not null,
  by_id uuid not null,
  at timestamp with time zone not null,
  reason text not null,
  words text not null,
  found integer not null
)
table people.stand_ins (
  organization_id uuid not null,
  absence_id uuid not null,
  worker_id uuid not null,
  absent_id uuid not null,
  offered_by uuid not null,
  offered_at timestamp with time zone not null
)
table people.welcomes (
  organization_id uuid not null,
  person_id uuid not null,
  protocol_version integer not null,
  read_at timestamp with time zone not null
)
table people.work_numbers (
  organization_id uuid not null,
  worker_id uuid not null,
  number text not null,
  set_at timestamp with time zone not null
)
table plans.goal_ideas (
  organization_id uuid not null,
  domain text not null,
  ideas text[] not null,
  n integer not null default 1,
  changed_by uuid not null,
  changed_at timestamp with time zone not null
)
table plans.goals (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  domain text,
  horizon text not null,
  state text not null,
  due_on date,
  weekly_count integer,
  confidence integer,
  joy boolean not null default false,
  sealed bytea not null,
  n integer not null default 1,
  outcome text,
  outcome_at timestamp with time zone,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  barrier text
)
table plans.lines (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  detail text,
  place integer not null default 0,
  happened_on date,
  removed_at timestamp with time zone,
  sealed bytea not null,
  n integer not null default 1,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  barrier text,
  result text
)
table plans.steps (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  goal_id uuid not null,
  who text not null,
  due_on date,
  done_at timestamp with time zone,
  removed_at timestamp with time zone,
  sealed bytea not null,
  n integer not null default 1,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null
)
table plans.suggestions (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  by_id uuid not null,
  kind text not null,
  goal_id uuid,
  domain text,
  who text,
  sealed bytea not null,
  state text not null default 'open'::text,
  made_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  result_id uuid,
  barrier text
)
table plans.typing (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  review_id uuid,
  started_at timestamp with time zone not null,
  until timestamp with time zone not null
)
table plans.versions (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  subject text not null,
  subject_id uuid not null,
  n integer not null,
  at timestamp with time zone not null,
  by_id uuid not null,
  basis text not null,
  review_id uuid,
  change text not null,
  suggestion_id uuid,
  sealed bytea not null
)
table platform.kept_forms (
  id uuid not null,
  owner text not null,
  sealed bytea not null,
  expires_at timestamp with time zone not null
)
table platform.migrations (
  name text not null,
  sha256 text not null,
  applied_at timestamp with time zone not null default clock_timestamp()
)
table platform.once (
  organization_id uuid not null,
  person_id uuid not null,
  key uuid not null,
  action text not null,
  result jsonb,
  at timestamp with time zone not null
)
table platform.sms_numbers (
  key text not null,
  owner bytea,
  stopped_at timestamp with time zone,
  at timestamp with time zone not null
)
table platform.workers (
  worker_id text not null,
  pool_id text not null,
  at timestamp with time zone not null
)
table recovery_calls.callers (
  organization_id uuid not null,
  worker_id uuid not null,
  added_by uuid not null,
  added_at timestamp with time zone not null
)
table recovery_calls.calls (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  caller_id uuid not null,
  round_on date not null,
  attempt smallint not null,
  by_callers boolean not null,
  taken_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  outcome text,
  counted_at timestamp with time zone
)
table recovery_calls.ends (
  organization_id uuid not null,
  person_id uuid not null,
  round_on date not null,
  did text not null,
  at timestamp with time zone not null
)
table recovery_calls.proposals (
  organization_id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  days smallint[] not null,
  starts text not null,
  ends text not null,
  proposed_at timestamp with time zone not null,
  put_away_at timestamp with time zone
)
table recovery_calls.said (
  organization_id uuid not null,
  call_id uuid not null,
  person_id uuid not null,
  caller_id uuid not null,
  mood text,
  sealed bytea,
  sealed_with text
)
table recovery_calls.scripts (
  organization_id uuid not null,
  version integer not null,
  en text not null,
  es text not null,
  set_by uuid not null,
  set_at timestamp with time zone not null
)
table recovery_calls.wishes (
  organization_id uuid not null,
  person_id uuid not null,
  days smallint[] not null,
  starts text not null,
  ends text not null,
  time_zone text not null,
  language text not null,
  voicemail text not null,
  tries smallint not null,
  if_not text not null,
  since timestamp with time zone not null,
  sealed bytea not null,
  card bytea
)
table referrals.acts (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  handoff_id uuid not null,
  kind text not null,
  why text,
  by_id uuid,
  at timestamp with time zone not null,
  sealed bytea,
  before jsonb,
  takes_back uuid
)
table referrals.handoffs (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  need text not null,
  state text not null,
  ended_why text,
  goes_on date,
  arrived_on date,
  consent_id uuid,
  sealed bytea not null,
  made_at timestamp with time zone not null,
  changed_at timestamp with time zone not null
)
table referrals.links (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  handoff_id uuid not null,
  token_hash text not null,
  named boolean not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone
)
table rights.archives (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  session_id text not null,
  language text not null,
  asked_at timestamp with time zone not null,
  parts integer not null,
  parts_done integer not null default 0,
  ready_at timestamp with time zone,
  until timestamp with time zone not null,
  taken_at timestamp with time zone,
  sealed bytea
)
table rights.closed (
  organization_id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  since timestamp with time zone not null
)
table rights.corrections (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  about text not null,
  about_id uuid not null,
  about_at timestamp with time zone not null,
  words bytea not null,
  asked_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  answered_by uuid,
  outcome text,
  answer bytea
)
table rights.deletions (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  asked_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  cancelled_at timestamp with time zone,
  done_at timestamp with time zone
)
table rights.erased_tables (
  name text not null,
  whose text not null default 'person_id'::text,
  turn smallint not null
)
table rights.holds (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  reason text not null,
  set_at timestamp with time zone not null,
  set_by uuid not null,
  lifted_at timestamp with time zone,
  lifted_by uuid
)
table rights.restrictions (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  worker_id uuid,
  category text,
  asked_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  answered_by uuid,
  outcome text,
  answer text,
  lifted_at timestamp with time zone
)
table rooms.rooms (
  organization_id uuid not null,
  visit_id uuid not null,
  person_id uuid not null,
  closes_at timestamp with time zone not null,
  version integer not null default 0,
  sent integer not null default 0,
  minute_at timestamp with time zone not null,
  asked integer not null default 1,
  link_id uuid,
  link_phone boolean not null default false
)
table rooms.seats (
  organization_id uuid not null,
  visit_id uuid not null,
  side text not null,
  person_id uuid not null,
  guest boolean not null,
  holder uuid not null,
  page uuid not null,
  seen_at timestamp with time zone not null,
  last_n integer not null default 0
)
table rooms.signals (
  organization_id uuid not null,
  visit_id uuid not null,
  side text not null,
  n integer not null,
  person_id uuid not null,
  to_page uuid not null,
  sealed bytea not null
)
table safer_use.kit_log (
  organization_id uuid not null,
  id uuid not null,
  worker_id uuid not null,
  at timestamp with time zone not null,
  day date not null,
  kind text not null,
  place text not null,
  number smallint not null
)
table safer_use.plans (
  organization_id uuid not null,
  person_id uuid not null,
  changed_at timestamp with time zone not null,
  walk_id uuid,
  sealed bytea not null
)
table sessions.advocacy (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  by_id uuid not null,
  asked_on date not null,
  sealed bytea not null,
  answered_at timestamp with time zone,
  created_at timestamp with time zone not null
)
table sessions.asks (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  at timestamp with time zone not null,
  about text not null,
  words bytea,
  answered_at timestamp with time zone,
  answered_by uuid,
  taken_back_at timestamp with time zone
)
table sessions.calendars (
  organization_id uuid not null,
  worker_id uuid not null,
  time_zone text not null,
  before_minutes smallint not null,
  after_minutes smallint not null,
  notice_hours smallint not null,
  ways text[] not null,
  week jsonb not null,
  other_days jsonb not null,
  saved_at timestamp with time zone not null
)
table sessions.contacts (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  at timestamp with time zone not null,
  way text not null,
  outcome text not null,
  reason text,
  next_at timestamp with time zone,
  words bytea,
  visit_id uuid,
  kind text,
  minutes smallint
)
table sessions.feeds (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  token_hash text not null,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone
)
table sessions.interpreter_needs (
  organization_id uuid not null,
  person_id uuid not null,
  language text not null,
  sealed bytea not null,
  said_at timestamp with time zone not null,
  said_by uuid
)
table sessions.long_look_waits (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  n integer not null,
  until_on date not null,
  by_id uuid,
  at timestamp with time zone not null
)
table sessions.long_look_words (
  organization_id uuid not null,
  look_id uuid not null,
  person_id uuid not null,
  sealed bytea not null,
  version integer not null default 1,
  by_id uuid,
  at timestamp with time zone not null
)
table sessions.long_looks (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  n integer not null,
  opened_at timestamp with time zone not null,
  opened_by uuid,
  held_at timestamp with time zone,
  held_by uuid
)
table sessions.mail_wishes (
  organization_id uuid not null,
  person_id uuid not null,
  remind text not null,
  since timestamp with time zone not null
)
table sessions.note_additions (
  organization_id uuid not null,
  id uuid not null,
  note_id uuid not null,
  person_id uuid not null,
  sealed bytea not null,
  by_id uuid,
  at timestamp with time zone not null
)
table sessions.note_versions (
  organization_id uuid not null,
  id uuid not null,
  note_id uuid not null,
  person_id uuid not null,
  version integer not null,
  sealed bytea not null,
  by_id uuid,
  at timestamp with time zone not null
)
table sessions.notes (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  review_id uuid,
  visit_id uuid not null,
  sealed bytea not null,
  version integer not null default 1,
  about_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  edited_at timestamp with time zone not null,
  edited_by uuid,
  read_by_person_at timestamp with time zone,
  read_by_worker_at timestamp with time zone,
  closed_by_person_at timestamp with time zone,
  closed_by_worker_at timestamp with time zone
)
table sessions.promises (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  due_on date not null,
  words bytea not null,
  made_at timestamp with time zone not null,
  kept_at timestamp with time zone,
  let_go_at timestamp with time zone
)
table sessions.pulse_off (
  organization_id uuid not null,
  person_id uuid not null,
  at timestamp with time zone not null
)
table sessions.pulse_trends (
  organization_id uuid not null,
  worker_id uuid not null,
  turn integer not null,
  people integer not null,
  mean numeric(3,1) not null
)
table sessions.pulse_turns (
  organization_id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  turn integer not null,
  person_at timestamp with time zone,
  worker_at timestamp with time zone
)
table sessions.pulses (
  organization_id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  turn integer not null,
  side text not null,
  together smallint,
  honest smallint,
  helps smallint,
  at timestamp with time zone not null
)
table sessions.review_goals (
  organization_id uuid not null,
  id uuid not null,
  review_id uuid not null,
  person_id uuid not null,
  goal_id uuid not null,
  outcome text,
  better_life text,
  sealed bytea not null,
  by_id uuid,
  at timestamp with time zone not null,
  applied_at timestamp with time zone
)
table sessions.reviews (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  visit_id uuid not null,
  n integer not null,
  way text not null,
  version integer not null default 1,
  opened_at timestamp with time zone not null,
  opened_by uuid,
  closed_at timestamp with time zone,
  closed_by uuid,
  next_visit_id uuid
)
table sessions.staff_note_words (
  organization_id uuid not null,
  staff_note_id uuid not null,
  person_id uuid not null,
  sealed bytea not null
)
table sessions.staff_notes (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  author_id uuid not null,
  at timestamp with time zone not null
)
table sessions.taken (
  organization_id uuid not null,
  visit_id uuid not null,
  worker_id uuid not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone not null
)
table sessions.visit_interpreters (
  organization_id uuid not null,
  visit_id uuid not null,
  person_id uuid not null,
  needed boolean not null,
  own boolean not null default false,
  language text not null,
  arranged text,
  sealed bytea,
  changed_at timestamp with time zone not null,
  changed_by uuid
)
table sessions.visit_mails (
  organization_id uuid not null,
  visit_id uuid not null,
  kind text not null,
  person_id uuid not null,
  at timestamp with time zone not null
)
table sessions.visit_words (
  organization_id uuid not null,
  visit_id uuid not null,
  person_id uuid not null,
  sealed bytea not null
)
table sessions.visits (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  kind text not null,
  way text not null,
  state text not null default 'planned'::text,
  starts_at timestamp with time zone not null,
  time_zone text not null,
  minutes smallint not null,
  moved_to uuid,
  created_at timestamp with time zone not null,
  created_by uuid,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  series_id uuid,
  talk_id uuid
)
table texts.mornings (
  organization_id uuid not null,
  person_id uuid not null,
  minute smallint not null,
  days smallint[] not null,
  shared boolean not null,
  named boolean not null,
  line_id uuid,
  set_at timestamp with time zone not null,
  asked_on date,
  unanswered smallint not null default 0
)
table texts.phones (
  organization_id uuid not null,
  person_id uuid not null,
  content bytea not null,
  things_on boolean not null default false,
  who_on boolean not null default false,
  code_hash text,
  code_until timestamp with time zone,
  added_at timestamp with time zone not null,
  proven_at timestamp with time zone,
  used_at timestamp with time zone,
  stopped_at timestamp with time zone
)
table texts.received (
  organization_id uuid not null,
  person_id uuid not null,
  key text not null,
  at timestamp with time zone not null,
  kind text not null
)
table wallet.documents (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  letter text,
  photo_type text not null,
  bytes integer not null,
  added_at timestamp with time zone not null,
  sealed bytea not null,
  photo bytea not null
)
table wallet.letter_cards (
  organization_id uuid not null,
  letter text not null,
  version integer not null,
  means_en text not null,
  do_en text not null,
  means_es text not null,
  do_es text not null,
  written_at timestamp with time zone not null,
  written_by uuid
)
table warm_line.call_backs (
  organization_id uuid not null,
  id uuid not null,
  call_id uuid,
  owner_id uuid not null,
  promised_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  voicemail boolean not null,
  tries integer not null default 0,
  outcome text,
  done_at timestamp with time zone,
  sealed bytea
)
table warm_line.calls (
  organization_id uuid not null,
  id uuid not null,
  worker_id uuid not null,
  began_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  wants text,
  safety text,
  ticks text[] not null default '{}'::text[],
  sealed bytea,
  way text not null default 'said'::text,
  hung_up_at timestamp with time zone,
  hand_to uuid,
  hand_at timestamp with time zone
)
table warm_line.on_now (
  organization_id uuid not null,
  worker_id uuid not null,
  since timestamp with time zone not null,
  until timestamp with time zone not null,
  sealed bytea
)
table warm_line.phone_calls (
  organization_id uuid not null,
  id uuid not null,
  call text,
  came_at timestamp with time zone not null,
  state text not null,
  turn integer not null default 0,
  worker_id uuid,
  rung_at timestamp with time zone,
  tried uuid[] not null default '{}'::uuid[],
  answered_at timestamp with time zone,
  call_id uuid,
  back_id uuid,
  ended_at timestamp with time zone
)
table warm_line.settings (
  organization_id uuid not null,
  number text not null,
  fallback_name text not null,
  fallback_number text not null,
  call_back_minutes integer not null,
  changed_at timestamp with time zone not null,
  changed_by uuid not null
)
table warm_line.shifts (
  organization_id uuid not null,
  id uuid not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  worker_id uuid,
  state text not null,
  planned_by uuid not null,
  changed_at timestamp with time zone not null
)
table wording.lists (
  organization_id uuid not null,
  version integer not null,
  is_on boolean not null,
  more boolean not null,
  lines text[] not null,
  saved_by uuid not null,
  saved_at timestamp with time zone not null
)
table workforce.about_me (
  organization_id uuid not null,
  worker_id uuid not null,
  sealed bytea not null,
  changed_at timestamp with time zone not null
)
table workforce.about_shown (
  organization_id uuid not null,
  reader_id uuid not null,
  worker_id uuid not null,
  place text not null,
  sealed bytea not null
)
table workforce.capacities (
  organization_id uuid not null,
  worker_id uuid not null,
  points numeric(5,1) not null,
  set_at timestamp with time zone not null,
  set_by uuid
)
table workforce.counted_in (
  organization_id uuid not null,
  person_id uuid not null,
  kinds text[] not null,
  said_at timestamp with time zone not null
)
table workforce.credential_papers (
  organization_id uuid not null,
  credential_id uuid not null,
  worker_id uuid not null,
  type text not null,
  sealed bytea not null
)
table workforce.credential_types (
  organization_id uuid not null,
  code text not null,
  version integer not null,
  name text not null,
  issuer text not null,
  jurisdiction text not null,
  version_from date,
  requirements jsonb not null,
  renewal_months integer,
  gone boolean not null default false,
  written_at timestamp with time zone not null,
  written_by uuid not null
)
table workforce.credentials (
  organization_id uuid not null,
  id uuid not null,
  worker_id uuid not null,
  worker_name text not null,
  type_code text not null,
  type_version integer not null,
  name text not null,
  issuer text not null,
  number text not null,
  issued_on date,
  expires_on date,
  added_at timestamp with time zone not null,
  checked_by uuid,
  checked_at timestamp with time zone,
  found text,
  told smallint
)
table workforce.ethics_texts (
  organization_id uuid not null,
  version integer not null,
  words_en text not null,
  words_es text not null,
  written_at timestamp with time zone not null,
  written_by uuid not null
)
table workforce.listings (
  organization_id uuid not null,
  open boolean not null,
  set_at timestamp with time zone not null,
  set_by uuid not null
)
table workforce.profile_drafts (
  organization_id uuid not null,
  worker_id uuid not null,
  sealed bytea not null,
  photo bytea,
  changed_at timestamp with time zone not null
)
table workforce.profiles (
  organization_id uuid not null,
  worker_id uuid not null,
  name text not null,
  words jsonb not null,
  story text[] not null,
  picture_type text,
  picture bytea,
  open boolean not null,
  published_at timestamp with time zone not null
)
table workforce.standings (
  organization_id uuid not null,
  worker_id uuid not null,
  room boolean not null,
  since date,
  kinds text[] not null,
  counted_at timestamp with time zone not null
)
table workforce.support_levels (
  organization_id uuid not null,
  person_id uuid not null,
  level text not null,
  set_at timestamp with time zone not null,
  set_by uuid
)
table workforce.testimonial_ends (
  organization_id uuid not null,
  words_id uuid not null,
  months smallint not null,
  ends_on date not null
)
table workforce.testimonial_words (
  organization_id uuid not null,
  id uuid not null,
  worker_id uuid not null,
  words bytea not null,
  state text not null,
  why text,
  read_by uuid
)
table workforce.testimonials (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  words_id uuid not null,
  agreed_at timestamp with time zone not null,
  sealed bytea not null
)
table workforce.trainings (
  organization_id uuid not null,
  id uuid not null,
  worker_id uuid not null,
  worker_name text not null,
  title text not null,
  provider text not null,
  category text not null,
  hours numeric(5,2) not null,
  held_on date not null,
  added_at timestamp with time zone not null,
  checked_by uuid,
  checked_at timestamp with time zone,
  found text
)

-- constraints
constraint on audit.chain: PRIMARY KEY (organization_id, seq)
constraint on audit.chain: UNIQUE (organization_id, entry_id)
constraint on audit.checks: PRIMARY KEY (organization_id, id)
constraint on audit.entries: CHECK ((actor_kind = ANY (ARRAY['person'::text, 'system'::text, 'visitor'::text])))
constraint on audit.entries: CHECK ((outcome = ANY (ARRAY['done'::text, 'refused'::text])))
constraint on audit.entries: PRIMARY KEY (organization_id, id)
constraint on barriers.barriers: CHECK (((kind = 'housing'::text) = (path IS NOT NULL)))
constraint on barriers.barriers: CHECK (((state = 'solved'::text) = (solved_by IS NOT NULL)))
constraint on barriers.barriers: CHECK ((kind = ANY (ARRAY['housing'::text, 'work'::text, 'mental-health'::text, 'legal'::text, 'money'::text, 'relationships'::text, 'transport'::text, 'documents'::text, 'childcare'::text, 'other'::text])))
constraint on barriers.barriers: CHECK ((path = ANY (ARRAY['tonight'::text, 'month'::text, 'own-door'::text])))
constraint on barriers.barriers: CHECK ((solved_by = ANY (ARRAY['place'::text, 'handoff'::text, 'worker'::text, 'family'::text, 'group'::text, 'papers'::text, 'money'::text, 'work'::text, 'lawyer'::text, 'own'::text, 'other'::text])))
constraint on barriers.barriers: CHECK ((state = ANY (ARRAY['now'::text, 'waiting'::text, 'later'::text, 'solved'::text])))
constraint on barriers.barriers: FOREIGN KEY (organization_id, handoff_id) REFERENCES referrals.handoffs(organization_id, id)
constraint on barriers.barriers: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on barriers.barriers: PRIMARY KEY (organization_id, id)
constraint on barriers.doctor_cards: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on barriers.doctor_cards: PRIMARY KEY (organization_id, person_id)
constraint on barriers.duties: CHECK (((due_on >= '2000-01-01'::date) AND (due_on <= '2199-12-31'::date)))
constraint on barriers.duties: CHECK ((kind = ANY (ARRAY['court'::text, 'report'::text, 'test'::text, 'fine'::text, 'class'::text, 'hours'::text, 'other'::text])))
constraint on barriers.duties: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on barriers.duties: PRIMARY KEY (organization_id, id)
constraint on barriers.repair_notes: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on barriers.repair_notes: PRIMARY KEY (organization_id, repair_id, person_id)
constraint on barriers.repairs: CHECK ((state = ANY (ARRAY['planned'::text, 'done'::text])))
constraint on barriers.repairs: FOREIGN KEY (organization_id, barrier_id) REFERENCES barriers.barriers(organization_id, id) ON DELETE CASCADE
constraint on barriers.repairs: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on barriers.repairs: PRIMARY KEY (organization_id, id)
constraint on check_ins.check_ins: CHECK (((confidence >= 0) AND (confidence <= 10)))
constraint on check_ins.check_ins: CHECK (((connection >= 0) AND (connection <= 2)))
constraint on check_ins.check_ins: CHECK (((craving >= 0) AND (craving <= 10)))
constraint on check_ins.check_ins: CHECK (((length(key) >= 1) AND (length(key) <= 200)))
constraint on check_ins.check_ins: CHECK (((medication >= 0) AND (medication <= 2)))
constraint on check_ins.check_ins: CHECK (((sleep_minutes >= 0) AND (sleep_minutes <= 1440)))
constraint on check_ins.check_ins: CHECK (((sleep_quality >= 0) AND (sleep_quality <= 2)))
constraint on check_ins.check_ins: CHECK (((stress >= 0) AND (stress <= 10)))
constraint on check_ins.check_ins: CHECK (((today >= 0) AND (today <= 10)))
constraint on check_ins.check_ins: CHECK (((use_state >= 0) AND (use_state <= 2)))
constraint on check_ins.check_ins: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on check_ins.check_ins: PRIMARY KEY (organization_id, id)
constraint on check_ins.preferences: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on check_ins.preferences: PRIMARY KEY (organization_id, person_id)
constraint on concern.concerns: CHECK (((about_id IS NULL) OR (about_id = ANY (kept_from))))
constraint on concern.concerns: CHECK (((closed_at IS NULL) = (outcome IS NULL)))
constraint on concern.concerns: CHECK (((outcome IS NULL) OR (outcome <> ALL (ARRAY['upheld'::text, 'partly'::text])) OR (about_id IS NULL) OR (heard_other_at IS NOT NULL) OR (unheard_reason IS NOT NULL)))
constraint on concern.concerns: CHECK (((raised_by IS NULL) = (word_hash IS NOT NULL)))
constraint on concern.concerns: CHECK ((goes_to = ANY (ARRAY['supervisor'::text, 'director'::text])))
constraint on concern.concerns: CHECK ((outcome = ANY (ARRAY['upheld'::text, 'partly'::text, 'not_upheld'::text, 'left_open'::text])))
constraint on concern.concerns: FOREIGN KEY (organization_id, about_id) REFERENCES people.persons(organization_id, id)
constraint on concern.concerns: FOREIGN KEY (organization_id, raised_by) REFERENCES people.persons(organization_id, id)
constraint on concern.concerns: PRIMARY KEY (organization_id, id)
constraint on concern.hearings: CHECK (((answered_at IS NULL) = (answer IS NULL)))
constraint on concern.hearings: FOREIGN KEY (organization_id, concern_id) REFERENCES concern.concerns(organization_id, id)
constraint on concern.hearings: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on concern.hearings: PRIMARY KEY (organization_id, id)
constraint on concern.steps: CHECK ((kind = ANY (ARRAY['heard_person'::text, 'heard_other'::text, 'doing'::text, 'told'::text, 'closed'::text, 'reopened'::text, 'added'::text, 'moved'::text, 'handed_on'::text, 'named'::text, 'among_us'::text])))
constraint on concern.steps: FOREIGN KEY (organization_id, concern_id) REFERENCES concern.concerns(organization_id, id)
constraint on concern.steps: PRIMARY KEY (organization_id, id)
constraint on consent.consents: CHECK (((NOT ('counselling_notes'::text = ANY (categories))) OR (type = 'part2_counselling_notes'::text)))
constraint on consent.consents: CHECK (((recipient_id IS NULL) OR (recipient_id <> person_id)))
constraint on consent.consents: CHECK (((recipient_kind = 'member'::text) = (recipient_id IS NOT NULL)))
constraint on consent.consents: CHECK (((type <> 'part2_counselling_notes'::text) OR (categories = '{counselling_notes}'::text[])))
constraint on consent.consents: CHECK (((type <> 'part2_proceedings'::text) OR (cardinality(purposes) = 1)))
constraint on consent.consents: CHECK (((type = 'part2_proceedings'::text) = ('proceedings'::text = ANY (purposes))))
constraint on consent.consents: CHECK (((until_kind = 'date'::text) = (until_at IS NOT NULL)))
constraint on consent.consents: CHECK ((cardinality(purposes) > 0))
constraint on consent.consents: CHECK ((length(document_hash) = 32))
constraint on consent.consents: CHECK ((recipient_kind = ANY (ARRAY['member'::text, 'person'::text, 'organization'::text, 'class'::text, 'intermediary'::text, 'court'::text, 'funder'::text])))
constraint on consent.consents: CHECK ((type = ANY (ARRAY['family_share'::text, 'part2_specific'::text, 'part2_tpo'::text, 'part2_counselling_notes'::text, 'part2_proceedings'::text, 'rco_release'::text])))
constraint on consent.consents: CHECK ((until_kind = ANY (ARRAY['date'::text, 'event'::text, 'none'::text])))
constraint on consent.consents: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on consent.consents: FOREIGN KEY (organization_id, recipient_id) REFERENCES people.persons(organization_id, id)
constraint on consent.consents: PRIMARY KEY (organization_id, id)
constraint on consent.consents: UNIQUE (organization_id, person_id, id)
constraint on consent.disclosures: CHECK ((basis = ANY (ARRAY['consent'::text, 'emergency'::text, 'court_order'::text, 'none'::text])))
constraint on consent.disclosures: CHECK ((channel = ANY (ARRAY['page'::text, 'print'::text, 'pdf'::text, 'file'::text, 'spoken'::text, 'mail'::text, 'notice'::text])))
constraint on consent.disclosures: CHECK ((outcome = ANY (ARRAY['given'::text, 'refused'::text])))
constraint on consent.disclosures: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on consent.disclosures: PRIMARY KEY (organization_id, id)
constraint on consent.items: CHECK ((kind = ANY (ARRAY['goal'::text, 'visit'::text, 'promise'::text, 'milestone'::text, 'barrier'::text, 'repair'::text])))
constraint on consent.items: FOREIGN KEY (organization_id, person_id, consent_id) REFERENCES consent.consents(organization_id, person_id, id)
constraint on consent.items: PRIMARY KEY (organization_id, consent_id, kind, item_id)
constraint on consent.letters_sent: CHECK ((way = ANY (ARRAY['mail'::text, 'hand'::text, 'fax'::text, 'email'::text])))
constraint on consent.letters_sent: FOREIGN KEY (organization_id, by_id) REFERENCES people.persons(organization_id, id)
constraint on consent.letters_sent: FOREIGN KEY (organization_id, request_id) REFERENCES consent.requests(organization_id, id)
constraint on consent.letters_sent: PRIMARY KEY (organization_id, id)
constraint on consent.orders: CHECK (((decision = 'refused'::text) OR ((person_id IS NOT NULL) AND (section IS NOT NULL) AND (cardinality(categories) > 0) AND (until_at IS NOT NULL) AND (lacks = '{}'::text[]))))
constraint on consent.orders: CHECK (((person_id IS NULL) OR (person_id <> decided_by)))
constraint on consent.orders: CHECK ((categories <@ '{attendance,goals,milestones,aims,check_ins,agreement,review_notes}'::text[]))
constraint on consent.orders: CHECK ((decision = ANY (ARRAY['accepted'::text, 'refused'::text])))
constraint on consent.orders: CHECK ((section = ANY (ARRAY['2.61'::text, '2.62'::text, '2.63'::text, '2.64'::text, '2.65'::text, '2.66'::text, '2.67'::text])))
constraint on consent.orders: FOREIGN KEY (organization_id, decided_by) REFERENCES people.persons(organization_id, id)
constraint on consent.orders: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on consent.orders: FOREIGN KEY (organization_id, request_id) REFERENCES consent.requests(organization_id, id)
constraint on consent.orders: PRIMARY KEY (organization_id, id)
constraint on consent.requests: CHECK (((struck_at IS NULL) = (struck_by IS NULL)))
constraint on consent.requests: CHECK ((kind = ANY (ARRAY['call'::text, 'visit'::text, 'letter'::text, 'subpoena'::text, 'court_order'::text, 'warrant'::text, 'audit'::text, 'other'::text])))
constraint on consent.requests: FOREIGN KEY (organization_id, struck_by) REFERENCES people.persons(organization_id, id)
constraint on consent.requests: FOREIGN KEY (organization_id, written_by) REFERENCES people.persons(organization_id, id)
constraint on consent.requests: PRIMARY KEY (organization_id, id)
constraint on crisis.debriefs: CHECK (((supervisor_id IS NOT NULL) = (state = ANY (ARRAY['accepted'::text, 'held'::text]))))
constraint on crisis.debriefs: CHECK ((state = ANY (ARRAY['offered'::text, 'later'::text, 'no'::text, 'accepted'::text, 'held'::text])))
constraint on crisis.debriefs: FOREIGN KEY (organization_id, supervisor_id) REFERENCES people.persons(organization_id, id)
constraint on crisis.debriefs: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on crisis.debriefs: PRIMARY KEY (organization_id, incident_id, worker_id)
constraint on crisis.incident_acts: CHECK (((line IS NOT NULL) = ((step = 'call'::text) AND (result <> 'not_possible'::text))))
constraint on crisis.incident_acts: CHECK (((result = 'not_possible'::text) = (why IS NOT NULL)))
constraint on crisis.incident_acts: CHECK ((length(line) <= 40))
constraint on crisis.incident_acts: CHECK ((result = ANY (ARRAY['done'::text, 'not_possible'::text, 'not_reached'::text])))
constraint on crisis.incident_acts: CHECK ((step ~ '^(safe|supervisor|call|plan|next|join|house-[0-9]{1,2})$'::text))
constraint on crisis.incident_acts: CHECK ((why = ANY (ARRAY['no_answer'::text, 'said_no'::text, 'not_safe'::text, 'not_needed'::text, 'somebody_else'::text])))
constraint on crisis.incident_acts: FOREIGN KEY (organization_id, by_id) REFERENCES people.persons(organization_id, id)
constraint on crisis.incident_acts: FOREIGN KEY (organization_id, incident_id) REFERENCES crisis.incidents(organization_id, id)
constraint on crisis.incident_acts: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on crisis.incident_acts: PRIMARY KEY (organization_id, id)
constraint on crisis.incidents: CHECK ((((closed_at IS NULL) = (closed_by IS NULL)) AND ((closed_at IS NULL) = (outcome IS NULL))))
constraint on crisis.incidents: CHECK ((outcome = ANY (ARRAY['with_help'::text, 'with_someone'::text, 'safe_alone'::text, 'not_reached'::text])))
constraint on crisis.incidents: CHECK ((reason = ANY (ARRAY['overdose'::text, 'harm'::text, 'unsafe'::text, 'unreachable'::text, 'asked'::text])))
constraint on crisis.incidents: FOREIGN KEY (organization_id, closed_by) REFERENCES people.persons(organization_id, id)
constraint on crisis.incidents: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on crisis.incidents: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on crisis.incidents: PRIMARY KEY (organization_id, id)
constraint on crisis.plan_openings: CHECK ((reason = ANY (ARRAY['overdose'::text, 'harm'::text, 'unsafe'::text, 'unreachable'::text, 'asked'::text])))
constraint on crisis.plan_openings: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on crisis.plan_openings: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on crisis.plan_openings: PRIMARY KEY (organization_id, id)
constraint on crisis.plan_versions: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on crisis.plan_versions: PRIMARY KEY (organization_id, id)
constraint on crisis.plans: CHECK ((rule = ANY (ARRAY['always'::text, 'crisis'::text, 'never'::text])))
constraint on crisis.plans: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on crisis.plans: PRIMARY KEY (organization_id, person_id)
constraint on directory.care_levels: CHECK ((confirmed_role = ANY (ARRAY['supervisor'::text, 'director'::text])))
constraint on directory.care_levels: CHECK ((level ~ '^[a-z0-9-]{1,40}$'::text))
constraint on directory.care_levels: CHECK ((version > 0))
constraint on directory.care_levels: PRIMARY KEY (organization_id, level, version)
constraint on directory.changes: CHECK ((how = ANY (ARRAY['import'::text, 'added'::text, 'corrected'::text, 'confirmed'::text, 'retired'::text, 'brought back'::text, 'merged'::text, 'kept apart'::text])))
constraint on directory.changes: CHECK ((subject = ANY (ARRAY['provider'::text, 'service'::text, 'location'::text, 'service_location'::text])))
constraint on directory.changes: PRIMARY KEY (organization_id, id)
constraint on directory.facts: CHECK (((value >= 0) AND (value <= 3650)))
constraint on directory.facts: CHECK ((kind = ANY (ARRAY['wait'::text, 'openings'::text])))
constraint on directory.facts: FOREIGN KEY (organization_id, service_id) REFERENCES directory.services(organization_id, id)
constraint on directory.facts: PRIMARY KEY (organization_id, id)
constraint on directory.feeds: CHECK (((refresh_hours >= 1) AND (refresh_hours <= 2160)))
constraint on directory.feeds: CHECK ((kind = ANY (ARRAY['meeting-guide'::text, 'bmlt'::text, 'hsds'::text, 'hsds-csv'::text, 'ohana'::text, 'treatment'::text, 'pharmacies'::text])))
constraint on directory.feeds: PRIMARY KEY (organization_id, id)
constraint on directory.import_files: FOREIGN KEY (organization_id, import_id) REFERENCES directory.imports(organization_id, id) ON DELETE CASCADE
constraint on directory.import_files: PRIMARY KEY (organization_id, import_id)
constraint on directory.imports: CHECK ((state = ANY (ARRAY['waiting'::text, 'reading'::text, 'done'::text, 'held'::text, 'failed'::text])))
constraint on directory.imports: PRIMARY KEY (organization_id, id)
constraint on directory.locations: CHECK (((NOT confidential) OR ((address_1 IS NULL) AND (address_2 IS NULL) AND (latitude IS NULL) AND (longitude IS NULL))))
constraint on directory.locations: CHECK (((latitude >= ('-90'::integer)::double precision) AND (latitude <= (90)::double precision)))
constraint on directory.locations: CHECK (((longitude >= ('-180'::integer)::double precision) AND (longitude <= (180)::double precision)))
constraint on directory.locations: CHECK ((kind = ANY (ARRAY['physical'::text, 'postal'::text, 'virtual'::text])))
constraint on directory.locations: CHECK ((placed = ANY (ARRAY['source'::text, 'postal_code'::text, 'city'::text])))
constraint on directory.locations: FOREIGN KEY (organization_id, feed_id) REFERENCES directory.feeds(organization_id, id)
constraint on directory.locations: PRIMARY KEY (organization_id, id)
constraint on directory.meetings: CHECK (((latitude >= ('-90'::integer)::double precision) AND (latitude <= (90)::double precision)))
constraint on directory.meetings: CHECK (((longitude >= ('-180'::integer)::double precision) AND (longitude <= (180)::double precision)))
constraint on directory.meetings: CHECK ((attendance = ANY (ARRAY['in_person'::text, 'online'::text, 'hybrid'::text, 'inactive'::text])))
constraint on directory.meetings: CHECK ((conference_url ~ '^https?://'::text))
constraint on directory.meetings: CHECK ((url ~ '^https?://'::text))
constraint on directory.meetings: FOREIGN KEY (organization_id, feed_id) REFERENCES directory.feeds(organization_id, id)
constraint on directory.meetings: PRIMARY KEY (organization_id, id)
constraint on directory.providers: CHECK ((website ~ '^https?://'::text))
constraint on directory.providers: FOREIGN KEY (organization_id, feed_id) REFERENCES directory.feeds(organization_id, id)
constraint on directory.providers: PRIMARY KEY (organization_id, id)
constraint on directory.publishing: PRIMARY KEY (organization_id)
constraint on directory.service_locations: FOREIGN KEY (organization_id, location_id) REFERENCES directory.locations(organization_id, id)
constraint on directory.service_locations: FOREIGN KEY (organization_id, service_id) REFERENCES directory.services(organization_id, id)
constraint on directory.service_locations: PRIMARY KEY (organization_id, id)
constraint on directory.service_words: PRIMARY KEY (organization_id, word)
constraint on directory.services: CHECK ((status = ANY (ARRAY['active'::text, 'inactive'::text, 'defunct'::text, 'temporarily closed'::text])))
constraint on directory.services: CHECK ((url ~ '^https?://'::text))
constraint on directory.services: FOREIGN KEY (organization_id, feed_id) REFERENCES directory.feeds(organization_id, id)
constraint on directory.services: FOREIGN KEY (organization_id, provider_id) REFERENCES directory.providers(organization_id, id)
constraint on directory.services: PRIMARY KEY (organization_id, id)
constraint on directory.tips: FOREIGN KEY (organization_id, service_id) REFERENCES directory.services(organization_id, id)
constraint on directory.tips: PRIMARY KEY (organization_id, id)
constraint on directory.twins: CHECK ((state = ANY (ARRAY['proposed'::text, 'merged'::text, 'apart'::text])))
constraint on directory.twins: FOREIGN KEY (organization_id, one_id) REFERENCES directory.services(organization_id, id)
constraint on directory.twins: FOREIGN KEY (organization_id, other_id) REFERENCES directory.services(organization_id, id)
constraint on directory.twins: PRIMARY KEY (organization_id, id)
constraint on directory.words: PRIMARY KEY (organization_id, word)
constraint on early_signs.cards: CHECK (((tier >= 1) AND (tier <= 3)))
constraint on early_signs.cards: CHECK ((outcome = ANY (ARRAY['reached'::text, 'left_word'::text, 'no_answer'::text, 'snoozed'::text, 'not_useful'::text, 'heard'::text, 'taken_back'::text])))
constraint on early_signs.cards: FOREIGN KEY (organization_id, acted_by) REFERENCES people.persons(organization_id, id)
constraint on early_signs.cards: FOREIGN KEY (organization_id, owner_id) REFERENCES people.persons(organization_id, id)
constraint on early_signs.cards: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on early_signs.cards: PRIMARY KEY (organization_id, id)
constraint on early_signs.reports: PRIMARY KEY (organization_id, id)
constraint on early_signs.rules: CHECK (((days >= 1) AND (days <= 30)))
constraint on early_signs.rules: CHECK (((kind = 'words'::text) = (sealed IS NOT NULL)))
constraint on early_signs.rules: CHECK (((kind = ANY (ARRAY['craving'::text, 'nights'::text, 'confidence'::text])) = (level IS NOT NULL)))
constraint on early_signs.rules: CHECK (((level >= 0) AND (level <= 12)))
constraint on early_signs.rules: CHECK (((times >= 1) AND (times <= 30)))
constraint on early_signs.rules: CHECK ((kind = ANY (ARRAY['craving'::text, 'quiet'::text, 'nights'::text, 'rough'::text, 'use'::text, 'confidence'::text, 'words'::text])))
constraint on early_signs.rules: CHECK ((times <= days))
constraint on early_signs.rules: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on early_signs.rules: PRIMARY KEY (organization_id, id)
constraint on early_signs.signals: CHECK (((z IS NULL) = (band IS NULL)))
constraint on early_signs.signals: CHECK ((band = ANY (ARRAY['steady'::text, 'some_strain'::text, 'extra_support'::text])))
constraint on early_signs.signals: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on early_signs.signals: PRIMARY KEY (organization_id, person_id, day)
constraint on early_signs.signs: CHECK (((tier >= 1) AND (tier <= 3)))
constraint on early_signs.signs: FOREIGN KEY (organization_id, card_id) REFERENCES early_signs.cards(organization_id, id)
constraint on early_signs.signs: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on early_signs.signs: PRIMARY KEY (organization_id, id)
constraint on early_signs.windows: CHECK (((started_on >= '2000-01-01'::date) AND (started_on <= '2199-12-31'::date)))
constraint on early_signs.windows: CHECK ((kind = ANY (ARRAY['jail'::text, 'detox'::text, 'residential'::text, 'hospital'::text, 'medicine_started'::text, 'medicine_stopped'::text, 'medicine_missed'::text, 'first_use'::text, 'housing'::text])))
constraint on early_signs.windows: CHECK ((state = ANY (ARRAY['asked'::text, 'open'::text, 'no'::text, 'ended'::text])))
constraint on early_signs.windows: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on early_signs.windows: FOREIGN KEY (organization_id, told_by) REFERENCES people.persons(organization_id, id)
constraint on early_signs.windows: PRIMARY KEY (organization_id, id)
constraint on early_signs.wishes: CHECK (((quiet_from >= 0) AND (quiet_from <= 1439)))
constraint on early_signs.wishes: CHECK (((quiet_from IS NULL) = (quiet_until IS NULL)))
constraint on early_signs.wishes: CHECK (((quiet_until >= 0) AND (quiet_until <= 1439)))
constraint on early_signs.wishes: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on early_signs.wishes: PRIMARY KEY (organization_id, person_id)
constraint on events.answers: CHECK ((answer = ANY (ARRAY['yes'::text, 'enough'::text])))
constraint on events.answers: FOREIGN KEY (organization_id, answered_by) REFERENCES people.persons(organization_id, id)
constraint on events.answers: FOREIGN KEY (organization_id, hand_id) REFERENCES events.hands(organization_id, id) ON DELETE CASCADE
constraint on events.answers: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on events.answers: PRIMARY KEY (organization_id, hand_id)
constraint on events.events: CHECK (((NOT ('drive'::text = ANY (wants))) OR (driving <> ''::text)))
constraint on events.events: CHECK (((cancelled_at IS NULL) = (cancelled_why IS NULL)))
constraint on events.events: CHECK (((on_day >= '2000-01-01'::date) AND (on_day <= '2199-12-31'::date)))
constraint on events.events: CHECK (((places >= 1) AND (places <= 10000)))
constraint on events.events: CHECK ((version > 0))
constraint on events.events: CHECK ((wants <@ ARRAY['greet'::text, 'drive'::text, 'co-lead'::text, 'cook'::text, 'set-up'::text]))
constraint on events.events: PRIMARY KEY (organization_id, id)
constraint on events.gains: FOREIGN KEY (organization_id, hand_id) REFERENCES events.hands(organization_id, id) ON DELETE CASCADE
constraint on events.gains: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on events.gains: PRIMARY KEY (organization_id, hand_id)
constraint on events.goings: FOREIGN KEY (organization_id, event_id) REFERENCES events.events(organization_id, id)
constraint on events.goings: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on events.goings: PRIMARY KEY (organization_id, id)
constraint on events.hands: CHECK ((kind = ANY (ARRAY['met'::text, 'greet'::text, 'drive'::text, 'co-lead'::text, 'cook'::text, 'set-up'::text])))
constraint on events.hands: FOREIGN KEY (organization_id, event_id) REFERENCES events.events(organization_id, id)
constraint on events.hands: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on events.hands: PRIMARY KEY (organization_id, id)
constraint on events.versions: CHECK ((version > 0))
constraint on events.versions: FOREIGN KEY (organization_id, event_id) REFERENCES events.events(organization_id, id)
constraint on events.versions: PRIMARY KEY (organization_id, event_id, version)
constraint on firsthand.statements: CHECK (((fact <> 'cost'::text) OR (value ~ '^\d{1,5}$'::text)))
constraint on firsthand.statements: CHECK (((fact <> ALL (ARRAY['moud'::text, 'record'::text])) OR (value = ANY (ARRAY['yes'::text, 'no'::text]))))
constraint on firsthand.statements: CHECK (((length(value) >= 1) AND (length(value) <= 1000)))
constraint on firsthand.statements: CHECK ((fact = ANY (ARRAY['moud'::text, 'cost'::text, 'certified'::text, 'rules'::text, 'lives'::text, 'record'::text])))
constraint on firsthand.statements: FOREIGN KEY (organization_id, service_id) REFERENCES directory.services(organization_id, id)
constraint on firsthand.statements: PRIMARY KEY (organization_id, service_id, fact)
constraint on firsthand.tallies: CHECK (((no IS NULL) = (no_on IS NULL)))
constraint on firsthand.tallies: CHECK (((yes IS NOT NULL) OR (no IS NOT NULL)))
constraint on firsthand.tallies: CHECK (((yes IS NULL) = (yes_on IS NULL)))
constraint on firsthand.tallies: CHECK ((fact = ANY (ARRAY['moud'::text, 'cost'::text, 'certified'::text, 'rules'::text, 'lives'::text, 'record'::text])))
constraint on firsthand.tallies: CHECK ((no >= 2))
constraint on firsthand.tallies: CHECK ((no_on = date_trunc('month'::text, (no_on)::timestamp with time zone)))
constraint on firsthand.tallies: CHECK ((yes >= 2))
constraint on firsthand.tallies: CHECK ((yes_on = date_trunc('month'::text, (yes_on)::timestamp with time zone)))
constraint on firsthand.tallies: FOREIGN KEY (organization_id, service_id) REFERENCES directory.services(organization_id, id)
constraint on firsthand.tallies: PRIMARY KEY (organization_id, service_id, fact)
constraint on firsthand.voices: CHECK (((fact = ANY (ARRAY['moud'::text, 'record'::text])) = (value_id IS NULL)))
constraint on firsthand.voices: CHECK ((fact = ANY (ARRAY['moud'::text, 'cost'::text, 'certified'::text, 'rules'::text, 'lives'::text, 'record'::text])))
constraint on firsthand.voices: CHECK ((knows = ANY (ARRAY['inside'::text, 'close'::text])))
constraint on firsthand.voices: CHECK ((says = ANY (ARRAY['yes'::text, 'no'::text])))
constraint on firsthand.voices: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on firsthand.voices: FOREIGN KEY (organization_id, service_id) REFERENCES directory.services(organization_id, id)
constraint on firsthand.voices: PRIMARY KEY (organization_id, id)
constraint on groups.calendars: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on groups.calendars: PRIMARY KEY (organization_id, id)
constraint on groups.calendars: UNIQUE (organization_id, token_hash)
constraint on groups.kept: FOREIGN KEY (organization_id, meeting_id) REFERENCES directory.meetings(organization_id, id)
constraint on groups.kept: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on groups.kept: PRIMARY KEY (organization_id, id)
constraint on groups.tries: CHECK ((again = ANY (ARRAY['yes'::text, 'maybe'::text, 'no'::text])))
constraint on groups.tries: FOREIGN KEY (organization_id, kept_id) REFERENCES groups.kept(organization_id, id)
constraint on groups.tries: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on groups.tries: PRIMARY KEY (organization_id, id)
constraint on hard_times.extra_contacts: CHECK (((days >= '-3'::integer) AND (days <= 3)))
constraint on hard_times.extra_contacts: CHECK ((way = ANY (ARRAY['call'::text, 'text'::text, 'in_person'::text])))
constraint on hard_times.extra_contacts: FOREIGN KEY (organization_id, hard_date_id) REFERENCES people.hard_dates(organization_id, id)
constraint on hard_times.extra_contacts: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on hard_times.extra_contacts: FOREIGN KEY (organization_id, proposed_by) REFERENCES people.persons(organization_id, id)
constraint on hard_times.extra_contacts: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on hard_times.extra_contacts: PRIMARY KEY (organization_id, id)
constraint on hard_times.learned: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on hard_times.learned: PRIMARY KEY (organization_id, id)
constraint on hard_times.return_plans: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on hard_times.return_plans: PRIMARY KEY (organization_id, person_id)
constraint on hard_times.told: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on hard_times.told: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on hard_times.told: PRIMARY KEY (organization_id, id)
constraint on login."rateLimit": PRIMARY KEY (id)
constraint on login."rateLimit": UNIQUE (key)
constraint on login."twoFactor": FOREIGN KEY ("userId") REFERENCES login."user"(id) ON DELETE CASCADE
constraint on login."twoFactor": PRIMARY KEY (id)
constraint on login."user": PRIMARY KEY (id)
constraint on login."user": UNIQUE (email)
constraint on login.account: FOREIGN KEY ("userId") REFERENCES login."user"(id) ON DELETE CASCADE
constraint on login.account: PRIMARY KEY (id)
constraint on login.attempts: PRIMARY KEY (key)
constraint on login.membership: CHECK (((roles <@ ARRAY['participant'::text, 'coach'::text, 'peer'::text, 'supervisor'::text, 'director'::text, 'ally'::text]) AND (cardinality(roles) > 0)))
constraint on login.membership: FOREIGN KEY (user_id) REFERENCES login."user"(id) ON DELETE CASCADE
constraint on login.membership: PRIMARY KEY (user_id, organization_id)
constraint on login.passkey: FOREIGN KEY ("userId") REFERENCES login."user"(id) ON DELETE CASCADE
constraint on login.passkey: PRIMARY KEY (id)
constraint on login.screen_lock: CHECK (((minutes >= 0) AND (minutes <= 60)))
constraint on login.screen_lock: CHECK ((on_leave = ANY (ARRAY['pin'::text, 'sign_out'::text])))
constraint on login.screen_lock: FOREIGN KEY (user_id) REFERENCES login."user"(id) ON DELETE CASCADE
constraint on login.screen_lock: PRIMARY KEY (user_id)
constraint on login.session: FOREIGN KEY ("userId") REFERENCES login."user"(id) ON DELETE CASCADE
constraint on login.session: PRIMARY KEY (id)
constraint on login.session: UNIQUE (token)
constraint on login.setup_links: PRIMARY KEY (token_hash)
constraint on login.verification: PRIMARY KEY (id)
constraint on matching.answers: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on matching.answers: PRIMARY KEY (organization_id, person_id)
constraint on matching.changes: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on matching.changes: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on matching.changes: PRIMARY KEY (organization_id, id)
constraint on matching.conflicts: FOREIGN KEY (organization_id, other_id) REFERENCES people.persons(organization_id, id)
constraint on matching.conflicts: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on matching.conflicts: PRIMARY KEY (organization_id, id)
constraint on matching.gut_checks: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on matching.gut_checks: FOREIGN KEY (organization_id, talk_id) REFERENCES matching.talks(organization_id, id)
constraint on matching.gut_checks: PRIMARY KEY (organization_id, talk_id)
constraint on matching.talks: CHECK (((state <> 'held'::text) OR (held_at IS NOT NULL)))
constraint on matching.talks: CHECK ((proposed_by = ANY (ARRAY['person'::text, 'worker'::text])))
constraint on matching.talks: CHECK ((state = ANY (ARRAY['asked'::text, 'agreed'::text, 'held'::text, 'passed'::text])))
constraint on matching.talks: CHECK ((way = ANY (ARRAY['in-person'::text, 'call'::text, 'video'::text, 'text'::text])))
constraint on matching.talks: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on matching.talks: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on matching.talks: PRIMARY KEY (organization_id, id)
constraint on matching.wishes: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on matching.wishes: PRIMARY KEY (organization_id, person_id)
constraint on messaging.early_looks: CHECK ((why = ANY (ARRAY['chose'::text, 'urgent'::text])))
constraint on messaging.early_looks: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on messaging.early_looks: PRIMARY KEY (organization_id, id)
constraint on messaging.held_marks: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on messaging.held_marks: PRIMARY KEY (organization_id, id)
constraint on messaging.messages: CHECK (((read_at IS NULL) = (read_by IS NULL)))
constraint on messaging.messages: CHECK ((held_until > sent_at))
constraint on messaging.messages: CHECK ((octet_length(sealed) <= 20000))
constraint on messaging.messages: CHECK ((read_by <> author_id))
constraint on messaging.messages: FOREIGN KEY (organization_id, author_id) REFERENCES people.persons(organization_id, id)
constraint on messaging.messages: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on messaging.messages: FOREIGN KEY (organization_id, read_by) REFERENCES people.persons(organization_id, id)
constraint on messaging.messages: FOREIGN KEY (organization_id, walk_id) REFERENCES people.assignments(organization_id, id)
constraint on messaging.messages: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on messaging.messages: PRIMARY KEY (organization_id, id)
constraint on messaging.pauses: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on messaging.pauses: PRIMARY KEY (organization_id, worker_id)
constraint on messaging.reading_hours: CHECK (((jsonb_typeof(week) = 'array'::text) AND ((jsonb_array_length(week) >= 1) AND (jsonb_array_length(week) <= 14))))
constraint on messaging.reading_hours: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on messaging.reading_hours: PRIMARY KEY (organization_id, worker_id)
constraint on network.asked: CHECK (((kind = 'own'::text) = (words IS NOT NULL)))
constraint on network.asked: CHECK ((kind = ANY (ARRAY['walk'::text, 'call'::text, 'coffee'::text, 'meal'::text, 'ride'::text, 'own'::text])))
constraint on network.asked: FOREIGN KEY (organization_id, about_id) REFERENCES people.persons(organization_id, id)
constraint on network.asked: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on network.asked: PRIMARY KEY (organization_id, id)
constraint on network.asked: UNIQUE (organization_id, person_id, about_id, on_day)
constraint on network.cared_for: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on network.cared_for: PRIMARY KEY (organization_id, id)
constraint on network.coach_wishes: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on network.coach_wishes: PRIMARY KEY (organization_id, person_id)
constraint on network.kept_words: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on network.kept_words: PRIMARY KEY (organization_id, id)
constraint on network.lights: CHECK ((state = ANY (ARRAY['ok'::text, 'hard'::text, 'company'::text, 'nothing'::text])))
constraint on network.lights: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on network.lights: PRIMARY KEY (organization_id, person_id)
constraint on network.mutes: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on network.mutes: PRIMARY KEY (organization_id, person_id, other_id)
constraint on network.promises: CHECK (((kept_at IS NULL) OR (let_go_at IS NULL)))
constraint on network.promises: CHECK ((if_missed = ANY (ARRAY['nobody'::text, 'partner'::text, 'coach'::text])))
constraint on network.promises: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on network.promises: PRIMARY KEY (organization_id, id)
constraint on network.questions: CHECK ((kind = ANY (ARRAY['walk'::text, 'call'::text, 'coffee'::text, 'meal'::text, 'ride'::text, 'own'::text])))
constraint on network.questions: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on network.questions: PRIMARY KEY (organization_id, id)
constraint on network.support_maps: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on network.support_maps: PRIMARY KEY (organization_id, person_id)
constraint on network.supporters: CHECK ((kinds <@ ARRAY['listens'::text, 'truth'::text, 'road'::text, 'mentor'::text, 'hands'::text, 'home'::text, 'health'::text, 'coach'::text, 'joy'::text, 'work'::text, 'meaning'::text, 'night'::text]))
constraint on network.supporters: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on network.supporters: PRIMARY KEY (organization_id, id)
constraint on network.tellings: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on network.tellings: PRIMARY KEY (organization_id, id)
constraint on network.tells: FOREIGN KEY (organization_id, about_id) REFERENCES people.persons(organization_id, id)
constraint on network.tells: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on network.tells: PRIMARY KEY (organization_id, id)
constraint on network.ties: CHECK (((ended_at IS NULL) = (ended_by IS NULL)))
constraint on network.ties: CHECK ((person_id <> ally_id))
constraint on network.ties: FOREIGN KEY (organization_id, ally_id) REFERENCES people.persons(organization_id, id)
constraint on network.ties: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on network.ties: PRIMARY KEY (organization_id, id)
constraint on network.ties: UNIQUE (organization_id, invitation_id)
constraint on network.to_tell: CHECK ((NOT (as_worker AND with_coach)))
constraint on network.to_tell: CHECK ((state = ANY (ARRAY['thinking'::text, 'not_now'::text, 'told'::text])))
constraint on network.to_tell: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on network.to_tell: PRIMARY KEY (organization_id, id)
constraint on oversight.questions: CHECK (((answer IS NULL) = (answered_at IS NULL)))
constraint on oversight.questions: CHECK (((length(TRIM(BOTH FROM answer)) >= 1) AND (length(TRIM(BOTH FROM answer)) <= 2000)))
constraint on oversight.questions: CHECK (((length(TRIM(BOTH FROM words)) >= 1) AND (length(TRIM(BOTH FROM words)) <= 1000)))
constraint on oversight.questions: CHECK ((rule = ANY (ARRAY['many'::text, 'off_hours'::text, 'refused'::text, 'name_search'::text, 'budget'::text])))
constraint on oversight.questions: CHECK ((times > 0))
constraint on oversight.questions: CHECK ((worker_id <> by_id))
constraint on oversight.questions: FOREIGN KEY (organization_id, by_id) REFERENCES people.persons(organization_id, id)
constraint on oversight.questions: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on oversight.questions: PRIMARY KEY (organization_id, id)
constraint on people.absences: CHECK (((length(TRIM(BOTH FROM words)) >= 1) AND (length(TRIM(BOTH FROM words)) <= 500)))
constraint on people.absences: CHECK (((until_at > from_at) AND (until_at <= (from_at + '400 days'::interval))))
constraint on people.absences: FOREIGN KEY (organization_id, said_by) REFERENCES people.persons(organization_id, id)
constraint on people.absences: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on people.absences: PRIMARY KEY (organization_id, id)
constraint on people.absences: UNIQUE (organization_id, worker_id, id)
constraint on people.agreements: CHECK (((person_agreed_at IS NULL) = (person_agreed_how IS NULL)))
constraint on people.agreements: CHECK ((person_agreed_how = ANY (ARRAY['own'::text, 'at-table'::text])))
constraint on people.agreements: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on people.agreements: PRIMARY KEY (organization_id, id)
constraint on people.assignments: CHECK ((as_role = ANY (ARRAY['coach'::text, 'peer'::text])))
constraint on people.assignments: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on people.assignments: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on people.assignments: PRIMARY KEY (organization_id, id)
constraint on people.cover_wishes: CHECK (((cover_id <> person_id) AND (cover_id <> worker_id)))
constraint on people.cover_wishes: FOREIGN KEY (organization_id, cover_id) REFERENCES people.persons(organization_id, id)
constraint on people.cover_wishes: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on people.cover_wishes: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on people.cover_wishes: PRIMARY KEY (organization_id, person_id, worker_id)
constraint on people.covers: CHECK (((cover_id <> person_id) AND (cover_id <> worker_id)))
constraint on people.covers: CHECK (((cover_id IS NULL) OR (chosen_at IS NOT NULL)))
constraint on people.covers: FOREIGN KEY (organization_id, assignment_id) REFERENCES people.assignments(organization_id, id)
constraint on people.covers: FOREIGN KEY (organization_id, cover_id) REFERENCES people.persons(organization_id, id)
constraint on people.covers: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on people.covers: FOREIGN KEY (organization_id, worker_id, absence_id) REFERENCES people.absences(organization_id, worker_id, id)
constraint on people.covers: PRIMARY KEY (organization_id, id)
constraint on people.covers: UNIQUE (organization_id, absence_id, assignment_id)
constraint on people.data_keys: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on people.data_keys: PRIMARY KEY (organization_id, person_id)
constraint on people.focuses: CHECK (((kind = 'own'::text) = (own_words IS NOT NULL)))
constraint on people.focuses: CHECK ((aim = ANY (ARRAY['abstain'::text, 'reduce'::text, 'safer'::text, 'unsure'::text])))
constraint on people.focuses: CHECK ((kind = ANY (ARRAY['alcohol'::text, 'opioids'::text, 'stimulants'::text, 'gambling'::text, 'codependency'::text, 'own'::text])))
constraint on people.focuses: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on people.focuses: PRIMARY KEY (organization_id, id)
constraint on people.hard_dates: CHECK ((kind = ANY (ARRAY['payday'::text, 'court'::text, 'anniversary'::text, 'holiday'::text, 'own'::text])))
constraint on people.hard_dates: CHECK ((repeats = ANY (ARRAY['once'::text, 'weekly'::text, 'two-weeks'::text, 'monthly'::text, 'yearly'::text])))
constraint on people.hard_dates: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on people.hard_dates: PRIMARY KEY (organization_id, id)
constraint on people.intake_pieces: CHECK ((piece = ANY (ARRAY['reach'::text, 'why'::text, 'strengths'::text, 'barriers'::text])))
constraint on people.intake_pieces: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on people.intake_pieces: PRIMARY KEY (organization_id, id)
constraint on people.intakes: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on people.intakes: PRIMARY KEY (organization_id, person_id)
constraint on people.invitations: CHECK (((NOT tie) OR ((roles = '{ally}'::text[]) AND (person_id IS NULL) AND (walk_as IS NULL))))
constraint on people.invitations: CHECK (((roles <@ ARRAY['participant'::text, 'coach'::text, 'peer'::text, 'supervisor'::text, 'director'::text, 'ally'::text]) AND (cardinality(roles) > 0)))
constraint on people.invitations: CHECK ((walk_as = ANY (ARRAY['coach'::text, 'peer'::text])))
constraint on people.invitations: FOREIGN KEY (organization_id, accepted_person_id) REFERENCES people.persons(organization_id, id)
constraint on people.invitations: FOREIGN KEY (organization_id, invited_by) REFERENCES people.persons(organization_id, id)
constraint on people.invitations: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on people.invitations: PRIMARY KEY (organization_id, id)
constraint on people.invitations: UNIQUE (organization_id, token_hash)
constraint on people.met_workers: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on people.met_workers: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on people.met_workers: PRIMARY KEY (organization_id, person_id, worker_id)
constraint on people.opening_looks: CHECK ((found = ANY (ARRAY['fine'::text, 'talk'::text, 'wrong'::text])))
constraint on people.opening_looks: CHECK ((length(words) <= 2000))
constraint on people.opening_looks: FOREIGN KEY (organization_id, person_id, opening_id) REFERENCES people.openings(organization_id, person_id, id)
constraint on people.opening_looks: PRIMARY KEY (organization_id, id)
constraint on people.opening_reads: FOREIGN KEY (organization_id, person_id, opening_id) REFERENCES people.openings(organization_id, person_id, id)
constraint on people.opening_reads: PRIMARY KEY (organization_id, opening_id)
constraint on people.openings: CHECK (((closed_by IS NULL) OR ((closed_at IS NOT NULL) AND (closed_by <> opened_by))))
constraint on people.openings: CHECK (((length(TRIM(BOTH FROM words)) >= 1) AND (length(TRIM(BOTH FROM words)) <= 2000)))
constraint on people.openings: CHECK ((reason = ANY (ARRAY['life'::text, 'overdose'::text, 'medical_team'::text, 'child'::text, 'other'::text])))
constraint on people.openings: CHECK ((until <= (opened_at + '01:00:00'::interval)))
constraint on people.openings: FOREIGN KEY (organization_id, closed_by) REFERENCES people.persons(organization_id, id)
constraint on people.openings: FOREIGN KEY (organization_id, opened_by) REFERENCES people.persons(organization_id, id)
constraint on people.openings: FOREIGN KEY (organization_id, opened_by, search_id) REFERENCES people.searches(organization_id, by_id, id)
constraint on people.openings: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on people.openings: PRIMARY KEY (organization_id, id)
constraint on people.openings: UNIQUE (organization_id, person_id, id)
constraint on people.organizations: CHECK (((live_at IS NULL) OR (length(TRIM(BOTH FROM emergency_protocol)) > 0)))
constraint on people.organizations: PRIMARY KEY (organization_id)
constraint on people.persons: PRIMARY KEY (organization_id, id)
constraint on people.protocols: PRIMARY KEY (organization_id, version)
constraint on people.quiet_rules: CHECK (((after_days >= 1) AND (after_days <= 60)))
constraint on people.quiet_rules: CHECK ((supporter_named OR (NOT jsonb_path_exists(steps, '$[*]?(@."act" == "call_named_supporter")'::jsonpath))))
constraint on people.quiet_rules: CHECK (people.quiet_steps_ok(steps))
constraint on people.quiet_rules: FOREIGN KEY (organization_id, agreement_id) REFERENCES people.agreements(organization_id, id)
constraint on people.quiet_rules: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on people.quiet_rules: PRIMARY KEY (organization_id, person_id)
constraint on people.record_notice_reads: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on people.record_notice_reads: PRIMARY KEY (organization_id, person_id, version)
constraint on people.record_notices: CHECK ((length(TRIM(BOTH FROM text)) > 0))
constraint on people.record_notices: CHECK ((version > 0))
constraint on people.record_notices: PRIMARY KEY (organization_id, version)
constraint on people.rhythms: CHECK ((check_in_every = ANY (ARRAY['daily'::text, 'few_days'::text, 'weekly'::text, 'as_it_comes'::text])))
constraint on people.rhythms: CHECK ((review_every = ANY (ARRAY['weekly'::text, 'two_weeks'::text, 'monthly'::text])))
constraint on people.rhythms: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on people.rhythms: PRIMARY KEY (organization_id, person_id)
constraint on people.search_looks: CHECK ((found = ANY (ARRAY['fine'::text, 'talk'::text, 'wrong'::text])))
constraint on people.search_looks: CHECK ((length(words) <= 2000))
constraint on people.search_looks: FOREIGN KEY (organization_id, searched_by, search_id) REFERENCES people.searches(organization_id, by_id, id)
constraint on people.search_looks: PRIMARY KEY (organization_id, id)
constraint on people.searches: CHECK (((length(TRIM(BOTH FROM words)) >= 1) AND (length(TRIM(BOTH FROM words)) <= 2000)))
constraint on people.searches: CHECK ((found >= 0))
constraint on people.searches: CHECK ((reason = ANY (ARRAY['life'::text, 'overdose'::text, 'medical_team'::text, 'child'::text, 'other'::text])))
constraint on people.searches: FOREIGN KEY (organization_id, by_id) REFERENCES people.persons(organization_id, id)
constraint on people.searches: PRIMARY KEY (organization_id, id)
constraint on people.searches: UNIQUE (organization_id, by_id, id)
constraint on people.stand_ins: CHECK ((worker_id <> absent_id))
constraint on people.stand_ins: FOREIGN KEY (organization_id, absent_id, absence_id) REFERENCES people.absences(organization_id, worker_id, id)
constraint on people.stand_ins: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on people.stand_ins: PRIMARY KEY (organization_id, absence_id, worker_id)
constraint on people.welcomes: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on people.welcomes: PRIMARY KEY (organization_id, person_id, protocol_version)
constraint on people.work_numbers: CHECK (((length(number) >= 3) AND (length(number) <= 40)))
constraint on people.work_numbers: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on people.work_numbers: PRIMARY KEY (organization_id, worker_id)
constraint on plans.goal_ideas: CHECK ((cardinality(ideas) <= 20))
constraint on plans.goal_ideas: CHECK ((domain = ANY (ARRAY['own_goal'::text, 'mind'::text, 'body'::text, 'home'::text, 'family'::text, 'community'::text, 'work'::text, 'money'::text, 'skills'::text, 'hope'::text])))
constraint on plans.goal_ideas: FOREIGN KEY (organization_id, changed_by) REFERENCES people.persons(organization_id, id)
constraint on plans.goal_ideas: PRIMARY KEY (organization_id, domain)
constraint on plans.goals: CHECK (((confidence >= 0) AND (confidence <= 10)))
constraint on plans.goals: CHECK (((weekly_count >= 1) AND (weekly_count <= 50)))
constraint on plans.goals: CHECK ((barrier = ANY (ARRAY['housing'::text, 'work'::text, 'mental-health'::text, 'legal'::text, 'money'::text, 'relationships'::text, 'transport'::text, 'documents'::text, 'childcare'::text])))
constraint on plans.goals: CHECK ((domain = ANY (ARRAY['own_goal'::text, 'mind'::text, 'body'::text, 'home'::text, 'family'::text, 'community'::text, 'work'::text, 'money'::text, 'skills'::text, 'hope'::text])))
constraint on plans.goals: CHECK ((horizon = ANY (ARRAY['short'::text, 'long'::text])))
constraint on plans.goals: CHECK ((outcome = ANY (ARRAY['moved'::text, 'stuck'::text, 'changed'::text, 'let_go'::text])))
constraint on plans.goals: CHECK ((state = ANY (ARRAY['idea'::text, 'active'::text, 'paused'::text, 'done'::text, 'changed'::text, 'let_go'::text])))
constraint on plans.goals: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on plans.goals: PRIMARY KEY (organization_id, id)
constraint on plans.goals: UNIQUE (organization_id, person_id, id)
constraint on plans.lines: CHECK (((kind = 'handoff'::text) = (barrier IS NOT NULL)))
constraint on plans.lines: CHECK ((barrier = ANY (ARRAY['housing'::text, 'work'::text, 'mental-health'::text, 'legal'::text, 'money'::text, 'relationships'::text, 'transport'::text, 'documents'::text, 'childcare'::text])))
constraint on plans.lines: CHECK ((detail = ANY (ARRAY['people'::text, 'feeling'::text, 'place'::text, 'time'::text, 'money'::text, 'morning'::text, 'day'::text, 'evening'::text, 'night'::text])))
constraint on plans.lines: CHECK ((kind = ANY (ARRAY['strategy'::text, 'trigger'::text, 'routine'::text, 'milestone'::text, 'handoff'::text])))
constraint on plans.lines: CHECK ((result = ANY (ARRAY['solved'::text, 'not_yet'::text])))
constraint on plans.lines: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on plans.lines: PRIMARY KEY (organization_id, id)
constraint on plans.steps: CHECK ((who = ANY (ARRAY['me'::text, 'coach'::text, 'ally'::text])))
constraint on plans.steps: FOREIGN KEY (organization_id, person_id, goal_id) REFERENCES plans.goals(organization_id, person_id, id)
constraint on plans.steps: PRIMARY KEY (organization_id, id)
constraint on plans.suggestions: CHECK (((kind = 'handoff'::text) = (barrier IS NOT NULL)))
constraint on plans.suggestions: CHECK (((kind = ANY (ARRAY['goal'::text, 'handoff'::text])) = (goal_id IS NULL)))
constraint on plans.suggestions: CHECK (((state = 'open'::text) = (answered_at IS NULL)))
constraint on plans.suggestions: CHECK ((barrier = ANY (ARRAY['housing'::text, 'work'::text, 'mental-health'::text, 'legal'::text, 'money'::text, 'relationships'::text, 'transport'::text, 'documents'::text, 'childcare'::text])))
constraint on plans.suggestions: CHECK ((domain = ANY (ARRAY['own_goal'::text, 'mind'::text, 'body'::text, 'home'::text, 'family'::text, 'community'::text, 'work'::text, 'money'::text, 'skills'::text, 'hope'::text])))
constraint on plans.suggestions: CHECK ((kind = ANY (ARRAY['goal'::text, 'step'::text, 'wording'::text, 'handoff'::text])))
constraint on plans.suggestions: CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text, 'changed'::text, 'declined'::text])))
constraint on plans.suggestions: CHECK ((who = ANY (ARRAY['me'::text, 'coach'::text, 'ally'::text])))
constraint on plans.suggestions: FOREIGN KEY (organization_id, by_id) REFERENCES people.persons(organization_id, id)
constraint on plans.suggestions: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on plans.suggestions: FOREIGN KEY (organization_id, person_id, goal_id) REFERENCES plans.goals(organization_id, person_id, id)
constraint on plans.suggestions: PRIMARY KEY (organization_id, id)
constraint on plans.typing: CHECK ((until <= (started_at + '03:00:00'::interval)))
constraint on plans.typing: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on plans.typing: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on plans.typing: PRIMARY KEY (organization_id, id)
constraint on plans.versions: CHECK ((basis = ANY (ARRAY['self'::text, 'typed'::text])))
constraint on plans.versions: CHECK ((change = ANY (ARRAY['added'::text, 'edited'::text, 'moved'::text, 'stuck'::text, 'changed'::text, 'let_go'::text, 'paused'::text, 'resumed'::text, 'done'::text, 'undone'::text, 'removed'::text, 'declined'::text, 'not_taken'::text])))
constraint on plans.versions: CHECK ((subject = ANY (ARRAY['goal'::text, 'step'::text, 'strategy'::text, 'trigger'::text, 'routine'::text, 'milestone'::text, 'handoff'::text, 'suggestion'::text])))
constraint on plans.versions: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on plans.versions: PRIMARY KEY (organization_id, id)
constraint on platform.kept_forms: PRIMARY KEY (id)
constraint on platform.migrations: PRIMARY KEY (name)
constraint on platform.once: PRIMARY KEY (organization_id, person_id, key)
constraint on platform.sms_numbers: PRIMARY KEY (key)
constraint on platform.workers: PRIMARY KEY (worker_id)
constraint on recovery_calls.callers: FOREIGN KEY (organization_id, added_by) REFERENCES people.persons(organization_id, id)
constraint on recovery_calls.callers: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on recovery_calls.callers: PRIMARY KEY (organization_id, worker_id)
constraint on recovery_calls.calls: CHECK (((attempt >= 1) AND (attempt <= 3)))
constraint on recovery_calls.calls: CHECK (((counted_at IS NULL) OR (ended_at IS NOT NULL)))
constraint on recovery_calls.calls: CHECK (((ended_at IS NULL) = (outcome IS NULL)))
constraint on recovery_calls.calls: CHECK ((outcome = ANY (ARRAY['talked'::text, 'voicemail'::text, 'no-answer'::text, 'wrong-number'::text, 'stop'::text])))
constraint on recovery_calls.calls: FOREIGN KEY (organization_id, caller_id) REFERENCES people.persons(organization_id, id)
constraint on recovery_calls.calls: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on recovery_calls.calls: PRIMARY KEY (organization_id, id)
constraint on recovery_calls.calls: UNIQUE (organization_id, id, person_id, caller_id)
constraint on recovery_calls.calls: UNIQUE (organization_id, person_id, round_on, attempt)
constraint on recovery_calls.ends: CHECK ((did = ANY (ARRAY['leave'::text, 'mail'::text, 'worker'::text])))
constraint on recovery_calls.ends: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on recovery_calls.ends: PRIMARY KEY (organization_id, person_id, round_on)
constraint on recovery_calls.proposals: CHECK (((days <@ ARRAY[(1)::smallint, (2)::smallint, (3)::smallint, (4)::smallint, (5)::smallint, (6)::smallint, (7)::smallint]) AND (cardinality(days) > 0)))
constraint on recovery_calls.proposals: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on recovery_calls.proposals: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on recovery_calls.proposals: PRIMARY KEY (organization_id, person_id, worker_id)
constraint on recovery_calls.said: CHECK (((sealed IS NULL) = (sealed_with IS NULL)))
constraint on recovery_calls.said: CHECK ((mood = ANY (ARRAY['good'::text, 'so-so'::text, 'hard'::text, 'contact'::text])))
constraint on recovery_calls.said: CHECK ((sealed_with = ANY (ARRAY['person'::text, 'call'::text])))
constraint on recovery_calls.said: FOREIGN KEY (organization_id, call_id, person_id, caller_id) REFERENCES recovery_calls.calls(organization_id, id, person_id, caller_id)
constraint on recovery_calls.said: PRIMARY KEY (organization_id, call_id)
constraint on recovery_calls.scripts: FOREIGN KEY (organization_id, set_by) REFERENCES people.persons(organization_id, id)
constraint on recovery_calls.scripts: PRIMARY KEY (organization_id, version)
constraint on recovery_calls.wishes: CHECK (((days <@ ARRAY[(1)::smallint, (2)::smallint, (3)::smallint, (4)::smallint, (5)::smallint, (6)::smallint, (7)::smallint]) AND (cardinality(days) > 0)))
constraint on recovery_calls.wishes: CHECK (((tries >= 1) AND (tries <= 3)))
constraint on recovery_calls.wishes: CHECK ((if_not = ANY (ARRAY['leave'::text, 'mail'::text, 'worker'::text])))
constraint on recovery_calls.wishes: CHECK ((language = ANY (ARRAY['en'::text, 'es'::text])))
constraint on recovery_calls.wishes: CHECK ((voicemail = ANY (ARRAY['no'::text, 'name'::text, 'call-back'::text])))
constraint on recovery_calls.wishes: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on recovery_calls.wishes: PRIMARY KEY (organization_id, person_id)
constraint on referrals.acts: CHECK (((kind = 'cannot'::text) = (why IS NOT NULL)))
constraint on referrals.acts: CHECK (((kind = 'taken_back'::text) = (takes_back IS NOT NULL)))
constraint on referrals.acts: CHECK ((kind = ANY (ARRAY['offered'::text, 'begun'::text, 'wanted'::text, 'not_wanted'::text, 'called_together'::text, 'changed'::text, 'missed'::text, 'can_take'::text, 'cannot'::text, 'waiting'::text, 'arrived'::text, 'still_there'::text, 'not_there'::text, 'ended'::text, 'named'::text, 'taken_back'::text])))
constraint on referrals.acts: CHECK ((why = ANY (ARRAY['full'::text, 'insurance'::text, 'cost'::text, 'papers'::text, 'medication'::text, 'not_for'::text, 'too_far'::text, 'closed'::text, 'no_answer'::text, 'other'::text])))
constraint on referrals.acts: FOREIGN KEY (organization_id, handoff_id) REFERENCES referrals.handoffs(organization_id, id)
constraint on referrals.acts: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on referrals.acts: FOREIGN KEY (organization_id, takes_back) REFERENCES referrals.acts(organization_id, id)
constraint on referrals.acts: PRIMARY KEY (organization_id, id)
constraint on referrals.handoffs: CHECK (((arrived_on >= '2000-01-01'::date) AND (arrived_on <= '2199-12-31'::date)))
constraint on referrals.handoffs: CHECK (((goes_on >= '2000-01-01'::date) AND (goes_on <= '2199-12-31'::date)))
constraint on referrals.handoffs: CHECK (((state <> ALL (ARRAY['arrived'::text, 'holds'::text])) OR (arrived_on IS NOT NULL)))
constraint on referrals.handoffs: CHECK (((state = 'ended'::text) = (ended_why IS NOT NULL)))
constraint on referrals.handoffs: CHECK ((ended_why = ANY (ARRAY['not_wanted'::text, 'place_cannot'::text, 'stopped'::text, 'not_there'::text])))
constraint on referrals.handoffs: CHECK ((need = ANY (ARRAY['withdrawal'::text, 'residential'::text, 'day-treatment'::text, 'medication'::text, 'counselling'::text, 'mental-health'::text, 'recovery-housing'::text, 'shelter'::text, 'housing'::text, 'medical'::text, 'documents'::text, 'benefits'::text, 'work'::text, 'legal'::text, 'food'::text, 'transport'::text, 'family'::text, 'other'::text])))
constraint on referrals.handoffs: CHECK ((state = ANY (ARRAY['offered'::text, 'wanted'::text, 'waiting'::text, 'arrived'::text, 'holds'::text, 'ended'::text])))
constraint on referrals.handoffs: FOREIGN KEY (organization_id, consent_id) REFERENCES consent.consents(organization_id, id)
constraint on referrals.handoffs: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on referrals.handoffs: PRIMARY KEY (organization_id, id)
constraint on referrals.links: FOREIGN KEY (organization_id, handoff_id) REFERENCES referrals.handoffs(organization_id, id)
constraint on referrals.links: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on referrals.links: PRIMARY KEY (organization_id, id)
constraint on referrals.links: UNIQUE (organization_id, token_hash)
constraint on rights.archives: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on rights.archives: PRIMARY KEY (organization_id, id)
constraint on rights.closed: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on rights.closed: PRIMARY KEY (organization_id, person_id, worker_id)
constraint on rights.corrections: CHECK ((((answered_at IS NULL) = (outcome IS NULL)) AND ((outcome IS NULL) = (answer IS NULL)) AND ((outcome IS NULL) = (answered_by IS NULL))))
constraint on rights.corrections: CHECK ((about = ANY (ARRAY['note'::text, 'contact'::text, 'staff_note'::text])))
constraint on rights.corrections: CHECK ((outcome = ANY (ARRAY['added'::text, 'declined'::text])))
constraint on rights.corrections: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on rights.corrections: PRIMARY KEY (organization_id, id)
constraint on rights.deletions: CHECK (((cancelled_at IS NULL) OR (done_at IS NULL)))
constraint on rights.deletions: CHECK ((due_at >= (asked_at + '72:00:00'::interval)))
constraint on rights.deletions: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on rights.deletions: PRIMARY KEY (organization_id, id)
constraint on rights.erased_tables: PRIMARY KEY (name)
constraint on rights.holds: CHECK (((length(TRIM(BOTH FROM reason)) >= 1) AND (length(TRIM(BOTH FROM reason)) <= 1000)))
constraint on rights.holds: CHECK (((lifted_at IS NULL) = (lifted_by IS NULL)))
constraint on rights.holds: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on rights.holds: PRIMARY KEY (organization_id, id)
constraint on rights.restrictions: CHECK ((((answered_at IS NULL) = (outcome IS NULL)) AND ((outcome IS NULL) = (answered_by IS NULL))))
constraint on rights.restrictions: CHECK ((((kind = 'worker'::text) = (worker_id IS NOT NULL)) AND ((kind = 'category'::text) = (category IS NOT NULL))))
constraint on rights.restrictions: CHECK ((kind = ANY (ARRAY['worker'::text, 'category'::text])))
constraint on rights.restrictions: CHECK ((length(answer) <= 1000))
constraint on rights.restrictions: CHECK ((outcome = ANY (ARRAY['granted'::text, 'declined'::text])))
constraint on rights.restrictions: CHECK ((worker_id <> person_id))
constraint on rights.restrictions: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on rights.restrictions: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on rights.restrictions: PRIMARY KEY (organization_id, id)
constraint on rooms.rooms: CHECK ((asked >= 0))
constraint on rooms.rooms: CHECK ((sent >= 0))
constraint on rooms.rooms: CHECK ((version >= 0))
constraint on rooms.rooms: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on rooms.rooms: FOREIGN KEY (organization_id, visit_id) REFERENCES sessions.visits(organization_id, id) ON DELETE CASCADE
constraint on rooms.rooms: PRIMARY KEY (organization_id, visit_id)
constraint on rooms.rooms: UNIQUE (organization_id, link_id)
constraint on rooms.seats: CHECK ((last_n >= 0))
constraint on rooms.seats: CHECK ((side = ANY (ARRAY['person'::text, 'worker'::text])))
constraint on rooms.seats: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on rooms.seats: FOREIGN KEY (organization_id, visit_id) REFERENCES rooms.rooms(organization_id, visit_id) ON DELETE CASCADE
constraint on rooms.seats: PRIMARY KEY (organization_id, visit_id, side)
constraint on rooms.signals: CHECK ((n > 0))
constraint on rooms.signals: CHECK ((octet_length(sealed) <= 20000))
constraint on rooms.signals: CHECK ((side = ANY (ARRAY['person'::text, 'worker'::text])))
constraint on rooms.signals: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on rooms.signals: FOREIGN KEY (organization_id, visit_id) REFERENCES rooms.rooms(organization_id, visit_id) ON DELETE CASCADE
constraint on rooms.signals: PRIMARY KEY (organization_id, visit_id, side, n)
constraint on safer_use.kit_log: CHECK (((number >= 1) AND (number <= 500)))
constraint on safer_use.kit_log: CHECK ((kind = ANY (ARRAY['handed'::text, 'refilled'::text, 'used'::text])))
constraint on safer_use.kit_log: CHECK ((place = ANY (ARRAY['house'::text, 'street'::text, 'event'::text, 'hospital'::text, 'home'::text, 'other'::text])))
constraint on safer_use.kit_log: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on safer_use.kit_log: PRIMARY KEY (organization_id, id)
constraint on safer_use.plans: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on safer_use.plans: FOREIGN KEY (organization_id, walk_id) REFERENCES people.assignments(organization_id, id)
constraint on safer_use.plans: PRIMARY KEY (organization_id, person_id)
constraint on sessions.advocacy: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on sessions.advocacy: PRIMARY KEY (organization_id, id)
constraint on sessions.asks: CHECK ((about = ANY (ARRAY['talk'::text, 'today'::text, 'medication'::text, 'other'::text])))
constraint on sessions.asks: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on sessions.asks: PRIMARY KEY (organization_id, id)
constraint on sessions.calendars: CHECK (((after_minutes >= 0) AND (after_minutes <= 120)))
constraint on sessions.calendars: CHECK (((before_minutes >= 0) AND (before_minutes <= 120)))
constraint on sessions.calendars: CHECK (((notice_hours >= 0) AND (notice_hours <= 168)))
constraint on sessions.calendars: CHECK (((ways <@ ARRAY['in_person'::text, 'phone'::text, 'video'::text]) AND (cardinality(ways) > 0)))
constraint on sessions.calendars: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on sessions.calendars: PRIMARY KEY (organization_id, worker_id)
constraint on sessions.contacts: CHECK ((((minutes IS NULL) = (kind IS NULL)) AND ((visit_id IS NULL) OR (minutes IS NOT NULL))))
constraint on sessions.contacts: CHECK (((minutes >= 1) AND (minutes <= 480)))
constraint on sessions.contacts: CHECK ((kind = ANY (ARRAY['weekly_review'::text, 'talk'::text, 'first_meeting'::text, 'other'::text, 'come_along'::text, 'first_talk'::text])))
constraint on sessions.contacts: CHECK ((outcome = ANY (ARRAY['reached'::text, 'left_word'::text, 'no_answer'::text, 'moved'::text])))
constraint on sessions.contacts: CHECK ((reason = ANY (ARRAY['asked'::text, 'quiet'::text, 'hard_date'::text, 'review_due'::text, 'promise_due'::text, 'long_look'::text, 'missed'::text])))
constraint on sessions.contacts: CHECK ((way = ANY (ARRAY['call'::text, 'text'::text, 'in_person'::text, 'video'::text, 'mail'::text, 'other'::text])))
constraint on sessions.contacts: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on sessions.contacts: FOREIGN KEY (organization_id, visit_id) REFERENCES sessions.visits(organization_id, id) ON DELETE CASCADE
constraint on sessions.contacts: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on sessions.contacts: PRIMARY KEY (organization_id, id)
constraint on sessions.feeds: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on sessions.feeds: PRIMARY KEY (organization_id, id)
constraint on sessions.feeds: UNIQUE (organization_id, token_hash)
constraint on sessions.interpreter_needs: CHECK ((language ~ '^[a-z]{2,8}$'::text))
constraint on sessions.interpreter_needs: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on sessions.interpreter_needs: PRIMARY KEY (organization_id, person_id)
constraint on sessions.long_look_waits: CHECK ((n > 0))
constraint on sessions.long_look_waits: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on sessions.long_look_waits: PRIMARY KEY (organization_id, id)
constraint on sessions.long_look_words: FOREIGN KEY (organization_id, look_id) REFERENCES sessions.long_looks(organization_id, id)
constraint on sessions.long_look_words: PRIMARY KEY (organization_id, look_id)
constraint on sessions.long_looks: CHECK ((n > 0))
constraint on sessions.long_looks: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on sessions.long_looks: PRIMARY KEY (organization_id, id)
constraint on sessions.mail_wishes: CHECK ((remind = ANY (ARRAY['day_before'::text, 'two_hours'::text])))
constraint on sessions.mail_wishes: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on sessions.mail_wishes: PRIMARY KEY (organization_id, person_id)
constraint on sessions.note_additions: FOREIGN KEY (organization_id, note_id) REFERENCES sessions.notes(organization_id, id)
constraint on sessions.note_additions: PRIMARY KEY (organization_id, id)
constraint on sessions.note_versions: FOREIGN KEY (organization_id, note_id) REFERENCES sessions.notes(organization_id, id)
constraint on sessions.note_versions: PRIMARY KEY (organization_id, id)
constraint on sessions.notes: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on sessions.notes: FOREIGN KEY (organization_id, visit_id) REFERENCES sessions.visits(organization_id, id)
constraint on sessions.notes: PRIMARY KEY (organization_id, id)
constraint on sessions.promises: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on sessions.promises: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on sessions.promises: PRIMARY KEY (organization_id, id)
constraint on sessions.pulse_off: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on sessions.pulse_off: PRIMARY KEY (organization_id, person_id)
constraint on sessions.pulse_trends: CHECK (((mean >= (1)::numeric) AND (mean <= (3)::numeric)))
constraint on sessions.pulse_trends: CHECK ((people >= 5))
constraint on sessions.pulse_trends: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on sessions.pulse_trends: PRIMARY KEY (organization_id, worker_id, turn)
constraint on sessions.pulse_turns: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on sessions.pulse_turns: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on sessions.pulse_turns: PRIMARY KEY (organization_id, person_id, worker_id, turn)
constraint on sessions.pulses: CHECK (((helps >= 1) AND (helps <= 3)))
constraint on sessions.pulses: CHECK (((honest >= 1) AND (honest <= 3)))
constraint on sessions.pulses: CHECK (((together >= 1) AND (together <= 3)))
constraint on sessions.pulses: CHECK ((side = ANY (ARRAY['person'::text, 'worker'::text])))
constraint on sessions.pulses: FOREIGN KEY (organization_id, person_id, worker_id, turn) REFERENCES sessions.pulse_turns(organization_id, person_id, worker_id, turn)
constraint on sessions.pulses: PRIMARY KEY (organization_id, person_id, worker_id, turn, side)
constraint on sessions.review_goals: CHECK ((better_life = ANY (ARRAY['yes'::text, 'no'::text, 'unsure'::text])))
constraint on sessions.review_goals: CHECK ((outcome = ANY (ARRAY['moved'::text, 'stuck'::text, 'changed'::text, 'let_go'::text, 'new'::text])))
constraint on sessions.review_goals: FOREIGN KEY (organization_id, review_id) REFERENCES sessions.reviews(organization_id, id)
constraint on sessions.review_goals: PRIMARY KEY (organization_id, id)
constraint on sessions.reviews: CHECK ((n > 0))
constraint on sessions.reviews: CHECK ((way = ANY (ARRAY['in_person'::text, 'phone'::text, 'video'::text, 'other'::text])))
constraint on sessions.reviews: FOREIGN KEY (organization_id, next_visit_id) REFERENCES sessions.visits(organization_id, id)
constraint on sessions.reviews: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on sessions.reviews: FOREIGN KEY (organization_id, visit_id) REFERENCES sessions.visits(organization_id, id)
constraint on sessions.reviews: PRIMARY KEY (organization_id, id)
constraint on sessions.staff_note_words: FOREIGN KEY (organization_id, staff_note_id) REFERENCES sessions.staff_notes(organization_id, id)
constraint on sessions.staff_note_words: PRIMARY KEY (organization_id, staff_note_id)
constraint on sessions.staff_notes: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on sessions.staff_notes: PRIMARY KEY (organization_id, id)
constraint on sessions.taken: CHECK ((until_at > from_at))
constraint on sessions.taken: EXCLUDE USING gist (organization_id WITH =, worker_id WITH =, tstzrange(from_at, until_at) WITH &&)
constraint on sessions.taken: FOREIGN KEY (organization_id, visit_id) REFERENCES sessions.visits(organization_id, id) ON DELETE CASCADE
constraint on sessions.taken: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on sessions.taken: PRIMARY KEY (organization_id, visit_id)
constraint on sessions.visit_interpreters: CHECK (((arranged IS NOT NULL) OR (sealed IS NULL)))
constraint on sessions.visit_interpreters: CHECK ((arranged = ANY (ARRAY['phone'::text, 'in_person'::text, 'video'::text, 'colleague'::text, 'other'::text])))
constraint on sessions.visit_interpreters: CHECK ((language ~ '^[a-z]{2,8}$'::text))
constraint on sessions.visit_interpreters: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on sessions.visit_interpreters: FOREIGN KEY (organization_id, visit_id) REFERENCES sessions.visits(organization_id, id) ON DELETE CASCADE
constraint on sessions.visit_interpreters: PRIMARY KEY (organization_id, visit_id)
constraint on sessions.visit_mails: CHECK ((kind = ANY (ARRAY['invitation'::text, 'cancelled'::text, 'reminder'::text, 'missed'::text])))
constraint on sessions.visit_mails: FOREIGN KEY (organization_id, visit_id) REFERENCES sessions.visits(organization_id, id) ON DELETE CASCADE
constraint on sessions.visit_mails: PRIMARY KEY (organization_id, visit_id, kind)
constraint on sessions.visit_words: FOREIGN KEY (organization_id, visit_id) REFERENCES sessions.visits(organization_id, id)
constraint on sessions.visit_words: PRIMARY KEY (organization_id, visit_id)
constraint on sessions.visits: CHECK (((kind = 'first_talk'::text) = (talk_id IS NOT NULL)))
constraint on sessions.visits: CHECK (((minutes >= 5) AND (minutes <= 480)))
constraint on sessions.visits: CHECK ((kind = ANY (ARRAY['weekly_review'::text, 'talk'::text, 'first_meeting'::text, 'other'::text, 'come_along'::text, 'first_talk'::text])))
constraint on sessions.visits: CHECK ((state = ANY (ARRAY['planned'::text, 'held'::text, 'missed'::text, 'moved'::text, 'cancelled'::text])))
constraint on sessions.visits: CHECK ((way = ANY (ARRAY['in_person'::text, 'phone'::text, 'video'::text, 'other'::text])))
constraint on sessions.visits: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on sessions.visits: FOREIGN KEY (organization_id, talk_id) REFERENCES matching.talks(organization_id, id) ON DELETE CASCADE
constraint on sessions.visits: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on sessions.visits: PRIMARY KEY (organization_id, id)
constraint on texts.mornings: CHECK (((cardinality(days) >= 1) AND (cardinality(days) <= 7)))
constraint on texts.mornings: CHECK (((minute >= 0) AND (minute <= 1439)))
constraint on texts.mornings: CHECK ((unanswered >= 0))
constraint on texts.mornings: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on texts.mornings: PRIMARY KEY (organization_id, person_id)
constraint on texts.phones: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on texts.phones: PRIMARY KEY (organization_id, person_id)
constraint on texts.received: CHECK ((kind = ANY (ARRAY['things'::text, 'who'::text, 'digit'::text, 'digits'::text, 'other'::text, 'stop'::text, 'start'::text, 'help'::text])))
constraint on texts.received: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on texts.received: PRIMARY KEY (organization_id, person_id, key)
constraint on wallet.documents: CHECK (((bytes >= 1) AND (bytes <= 6291456)))
constraint on wallet.documents: CHECK (((kind = 'letter'::text) = (letter IS NOT NULL)))
constraint on wallet.documents: CHECK ((kind = ANY (ARRAY['id'::text, 'insurance'::text, 'letter'::text, 'other'::text])))
constraint on wallet.documents: CHECK ((letter = ANY (ARRAY['court'::text, 'officer'::text, 'benefits'::text, 'housing'::text, 'debt'::text, 'children'::text, 'health'::text, 'work'::text, 'tax'::text, 'other'::text])))
constraint on wallet.documents: CHECK ((photo_type = ANY (ARRAY['image/jpeg'::text, 'image/png'::text])))
constraint on wallet.documents: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on wallet.documents: PRIMARY KEY (organization_id, id)
constraint on wallet.letter_cards: CHECK ((letter = ANY (ARRAY['court'::text, 'officer'::text, 'benefits'::text, 'housing'::text, 'debt'::text, 'children'::text, 'health'::text, 'work'::text, 'tax'::text, 'other'::text])))
constraint on wallet.letter_cards: CHECK ((version > 0))
constraint on wallet.letter_cards: PRIMARY KEY (organization_id, letter, version)
constraint on warm_line.call_backs: CHECK (((done_at IS NULL) = (outcome IS NULL)))
constraint on warm_line.call_backs: CHECK (((done_at IS NULL) = (sealed IS NOT NULL)))
constraint on warm_line.call_backs: CHECK (((tries >= 0) AND (tries <= 3)))
constraint on warm_line.call_backs: CHECK ((outcome = ANY (ARRAY['reached'::text, 'no-answer'::text, 'not-wanted'::text, 'lapsed'::text])))
constraint on warm_line.call_backs: FOREIGN KEY (organization_id, call_id) REFERENCES warm_line.calls(organization_id, id)
constraint on warm_line.call_backs: FOREIGN KEY (organization_id, owner_id) REFERENCES people.persons(organization_id, id)
constraint on warm_line.call_backs: PRIMARY KEY (organization_id, id)
constraint on warm_line.calls: CHECK (((hand_to IS NULL) = (hand_at IS NULL)))
constraint on warm_line.calls: CHECK (((hand_to IS NULL) OR ((ended_at IS NULL) AND (hand_to <> worker_id))))
constraint on warm_line.calls: CHECK ((safety = ANY (ARRAY['safe'::text, 'danger'::text, 'unknown'::text])))
constraint on warm_line.calls: CHECK ((ticks <@ ARRAY['heard'::text, 'next-step'::text]))
constraint on warm_line.calls: CHECK ((wants = ANY (ARRAY['talk'::text, 'treatment'::text, 'medicine'::text, 'family'::text, 'basics'::text, 'other'::text])))
constraint on warm_line.calls: CHECK ((way = ANY (ARRAY['said'::text, 'phone'::text])))
constraint on warm_line.calls: FOREIGN KEY (organization_id, hand_to) REFERENCES people.persons(organization_id, id)
constraint on warm_line.calls: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on warm_line.calls: PRIMARY KEY (organization_id, id)
constraint on warm_line.on_now: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on warm_line.on_now: PRIMARY KEY (organization_id, worker_id)
constraint on warm_line.phone_calls: CHECK (((ended_at IS NOT NULL) = (state = 'over'::text)))
constraint on warm_line.phone_calls: CHECK (((worker_id IS NOT NULL) = (state = ANY (ARRAY['ringing'::text, 'talking'::text]))))
constraint on warm_line.phone_calls: CHECK ((state = ANY (ARRAY['waiting'::text, 'ringing'::text, 'talking'::text, 'elsewhere'::text, 'after'::text, 'over'::text])))
constraint on warm_line.phone_calls: FOREIGN KEY (organization_id, back_id) REFERENCES warm_line.call_backs(organization_id, id)
constraint on warm_line.phone_calls: FOREIGN KEY (organization_id, call_id) REFERENCES warm_line.calls(organization_id, id)
constraint on warm_line.phone_calls: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on warm_line.phone_calls: PRIMARY KEY (organization_id, id)
constraint on warm_line.settings: CHECK (((call_back_minutes >= 5) AND (call_back_minutes <= 2880)))
constraint on warm_line.settings: FOREIGN KEY (organization_id, changed_by) REFERENCES people.persons(organization_id, id)
constraint on warm_line.settings: PRIMARY KEY (organization_id)
constraint on warm_line.shifts: CHECK (((ends_at > starts_at) AND (ends_at <= (starts_at + '25:00:00'::interval))))
constraint on warm_line.shifts: CHECK (((worker_id IS NULL) = (state = 'open'::text)))
constraint on warm_line.shifts: CHECK ((state = ANY (ARRAY['open'::text, 'asked'::text, 'confirmed'::text])))
constraint on warm_line.shifts: FOREIGN KEY (organization_id, planned_by) REFERENCES people.persons(organization_id, id)
constraint on warm_line.shifts: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on warm_line.shifts: PRIMARY KEY (organization_id, id)
constraint on wording.lists: CHECK ((cardinality(lines) <= 200))
constraint on wording.lists: CHECK ((version > 0))
constraint on wording.lists: FOREIGN KEY (organization_id, saved_by) REFERENCES people.persons(organization_id, id)
constraint on wording.lists: PRIMARY KEY (organization_id, version)
constraint on workforce.about_me: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on workforce.about_me: PRIMARY KEY (organization_id, worker_id)
constraint on workforce.about_shown: CHECK ((place = ANY (ARRAY['people'::text, 'staff'::text])))
constraint on workforce.about_shown: FOREIGN KEY (organization_id, reader_id) REFERENCES people.persons(organization_id, id)
constraint on workforce.about_shown: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on workforce.about_shown: PRIMARY KEY (organization_id, reader_id, worker_id, place)
constraint on workforce.capacities: CHECK (((points >= (0)::numeric) AND (points <= (200)::numeric)))
constraint on workforce.capacities: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on workforce.capacities: PRIMARY KEY (organization_id, worker_id)
constraint on workforce.counted_in: CHECK (((cardinality(kinds) > 0) AND (kinds <@ ARRAY['alcohol'::text, 'opioids'::text, 'stimulants'::text, 'gambling'::text, 'codependency'::text, 'medication'::text])))
constraint on workforce.counted_in: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on workforce.counted_in: PRIMARY KEY (organization_id, person_id)
constraint on workforce.credential_papers: CHECK ((type = ANY (ARRAY['application/pdf'::text, 'image/jpeg'::text, 'image/png'::text])))
constraint on workforce.credential_papers: FOREIGN KEY (organization_id, credential_id) REFERENCES workforce.credentials(organization_id, id)
constraint on workforce.credential_papers: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on workforce.credential_papers: PRIMARY KEY (organization_id, credential_id)
constraint on workforce.credential_types: CHECK (((renewal_months >= 1) AND (renewal_months <= 240)))
constraint on workforce.credential_types: CHECK ((version > 0))
constraint on workforce.credential_types: FOREIGN KEY (organization_id, written_by) REFERENCES people.persons(organization_id, id)
constraint on workforce.credential_types: PRIMARY KEY (organization_id, code, version)
constraint on workforce.credentials: CHECK ((((found IS NULL) = (checked_at IS NULL)) AND ((found IS NULL) = (checked_by IS NULL))))
constraint on workforce.credentials: CHECK (((expires_on IS NULL) OR (issued_on IS NULL) OR (expires_on >= issued_on)))
constraint on workforce.credentials: CHECK ((found = ANY (ARRAY['right'::text, 'wrong'::text])))
constraint on workforce.credentials: CHECK ((told = ANY (ARRAY[90, 30, 7])))
constraint on workforce.credentials: FOREIGN KEY (organization_id, checked_by) REFERENCES people.persons(organization_id, id)
constraint on workforce.credentials: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on workforce.credentials: PRIMARY KEY (organization_id, id)
constraint on workforce.ethics_texts: CHECK ((version > 0))
constraint on workforce.ethics_texts: FOREIGN KEY (organization_id, written_by) REFERENCES people.persons(organization_id, id)
constraint on workforce.ethics_texts: PRIMARY KEY (organization_id, version)
constraint on workforce.listings: FOREIGN KEY (organization_id, set_by) REFERENCES people.persons(organization_id, id)
constraint on workforce.listings: PRIMARY KEY (organization_id)
constraint on workforce.profile_drafts: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on workforce.profile_drafts: PRIMARY KEY (organization_id, worker_id)
constraint on workforce.profiles: CHECK (((picture IS NULL) = (picture_type IS NULL)))
constraint on workforce.profiles: CHECK ((picture_type = ANY (ARRAY['image/jpeg'::text, 'image/png'::text])))
constraint on workforce.profiles: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on workforce.profiles: PRIMARY KEY (organization_id, worker_id)
constraint on workforce.standings: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on workforce.standings: PRIMARY KEY (organization_id, worker_id)
constraint on workforce.support_levels: CHECK ((level = ANY (ARRAY['close'::text, 'weekly'::text, 'two-weeks'::text, 'monthly'::text, 'on-request'::text])))
constraint on workforce.support_levels: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on workforce.support_levels: PRIMARY KEY (organization_id, person_id)
constraint on workforce.testimonial_ends: CHECK ((months = ANY (ARRAY[3, 6, 12])))
constraint on workforce.testimonial_ends: FOREIGN KEY (organization_id, words_id) REFERENCES workforce.testimonials(organization_id, words_id) ON DELETE CASCADE
constraint on workforce.testimonial_ends: PRIMARY KEY (organization_id, words_id)
constraint on workforce.testimonial_words: CHECK (((state = 'kept_back'::text) = (why IS NOT NULL)))
constraint on workforce.testimonial_words: CHECK (((state = 'waiting'::text) = (read_by IS NULL)))
constraint on workforce.testimonial_words: CHECK ((state = ANY (ARRAY['waiting'::text, 'shown'::text, 'kept_back'::text])))
constraint on workforce.testimonial_words: FOREIGN KEY (organization_id, id) REFERENCES workforce.testimonials(organization_id, words_id) ON DELETE CASCADE
constraint on workforce.testimonial_words: FOREIGN KEY (organization_id, read_by) REFERENCES people.persons(organization_id, id)
constraint on workforce.testimonial_words: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on workforce.testimonial_words: PRIMARY KEY (organization_id, id)
constraint on workforce.testimonials: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on workforce.testimonials: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on workforce.testimonials: PRIMARY KEY (organization_id, id)
constraint on workforce.trainings: CHECK ((((found IS NULL) = (checked_at IS NULL)) AND ((found IS NULL) = (checked_by IS NULL))))
constraint on workforce.trainings: CHECK (((hours > (0)::numeric) AND (hours <= (500)::numeric)))
constraint on workforce.trainings: CHECK ((category = ANY (ARRAY['ethics'::text, 'advocacy'::text, 'mentoring'::text, 'wellness'::text, 'harm_reduction'::text, 'motivation'::text, 'trauma'::text, 'hiv'::text, 'safety'::text, 'culture'::text, 'other'::text])))
constraint on workforce.trainings: CHECK ((found = ANY (ARRAY['right'::text, 'wrong'::text])))
constraint on workforce.trainings: FOREIGN KEY (organization_id, checked_by) REFERENCES people.persons(organization_id, id)
constraint on workforce.trainings: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on workforce.trainings: PRIMARY KEY (organization_id, id)

-- indexes
CREATE INDEX "account_userId_idx" ON login.account USING btree ("userId")
CREATE INDEX "passkey_credentialID_idx" ON login.passkey USING btree ("credentialID")
CREATE INDEX "passkey_userId_idx" ON login.passkey USING btree ("userId")
CREATE INDEX "session_userId_idx" ON login.session USING btree ("userId")
CREATE INDEX "twoFactor_secret_idx" ON login."twoFactor" USING btree (secret)
CREATE INDEX "twoFactor_userId_idx" ON login."twoFactor" USING btree ("userId")
CREATE INDEX about_shown_worker ON workforce.about_shown USING btree (organization_id, worker_id)
CREATE INDEX acts_handoff ON referrals.acts USING btree (organization_id, handoff_id, at)
CREATE INDEX acts_person ON referrals.acts USING btree (organization_id, person_id)
CREATE INDEX acts_refused ON referrals.acts USING btree (organization_id, at) WHERE (kind = 'cannot'::text)
CREATE INDEX advocacy_person ON sessions.advocacy USING btree (organization_id, person_id, asked_on DESC)
CREATE INDEX answers_by ON events.answers USING btree (organization_id, answered_by)
CREATE INDEX answers_person ON events.answers USING btree (organization_id, person_id)
CREATE INDEX archives_until ON rights.archives USING btree (organization_id, until) WHERE (sealed IS NOT NULL)
CREATE INDEX asks_open ON sessions.asks USING btree (organization_id, person_id) WHERE ((answered_at IS NULL) AND (taken_back_at IS NULL))
CREATE INDEX assignments_worker ON people.assignments USING btree (organization_id, worker_id) WHERE (ended_at IS NULL)
CREATE INDEX attempts_seen_at_idx ON login.attempts USING btree (seen_at)
CREATE INDEX barriers_person ON barriers.barriers USING btree (organization_id, person_id)
CREATE INDEX barriers_solved ON barriers.barriers USING btree (organization_id, kind, solved_by) WHERE (state = 'solved'::text)
CREATE INDEX call_backs_call ON warm_line.call_backs USING btree (organization_id, call_id)
CREATE INDEX call_backs_open ON warm_line.call_backs USING btree (organization_id, due_at) WHERE (done_at IS NULL)
CREATE INDEX call_backs_owner ON warm_line.call_backs USING btree (organization_id, owner_id)
CREATE INDEX call_backs_promised ON warm_line.call_backs USING btree (organization_id, promised_at)
CREATE INDEX callers_added ON recovery_calls.callers USING btree (organization_id, added_by)
CREATE INDEX calls_began ON warm_line.calls USING btree (organization_id, began_at)
CREATE INDEX calls_caller ON recovery_calls.calls USING btree (organization_id, caller_id)
CREATE INDEX calls_ended ON warm_line.calls USING btree (organization_id, ended_at) WHERE (sealed IS NOT NULL)
CREATE INDEX calls_hand_to ON warm_line.calls USING btree (organization_id, hand_to) WHERE (hand_to IS NOT NULL)
CREATE INDEX calls_round ON recovery_calls.calls USING btree (organization_id, round_on)
CREATE INDEX calls_uncounted ON recovery_calls.calls USING btree (organization_id, ended_at) WHERE ((counted_at IS NULL) AND (ended_at IS NOT NULL))
CREATE INDEX calls_worker ON warm_line.calls USING btree (organization_id, worker_id)
CREATE INDEX cards_actor ON early_signs.cards USING btree (organization_id, acted_by) WHERE (acted_by IS NOT NULL)
CREATE INDEX cards_owner ON early_signs.cards USING btree (organization_id, owner_id) WHERE (owner_id IS NOT NULL)
CREATE INDEX cards_person ON early_signs.cards USING btree (organization_id, person_id, opened_at DESC)
CREATE INDEX cared_for_person ON network.cared_for USING btree (organization_id, person_id)
CREATE INDEX changes_person ON matching.changes USING btree (organization_id, person_id)
CREATE INDEX changes_subject ON directory.changes USING btree (organization_id, subject_id, at)
CREATE INDEX changes_worker ON matching.changes USING btree (organization_id, worker_id)
CREATE INDEX check_ins_person ON check_ins.check_ins USING btree (organization_id, person_id, at DESC, id DESC)
CREATE INDEX closed_worker ON rights.closed USING btree (organization_id, worker_id)
CREATE INDEX concerns_open ON concern.concerns USING btree (organization_id, answer_by) WHERE (closed_at IS NULL)
CREATE INDEX concerns_raised ON concern.concerns USING btree (organization_id, raised_by) WHERE (raised_by IS NOT NULL)
CREATE INDEX conflicts_other ON matching.conflicts USING btree (organization_id, other_id) WHERE (other_id IS NOT NULL)
CREATE INDEX conflicts_person ON matching.conflicts USING btree (organization_id, person_id)
CREATE INDEX consents_person ON consent.consents USING btree (organization_id, person_id, signed_at DESC)
CREATE INDEX consents_recipient ON consent.consents USING btree (organization_id, recipient_id) WHERE ((recipient_id IS NOT NULL) AND (ended_at IS NULL))
CREATE INDEX contacts_person ON sessions.contacts USING btree (organization_id, person_id, at DESC)
CREATE INDEX corrections_person ON rights.corrections USING btree (organization_id, person_id, asked_at DESC)
CREATE INDEX covers_cover ON people.covers USING btree (organization_id, cover_id) WHERE (cover_id IS NOT NULL)
CREATE INDEX covers_person ON people.covers USING btree (organization_id, person_id)
CREATE INDEX credential_papers_worker ON workforce.credential_papers USING btree (organization_id, worker_id)
CREATE INDEX credential_types_by ON workforce.credential_types USING btree (organization_id, written_by)
CREATE INDEX credentials_checked_by ON workforce.credentials USING btree (organization_id, checked_by)
CREATE INDEX credentials_expire ON workforce.credentials USING btree (organization_id, expires_on) WHERE (expires_on IS NOT NULL)
CREATE INDEX credentials_worker ON workforce.credentials USING btree (organization_id, worker_id)
CREATE INDEX debriefs_supervisor ON crisis.debriefs USING btree (organization_id, supervisor_id) WHERE (supervisor_id IS NOT NULL)
CREATE INDEX debriefs_worker ON crisis.debriefs USING btree (organization_id, worker_id)
CREATE INDEX deletions_due ON rights.deletions USING btree (organization_id, due_at) WHERE ((cancelled_at IS NULL) AND (done_at IS NULL))
CREATE INDEX disclosures_person ON consent.disclosures USING btree (organization_id, person_id, at DESC)
CREATE INDEX documents_person ON wallet.documents USING btree (organization_id, person_id)
CREATE INDEX duties_person ON barriers.duties USING btree (organization_id, person_id, due_on)
CREATE INDEX early_looks_worker ON messaging.early_looks USING btree (organization_id, worker_id, at)
CREATE INDEX entries_looks ON audit.entries USING btree (organization_id, actor_id, at DESC) WHERE ((actor_id IS NOT NULL) AND (person_id IS NOT NULL) AND (actor_id <> person_id))
CREATE INDEX entries_person ON audit.entries USING btree (organization_id, person_id, at DESC) WHERE (person_id IS NOT NULL)
CREATE INDEX ethics_texts_by ON workforce.ethics_texts USING btree (organization_id, written_by)
CREATE INDEX events_over ON events.events USING btree (organization_id, over_at)
CREATE INDEX extra_contacts_date ON hard_times.extra_contacts USING btree (organization_id, hard_date_id)
CREATE INDEX extra_contacts_person ON hard_times.extra_contacts USING btree (organization_id, person_id) WHERE (ended_at IS NULL)
CREATE INDEX extra_contacts_proposer ON hard_times.extra_contacts USING btree (organization_id, proposed_by)
CREATE INDEX extra_contacts_worker ON hard_times.extra_contacts USING btree (organization_id, worker_id)
CREATE INDEX facts_service ON directory.facts USING btree (organization_id, service_id, said_at)
CREATE INDEX feeds_person ON sessions.feeds USING btree (organization_id, person_id)
CREATE INDEX focuses_person ON people.focuses USING btree (organization_id, person_id, started_at)
CREATE INDEX gains_person ON events.gains USING btree (organization_id, person_id)
CREATE INDEX goings_person ON events.goings USING btree (organization_id, person_id)
CREATE INDEX gut_checks_person ON matching.gut_checks USING btree (organization_id, person_id)
CREATE INDEX handoffs_person ON referrals.handoffs USING btree (organization_id, person_id)
CREATE INDEX hands_person ON events.hands USING btree (organization_id, person_id)
CREATE INDEX hard_dates_person ON people.hard_dates USING btree (organization_id, person_id) WHERE (ended_at IS NULL)
CREATE INDEX hearings_of ON concern.hearings USING btree (organization_id, concern_id)
CREATE INDEX hearings_person ON concern.hearings USING btree (organization_id, person_id) WHERE (person_id IS NOT NULL)
CREATE INDEX held_marks_worker ON messaging.held_marks USING btree (organization_id, worker_id, on_day)
CREATE INDEX imports_asked ON directory.imports USING btree (organization_id, asked_at)
CREATE INDEX incident_acts_by ON crisis.incident_acts USING btree (organization_id, by_id)
CREATE INDEX incident_acts_incident ON crisis.incident_acts USING btree (organization_id, incident_id, at)
CREATE INDEX incident_acts_person ON crisis.incident_acts USING btree (organization_id, person_id)
CREATE INDEX incidents_closer ON crisis.incidents USING btree (organization_id, closed_by) WHERE (closed_by IS NOT NULL)
CREATE INDEX incidents_newest ON crisis.incidents USING btree (organization_id, begun_at DESC)
CREATE INDEX incidents_person ON crisis.incidents USING btree (organization_id, person_id, begun_at DESC)
CREATE INDEX incidents_worker ON crisis.incidents USING btree (organization_id, worker_id)
CREATE INDEX invitations_inviter ON people.invitations USING btree (organization_id, invited_by, created_at DESC)
CREATE INDEX kept_forms_expiry ON platform.kept_forms USING btree (expires_at)
CREATE INDEX kept_person ON groups.kept USING btree (organization_id, person_id)
CREATE INDEX kept_words_person ON network.kept_words USING btree (organization_id, person_id)
CREATE INDEX kit_log_day ON safer_use.kit_log USING btree (organization_id, day)
CREATE INDEX kit_log_worker ON safer_use.kit_log USING btree (organization_id, worker_id, day)
CREATE INDEX learned_person ON hard_times.learned USING btree (organization_id, person_id, made_at DESC)
CREATE INDEX letters_sent_request ON consent.letters_sent USING btree (organization_id, request_id, sent_on)
CREATE INDEX lines_person ON plans.lines USING btree (organization_id, person_id) WHERE (removed_at IS NULL)
CREATE INDEX links_handoff ON referrals.links USING btree (organization_id, handoff_id)
CREATE INDEX links_person ON referrals.links USING btree (organization_id, person_id)
CREATE INDEX listings_set_by ON workforce.listings USING btree (organization_id, set_by)
CREATE INDEX long_look_waits_person ON sessions.long_look_waits USING btree (organization_id, person_id, n, at DESC)
CREATE INDEX meetings_place ON directory.meetings USING btree (organization_id, latitude, longitude) WHERE (gone_at IS NULL)
CREATE INDEX membership_organization_id_person_id_idx ON login.membership USING btree (organization_id, person_id)
CREATE INDEX messages_author ON messaging.messages USING btree (organization_id, author_id)
CREATE INDEX messages_person ON messaging.messages USING btree (organization_id, person_id)
CREATE INDEX messages_reader ON messaging.messages USING btree (organization_id, read_by)
CREATE INDEX messages_unread ON messaging.messages USING btree (organization_id, walk_id) WHERE (read_at IS NULL)
CREATE INDEX messages_walk ON messaging.messages USING btree (organization_id, walk_id, sent_at)
CREATE INDEX messages_worker ON messaging.messages USING btree (organization_id, worker_id)
CREATE INDEX met_workers_worker ON people.met_workers USING btree (organization_id, worker_id)
CREATE INDEX note_additions_note ON sessions.note_additions USING btree (organization_id, note_id, at)
CREATE INDEX notes_person ON sessions.notes USING btree (organization_id, person_id, about_at DESC)
CREATE INDEX opening_looks_opening ON people.opening_looks USING btree (organization_id, opening_id, at)
CREATE INDEX openings_opener ON people.openings USING btree (organization_id, opened_by, until)
CREATE INDEX openings_person ON people.openings USING btree (organization_id, person_id, opened_at DESC)
CREATE INDEX openings_search ON people.openings USING btree (organization_id, search_id) WHERE (search_id IS NOT NULL)
CREATE INDEX orders_person ON consent.orders USING btree (organization_id, person_id) WHERE (person_id IS NOT NULL)
CREATE INDEX orders_request ON consent.orders USING btree (organization_id, request_id)
CREATE INDEX persons_name ON people.persons USING btree (organization_id, lower(preferred_name))
CREATE INDEX phone_calls_back ON warm_line.phone_calls USING btree (organization_id, back_id)
CREATE INDEX phone_calls_came ON warm_line.phone_calls USING btree (organization_id, came_at)
CREATE INDEX phone_calls_talk ON warm_line.phone_calls USING btree (organization_id, call_id)
CREATE INDEX phone_calls_worker ON warm_line.phone_calls USING btree (organization_id, worker_id)
CREATE INDEX plan_openings_person ON crisis.plan_openings USING btree (organization_id, person_id, opened_at DESC)
CREATE INDEX plan_openings_worker ON crisis.plan_openings USING btree (organization_id, worker_id)
CREATE INDEX plans_walk ON safer_use.plans USING btree (organization_id, walk_id)
CREATE INDEX promises_open ON sessions.promises USING btree (organization_id, person_id, due_on) WHERE ((kept_at IS NULL) AND (let_go_at IS NULL))
CREATE INDEX promises_person ON network.promises USING btree (organization_id, person_id, by_on)
CREATE INDEX proposals_worker ON recovery_calls.proposals USING btree (organization_id, worker_id)
CREATE INDEX questions_open ON network.questions USING btree (organization_id, person_id, asked_at) WHERE ((set_aside_at IS NULL) AND (answered_at IS NULL))
CREATE INDEX received_at ON texts.received USING btree (organization_id, at)
CREATE INDEX repair_notes_person ON barriers.repair_notes USING btree (organization_id, person_id)
CREATE INDEX repairs_barrier ON barriers.repairs USING btree (organization_id, barrier_id)
CREATE INDEX repairs_person ON barriers.repairs USING btree (organization_id, person_id)
CREATE INDEX reports_newest ON early_signs.reports USING btree (organization_id, made_at DESC)
CREATE INDEX requests_newest ON consent.requests USING btree (organization_id, written_at DESC)
CREATE INDEX review_goals_goal ON sessions.review_goals USING btree (organization_id, goal_id, at DESC)
CREATE INDEX rooms_closed ON rooms.rooms USING btree (organization_id, closes_at)
CREATE INDEX rooms_person ON rooms.rooms USING btree (organization_id, person_id)
CREATE INDEX rules_person ON early_signs.rules USING btree (organization_id, person_id)
CREATE INDEX said_call ON recovery_calls.said USING btree (organization_id, call_id, person_id, caller_id)
CREATE INDEX said_person ON recovery_calls.said USING btree (organization_id, person_id)
CREATE INDEX scripts_set ON recovery_calls.scripts USING btree (organization_id, set_by)
CREATE INDEX search_looks_search ON people.search_looks USING btree (organization_id, search_id, at)
CREATE INDEX searches_newest ON people.searches USING btree (organization_id, at DESC)
CREATE INDEX seats_person ON rooms.seats USING btree (organization_id, person_id)
CREATE INDEX service_locations_placeless ON directory.service_locations USING gin (words) WHERE (shown AND (latitude IS NULL))
CREATE INDEX service_locations_words ON directory.service_locations USING gin (words) WHERE shown
CREATE INDEX services_confirmed ON directory.services USING btree (organization_id, confirmed_at) WHERE (confirmed_at IS NOT NULL)
CREATE INDEX services_merged ON directory.services USING btree (organization_id, merged_into) WHERE (merged_into IS NOT NULL)
CREATE INDEX services_provider ON directory.services USING btree (organization_id, provider_id)
CREATE INDEX settings_by ON warm_line.settings USING btree (organization_id, changed_by)
CREATE INDEX shifts_end ON warm_line.shifts USING btree (organization_id, ends_at)
CREATE INDEX shifts_planned ON warm_line.shifts USING btree (organization_id, planned_by)
CREATE INDEX signals_day ON early_signs.signals USING btree (organization_id, day)
CREATE INDEX signals_person ON rooms.signals USING btree (organization_id, person_id)
CREATE INDEX signs_card ON early_signs.signs USING btree (organization_id, card_id) WHERE (card_id IS NOT NULL)
CREATE INDEX staff_notes_person ON sessions.staff_notes USING btree (organization_id, person_id, at DESC)
CREATE INDEX stand_ins_worker ON people.stand_ins USING btree (organization_id, worker_id)
CREATE INDEX steps_goal ON plans.steps USING btree (organization_id, person_id, goal_id)
CREATE INDEX steps_of ON concern.steps USING btree (organization_id, concern_id, at)
CREATE INDEX suggestions_person ON plans.suggestions USING btree (organization_id, person_id, state)
CREATE INDEX supporters_person ON network.supporters USING btree (organization_id, person_id)
CREATE INDEX taken_once ON sessions.taken USING gist (organization_id, worker_id, tstzrange(from_at, until_at))
CREATE INDEX taken_worker ON sessions.taken USING btree (organization_id, worker_id, until_at)
CREATE INDEX talks_person ON matching.talks USING btree (organization_id, person_id)
CREATE INDEX talks_worker ON matching.talks USING btree (organization_id, worker_id)
CREATE INDEX tellings_person ON network.tellings USING btree (organization_id, person_id, at DESC)
CREATE INDEX testimonial_words_read_by ON workforce.testimonial_words USING btree (organization_id, read_by)
CREATE INDEX testimonial_words_worker ON workforce.testimonial_words USING btree (organization_id, worker_id, state)
CREATE INDEX testimonials_worker ON workforce.testimonials USING btree (organization_id, worker_id)
CREATE INDEX ties_ally ON network.ties USING btree (organization_id, ally_id) WHERE (started_at IS NOT NULL)
CREATE INDEX tips_service ON directory.tips USING btree (organization_id, service_id, said_at)
CREATE INDEX to_tell_person ON network.to_tell USING btree (organization_id, person_id, made_at)
CREATE INDEX told_person ON hard_times.told USING btree (organization_id, person_id, at DESC)
CREATE INDEX told_worker ON hard_times.told USING btree (organization_id, worker_id, at DESC)
CREATE INDEX trainings_checked_by ON workforce.trainings USING btree (organization_id, checked_by)
CREATE INDEX trainings_worker ON workforce.trainings USING btree (organization_id, worker_id)
CREATE INDEX tries_kept ON groups.tries USING btree (organization_id, kept_id, went_on)
CREATE INDEX typing_worker ON plans.typing USING btree (organization_id, worker_id, until)
CREATE INDEX verification_identifier_idx ON login.verification USING btree (identifier)
CREATE INDEX versions_person ON plans.versions USING btree (organization_id, person_id, at)
CREATE INDEX versions_subject ON plans.versions USING btree (organization_id, subject_id, at)
CREATE INDEX visit_interpreters_person ON sessions.visit_interpreters USING btree (organization_id, person_id)
CREATE INDEX visit_mails_person ON sessions.visit_mails USING btree (organization_id, person_id)
CREATE INDEX visits_changed ON sessions.visits USING btree (organization_id, changed_at)
CREATE INDEX visits_first_held ON sessions.visits USING btree (organization_id, person_id, starts_at) WHERE ((kind = 'weekly_review'::text) AND (state = 'held'::text))
CREATE INDEX visits_person ON sessions.visits USING btree (organization_id, person_id, starts_at DESC)
CREATE INDEX visits_planned ON sessions.visits USING btree (organization_id, starts_at) WHERE (state = 'planned'::text)
CREATE INDEX visits_planned_person ON sessions.visits USING btree (organization_id, person_id, starts_at) WHERE (state = 'planned'::text)
CREATE INDEX visits_talk ON sessions.visits USING btree (organization_id, talk_id) WHERE (talk_id IS NOT NULL)
CREATE INDEX visits_worker ON sessions.visits USING btree (organization_id, worker_id, starts_at)
CREATE INDEX voices_service ON firsthand.voices USING btree (organization_id, service_id)
CREATE INDEX windows_person ON early_signs.windows USING btree (organization_id, person_id, started_on DESC)
CREATE INDEX windows_teller ON early_signs.windows USING btree (organization_id, told_by)
CREATE UNIQUE INDEX "rateLimit_key_key" ON login."rateLimit" USING btree (key)
CREATE UNIQUE INDEX "rateLimit_pkey" ON login."rateLimit" USING btree (id)
CREATE UNIQUE INDEX "twoFactor_pkey" ON login."twoFactor" USING btree (id)
CREATE UNIQUE INDEX about_me_pkey ON workforce.about_me USING btree (organization_id, worker_id)
CREATE UNIQUE INDEX about_shown_pkey ON workforce.about_shown USING btree (organization_id, reader_id, worker_id, place)
CREATE UNIQUE INDEX absences_organization_id_worker_id_id_key ON people.absences USING btree (organization_id, worker_id, id)
CREATE UNIQUE INDEX absences_pkey ON people.absences USING btree (organization_id, id)
CREATE UNIQUE INDEX account_pkey ON login.account USING btree (id)
CREATE UNIQUE INDEX acts_pkey ON referrals.acts USING btree (organization_id, id)
CREATE UNIQUE INDEX acts_taken_back ON referrals.acts USING btree (organization_id, takes_back) WHERE (takes_back IS NOT NULL)
CREATE UNIQUE INDEX advocacy_pkey ON sessions.advocacy USING btree (organization_id, id)
CREATE UNIQUE INDEX agreements_in_force ON people.agreements USING btree (organization_id, person_id) WHERE ((replaced_at IS NULL) AND (person_agreed_at IS NOT NULL) AND (worker_agreed_at IS NOT NULL))
CREATE UNIQUE INDEX agreements_open ON people.agreements USING btree (organization_id, person_id) WHERE ((replaced_at IS NULL) AND ((person_agreed_at IS NULL) OR (worker_agreed_at IS NULL)))
CREATE UNIQUE INDEX agreements_pkey ON people.agreements USING btree (organization_id, id)
CREATE UNIQUE INDEX agreements_version ON people.agreements USING btree (organization_id, person_id, version)
CREATE UNIQUE INDEX answers_pkey ON events.answers USING btree (organization_id, hand_id)
CREATE UNIQUE INDEX answers_pkey ON matching.answers USING btree (organization_id, person_id)
CREATE UNIQUE INDEX archives_pkey ON rights.archives USING btree (organization_id, id)
CREATE UNIQUE INDEX asked_organization_id_person_id_about_id_on_day_key ON network.asked USING btree (organization_id, person_id, about_id, on_day)
CREATE UNIQUE INDEX asked_pkey ON network.asked USING btree (organization_id, id)
CREATE UNIQUE INDEX asks_one ON sessions.asks USING btree (organization_id, person_id) WHERE ((answered_at IS NULL) AND (taken_back_at IS NULL))
CREATE UNIQUE INDEX asks_pkey ON sessions.asks USING btree (organization_id, id)
CREATE UNIQUE INDEX assignments_active ON people.assignments USING btree (organization_id, person_id, worker_id) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX assignments_pkey ON people.assignments USING btree (organization_id, id)
CREATE UNIQUE INDEX attempts_pkey ON login.attempts USING btree (key)
CREATE UNIQUE INDEX barriers_pkey ON barriers.barriers USING btree (organization_id, id)
CREATE UNIQUE INDEX calendars_once ON groups.calendars USING btree (organization_id, person_id) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX calendars_organization_id_token_hash_key ON groups.calendars USING btree (organization_id, token_hash)
CREATE UNIQUE INDEX calendars_pkey ON groups.calendars USING btree (organization_id, id)
CREATE UNIQUE INDEX calendars_pkey ON sessions.calendars USING btree (organization_id, worker_id)
CREATE UNIQUE INDEX call_backs_pkey ON warm_line.call_backs USING btree (organization_id, id)
CREATE UNIQUE INDEX callers_pkey ON recovery_calls.callers USING btree (organization_id, worker_id)
CREATE UNIQUE INDEX calls_going_on ON recovery_calls.calls USING btree (organization_id, person_id) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX calls_of_caller ON recovery_calls.calls USING btree (organization_id, caller_id) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX calls_organization_id_id_person_id_caller_id_key ON recovery_calls.calls USING btree (organization_id, id, person_id, caller_id)
CREATE UNIQUE INDEX calls_organization_id_person_id_round_on_attempt_key ON recovery_calls.calls USING btree (organization_id, person_id, round_on, attempt)
CREATE UNIQUE INDEX calls_pkey ON recovery_calls.calls USING btree (organization_id, id)
CREATE UNIQUE INDEX calls_pkey ON warm_line.calls USING btree (organization_id, id)
CREATE UNIQUE INDEX calls_talking ON warm_line.calls USING btree (organization_id, worker_id) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX capacities_pkey ON workforce.capacities USING btree (organization_id, worker_id)
CREATE UNIQUE INDEX cards_open ON early_signs.cards USING btree (organization_id, person_id) WHERE (closed_at IS NULL)
CREATE UNIQUE INDEX cards_pkey ON early_signs.cards USING btree (organization_id, id)
CREATE UNIQUE INDEX care_levels_pkey ON directory.care_levels USING btree (organization_id, level, version)
CREATE UNIQUE INDEX cared_for_pkey ON network.cared_for USING btree (organization_id, id)
CREATE UNIQUE INDEX chain_organization_id_entry_id_key ON audit.chain USING btree (organization_id, entry_id)
CREATE UNIQUE INDEX chain_pkey ON audit.chain USING btree (organization_id, seq)
CREATE UNIQUE INDEX changes_open ON matching.changes USING btree (organization_id, person_id) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX changes_pkey ON directory.changes USING btree (organization_id, id)
CREATE UNIQUE INDEX changes_pkey ON matching.changes USING btree (organization_id, id)
CREATE UNIQUE INDEX check_ins_key ON check_ins.check_ins USING btree (organization_id, person_id, key)
CREATE UNIQUE INDEX check_ins_pkey ON check_ins.check_ins USING btree (organization_id, id)
CREATE UNIQUE INDEX checks_pkey ON audit.checks USING btree (organization_id, id)
CREATE UNIQUE INDEX closed_pkey ON rights.closed USING btree (organization_id, person_id, worker_id)
CREATE UNIQUE INDEX coach_wishes_pkey ON network.coach_wishes USING btree (organization_id, person_id)
CREATE UNIQUE INDEX concerns_pkey ON concern.concerns USING btree (organization_id, id)
CREATE UNIQUE INDEX conflicts_pkey ON matching.conflicts USING btree (organization_id, id)
CREATE UNIQUE INDEX consents_organization_id_person_id_id_key ON consent.consents USING btree (organization_id, person_id, id)
CREATE UNIQUE INDEX consents_pkey ON consent.consents USING btree (organization_id, id)
CREATE UNIQUE INDEX contacts_pkey ON sessions.contacts USING btree (organization_id, id)
CREATE UNIQUE INDEX contacts_visit ON sessions.contacts USING btree (organization_id, visit_id) WHERE (visit_id IS NOT NULL)
CREATE UNIQUE INDEX corrections_pkey ON rights.corrections USING btree (organization_id, id)
CREATE UNIQUE INDEX counted_in_pkey ON workforce.counted_in USING btree (organization_id, person_id)
CREATE UNIQUE INDEX cover_wishes_pkey ON people.cover_wishes USING btree (organization_id, person_id, worker_id)
CREATE UNIQUE INDEX covers_organization_id_absence_id_assignment_id_key ON people.covers USING btree (organization_id, absence_id, assignment_id)
CREATE UNIQUE INDEX covers_pkey ON people.covers USING btree (organization_id, id)
CREATE UNIQUE INDEX credential_papers_pkey ON workforce.credential_papers USING btree (organization_id, credential_id)
CREATE UNIQUE INDEX credential_types_pkey ON workforce.credential_types USING btree (organization_id, code, version)
CREATE UNIQUE INDEX credentials_pkey ON workforce.credentials USING btree (organization_id, id)
CREATE UNIQUE INDEX data_keys_pkey ON people.data_keys USING btree (organization_id, person_id)
CREATE UNIQUE INDEX debriefs_pkey ON crisis.debriefs USING btree (organization_id, incident_id, worker_id)
CREATE UNIQUE INDEX deletions_open ON rights.deletions USING btree (organization_id, person_id) WHERE ((cancelled_at IS NULL) AND (done_at IS NULL))
CREATE UNIQUE INDEX deletions_pkey ON rights.deletions USING btree (organization_id, id)
CREATE UNIQUE INDEX disclosures_pkey ON consent.disclosures USING btree (organization_id, id)
CREATE UNIQUE INDEX doctor_cards_pkey ON barriers.doctor_cards USING btree (organization_id, person_id)
CREATE UNIQUE INDEX documents_pkey ON wallet.documents USING btree (organization_id, id)
CREATE UNIQUE INDEX duties_pkey ON barriers.duties USING btree (organization_id, id)
CREATE UNIQUE INDEX early_looks_pkey ON messaging.early_looks USING btree (organization_id, id)
CREATE UNIQUE INDEX ends_pkey ON recovery_calls.ends USING btree (organization_id, person_id, round_on)
CREATE UNIQUE INDEX entries_pkey ON audit.entries USING btree (organization_id, id)
CREATE UNIQUE INDEX erased_tables_pkey ON rights.erased_tables USING btree (name)
CREATE UNIQUE INDEX ethics_texts_pkey ON workforce.ethics_texts USING btree (organization_id, version)
CREATE UNIQUE INDEX events_pkey ON events.events USING btree (organization_id, id)
CREATE UNIQUE INDEX extra_contacts_once ON hard_times.extra_contacts USING btree (organization_id, hard_date_id, worker_id, way, days) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX extra_contacts_pkey ON hard_times.extra_contacts USING btree (organization_id, id)
CREATE UNIQUE INDEX facts_pkey ON directory.facts USING btree (organization_id, id)
CREATE UNIQUE INDEX feeds_name ON directory.feeds USING btree (organization_id, name)
CREATE UNIQUE INDEX feeds_once ON sessions.feeds USING btree (organization_id, person_id) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX feeds_organization_id_token_hash_key ON sessions.feeds USING btree (organization_id, token_hash)
CREATE UNIQUE INDEX feeds_pkey ON directory.feeds USING btree (organization_id, id)
CREATE UNIQUE INDEX feeds_pkey ON sessions.feeds USING btree (organization_id, id)
CREATE UNIQUE INDEX focuses_current ON people.focuses USING btree (organization_id, person_id, kind) WHERE ((ended_at IS NULL) AND (kind <> 'own'::text))
CREATE UNIQUE INDEX focuses_pkey ON people.focuses USING btree (organization_id, id)
CREATE UNIQUE INDEX gains_pkey ON events.gains USING btree (organization_id, hand_id)
CREATE UNIQUE INDEX goal_ideas_pkey ON plans.goal_ideas USING btree (organization_id, domain)
CREATE UNIQUE INDEX goals_organization_id_person_id_id_key ON plans.goals USING btree (organization_id, person_id, id)
CREATE UNIQUE INDEX goals_pkey ON plans.goals USING btree (organization_id, id)
CREATE UNIQUE INDEX goings_once ON events.goings USING btree (organization_id, event_id, person_id)
CREATE UNIQUE INDEX goings_pkey ON events.goings USING btree (organization_id, id)
CREATE UNIQUE INDEX gut_checks_pkey ON matching.gut_checks USING btree (organization_id, talk_id)
CREATE UNIQUE INDEX handoffs_pkey ON referrals.handoffs USING btree (organization_id, id)
CREATE UNIQUE INDEX hands_once ON events.hands USING btree (organization_id, event_id, person_id, kind)
CREATE UNIQUE INDEX hands_pkey ON events.hands USING btree (organization_id, id)
CREATE UNIQUE INDEX hard_dates_pkey ON people.hard_dates USING btree (organization_id, id)
CREATE UNIQUE INDEX hearings_pkey ON concern.hearings USING btree (organization_id, id)
CREATE UNIQUE INDEX held_marks_pkey ON messaging.held_marks USING btree (organization_id, id)
CREATE UNIQUE INDEX holds_now ON rights.holds USING btree (organization_id, person_id) WHERE (lifted_at IS NULL)
CREATE UNIQUE INDEX holds_pkey ON rights.holds USING btree (organization_id, id)
CREATE UNIQUE INDEX import_files_pkey ON directory.import_files USING btree (organization_id, import_id)
CREATE UNIQUE INDEX imports_pkey ON directory.imports USING btree (organization_id, id)
CREATE UNIQUE INDEX incident_acts_pkey ON crisis.incident_acts USING btree (organization_id, id)
CREATE UNIQUE INDEX incidents_open ON crisis.incidents USING btree (organization_id, person_id) WHERE (closed_at IS NULL)
CREATE UNIQUE INDEX incidents_pkey ON crisis.incidents USING btree (organization_id, id)
CREATE UNIQUE INDEX intake_pieces_pkey ON people.intake_pieces USING btree (organization_id, id)
CREATE UNIQUE INDEX intake_pieces_version ON people.intake_pieces USING btree (organization_id, person_id, piece, version)
CREATE UNIQUE INDEX intakes_pkey ON people.intakes USING btree (organization_id, person_id)
CREATE UNIQUE INDEX interpreter_needs_pkey ON sessions.interpreter_needs USING btree (organization_id, person_id)
CREATE UNIQUE INDEX invitations_organization_id_token_hash_key ON people.invitations USING btree (organization_id, token_hash)
CREATE UNIQUE INDEX invitations_pkey ON people.invitations USING btree (organization_id, id)
CREATE UNIQUE INDEX items_pkey ON consent.items USING btree (organization_id, consent_id, kind, item_id)
CREATE UNIQUE INDEX kept_forms_pkey ON platform.kept_forms USING btree (id)
CREATE UNIQUE INDEX kept_once ON groups.kept USING btree (organization_id, person_id, meeting_id) WHERE ((let_go_at IS NULL) AND (meeting_id IS NOT NULL))
CREATE UNIQUE INDEX kept_pkey ON groups.kept USING btree (organization_id, id)
CREATE UNIQUE INDEX kept_words_pkey ON network.kept_words USING btree (organization_id, id)
CREATE UNIQUE INDEX kit_log_pkey ON safer_use.kit_log USING btree (organization_id, id)
CREATE UNIQUE INDEX learned_pkey ON hard_times.learned USING btree (organization_id, id)
CREATE UNIQUE INDEX letter_cards_pkey ON wallet.letter_cards USING btree (organization_id, letter, version)
CREATE UNIQUE INDEX letters_sent_pkey ON consent.letters_sent USING btree (organization_id, id)
CREATE UNIQUE INDEX lights_pkey ON network.lights USING btree (organization_id, person_id)
CREATE UNIQUE INDEX lines_pkey ON plans.lines USING btree (organization_id, id)
CREATE UNIQUE INDEX links_organization_id_token_hash_key ON referrals.links USING btree (organization_id, token_hash)
CREATE UNIQUE INDEX links_pkey ON referrals.links USING btree (organization_id, id)
CREATE UNIQUE INDEX listings_pkey ON workforce.listings USING btree (organization_id)
CREATE UNIQUE INDEX lists_pkey ON wording.lists USING btree (organization_id, version)
CREATE UNIQUE INDEX locations_external ON directory.locations USING btree (organization_id, feed_id, external_id)
CREATE UNIQUE INDEX locations_pkey ON directory.locations USING btree (organization_id, id)
CREATE UNIQUE INDEX long_look_waits_pkey ON sessions.long_look_waits USING btree (organization_id, id)
CREATE UNIQUE INDEX long_look_words_pkey ON sessions.long_look_words USING btree (organization_id, look_id)
CREATE UNIQUE INDEX long_looks_number ON sessions.long_looks USING btree (organization_id, person_id, n)
CREATE UNIQUE INDEX long_looks_open ON sessions.long_looks USING btree (organization_id, person_id) WHERE (held_at IS NULL)
CREATE UNIQUE INDEX long_looks_pkey ON sessions.long_looks USING btree (organization_id, id)
CREATE UNIQUE INDEX mail_wishes_pkey ON sessions.mail_wishes USING btree (organization_id, person_id)
CREATE UNIQUE INDEX meetings_pkey ON directory.meetings USING btree (organization_id, id)
CREATE UNIQUE INDEX meetings_slug ON directory.meetings USING btree (organization_id, feed_id, slug)
CREATE UNIQUE INDEX membership_pkey ON login.membership USING btree (user_id, organization_id)
CREATE UNIQUE INDEX messages_pkey ON messaging.messages USING btree (organization_id, id)
CREATE UNIQUE INDEX met_workers_pkey ON people.met_workers USING btree (organization_id, person_id, worker_id)
CREATE UNIQUE INDEX migrations_pkey ON platform.migrations USING btree (name)
CREATE UNIQUE INDEX mornings_pkey ON texts.mornings USING btree (organization_id, person_id)
CREATE UNIQUE INDEX mutes_pkey ON network.mutes USING btree (organization_id, person_id, other_id)
CREATE UNIQUE INDEX note_additions_pkey ON sessions.note_additions USING btree (organization_id, id)
CREATE UNIQUE INDEX note_versions_number ON sessions.note_versions USING btree (organization_id, note_id, version)
CREATE UNIQUE INDEX note_versions_pkey ON sessions.note_versions USING btree (organization_id, id)
CREATE UNIQUE INDEX notes_pkey ON sessions.notes USING btree (organization_id, id)
CREATE UNIQUE INDEX notes_review ON sessions.notes USING btree (organization_id, review_id) WHERE (review_id IS NOT NULL)
CREATE UNIQUE INDEX on_now_pkey ON warm_line.on_now USING btree (organization_id, worker_id)
CREATE UNIQUE INDEX once_pkey ON platform.once USING btree (organization_id, person_id, key)
CREATE UNIQUE INDEX opening_looks_pkey ON people.opening_looks USING btree (organization_id, id)
CREATE UNIQUE INDEX opening_reads_pkey ON people.opening_reads USING btree (organization_id, opening_id)
CREATE UNIQUE INDEX openings_organization_id_person_id_id_key ON people.openings USING btree (organization_id, person_id, id)
CREATE UNIQUE INDEX openings_pkey ON people.openings USING btree (organization_id, id)
CREATE UNIQUE INDEX orders_accepted ON consent.orders USING btree (organization_id, request_id) WHERE (decision = 'accepted'::text)
CREATE UNIQUE INDEX orders_pkey ON consent.orders USING btree (organization_id, id)
CREATE UNIQUE INDEX organizations_pkey ON people.organizations USING btree (organization_id)
CREATE UNIQUE INDEX passkey_pkey ON login.passkey USING btree (id)
CREATE UNIQUE INDEX pauses_pkey ON messaging.pauses USING btree (organization_id, worker_id)
CREATE UNIQUE INDEX persons_pkey ON people.persons USING btree (organization_id, id)
CREATE UNIQUE INDEX phone_calls_call ON warm_line.phone_calls USING btree (organization_id, call)
CREATE UNIQUE INDEX phone_calls_pkey ON warm_line.phone_calls USING btree (organization_id, id)
CREATE UNIQUE INDEX phone_calls_ringing ON warm_line.phone_calls USING btree (organization_id, worker_id) WHERE (state = 'ringing'::text)
CREATE UNIQUE INDEX phones_pkey ON texts.phones USING btree (organization_id, person_id)
CREATE UNIQUE INDEX plan_openings_pkey ON crisis.plan_openings USING btree (organization_id, id)
CREATE UNIQUE INDEX plan_versions_once ON crisis.plan_versions USING btree (organization_id, person_id, version)
CREATE UNIQUE INDEX plan_versions_pkey ON crisis.plan_versions USING btree (organization_id, id)
CREATE UNIQUE INDEX plans_pkey ON crisis.plans USING btree (organization_id, person_id)
CREATE UNIQUE INDEX plans_pkey ON safer_use.plans USING btree (organization_id, person_id)
CREATE UNIQUE INDEX preferences_pkey ON check_ins.preferences USING btree (organization_id, person_id)
CREATE UNIQUE INDEX profile_drafts_pkey ON workforce.profile_drafts USING btree (organization_id, worker_id)
CREATE UNIQUE INDEX profiles_pkey ON workforce.profiles USING btree (organization_id, worker_id)
CREATE UNIQUE INDEX promises_pkey ON network.promises USING btree (organization_id, id)
CREATE UNIQUE INDEX promises_pkey ON sessions.promises USING btree (organization_id, id)
CREATE UNIQUE INDEX proposals_pkey ON recovery_calls.proposals USING btree (organization_id, person_id, worker_id)
CREATE UNIQUE INDEX protocols_pkey ON people.protocols USING btree (organization_id, version)
CREATE UNIQUE INDEX providers_external ON directory.providers USING btree (organization_id, feed_id, external_id)
CREATE UNIQUE INDEX providers_pkey ON directory.providers USING btree (organization_id, id)
CREATE UNIQUE INDEX publishing_pkey ON directory.publishing USING btree (organization_id)
CREATE UNIQUE INDEX pulse_off_pkey ON sessions.pulse_off USING btree (organization_id, person_id)
CREATE UNIQUE INDEX pulse_trends_pkey ON sessions.pulse_trends USING btree (organization_id, worker_id, turn)
CREATE UNIQUE INDEX pulse_turns_pkey ON sessions.pulse_turns USING btree (organization_id, person_id, worker_id, turn)
CREATE UNIQUE INDEX pulses_pkey ON sessions.pulses USING btree (organization_id, person_id, worker_id, turn, side)
CREATE UNIQUE INDEX questions_once ON oversight.questions USING btree (organization_id, worker_id, rule, about_on, by_id)
CREATE UNIQUE INDEX questions_pkey ON network.questions USING btree (organization_id, id)
CREATE UNIQUE INDEX questions_pkey ON oversight.questions USING btree (organization_id, id)
CREATE UNIQUE INDEX quiet_rules_pkey ON people.quiet_rules USING btree (organization_id, person_id)
CREATE UNIQUE INDEX reading_hours_pkey ON messaging.reading_hours USING btree (organization_id, worker_id)
CREATE UNIQUE INDEX received_pkey ON texts.received USING btree (organization_id, person_id, key)
CREATE UNIQUE INDEX record_notice_reads_pkey ON people.record_notice_reads USING btree (organization_id, person_id, version)
CREATE UNIQUE INDEX record_notices_pkey ON people.record_notices USING btree (organization_id, version)
CREATE UNIQUE INDEX repair_notes_pkey ON barriers.repair_notes USING btree (organization_id, repair_id, person_id)
CREATE UNIQUE INDEX repairs_pkey ON barriers.repairs USING btree (organization_id, id)
CREATE UNIQUE INDEX reports_pkey ON early_signs.reports USING btree (organization_id, id)
CREATE UNIQUE INDEX requests_pkey ON consent.requests USING btree (organization_id, id)
CREATE UNIQUE INDEX restrictions_once ON rights.restrictions USING btree (organization_id, person_id, worker_id, category) NULLS NOT DISTINCT WHERE ((lifted_at IS NULL) AND (outcome IS DISTINCT FROM 'declined'::text))
CREATE UNIQUE INDEX restrictions_pkey ON rights.restrictions USING btree (organization_id, id)
CREATE UNIQUE INDEX return_plans_pkey ON hard_times.return_plans USING btree (organization_id, person_id)
CREATE UNIQUE INDEX review_goals_once ON sessions.review_goals USING btree (organization_id, review_id, goal_id)
CREATE UNIQUE INDEX review_goals_pkey ON sessions.review_goals USING btree (organization_id, id)
CREATE UNIQUE INDEX reviews_number ON sessions.reviews USING btree (organization_id, person_id, n)
CREATE UNIQUE INDEX reviews_open ON sessions.reviews USING btree (organization_id, person_id) WHERE (closed_at IS NULL)
CREATE UNIQUE INDEX reviews_pkey ON sessions.reviews USING btree (organization_id, id)
CREATE UNIQUE INDEX rhythms_pkey ON people.rhythms USING btree (organization_id, person_id)
CREATE UNIQUE INDEX rooms_organization_id_link_id_key ON rooms.rooms USING btree (organization_id, link_id)
CREATE UNIQUE INDEX rooms_pkey ON rooms.rooms USING btree (organization_id, visit_id)
CREATE UNIQUE INDEX rules_pkey ON early_signs.rules USING btree (organization_id, id)
CREATE UNIQUE INDEX said_pkey ON recovery_calls.said USING btree (organization_id, call_id)
CREATE UNIQUE INDEX screen_lock_pkey ON login.screen_lock USING btree (user_id)
CREATE UNIQUE INDEX scripts_pkey ON recovery_calls.scripts USING btree (organization_id, version)
CREATE UNIQUE INDEX search_looks_pkey ON people.search_looks USING btree (organization_id, id)
CREATE UNIQUE INDEX searches_organization_id_by_id_id_key ON people.searches USING btree (organization_id, by_id, id)
CREATE UNIQUE INDEX searches_pkey ON people.searches USING btree (organization_id, id)
CREATE UNIQUE INDEX seats_pkey ON rooms.seats USING btree (organization_id, visit_id, side)
CREATE UNIQUE INDEX service_locations_pair ON directory.service_locations USING btree (organization_id, service_id, location_id) NULLS NOT DISTINCT
CREATE UNIQUE INDEX service_locations_pkey ON directory.service_locations USING btree (organization_id, id)
CREATE UNIQUE INDEX service_words_pkey ON directory.service_words USING btree (organization_id, word)
CREATE UNIQUE INDEX services_external ON directory.services USING btree (organization_id, feed_id, external_id)
CREATE UNIQUE INDEX services_pkey ON directory.services USING btree (organization_id, id)
CREATE UNIQUE INDEX session_pkey ON login.session USING btree (id)
CREATE UNIQUE INDEX session_token_key ON login.session USING btree (token)
CREATE UNIQUE INDEX settings_pkey ON warm_line.settings USING btree (organization_id)
CREATE UNIQUE INDEX setup_links_pkey ON login.setup_links USING btree (token_hash)
CREATE UNIQUE INDEX shifts_once ON warm_line.shifts USING btree (organization_id, worker_id, starts_at)
CREATE UNIQUE INDEX shifts_pkey ON warm_line.shifts USING btree (organization_id, id)
CREATE UNIQUE INDEX signals_pkey ON early_signs.signals USING btree (organization_id, person_id, day)
CREATE UNIQUE INDEX signals_pkey ON rooms.signals USING btree (organization_id, visit_id, side, n)
CREATE UNIQUE INDEX signs_once ON early_signs.signs USING btree (organization_id, person_id, key, day)
CREATE UNIQUE INDEX signs_pkey ON early_signs.signs USING btree (organization_id, id)
CREATE UNIQUE INDEX sms_numbers_pkey ON platform.sms_numbers USING btree (key)
CREATE UNIQUE INDEX staff_note_words_pkey ON sessions.staff_note_words USING btree (organization_id, staff_note_id)
CREATE UNIQUE INDEX staff_notes_pkey ON sessions.staff_notes USING btree (organization_id, id)
CREATE UNIQUE INDEX stand_ins_pkey ON people.stand_ins USING btree (organization_id, absence_id, worker_id)
CREATE UNIQUE INDEX standings_pkey ON workforce.standings USING btree (organization_id, worker_id)
CREATE UNIQUE INDEX statements_pkey ON firsthand.statements USING btree (organization_id, service_id, fact)
CREATE UNIQUE INDEX steps_pkey ON concern.steps USING btree (organization_id, id)
CREATE UNIQUE INDEX steps_pkey ON plans.steps USING btree (organization_id, id)
CREATE UNIQUE INDEX suggestions_pkey ON plans.suggestions USING btree (organization_id, id)
CREATE UNIQUE INDEX support_levels_pkey ON workforce.support_levels USING btree (organization_id, person_id)
CREATE UNIQUE INDEX support_maps_pkey ON network.support_maps USING btree (organization_id, person_id)
CREATE UNIQUE INDEX supporters_pkey ON network.supporters USING btree (organization_id, id)
CREATE UNIQUE INDEX taken_pkey ON sessions.taken USING btree (organization_id, visit_id)
CREATE UNIQUE INDEX talks_chosen ON matching.talks USING btree (organization_id, person_id) WHERE (chosen_at IS NOT NULL)
CREATE UNIQUE INDEX talks_once ON matching.talks USING btree (organization_id, person_id, worker_id) WHERE (state = ANY (ARRAY['asked'::text, 'agreed'::text]))
CREATE UNIQUE INDEX talks_pkey ON matching.talks USING btree (organization_id, id)
CREATE UNIQUE INDEX tallies_pkey ON firsthand.tallies USING btree (organization_id, service_id, fact)
CREATE UNIQUE INDEX tellings_pkey ON network.tellings USING btree (organization_id, id)
CREATE UNIQUE INDEX tells_pkey ON network.tells USING btree (organization_id, id)
CREATE UNIQUE INDEX testimonial_ends_pkey ON workforce.testimonial_ends USING btree (organization_id, words_id)
CREATE UNIQUE INDEX testimonial_words_pkey ON workforce.testimonial_words USING btree (organization_id, id)
CREATE UNIQUE INDEX testimonials_one ON workforce.testimonials USING btree (organization_id, person_id, worker_id)
CREATE UNIQUE INDEX testimonials_pkey ON workforce.testimonials USING btree (organization_id, id)
CREATE UNIQUE INDEX testimonials_words ON workforce.testimonials USING btree (organization_id, words_id)
CREATE UNIQUE INDEX ties_once ON network.ties USING btree (organization_id, person_id, ally_id) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX ties_organization_id_invitation_id_key ON network.ties USING btree (organization_id, invitation_id)
CREATE UNIQUE INDEX ties_pkey ON network.ties USING btree (organization_id, id)
CREATE UNIQUE INDEX tips_pkey ON directory.tips USING btree (organization_id, id)
CREATE UNIQUE INDEX to_tell_pkey ON network.to_tell USING btree (organization_id, id)
CREATE UNIQUE INDEX told_pkey ON hard_times.told USING btree (organization_id, id)
CREATE UNIQUE INDEX trainings_pkey ON workforce.trainings USING btree (organization_id, id)
CREATE UNIQUE INDEX tries_once ON groups.tries USING btree (organization_id, kept_id, went_on)
CREATE UNIQUE INDEX tries_pkey ON groups.tries USING btree (organization_id, id)
CREATE UNIQUE INDEX twins_pair ON directory.twins USING btree (organization_id, one_id, other_id)
CREATE UNIQUE INDEX twins_pkey ON directory.twins USING btree (organization_id, id)
CREATE UNIQUE INDEX typing_pkey ON plans.typing USING btree (organization_id, id)
CREATE UNIQUE INDEX user_email_key ON login."user" USING btree (email)
CREATE UNIQUE INDEX user_pkey ON login."user" USING btree (id)
CREATE UNIQUE INDEX verification_pkey ON login.verification USING btree (id)
CREATE UNIQUE INDEX versions_pkey ON events.versions USING btree (organization_id, event_id, version)
CREATE UNIQUE INDEX versions_pkey ON plans.versions USING btree (organization_id, id)
CREATE UNIQUE INDEX visit_interpreters_pkey ON sessions.visit_interpreters USING btree (organization_id, visit_id)
CREATE UNIQUE INDEX visit_mails_pkey ON sessions.visit_mails USING btree (organization_id, visit_id, kind)
CREATE UNIQUE INDEX visit_words_pkey ON sessions.visit_words USING btree (organization_id, visit_id)
CREATE UNIQUE INDEX visits_pkey ON sessions.visits USING btree (organization_id, id)
CREATE UNIQUE INDEX visits_talk_once ON sessions.visits USING btree (organization_id, talk_id) WHERE ((state = 'planned'::text) AND (talk_id IS NOT NULL))
CREATE UNIQUE INDEX voices_one ON firsthand.voices USING btree (organization_id, person_id, service_id, fact)
CREATE UNIQUE INDEX voices_pkey ON firsthand.voices USING btree (organization_id, id)
CREATE UNIQUE INDEX welcomes_pkey ON people.welcomes USING btree (organization_id, person_id, protocol_version)
CREATE UNIQUE INDEX windows_pkey ON early_signs.windows USING btree (organization_id, id)
CREATE UNIQUE INDEX wishes_pkey ON early_signs.wishes USING btree (organization_id, person_id)
CREATE UNIQUE INDEX wishes_pkey ON matching.wishes USING btree (organization_id, person_id)
CREATE UNIQUE INDEX wishes_pkey ON recovery_calls.wishes USING btree (organization_id, person_id)
CREATE UNIQUE INDEX words_pkey ON directory.words USING btree (organization_id, word)
CREATE UNIQUE INDEX work_numbers_pkey ON people.work_numbers USING btree (organization_id, worker_id)
CREATE UNIQUE INDEX workers_pkey ON platform.workers USING btree (worker_id)

-- policies
policy also_covered on people.assignments to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND (ended_at IS NULL) AND (id = ANY (( SELECT people.covered_walks() AS covered_walks)::uuid[])))) check ()
policy also_covering on people.work_numbers to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND (worker_id = ANY (( SELECT people.covering_me() AS covering_me)::uuid[])))) check ()
policy also_covering on sessions.calendars to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND (worker_id = ANY (( SELECT people.covering_me() AS covering_me)::uuid[])))) check ()
policy also_emergency on people.agreements to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ANY (( SELECT people.opened_in_emergency() AS opened_in_emergency)::uuid[])))) check ()
policy also_emergency on people.data_keys to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ANY (( SELECT people.opened_in_emergency() AS opened_in_emergency)::uuid[])))) check ()
policy also_emergency on people.focuses to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ANY (( SELECT people.opened_in_emergency() AS opened_in_emergency)::uuid[])))) check ()
policy also_emergency on people.hard_dates to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ANY (( SELECT people.opened_in_emergency() AS opened_in_emergency)::uuid[])))) check ()
policy also_emergency on people.intake_pieces to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ANY (( SELECT people.opened_in_emergency() AS opened_in_emergency)::uuid[])))) check ()
policy also_emergency on people.persons to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND (id = ANY (( SELECT people.opened_in_emergency() AS opened_in_emergency)::uuid[])))) check ()
policy also_emergency on people.quiet_rules to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ANY (( SELECT people.opened_in_emergency() AS opened_in_emergency)::uuid[])))) check ()
policy also_first_talk on sessions.interpreter_needs to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ANY (( SELECT sessions.people_of_my_talks() AS people_of_my_talks)::uuid[])))) check ()
policy also_first_talk on sessions.taken to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND sessions.time_of_my_talk(visit_id, worker_id)))
policy also_first_talk on sessions.visit_interpreters to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND (visit_id = ANY (( SELECT sessions.my_talks() AS my_talks)::uuid[])))) check ()
policy also_first_talk on sessions.visits to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND (talk_id = ANY (( SELECT matching.talks_with_me() AS talks_with_me)::uuid[])))) check ()
policy also_first_talk_agreed on sessions.visit_interpreters to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (visit_id = ANY (( SELECT sessions.my_talks() AS my_talks)::uuid[]))))
policy also_first_talk_agreed on sessions.visits to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND matching.agreed_with_me(talk_id, person_id, worker_id)))
policy also_first_talk_arranged on sessions.visit_interpreters to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (visit_id = ANY (( SELECT sessions.my_talks() AS my_talks)::uuid[])))) check (((organization_id = ( SELECT platform.org() AS org)) AND (visit_id = ANY (( SELECT sessions.my_talks() AS my_talks)::uuid[]))))
policy also_shared on people.data_keys to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ANY (( SELECT consent.sharing_with_me() AS sharing_with_me)::uuid[])))) check ()
policy also_shared on people.persons to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND (id = ANY (( SELECT consent.sharing_with_me() AS sharing_with_me)::uuid[])))) check ()
policy also_shared on plans.goals to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND (id = ANY (( SELECT consent.items_for_me('goal'::text) AS items_for_me)::uuid[])) AND consent.names('goal'::text, person_id, id))) check ()
policy also_shared on plans.lines to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND (kind = 'milestone'::text) AND (((id = ANY (( SELECT consent.items_for_me('milestone'::text) AS items_for_me)::uuid[])) AND consent.names('milestone'::text, person_id, id)) OR (person_id = ANY (( SELECT consent.people_for_me('milestones'::text) AS people_for_me)::uuid[]))))) check ()
policy also_shared on plans.steps to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND (goal_id = ANY (( SELECT consent.items_for_me('goal'::text) AS items_for_me)::uuid[])) AND consent.names('goal'::text, person_id, goal_id))) check ()
policy also_shared on sessions.visits to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND (((id = ANY (( SELECT consent.items_for_me('visit'::text) AS items_for_me)::uuid[])) AND consent.names('visit'::text, person_id, id)) OR ((state = 'planned'::text) AND (person_id = ANY (( SELECT consent.people_for_me('visits'::text) AS people_for_me)::uuid[])))))) check ()
policy also_tied on people.persons to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND (id = ANY (( SELECT network.tied_to_me() AS tied_to_me)::uuid[])))) check ()
policy also_watched on audit.entries to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((((actor_id)::text || '/'::text) || (person_id)::text) = ANY (( SELECT concern.watched() AS watched)::text[])))) check ()
policy answered on rights.restrictions to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (answered_at IS NULL) AND (person_id <> ( SELECT platform.me() AS me)) AND (worker_id IS DISTINCT FROM ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (answered_by = ( SELECT platform.me() AS me)) AND (lifted_at IS NULL) AND (person_id <> ( SELECT platform.me() AS me)) AND (worker_id IS DISTINCT FROM ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role))))
policy app on barriers.doctor_cards to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app on barriers.duties to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app on barriers.repair_notes to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app on check_ins.preferences to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app on directory.import_files to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role))))
policy app on directory.imports to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role))))
policy app on directory.tips to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role))))
policy app on early_signs.cards to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (told AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (told AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))))
policy app on early_signs.rules to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app on early_signs.wishes to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app on events.gains to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app on events.goings to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app on firsthand.voices to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app on groups.calendars to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app on groups.kept to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app on groups.tries to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app on matching.conflicts to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app on matching.gut_checks to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app on matching.wishes to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app on network.cared_for to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app on network.kept_words to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app on network.mutes to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app on people.agreements to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))
policy app on people.focuses to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))
policy app on people.hard_dates to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))
policy app on people.intake_pieces to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))
policy app on people.intakes to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))
policy app on people.met_workers to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app on people.opening_reads to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app on platform.once to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app on referrals.handoffs to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))
policy app on referrals.links to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))
policy app on rights.archives to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app on rooms.rooms to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))
policy app on rooms.seats to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))
policy app on rooms.signals to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))
policy app on sessions.feeds to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app on sessions.interpreter_needs to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))
policy app on sessions.mail_wishes to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app on sessions.review_goals to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))
policy app on sessions.reviews to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))
policy app on sessions.visit_words to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))
policy app on texts.mornings to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app on texts.phones to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app on wallet.documents to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app on warm_line.call_backs to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT warm_line.answers() AS answers))) check (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT warm_line.answers() AS answers)))
policy app on workforce.counted_in to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app on workforce.testimonials to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_delete on audit.chain to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND false)) check ()
policy app_delete on audit.checks to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) AND (by_id = ( SELECT platform.me() AS me))))) check ()
policy app_delete on audit.entries to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (NOT (actor_id IS DISTINCT FROM ( SELECT platform.me() AS me))))) check ()
policy app_delete on barriers.barriers to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check ()
policy app_delete on barriers.repairs to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check ()
policy app_delete on check_ins.check_ins to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check ()
policy app_delete on concern.concerns to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND false)) check ()
policy app_delete on concern.hearings to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((asked_by = ( SELECT platform.me() AS me)) AND (concern_id = ANY (( SELECT concern.handled() AS handled)::uuid[]))))) check ()
policy app_delete on concern.steps to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((by_id = ( SELECT platform.me() AS me)) AND (kind = ANY (ARRAY['heard_person'::text, 'heard_other'::text, 'doing'::text, 'told'::text, 'closed'::text, 'among_us'::text])) AND (concern_id = ANY (( SELECT concern.handled() AS handled)::uuid[]))))) check ()
policy app_delete on consent.consents to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check ()
policy app_delete on consent.disclosures to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (actor_id = ( SELECT platform.me() AS me)))) check ()
policy app_delete on consent.items to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check ()
policy app_delete on consent.letters_sent to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND false)) check ()
policy app_delete on consent.orders to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((decided_by = ( SELECT platform.me() AS me)) AND (person_id IS DISTINCT FROM ( SELECT platform.me() AS me)) AND ( SELECT platform.has_role('director'::text) AS has_role)))) check ()
policy app_delete on consent.requests to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((written_by = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role))))) check ()
policy app_delete on crisis.debriefs to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) OR (supervisor_id = ( SELECT platform.me() AS me))))) check ()
policy app_delete on crisis.incident_acts to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((by_id = ( SELECT platform.me() AS me)) AND ((person_id = ANY (( SELECT people.walked() AS walked)::uuid[])) OR ((step = 'join'::text) AND ( SELECT platform.has_role('supervisor'::text) AS has_role) AND (NOT (person_id = ANY (( SELECT rights.closed_to_me() AS closed_to_me)::uuid[])))))))) check ()
policy app_delete on crisis.incidents to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check ()
policy app_delete on crisis.plan_openings to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check ()
policy app_delete on crisis.plan_versions to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check ()
policy app_delete on crisis.plans to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check ()
policy app_delete on directory.care_levels to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role)))) check ()
policy app_delete on directory.changes to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((by_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role))))) check ()
policy app_delete on directory.facts to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((said_by = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role))))) check ()
policy app_delete on directory.feeds to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check ()
policy app_delete on directory.locations to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role)))) check ()
policy app_delete on directory.meetings to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check ()
policy app_delete on directory.providers to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role)))) check ()
policy app_delete on directory.publishing to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check ()
policy app_delete on directory.service_locations to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role)))) check ()
policy app_delete on directory.service_words to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role)))) check ()
policy app_delete on directory.services to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role)))) check ()
policy app_delete on directory.twins to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check ()
policy app_delete on directory.words to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check ()
policy app_delete on early_signs.reports to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND false)) check ()
policy app_delete on early_signs.signals to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check ()
policy app_delete on early_signs.signs to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check ()
policy app_delete on early_signs.windows to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR ((state = 'asked'::text) AND (told_by = ( SELECT platform.me() AS me)) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))) check ()
policy app_delete on events.answers to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT events.writes() AS writes) AND (answered_by = ( SELECT platform.me() AS me))))) check ()
policy app_delete on events.events to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT events.writes() AS writes))) check ()
policy app_delete on events.hands to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check ()
policy app_delete on events.versions to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT events.writes() AS writes) AND (written_by = ( SELECT platform.me() AS me))))) check ()
policy app_delete on firsthand.statements to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role)))) check ()
policy app_delete on firsthand.tallies to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND false)) check ()
policy app_delete on hard_times.extra_contacts to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR ((worker_id = ( SELECT platform.me() AS me)) AND (agreed_at IS NULL) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))) check ()
policy app_delete on hard_times.learned to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check ()
policy app_delete on hard_times.return_plans to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check ()
policy app_delete on hard_times.told to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check ()
policy app_delete on matching.answers to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role))))) check ()
policy app_delete on matching.changes to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check ()
policy app_delete on matching.talks to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (worker_id = ( SELECT platform.me() AS me)) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check ()
policy app_delete on messaging.early_looks to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role))))) check ()
policy app_delete on messaging.held_marks to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ANY (( SELECT sessions.workers_of_mine() AS workers_of_mine)::uuid[])) OR (worker_id = ANY (( SELECT people.covering_me() AS covering_me)::uuid[]))))) check ()
policy app_delete on messaging.messages to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND false)) check ()
policy app_delete on messaging.pauses to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role))))) check ()
policy app_delete on messaging.reading_hours to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role))))) check ()
policy app_delete on network.asked to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) AND (about_id = ANY (( SELECT network.ally_of() AS ally_of)::uuid[])) AND (answered_at IS NULL)))) check ()
policy app_delete on network.coach_wishes to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check ()
policy app_delete on network.lights to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check ()
policy app_delete on network.promises to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check ()
policy app_delete on network.questions to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND false)) check ()
policy app_delete on network.support_maps to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check ()
policy app_delete on network.supporters to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check ()
policy app_delete on network.tellings to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND false)) check ()
policy app_delete on network.tells to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) AND (about_id = ANY (( SELECT network.ally_of() AS ally_of)::uuid[]))))) check ()
policy app_delete on network.ties to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND false)) check ()
policy app_delete on network.to_tell to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check ()
policy app_delete on oversight.questions to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((by_id = ( SELECT platform.me() AS me)) AND (worker_id <> ( SELECT platform.me() AS me)) AND (answer IS NULL) AND (( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role))))) check ()
policy app_delete on people.absences to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (((worker_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role))) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check ()
policy app_delete on people.assignments to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('supervisor'::text) AS has_role) OR ((worker_id = ( SELECT platform.me() AS me)) AND (EXISTS ( SELECT 1
   FROM people.persons p
  WHERE ((p.organization_id = platform.org()) AND (p.id = assignments.person_id) AND (p.created_by = platform.me()) AND (p.created_at > (now() - '1 day'::interval))))))))) check ()
policy app_delete on people.cover_wishes to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check ()
policy app_delete on people.covers to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check ()
policy app_delete on people.opening_looks to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND false)) check ()
policy app_delete on people.openings to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (opened_by = ( SELECT platform.me() AS me)))) check ()
policy app_delete on people.persons to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((id = ( SELECT platform.me() AS me)) OR (id = ANY (( SELECT people.walked() AS walked)::uuid[])) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ((created_by = ( SELECT platform.me() AS me)) AND (created_at > (now() - '1 day'::interval)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role)))))) check ()
policy app_delete on people.protocols to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT platform.has_role('director'::text) AS has_role))) check ()
policy app_delete on people.quiet_rules to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check ()
policy app_delete on people.record_notice_reads to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check ()
policy app_delete on people.record_notices to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT platform.has_role('director'::text) AS has_role))) check ()
policy app_delete on people.rhythms to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check ()
policy app_delete on people.search_looks to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND false)) check ()
policy app_delete on people.searches to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((by_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role))))) check ()
policy app_delete on people.stand_ins to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) OR (absent_id = ( SELECT platform.me() AS me)) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check ()
policy app_delete on people.welcomes to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check ()
policy app_delete on people.work_numbers to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (worker_id = ( SELECT platform.me() AS me)))) check ()
policy app_delete on plans.goal_ideas to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role)))) check ()
policy app_delete on plans.goals to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT plans.typed_for() AS typed_for)::uuid[]))))) check ()
policy app_delete on plans.lines to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT plans.typed_for() AS typed_for)::uuid[]))))) check ()
policy app_delete on plans.steps to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT plans.typed_for() AS typed_for)::uuid[]))))) check ()
policy app_delete on plans.suggestions to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT plans.typed_for() AS typed_for)::uuid[]))))) check ()
policy app_delete on plans.typing to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR ((worker_id = ( SELECT platform.me() AS me)) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))) check ()
policy app_delete on plans.versions to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((by_id = ( SELECT platform.me() AS me)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT plans.typed_for() AS typed_for)::uuid[])))))) check ()
policy app_delete on recovery_calls.callers to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT platform.has_role('supervisor'::text) AS has_role))) check ()
policy app_delete on recovery_calls.calls to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((caller_id = ( SELECT platform.me() AS me)) AND (ended_at IS NULL)))) check ()
policy app_delete on recovery_calls.ends to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND false)) check ()
policy app_delete on recovery_calls.proposals to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR ((worker_id = ( SELECT platform.me() AS me)) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))) check ()
policy app_delete on recovery_calls.said to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (caller_id = ( SELECT platform.me() AS me)))) check ()
policy app_delete on recovery_calls.scripts to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('supervisor'::text) AS has_role) AND (set_by = ( SELECT platform.me() AS me))))) check ()
policy app_delete on recovery_calls.wishes to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check ()
policy app_delete on referrals.acts to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((by_id = ( SELECT platform.me() AS me)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))) check ()
policy app_delete on rights.closed to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check ()
policy app_delete on rights.corrections to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check ()
policy app_delete on rights.deletions to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check ()
policy app_delete on rights.holds to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND false)) check ()
policy app_delete on rights.restrictions to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check ()
policy app_delete on safer_use.kit_log to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT safer_use.hands_out() AS hands_out) AND (worker_id = ( SELECT platform.me() AS me))))) check ()
policy app_delete on safer_use.plans to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check ()
policy app_delete on sessions.advocacy to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check ()
policy app_delete on sessions.calendars to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role))))) check ()
policy app_delete on sessions.contacts to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check ()
policy app_delete on sessions.long_look_waits to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((by_id = ( SELECT platform.me() AS me)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))) check ()
policy app_delete on sessions.long_look_words to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))) AND (EXISTS ( SELECT 1
   FROM sessions.long_looks l
  WHERE ((l.organization_id = platform.org()) AND (l.id = long_look_words.look_id) AND (l.held_at IS NULL))))))) check ()
policy app_delete on sessions.long_looks to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check ()
policy app_delete on sessions.note_additions to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((by_id = ( SELECT platform.me() AS me)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))) check ()
policy app_delete on sessions.note_versions to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))) AND (EXISTS ( SELECT 1
   FROM sessions.notes n
  WHERE ((n.organization_id = platform.org()) AND (n.id = note_versions.note_id) AND ((n.closed_by_person_at IS NULL) OR (n.closed_by_worker_at IS NULL)))))))) check ()
policy app_delete on sessions.notes to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check ()
policy app_delete on sessions.promises to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check ()
policy app_delete on sessions.pulse_off to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check ()
policy app_delete on sessions.pulse_trends to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND false)) check ()
policy app_delete on sessions.pulses to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (((side = 'person'::text) AND (person_id = ( SELECT platform.me() AS me))) OR ((side = 'worker'::text) AND (worker_id = ( SELECT platform.me() AS me)) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))) check ()
policy app_delete on sessions.staff_notes to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((author_id = ( SELECT platform.me() AS me)) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check ()
policy app_delete on sessions.taken to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (EXISTS ( SELECT 1
   FROM sessions.visits v
  WHERE ((v.organization_id = platform.org()) AND (v.id = taken.visit_id) AND (v.worker_id = taken.worker_id) AND ((v.person_id = ( SELECT platform.me() AS me)) OR (v.person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))))) check ()
policy app_delete on sessions.visit_interpreters to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check ()
policy app_delete on sessions.visit_mails to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND false)) check ()
policy app_delete on sessions.visits to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check ()
policy app_delete on texts.received to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND false)) check ()
policy app_delete on wallet.letter_cards to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role)))) check ()
policy app_delete on warm_line.calls to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT warm_line.answers() AS answers) AND (worker_id = ( SELECT platform.me() AS me))))) check ()
policy app_delete on warm_line.on_now to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT warm_line.answers() AS answers) AND (worker_id = ( SELECT platform.me() AS me))))) check ()
policy app_delete on warm_line.phone_calls to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND false)) check ()
policy app_delete on warm_line.settings to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('supervisor'::text) AS has_role) AND (changed_by = ( SELECT platform.me() AS me))))) check ()
policy app_delete on warm_line.shifts to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT platform.has_role('supervisor'::text) AS has_role))) check ()
policy app_delete on wording.lists to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) AND (saved_by = ( SELECT platform.me() AS me))))) check ()
policy app_delete on workforce.about_me to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role))))) check ()
policy app_delete on workforce.about_shown to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (worker_id = ( SELECT platform.me() AS me)))) check ()
policy app_delete on workforce.capacities to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT platform.has_role('supervisor'::text) AS has_role))) check ()
policy app_delete on workforce.credential_papers to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (worker_id = ( SELECT platform.me() AS me)))) check ()
policy app_delete on workforce.credential_types to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role)) AND (written_by = ( SELECT platform.me() AS me))))) check ()
policy app_delete on workforce.credentials to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (worker_id = ( SELECT platform.me() AS me)))) check ()
policy app_delete on workforce.ethics_texts to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) AND (written_by = ( SELECT platform.me() AS me))))) check ()
policy app_delete on workforce.listings to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) AND (set_by = ( SELECT platform.me() AS me))))) check ()
policy app_delete on workforce.profile_drafts to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role))))) check ()
policy app_delete on workforce.profiles to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role))))) check ()
policy app_delete on workforce.standings to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND false)) check ()
policy app_delete on workforce.support_levels to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ANY (( SELECT people.walked() AS walked)::uuid[])) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check ()
policy app_delete on workforce.testimonial_ends to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (EXISTS ( SELECT 1
   FROM workforce.testimonials t
  WHERE ((t.organization_id = platform.org()) AND (t.words_id = testimonial_ends.words_id) AND (t.person_id = platform.me())))))) check ()
policy app_delete on workforce.testimonial_words to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (EXISTS ( SELECT 1
   FROM workforce.testimonials t
  WHERE ((t.organization_id = platform.org()) AND (t.words_id = testimonial_words.id) AND (t.person_id = platform.me())))))) check ()
policy app_delete on workforce.trainings to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (worker_id = ( SELECT platform.me() AS me)))) check ()
policy app_insert on audit.chain to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND false))
policy app_insert on audit.checks to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) AND (by_id = ( SELECT platform.me() AS me)))))
policy app_insert on audit.entries to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (NOT (actor_id IS DISTINCT FROM ( SELECT platform.me() AS me)))))
policy app_insert on barriers.barriers to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_insert on barriers.repairs to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_insert on check_ins.check_ins to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_insert on concern.concerns to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND false))
policy app_insert on concern.hearings to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((asked_by = ( SELECT platform.me() AS me)) AND (concern_id = ANY (( SELECT concern.handled() AS handled)::uuid[])))))
policy app_insert on concern.steps to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((by_id = ( SELECT platform.me() AS me)) AND (kind = ANY (ARRAY['heard_person'::text, 'heard_other'::text, 'doing'::text, 'told'::text, 'closed'::text, 'among_us'::text])) AND (concern_id = ANY (( SELECT concern.handled() AS handled)::uuid[])))))
policy app_insert on consent.consents to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_insert on consent.disclosures to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (actor_id = ( SELECT platform.me() AS me))))
policy app_insert on consent.items to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_insert on consent.letters_sent to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (by_id = ( SELECT platform.me() AS me)) AND (EXISTS ( SELECT 1
   FROM consent.requests r
  WHERE ((r.organization_id = platform.org()) AND (r.id = letters_sent.request_id))))))
policy app_insert on consent.orders to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((decided_by = ( SELECT platform.me() AS me)) AND (person_id IS DISTINCT FROM ( SELECT platform.me() AS me)) AND ( SELECT platform.has_role('director'::text) AS has_role))))
policy app_insert on consent.requests to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((written_by = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role)))))
policy app_insert on crisis.debriefs to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (worker_id = ( SELECT platform.me() AS me)) AND (state = 'offered'::text)))
policy app_insert on crisis.incident_acts to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((by_id = ( SELECT platform.me() AS me)) AND ((person_id = ANY (( SELECT people.walked() AS walked)::uuid[])) OR ((step = 'join'::text) AND ( SELECT platform.has_role('supervisor'::text) AS has_role) AND (NOT (person_id = ANY (( SELECT rights.closed_to_me() AS closed_to_me)::uuid[]))))))))
policy app_insert on crisis.incidents to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (worker_id = ( SELECT platform.me() AS me)) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))
policy app_insert on crisis.plan_openings to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (worker_id = ( SELECT platform.me() AS me)) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])) AND (EXISTS ( SELECT 1
   FROM crisis.plans p
  WHERE ((p.organization_id = platform.org()) AND (p.person_id = plan_openings.person_id) AND (p.rule = 'crisis'::text))))))
policy app_insert on crisis.plan_versions to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_insert on crisis.plans to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_insert on directory.care_levels to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role))))
policy app_insert on directory.changes to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((by_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role)))))
policy app_insert on directory.facts to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((said_by = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role)))))
policy app_insert on directory.feeds to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role))))
policy app_insert on directory.locations to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role))))
policy app_insert on directory.meetings to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role))))
policy app_insert on directory.providers to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role))))
policy app_insert on directory.publishing to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role))))
policy app_insert on directory.service_locations to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role))))
policy app_insert on directory.service_words to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role))))
policy app_insert on directory.services to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role))))
policy app_insert on directory.twins to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role))))
policy app_insert on directory.words to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role))))
policy app_insert on early_signs.reports to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND false))
policy app_insert on early_signs.signals to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_insert on early_signs.signs to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_insert on early_signs.windows to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR ((state = 'asked'::text) AND (told_by = ( SELECT platform.me() AS me)) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))))
policy app_insert on events.answers to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT events.writes() AS writes) AND (answered_by = ( SELECT platform.me() AS me)))))
policy app_insert on events.events to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT events.writes() AS writes)))
policy app_insert on events.hands to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_insert on events.versions to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT events.writes() AS writes) AND (written_by = ( SELECT platform.me() AS me)))))
policy app_insert on firsthand.statements to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((said_by = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role)))))
policy app_insert on firsthand.tallies to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND false))
policy app_insert on hard_times.extra_contacts to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR ((worker_id = ( SELECT platform.me() AS me)) AND (agreed_at IS NULL) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))))
policy app_insert on hard_times.learned to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_insert on hard_times.return_plans to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_insert on hard_times.told to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_insert on matching.answers to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role)))))
policy app_insert on matching.changes to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_insert on matching.talks to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_insert on messaging.early_looks to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role)))))
policy app_insert on messaging.held_marks to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ANY (( SELECT sessions.workers_of_mine() AS workers_of_mine)::uuid[])) OR (worker_id = ANY (( SELECT people.covering_me() AS covering_me)::uuid[])))))
policy app_insert on messaging.messages to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (author_id = ( SELECT platform.me() AS me)) AND (read_at IS NULL) AND ((person_id = ( SELECT platform.me() AS me)) OR (walk_id = ANY (( SELECT messaging.walks_of_mine() AS walks_of_mine)::uuid[]))) AND people.walk_goes_on(walk_id, person_id, worker_id)))
policy app_insert on messaging.pauses to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role)))))
policy app_insert on messaging.reading_hours to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role)))))
policy app_insert on network.asked to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) AND (about_id = ANY (( SELECT network.ally_of() AS ally_of)::uuid[])) AND (answered_at IS NULL))))
policy app_insert on network.coach_wishes to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_insert on network.lights to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_insert on network.promises to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_insert on network.questions to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND false))
policy app_insert on network.support_maps to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_insert on network.supporters to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_insert on network.tellings to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND false))
policy app_insert on network.tells to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) AND (about_id = ANY (( SELECT network.ally_of() AS ally_of)::uuid[])))))
policy app_insert on network.ties to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND false))
policy app_insert on network.to_tell to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_insert on oversight.questions to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((by_id = ( SELECT platform.me() AS me)) AND (worker_id <> ( SELECT platform.me() AS me)) AND (answer IS NULL) AND (( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role)))))
policy app_insert on people.absences to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (said_by = ( SELECT platform.me() AS me)) AND (ended_at IS NULL) AND (((worker_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role))) OR ( SELECT platform.has_role('supervisor'::text) AS has_role))))
policy app_insert on people.assignments to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('supervisor'::text) AS has_role) OR ((worker_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role)) AND (EXISTS ( SELECT 1
   FROM people.persons p
  WHERE ((p.organization_id = platform.org()) AND (p.id = assignments.person_id) AND (p.created_by = platform.me()) AND (p.created_at > (now() - '1 day'::interval)))))))))
policy app_insert on people.cover_wishes to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_insert on people.covers to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)) AND people.walk_goes_on(assignment_id, person_id, worker_id) AND ((chosen_at IS NULL) OR (people.wished(person_id, worker_id, cover_id) AND ((cover_id IS NULL) OR (cover_id = ANY (people.offered_in(absence_id))))))))
policy app_insert on people.data_keys to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])) OR (EXISTS ( SELECT 1
   FROM people.persons p
  WHERE ((p.organization_id = platform.org()) AND (p.id = data_keys.person_id) AND (p.created_by = platform.me()) AND (p.created_at > (now() - '1 day'::interval))))))))
policy app_insert on people.invitations to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (invited_by = ( SELECT platform.me() AS me)) AND (accepted_at IS NULL) AND
CASE
    WHEN tie THEN ( SELECT platform.has_role('participant'::text) AS has_role)
    ELSE ((( SELECT platform.has_role('director'::text) AS has_role) AND (roles <@ ARRAY['coach'::text, 'peer'::text, 'supervisor'::text, 'director'::text])) OR ((( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role)) AND (roles <@ ARRAY['participant'::text, 'ally'::text])) OR (( SELECT platform.has_role('supervisor'::text) AS has_role) AND (roles <@ ARRAY['coach'::text, 'peer'::text])))
END))
policy app_insert on people.opening_looks to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (by_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role)) AND (NOT (EXISTS ( SELECT 1
   FROM people.openings o
  WHERE ((o.organization_id = platform.org()) AND (o.id = opening_looks.opening_id) AND (o.opened_by = platform.me())))))))
policy app_insert on people.openings to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (opened_by = ( SELECT platform.me() AS me)) AND (closed_at IS NULL) AND (person_id <> ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)) AND ((opened_at >= (now() - '00:05:00'::interval)) AND (opened_at <= (now() + '00:05:00'::interval)))))
policy app_insert on people.persons to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (created_by = ( SELECT platform.me() AS me)) AND (created_at > (now() - '1 day'::interval)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role))))
policy app_insert on people.protocols to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT platform.has_role('director'::text) AS has_role)))
policy app_insert on people.quiet_rules to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))
policy app_insert on people.record_notice_reads to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_insert on people.record_notices to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT platform.has_role('director'::text) AS has_role)))
policy app_insert on people.rhythms to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_insert on people.search_looks to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (by_id = ( SELECT platform.me() AS me)) AND (searched_by <> ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role))))
policy app_insert on people.searches to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((by_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))))
policy app_insert on people.stand_ins to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (offered_by = ( SELECT platform.me() AS me)) AND ((absent_id = ( SELECT platform.me() AS me)) OR ( SELECT platform.has_role('supervisor'::text) AS has_role))))
policy app_insert on people.welcomes to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_insert on people.work_numbers to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (worker_id = ( SELECT platform.me() AS me))))
policy app_insert on plans.goal_ideas to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role))))
policy app_insert on plans.goals to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT plans.typed_for() AS typed_for)::uuid[])))))
policy app_insert on plans.lines to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT plans.typed_for() AS typed_for)::uuid[])))))
policy app_insert on plans.steps to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT plans.typed_for() AS typed_for)::uuid[])))))
policy app_insert on plans.suggestions to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (by_id = ( SELECT platform.me() AS me)) AND (state = 'open'::text) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))
policy app_insert on plans.typing to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (worker_id = ( SELECT platform.me() AS me)) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])) AND ((started_at >= (now() - '00:05:00'::interval)) AND (started_at <= (now() + '00:05:00'::interval)))))
policy app_insert on plans.versions to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((by_id = ( SELECT platform.me() AS me)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT plans.typed_for() AS typed_for)::uuid[]))))))
policy app_insert on recovery_calls.callers to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT platform.has_role('supervisor'::text) AS has_role) AND (added_by = ( SELECT platform.me() AS me))))
policy app_insert on recovery_calls.calls to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (caller_id = ( SELECT platform.me() AS me)) AND (person_id <> ( SELECT platform.me() AS me)) AND (ended_at IS NULL) AND ((person_id = ANY (( SELECT people.walked() AS walked)::uuid[])) OR (by_callers AND (EXISTS ( SELECT 1
   FROM recovery_calls.wishes w
  WHERE ((w.organization_id = platform.org()) AND (w.person_id = calls.person_id))))))))
policy app_insert on recovery_calls.ends to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND false))
policy app_insert on recovery_calls.proposals to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (worker_id = ( SELECT platform.me() AS me)) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))
policy app_insert on recovery_calls.said to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (caller_id = ( SELECT platform.me() AS me))))
policy app_insert on recovery_calls.scripts to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('supervisor'::text) AS has_role) AND (set_by = ( SELECT platform.me() AS me)))))
policy app_insert on recovery_calls.wishes to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_insert on referrals.acts to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((by_id = ( SELECT platform.me() AS me)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))))
policy app_insert on rights.closed to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id <> ( SELECT platform.me() AS me)) AND (worker_id <> ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role)))))
policy app_insert on rights.corrections to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)) AND (answered_at IS NULL)))
policy app_insert on rights.deletions to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)) AND (cancelled_at IS NULL) AND (done_at IS NULL) AND ((asked_at >= (now() - '00:05:00'::interval)) AND (asked_at <= (now() + '00:05:00'::interval)))))
policy app_insert on rights.holds to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (set_by = ( SELECT platform.me() AS me)) AND (person_id <> ( SELECT platform.me() AS me)) AND (lifted_at IS NULL) AND ( SELECT platform.has_role('director'::text) AS has_role)))
policy app_insert on rights.restrictions to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)) AND (answered_at IS NULL) AND (lifted_at IS NULL)))
policy app_insert on safer_use.kit_log to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT safer_use.hands_out() AS hands_out) AND (worker_id = ( SELECT platform.me() AS me)))))
policy app_insert on safer_use.plans to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_insert on sessions.advocacy to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (by_id = ( SELECT platform.me() AS me)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))
policy app_insert on sessions.asks to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_insert on sessions.calendars to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role)))))
policy app_insert on sessions.contacts to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))
policy app_insert on sessions.long_look_waits to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((by_id = ( SELECT platform.me() AS me)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))))
policy app_insert on sessions.long_look_words to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))) AND (EXISTS ( SELECT 1
   FROM sessions.long_looks l
  WHERE ((l.organization_id = platform.org()) AND (l.id = long_look_words.look_id) AND (l.held_at IS NULL)))))))
policy app_insert on sessions.long_looks to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))
policy app_insert on sessions.note_additions to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((by_id = ( SELECT platform.me() AS me)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))))
policy app_insert on sessions.note_versions to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))) AND (EXISTS ( SELECT 1
   FROM sessions.notes n
  WHERE ((n.organization_id = platform.org()) AND (n.id = note_versions.note_id) AND ((n.closed_by_person_at IS NULL) OR (n.closed_by_worker_at IS NULL))))))))
policy app_insert on sessions.notes to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))
policy app_insert on sessions.promises to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))
policy app_insert on sessions.pulse_off to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_insert on sessions.pulse_trends to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND false))
policy app_insert on sessions.pulse_turns to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (((person_id = ( SELECT platform.me() AS me)) AND (worker_at IS NULL)) OR ((worker_id = ( SELECT platform.me() AS me)) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])) AND (person_at IS NULL)))))
policy app_insert on sessions.pulses to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (((side = 'person'::text) AND (person_id = ( SELECT platform.me() AS me))) OR ((side = 'worker'::text) AND (worker_id = ( SELECT platform.me() AS me)) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))))
policy app_insert on sessions.staff_note_words to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])) AND (person_id <> ( SELECT platform.me() AS me))))
policy app_insert on sessions.staff_notes to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((author_id = ( SELECT platform.me() AS me)) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))
policy app_insert on sessions.taken to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (EXISTS ( SELECT 1
   FROM sessions.visits v
  WHERE ((v.organization_id = platform.org()) AND (v.id = taken.visit_id) AND (v.worker_id = taken.worker_id) AND ((v.person_id = ( SELECT platform.me() AS me)) OR (v.person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))))))
policy app_insert on sessions.visit_interpreters to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))
policy app_insert on sessions.visit_mails to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND false))
policy app_insert on sessions.visits to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))
policy app_insert on texts.received to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND false))
policy app_insert on wallet.letter_cards to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role))))
policy app_insert on warm_line.calls to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT warm_line.answers() AS answers) AND (worker_id = ( SELECT platform.me() AS me)))))
policy app_insert on warm_line.on_now to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT warm_line.answers() AS answers) AND (worker_id = ( SELECT platform.me() AS me)))))
policy app_insert on warm_line.phone_calls to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND false))
policy app_insert on warm_line.settings to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('supervisor'::text) AS has_role) AND (changed_by = ( SELECT platform.me() AS me)))))
policy app_insert on warm_line.shifts to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT platform.has_role('supervisor'::text) AS has_role) AND (planned_by = ( SELECT platform.me() AS me))))
policy app_insert on wording.lists to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) AND (saved_by = ( SELECT platform.me() AS me)))))
policy app_insert on workforce.about_me to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role)))))
policy app_insert on workforce.about_shown to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND false))
policy app_insert on workforce.capacities to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT platform.has_role('supervisor'::text) AS has_role)))
policy app_insert on workforce.credential_papers to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role)))))
policy app_insert on workforce.credential_types to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role)) AND (written_by = ( SELECT platform.me() AS me)))))
policy app_insert on workforce.credentials to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) AND (found IS NULL) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role)))))
policy app_insert on workforce.ethics_texts to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) AND (written_by = ( SELECT platform.me() AS me)))))
policy app_insert on workforce.listings to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) AND (set_by = ( SELECT platform.me() AS me)))))
policy app_insert on workforce.profile_drafts to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role)))))
policy app_insert on workforce.profiles to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role)))))
policy app_insert on workforce.standings to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND false))
policy app_insert on workforce.support_levels to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ANY (( SELECT people.walked() AS walked)::uuid[])) OR ( SELECT platform.has_role('supervisor'::text) AS has_role))))
policy app_insert on workforce.testimonial_ends to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (EXISTS ( SELECT 1
   FROM workforce.testimonials t
  WHERE ((t.organization_id = platform.org()) AND (t.words_id = testimonial_ends.words_id) AND (t.person_id = platform.me()))))))
policy app_insert on workforce.testimonial_words to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (state = 'waiting'::text) AND (EXISTS ( SELECT 1
   FROM workforce.testimonials t
  WHERE ((t.organization_id = platform.org()) AND (t.words_id = testimonial_words.id) AND (t.person_id = platform.me()))))))
policy app_insert on workforce.trainings to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) AND (found IS NULL) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role)))))
policy app_read on audit.chain to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT platform.has_role('director'::text) AS has_role))) check ()
policy app_read on audit.checks to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT platform.has_role('director'::text) AS has_role))) check ()
policy app_read on audit.entries to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (actor_id = ( SELECT platform.me() AS me)) OR ( SELECT platform.has_role('director'::text) AS has_role)))) check ()
policy app_read on barriers.barriers to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR ((id = ANY (( SELECT consent.items_for_me('barrier'::text) AS items_for_me)::uuid[])) AND consent.names('barrier'::text, person_id, id)) OR (opened AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))) check ()
policy app_read on barriers.repairs to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR ((id = ANY (( SELECT consent.items_for_me('repair'::text) AS items_for_me)::uuid[])) AND consent.names('repair'::text, person_id, id))))) check ()
policy app_read on check_ins.check_ins to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (shared AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))) check ()
policy app_read on concern.concerns to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((raised_by = ( SELECT platform.me() AS me)) OR concern.handles(goes_to, answer_by, raised_by, kept_from)))) check ()
policy app_read on concern.hearings to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (concern_id = ANY (( SELECT concern.handled() AS handled)::uuid[]))))) check ()
policy app_read on concern.steps to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((concern_id = ANY (( SELECT concern.handled() AS handled)::uuid[])) OR ((kind <> ALL (ARRAY['among_us'::text, 'named'::text])) AND (concern_id = ANY (( SELECT concern.raised_by_me() AS raised_by_me)::uuid[])))))) check ()
policy app_read on consent.consents to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])) OR ((recipient_id = ( SELECT platform.me() AS me)) AND ((ended_by = ( SELECT platform.me() AS me)) OR ((ended_at IS NULL) AND (from_at <= now()) AND ((until_at IS NULL) OR (until_at > now())))))))) check ()
policy app_read on consent.disclosures to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((actor_id = ( SELECT platform.me() AS me)) OR ((person_id = ( SELECT platform.me() AS me)) AND ((sealed_until IS NULL) OR (sealed_until <= now())))))) check ()
policy app_read on consent.items to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])) OR (consent_id IN ( SELECT c.id
   FROM consent.consents c
  WHERE ((c.organization_id = platform.org()) AND (c.recipient_id = platform.me()) AND (c.ended_at IS NULL) AND (c.from_at <= now()) AND ((c.until_at IS NULL) OR (c.until_at > now())))))))) check ()
policy app_read on consent.letters_sent to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND (EXISTS ( SELECT 1
   FROM consent.requests r
  WHERE ((r.organization_id = platform.org()) AND (r.id = letters_sent.request_id)))))) check ()
policy app_read on consent.orders to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ((person_id = ( SELECT platform.me() AS me)) AND ((sealed_until IS NULL) OR (sealed_until <= now())))))) check ()
policy app_read on consent.requests to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((written_by = ( SELECT platform.me() AS me)) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role)))) check ()
policy app_read on crisis.debriefs to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) OR (supervisor_id = ( SELECT platform.me() AS me))))) check ()
policy app_read on crisis.incident_acts to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])) OR (( SELECT platform.has_role('supervisor'::text) AS has_role) AND (NOT (person_id = ANY (( SELECT rights.closed_to_me() AS closed_to_me)::uuid[]))))))) check ()
policy app_read on crisis.incidents to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])) OR (( SELECT platform.has_role('supervisor'::text) AS has_role) AND (NOT (person_id = ANY (( SELECT rights.closed_to_me() AS closed_to_me)::uuid[]))))))) check ()
policy app_read on crisis.plan_openings to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR ((worker_id = ( SELECT platform.me() AS me)) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))) check ()
policy app_read on crisis.plan_versions to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR ((person_id = ANY (( SELECT people.walked() AS walked)::uuid[])) AND (EXISTS ( SELECT 1
   FROM crisis.plans p
  WHERE ((p.organization_id = platform.org()) AND (p.person_id = plan_versions.person_id) AND (p.version = plan_versions.version) AND ((p.rule = 'always'::text) OR ((p.rule = 'crisis'::text) AND (EXISTS ( SELECT 1
           FROM crisis.plan_openings o
          WHERE ((o.organization_id = platform.org()) AND (o.person_id = p.person_id) AND (o.worker_id = platform.me()) AND (o.opened_at > (now() - '01:00:00'::interval)))))))))))))) check ()
policy app_read on crisis.plans to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR ((rule <> 'never'::text) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))) check ()
policy app_read on directory.care_levels to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND true)) check ()
policy app_read on directory.changes to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role)))) check ()
policy app_read on directory.facts to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND true)) check ()
policy app_read on directory.feeds to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND true)) check ()
policy app_read on directory.locations to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND true)) check ()
policy app_read on directory.meetings to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND true)) check ()
policy app_read on directory.providers to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND true)) check ()
policy app_read on directory.publishing to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND true)) check ()
policy app_read on directory.service_locations to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND true)) check ()
policy app_read on directory.service_words to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND true)) check ()
policy app_read on directory.services to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND true)) check ()
policy app_read on directory.twins to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role)))) check ()
policy app_read on directory.words to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND true)) check ()
policy app_read on early_signs.reports to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT platform.has_role('director'::text) AS has_role))) check ()
policy app_read on early_signs.signals to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (told AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))) check ()
policy app_read on early_signs.signs to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (told AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))) check ()
policy app_read on early_signs.windows to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (((state <> 'asked'::text) OR (told_by <> person_id)) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))) check ()
policy app_read on events.answers to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR ( SELECT events.writes() AS writes)))) check ()
policy app_read on events.events to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND (is_public OR (( SELECT platform.me() AS me) IS NOT NULL)))) check ()
policy app_read on events.hands to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR ( SELECT events.writes() AS writes)))) check ()
policy app_read on events.versions to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT events.writes() AS writes))) check ()
policy app_read on firsthand.statements to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND true)) check ()
policy app_read on firsthand.tallies to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND true)) check ()
policy app_read on hard_times.extra_contacts to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check ()
policy app_read on hard_times.learned to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (opened AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))) check ()
policy app_read on hard_times.return_plans to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (opened AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))) check ()
policy app_read on hard_times.told to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR ((worker_id = ( SELECT platform.me() AS me)) AND (taken_back_at IS NULL) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))) check ()
policy app_read on matching.answers to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check ()
policy app_read on matching.changes to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check ()
policy app_read on matching.talks to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (worker_id = ( SELECT platform.me() AS me)) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check ()
policy app_read on messaging.early_looks to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check ()
policy app_read on messaging.held_marks to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT platform.has_role('supervisor'::text) AS has_role))) check ()
policy app_read on messaging.messages to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (walk_id = ANY (( SELECT messaging.walks_of_mine() AS walks_of_mine)::uuid[]))))) check ()
policy app_read on messaging.pauses to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) OR (worker_id = ANY (( SELECT sessions.workers_of_mine() AS workers_of_mine)::uuid[])) OR (worker_id = ANY (( SELECT people.covering_me() AS covering_me)::uuid[]))))) check ()
policy app_read on messaging.reading_hours to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) OR (worker_id = ANY (( SELECT sessions.workers_of_mine() AS workers_of_mine)::uuid[])) OR (worker_id = ANY (( SELECT people.covering_me() AS covering_me)::uuid[]))))) check ()
policy app_read on network.asked to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check ()
policy app_read on network.coach_wishes to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check ()
policy app_read on network.lights to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR ((state <> 'nothing'::text) AND (until > now()) AND (person_id = ANY (( SELECT consent.people_for_me('light'::text) AS people_for_me)::uuid[])))))) check ()
policy app_read on network.promises to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR ((id = ANY (( SELECT consent.items_for_me('promise'::text) AS items_for_me)::uuid[])) AND consent.names('promise'::text, person_id, id)) OR ((if_missed = 'coach'::text) AND (kept_at IS NULL) AND (let_go_at IS NULL) AND network.day_over(by_on) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))) check ()
policy app_read on network.questions to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check ()
policy app_read on network.support_maps to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (shared AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))) check ()
policy app_read on network.supporters to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR ((muted_at IS NULL) AND (person_id = ANY (( SELECT network.maps_for_me() AS maps_for_me)::uuid[])))))) check ()
policy app_read on network.tellings to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check ()
policy app_read on network.tells to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check ()
policy app_read on network.ties to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR ((ally_id = ( SELECT platform.me() AS me)) AND (started_at IS NOT NULL))))) check ()
policy app_read on network.to_tell to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (with_coach AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))) check ()
policy app_read on oversight.questions to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role)))) check ()
policy app_read on people.absences to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR (id = ANY (( SELECT people.absences_of_mine() AS absences_of_mine)::uuid[])) OR (id = ANY (( SELECT people.absences_offered_to_me() AS absences_offered_to_me)::uuid[]))))) check ()
policy app_read on people.assignments to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (worker_id = ( SELECT platform.me() AS me)) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check ()
policy app_read on people.cover_wishes to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (worker_id = ( SELECT platform.me() AS me)) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check ()
policy app_read on people.covers to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (cover_id = ( SELECT platform.me() AS me)) OR (worker_id = ( SELECT platform.me() AS me)) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check ()
policy app_read on people.data_keys to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check ()
policy app_read on people.invitations to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((invited_by = ( SELECT platform.me() AS me)) OR ((NOT tie) AND (( SELECT platform.has_role('supervisor'::text) AS has_role) OR (( SELECT platform.has_role('director'::text) AS has_role) AND (NOT (roles && ARRAY['participant'::text, 'ally'::text])))))))) check ()
policy app_read on people.opening_looks to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])) OR (by_id = ( SELECT platform.me() AS me)) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role) OR (EXISTS ( SELECT 1
   FROM people.openings o
  WHERE ((o.organization_id = platform.org()) AND (o.id = opening_looks.opening_id) AND (o.opened_by = platform.me()))))))) check ()
policy app_read on people.openings to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])) OR (opened_by = ( SELECT platform.me() AS me)) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role)))) check ()
policy app_read on people.organizations to {alongside_app} for SELECT using ((organization_id = ( SELECT platform.org() AS org))) check ()
policy app_read on people.persons to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((( SELECT platform.me() AS me) IS NOT NULL) AND (is_staff OR (id = ( SELECT platform.me() AS me)) OR (id = ANY (( SELECT people.walked() AS walked)::uuid[])) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ((created_by = ( SELECT platform.me() AS me)) AND (created_at > (now() - '1 day'::interval))))))) check ()
policy app_read on people.protocols to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND true)) check ()
policy app_read on people.quiet_rules to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check ()
policy app_read on people.record_notice_reads to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check ()
policy app_read on people.record_notices to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND true)) check ()
policy app_read on people.rhythms to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check ()
policy app_read on people.search_looks to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((searched_by = ( SELECT platform.me() AS me)) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role)))) check ()
policy app_read on people.searches to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((by_id = ( SELECT platform.me() AS me)) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role)))) check ()
policy app_read on people.stand_ins to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) OR (absent_id = ( SELECT platform.me() AS me)) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR (absence_id = ANY (( SELECT people.absences_of_mine() AS absences_of_mine)::uuid[]))))) check ()
policy app_read on people.welcomes to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check ()
policy app_read on people.work_numbers to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR (EXISTS ( SELECT 1
   FROM people.assignments a
  WHERE ((a.organization_id = platform.org()) AND (a.worker_id = work_numbers.worker_id) AND (a.person_id = platform.me()) AND (a.ended_at IS NULL))))))) check ()
policy app_read on plans.goal_ideas to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND true)) check ()
policy app_read on plans.goals to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check ()
policy app_read on plans.lines to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check ()
policy app_read on plans.steps to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check ()
policy app_read on plans.suggestions to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check ()
policy app_read on plans.typing to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check ()
policy app_read on plans.versions to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check ()
policy app_read on recovery_calls.callers to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check ()
policy app_read on recovery_calls.calls to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])) OR (caller_id = ( SELECT platform.me() AS me)) OR (by_callers AND ( SELECT recovery_calls.on_list() AS on_list) AND (NOT (person_id = ANY (( SELECT rights.closed_to_me() AS closed_to_me)::uuid[]))))))) check ()
policy app_read on recovery_calls.ends to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check ()
policy app_read on recovery_calls.proposals to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check ()
policy app_read on recovery_calls.said to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check ()
policy app_read on recovery_calls.scripts to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check ()
policy app_read on recovery_calls.wishes to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])) OR ((card IS NOT NULL) AND ( SELECT recovery_calls.on_list() AS on_list) AND (NOT (person_id = ANY (( SELECT rights.closed_to_me() AS closed_to_me)::uuid[]))))))) check ()
policy app_read on referrals.acts to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check ()
policy app_read on rights.closed to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (worker_id = ( SELECT platform.me() AS me)) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role)))) check ()
policy app_read on rights.corrections to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check ()
policy app_read on rights.deletions to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR ( SELECT platform.has_role('director'::text) AS has_role)))) check ()
policy app_read on rights.holds to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR ( SELECT platform.has_role('director'::text) AS has_role)))) check ()
policy app_read on rights.restrictions to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR ((worker_id IS DISTINCT FROM ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role))) OR ((kind = 'category'::text) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))) check ()
policy app_read on safer_use.kit_log to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND (worker_id = ( SELECT platform.me() AS me)))) check ()
policy app_read on safer_use.plans to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR people.walk_goes_on(walk_id, person_id, ( SELECT platform.me() AS me))))) check ()
policy app_read on sessions.advocacy to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check ()
policy app_read on sessions.asks to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check ()
policy app_read on sessions.calendars to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR (worker_id = ANY (( SELECT sessions.workers_of_mine() AS workers_of_mine)::uuid[]))))) check ()
policy app_read on sessions.contacts to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check ()
policy app_read on sessions.long_look_waits to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check ()
policy app_read on sessions.long_look_words to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check ()
policy app_read on sessions.long_looks to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check ()
policy app_read on sessions.note_additions to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check ()
policy app_read on sessions.note_versions to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check ()
policy app_read on sessions.notes to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check ()
policy app_read on sessions.promises to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check ()
policy app_read on sessions.pulse_off to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check ()
policy app_read on sessions.pulse_trends to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT platform.has_role('supervisor'::text) AS has_role))) check ()
policy app_read on sessions.pulse_turns to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR ((worker_id = ( SELECT platform.me() AS me)) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))) check ()
policy app_read on sessions.pulses to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND (((side = 'person'::text) AND (person_id = ( SELECT platform.me() AS me))) OR ((side = 'worker'::text) AND (worker_id = ( SELECT platform.me() AS me)) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))) OR (((person_id = ( SELECT platform.me() AS me)) OR ((worker_id = ( SELECT platform.me() AS me)) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))) AND sessions.pulse_answered(person_id, worker_id, turn))))) check ()
policy app_read on sessions.staff_note_words to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])) AND (person_id <> ( SELECT platform.me() AS me)))) check ()
policy app_read on sessions.staff_notes to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check ()
policy app_read on sessions.taken to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR (worker_id = ANY (( SELECT sessions.workers_of_mine() AS workers_of_mine)::uuid[])) OR (EXISTS ( SELECT 1
   FROM sessions.visits v
  WHERE ((v.organization_id = platform.org()) AND (v.id = taken.visit_id) AND ((v.person_id = ( SELECT platform.me() AS me)) OR (v.person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))))))) check ()
policy app_read on sessions.visit_interpreters to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check ()
policy app_read on sessions.visit_mails to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check ()
policy app_read on sessions.visits to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check ()
policy app_read on texts.received to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check ()
policy app_read on wallet.letter_cards to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND true)) check ()
policy app_read on warm_line.calls to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT warm_line.answers() AS answers))) check ()
policy app_read on warm_line.on_now to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT warm_line.answers() AS answers))) check ()
policy app_read on warm_line.phone_calls to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT warm_line.answers() AS answers))) check ()
policy app_read on warm_line.settings to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT warm_line.answers() AS answers))) check ()
policy app_read on warm_line.shifts to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT warm_line.answers() AS answers))) check ()
policy app_read on wording.lists to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND true)) check ()
policy app_read on workforce.about_me to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND (worker_id = ( SELECT platform.me() AS me)))) check ()
policy app_read on workforce.about_shown to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) OR ((reader_id = ( SELECT platform.me() AS me)) AND
CASE place
    WHEN 'people'::text THEN ((worker_id = ANY (( SELECT people.covering_me() AS covering_me)::uuid[])) OR (EXISTS ( SELECT 1
       FROM people.assignments a
      WHERE ((a.organization_id = platform.org()) AND (a.worker_id = about_shown.worker_id) AND (a.person_id = platform.me()) AND (a.ended_at IS NULL)))))
    ELSE (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role))
END)))) check ()
policy app_read on workforce.capacities to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check ()
policy app_read on workforce.credential_papers to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role)))) check ()
policy app_read on workforce.credential_types to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.me() AS me) IS NOT NULL))) check ()
policy app_read on workforce.credentials to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role) OR ((found = 'right'::text) AND (EXISTS ( SELECT 1
   FROM workforce.profiles p
  WHERE ((p.organization_id = platform.org()) AND (p.worker_id = credentials.worker_id)))))))) check ()
policy app_read on workforce.ethics_texts to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND true)) check ()
policy app_read on workforce.listings to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND true)) check ()
policy app_read on workforce.profile_drafts to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND (worker_id = ( SELECT platform.me() AS me)))) check ()
policy app_read on workforce.profiles to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((( SELECT platform.me() AS me) IS NOT NULL) OR (open AND (EXISTS ( SELECT 1
   FROM workforce.listings l
  WHERE ((l.organization_id = platform.org()) AND l.open))))))) check ()
policy app_read on workforce.standings to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((( SELECT platform.me() AS me) IS NOT NULL) OR (EXISTS ( SELECT 1
   FROM workforce.listings l
  WHERE ((l.organization_id = platform.org()) AND l.open)))))) check ()
policy app_read on workforce.support_levels to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check ()
policy app_read on workforce.testimonial_ends to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.me() AS me) IS NOT NULL))) check ()
policy app_read on workforce.testimonial_words to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((( SELECT platform.me() AS me) IS NOT NULL) AND ((state = 'shown'::text) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR (EXISTS ( SELECT 1
   FROM workforce.testimonials t
  WHERE ((t.organization_id = platform.org()) AND (t.words_id = testimonial_words.id) AND (t.person_id = platform.me())))))))) check ()
policy app_read on workforce.trainings to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role) OR ((found = 'right'::text) AND (EXISTS ( SELECT 1
   FROM workforce.profiles p
  WHERE ((p.organization_id = platform.org()) AND (p.worker_id = trainings.worker_id)))))))) check ()
policy app_update on audit.chain to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND false)) check (((organization_id = ( SELECT platform.org() AS org)) AND false))
policy app_update on audit.checks to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) AND (by_id = ( SELECT platform.me() AS me))))) check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) AND (by_id = ( SELECT platform.me() AS me)))))
policy app_update on audit.entries to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (NOT (actor_id IS DISTINCT FROM ( SELECT platform.me() AS me))))) check (((organization_id = ( SELECT platform.org() AS org)) AND (NOT (actor_id IS DISTINCT FROM ( SELECT platform.me() AS me)))))
policy app_update on barriers.barriers to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_update on barriers.repairs to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_update on check_ins.check_ins to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_update on concern.concerns to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (closed_at IS NULL) AND concern.handles(goes_to, answer_by, raised_by, kept_from))) check (((organization_id = ( SELECT platform.org() AS org)) AND concern.handles(goes_to, answer_by, raised_by, kept_from)))
policy app_update on concern.hearings to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)) AND (answered_at IS NULL))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_update on concern.steps to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((by_id = ( SELECT platform.me() AS me)) AND (kind = ANY (ARRAY['heard_person'::text, 'heard_other'::text, 'doing'::text, 'told'::text, 'closed'::text, 'among_us'::text])) AND (concern_id = ANY (( SELECT concern.handled() AS handled)::uuid[]))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((by_id = ( SELECT platform.me() AS me)) AND (kind = ANY (ARRAY['heard_person'::text, 'heard_other'::text, 'doing'::text, 'told'::text, 'closed'::text, 'among_us'::text])) AND (concern_id = ANY (( SELECT concern.handled() AS handled)::uuid[])))))
policy app_update on consent.consents to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (ended_at IS NULL) AND ((person_id = ( SELECT platform.me() AS me)) OR (recipient_id = ( SELECT platform.me() AS me))))) check (((organization_id = ( SELECT platform.org() AS org)) AND (ended_by = ( SELECT platform.me() AS me)) AND (ended_at IS NOT NULL)))
policy app_update on consent.disclosures to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (actor_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (actor_id = ( SELECT platform.me() AS me))))
policy app_update on consent.items to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_update on consent.letters_sent to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND false)) check (((organization_id = ( SELECT platform.org() AS org)) AND false))
policy app_update on consent.orders to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((decided_by = ( SELECT platform.me() AS me)) AND (person_id IS DISTINCT FROM ( SELECT platform.me() AS me)) AND ( SELECT platform.has_role('director'::text) AS has_role)))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((decided_by = ( SELECT platform.me() AS me)) AND (person_id IS DISTINCT FROM ( SELECT platform.me() AS me)) AND ( SELECT platform.has_role('director'::text) AS has_role))))
policy app_update on consent.requests to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (struck_at IS NULL) AND ((written_by = ( SELECT platform.me() AS me)) OR ( SELECT platform.has_role('director'::text) AS has_role)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (struck_by = ( SELECT platform.me() AS me))))
policy app_update on crisis.debriefs to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) OR (supervisor_id = ( SELECT platform.me() AS me))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) OR (supervisor_id = ( SELECT platform.me() AS me)))))
policy app_update on crisis.incident_acts to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((by_id = ( SELECT platform.me() AS me)) AND ((person_id = ANY (( SELECT people.walked() AS walked)::uuid[])) OR ((step = 'join'::text) AND ( SELECT platform.has_role('supervisor'::text) AS has_role) AND (NOT (person_id = ANY (( SELECT rights.closed_to_me() AS closed_to_me)::uuid[])))))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((by_id = ( SELECT platform.me() AS me)) AND ((person_id = ANY (( SELECT people.walked() AS walked)::uuid[])) OR ((step = 'join'::text) AND ( SELECT platform.has_role('supervisor'::text) AS has_role) AND (NOT (person_id = ANY (( SELECT rights.closed_to_me() AS closed_to_me)::uuid[]))))))))
policy app_update on crisis.incidents to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))
policy app_update on crisis.plan_openings to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_update on crisis.plan_versions to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_update on crisis.plans to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_update on directory.care_levels to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role))))
policy app_update on directory.changes to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((by_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((by_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role)))))
policy app_update on directory.facts to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((said_by = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((said_by = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role)))))
policy app_update on directory.feeds to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role))))
policy app_update on directory.locations to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role))))
policy app_update on directory.meetings to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role))))
policy app_update on directory.providers to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role))))
policy app_update on directory.publishing to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role))))
policy app_update on directory.service_locations to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role))))
policy app_update on directory.service_words to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role))))
policy app_update on directory.services to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role))))
policy app_update on directory.twins to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role))))
policy app_update on directory.words to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role))))
policy app_update on early_signs.reports to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND false)) check (((organization_id = ( SELECT platform.org() AS org)) AND false))
policy app_update on early_signs.signals to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_update on early_signs.signs to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_update on early_signs.windows to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR ((state = 'asked'::text) AND (told_by = ( SELECT platform.me() AS me)) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR ((state = 'asked'::text) AND (told_by = ( SELECT platform.me() AS me)) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))))
policy app_update on events.answers to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT events.writes() AS writes) AND (answered_by = ( SELECT platform.me() AS me))))) check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT events.writes() AS writes) AND (answered_by = ( SELECT platform.me() AS me)))))
policy app_update on events.events to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT events.writes() AS writes))) check (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT events.writes() AS writes)))
policy app_update on events.hands to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_update on events.versions to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT events.writes() AS writes) AND (written_by = ( SELECT platform.me() AS me))))) check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT events.writes() AS writes) AND (written_by = ( SELECT platform.me() AS me)))))
policy app_update on firsthand.statements to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((said_by = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((said_by = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role)))))
policy app_update on firsthand.tallies to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND false)) check (((organization_id = ( SELECT platform.org() AS org)) AND false))
policy app_update on hard_times.extra_contacts to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR ((worker_id = ( SELECT platform.me() AS me)) AND (agreed_at IS NULL) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR ((worker_id = ( SELECT platform.me() AS me)) AND (agreed_at IS NULL) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))))
policy app_update on hard_times.learned to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_update on hard_times.return_plans to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_update on hard_times.told to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_update on matching.answers to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role)))))
policy app_update on matching.changes to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR ( SELECT platform.has_role('supervisor'::text) AS has_role))))
policy app_update on matching.talks to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (worker_id = ( SELECT platform.me() AS me)) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (worker_id = ( SELECT platform.me() AS me)) OR ( SELECT platform.has_role('supervisor'::text) AS has_role))))
policy app_update on messaging.early_looks to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role)))))
policy app_update on messaging.held_marks to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ANY (( SELECT sessions.workers_of_mine() AS workers_of_mine)::uuid[])) OR (worker_id = ANY (( SELECT people.covering_me() AS covering_me)::uuid[]))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ANY (( SELECT sessions.workers_of_mine() AS workers_of_mine)::uuid[])) OR (worker_id = ANY (( SELECT people.covering_me() AS covering_me)::uuid[])))))
policy app_update on messaging.messages to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (read_at IS NULL) AND ((author_id = person_id) <> (person_id = ( SELECT platform.me() AS me))) AND ((person_id = ( SELECT platform.me() AS me)) OR (walk_id = ANY (( SELECT messaging.walks_of_mine() AS walks_of_mine)::uuid[]))))) check (((organization_id = ( SELECT platform.org() AS org)) AND (read_by = ( SELECT platform.me() AS me))))
policy app_update on messaging.pauses to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role)))))
policy app_update on messaging.reading_hours to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role)))))
policy app_update on network.asked to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) AND (about_id = ANY (( SELECT network.ally_of() AS ally_of)::uuid[])) AND (answered_at IS NULL)))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) AND (about_id = ANY (( SELECT network.ally_of() AS ally_of)::uuid[])) AND (answered_at IS NULL))))
policy app_update on network.coach_wishes to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_update on network.lights to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_update on network.promises to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_update on network.questions to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_update on network.support_maps to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_update on network.supporters to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_update on network.tellings to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_update on network.tells to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) AND (about_id = ANY (( SELECT network.ally_of() AS ally_of)::uuid[]))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) AND (about_id = ANY (( SELECT network.ally_of() AS ally_of)::uuid[])))))
policy app_update on network.ties to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (ended_at IS NULL) AND ((person_id = ( SELECT platform.me() AS me)) OR ((ally_id = ( SELECT platform.me() AS me)) AND (started_at IS NOT NULL))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((ended_by IS NULL) OR (ended_by = ( SELECT platform.me() AS me))) AND ((person_id = ( SELECT platform.me() AS me)) OR ((ally_id = ( SELECT platform.me() AS me)) AND (started_at IS NOT NULL)))))
policy app_update on network.to_tell to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_update on oversight.questions to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (worker_id = ( SELECT platform.me() AS me)) AND (answered_at IS NULL))) check (((organization_id = ( SELECT platform.org() AS org)) AND (worker_id = ( SELECT platform.me() AS me)) AND (answered_at IS NOT NULL)))
policy app_update on people.absences to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (ended_at IS NULL) AND (((worker_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role))) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (((worker_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role))) OR ( SELECT platform.has_role('supervisor'::text) AS has_role))))
policy app_update on people.assignments to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT platform.has_role('supervisor'::text) AS has_role))) check (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT platform.has_role('supervisor'::text) AS has_role)))
policy app_update on people.cover_wishes to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_update on people.covers to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)) AND ((cover_id IS NULL) OR (cover_id = ANY (people.offered_in(absence_id))))))
policy app_update on people.invitations to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((invited_by = ( SELECT platform.me() AS me)) OR ((NOT tie) AND (( SELECT platform.has_role('supervisor'::text) AS has_role) OR (( SELECT platform.has_role('director'::text) AS has_role) AND (NOT (roles && ARRAY['participant'::text, 'ally'::text])))))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((invited_by = ( SELECT platform.me() AS me)) OR ((NOT tie) AND (( SELECT platform.has_role('supervisor'::text) AS has_role) OR (( SELECT platform.has_role('director'::text) AS has_role) AND (NOT (roles && ARRAY['participant'::text, 'ally'::text]))))))))
policy app_update on people.opening_looks to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND false)) check (((organization_id = ( SELECT platform.org() AS org)) AND false))
policy app_update on people.openings to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (closed_at IS NULL))) check (((organization_id = ( SELECT platform.org() AS org)) AND (closed_at IS NOT NULL) AND (((opened_by = ( SELECT platform.me() AS me)) AND (closed_by IS NULL)) OR ((opened_by <> ( SELECT platform.me() AS me)) AND (closed_by = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role))))))
policy app_update on people.organizations to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT platform.has_role('director'::text) AS has_role))) check ((organization_id = ( SELECT platform.org() AS org)))
policy app_update on people.persons to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((id = ( SELECT platform.me() AS me)) OR (id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((id = ( SELECT platform.me() AS me)) OR (id = ANY (( SELECT people.walked() AS walked)::uuid[])))))
policy app_update on people.protocols to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT platform.has_role('director'::text) AS has_role))) check (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT platform.has_role('director'::text) AS has_role)))
policy app_update on people.quiet_rules to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))
policy app_update on people.record_notice_reads to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_update on people.record_notices to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT platform.has_role('director'::text) AS has_role))) check (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT platform.has_role('director'::text) AS has_role)))
policy app_update on people.rhythms to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_update on people.search_looks to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND false)) check (((organization_id = ( SELECT platform.org() AS org)) AND false))
policy app_update on people.searches to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((by_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((by_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))))
policy app_update on people.stand_ins to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((absent_id = ( SELECT platform.me() AS me)) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((absent_id = ( SELECT platform.me() AS me)) OR ( SELECT platform.has_role('supervisor'::text) AS has_role))))
policy app_update on people.welcomes to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_update on people.work_numbers to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (worker_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (worker_id = ( SELECT platform.me() AS me))))
policy app_update on plans.goal_ideas to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role))))
policy app_update on plans.goals to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT plans.typed_for() AS typed_for)::uuid[]))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT plans.typed_for() AS typed_for)::uuid[])))))
policy app_update on plans.lines to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT plans.typed_for() AS typed_for)::uuid[]))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT plans.typed_for() AS typed_for)::uuid[])))))
policy app_update on plans.steps to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT plans.typed_for() AS typed_for)::uuid[]))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT plans.typed_for() AS typed_for)::uuid[])))))
policy app_update on plans.suggestions to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT plans.typed_for() AS typed_for)::uuid[]))) AND (result_id IS NULL))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT plans.typed_for() AS typed_for)::uuid[]))) AND (sealed = plans.suggested_words(id)) AND ((plans.suggestion_answer(id) IS NULL) OR ((ROW(state, answered_at))::text = plans.suggestion_answer(id)))))
policy app_update on plans.typing to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR ((worker_id = ( SELECT platform.me() AS me)) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR ((worker_id = ( SELECT platform.me() AS me)) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))))
policy app_update on plans.versions to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((by_id = ( SELECT platform.me() AS me)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT plans.typed_for() AS typed_for)::uuid[])))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((by_id = ( SELECT platform.me() AS me)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT plans.typed_for() AS typed_for)::uuid[]))))))
policy app_update on recovery_calls.callers to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT platform.has_role('supervisor'::text) AS has_role))) check (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT platform.has_role('supervisor'::text) AS has_role)))
policy app_update on recovery_calls.calls to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((caller_id = ( SELECT platform.me() AS me)) AND (ended_at IS NULL)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (caller_id = ( SELECT platform.me() AS me))))
policy app_update on recovery_calls.ends to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND false)) check (((organization_id = ( SELECT platform.org() AS org)) AND false))
policy app_update on recovery_calls.proposals to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR ((worker_id = ( SELECT platform.me() AS me)) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR ((worker_id = ( SELECT platform.me() AS me)) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))))
policy app_update on recovery_calls.said to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (caller_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (caller_id = ( SELECT platform.me() AS me))))
policy app_update on recovery_calls.scripts to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('supervisor'::text) AS has_role) AND (set_by = ( SELECT platform.me() AS me))))) check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('supervisor'::text) AS has_role) AND (set_by = ( SELECT platform.me() AS me)))))
policy app_update on recovery_calls.wishes to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_update on referrals.acts to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((by_id = ( SELECT platform.me() AS me)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((by_id = ( SELECT platform.me() AS me)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))))
policy app_update on rights.closed to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id <> ( SELECT platform.me() AS me)) AND (worker_id <> ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id <> ( SELECT platform.me() AS me)) AND (worker_id <> ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role)))))
policy app_update on rights.corrections to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (answered_at IS NULL) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))) check (((organization_id = ( SELECT platform.org() AS org)) AND (answered_by = ( SELECT platform.me() AS me)) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))
policy app_update on rights.deletions to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)) AND (cancelled_at IS NULL) AND (done_at IS NULL))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)) AND (cancelled_at IS NOT NULL)))
policy app_update on rights.holds to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (lifted_at IS NULL) AND (person_id <> ( SELECT platform.me() AS me)) AND ( SELECT platform.has_role('director'::text) AS has_role))) check (((organization_id = ( SELECT platform.org() AS org)) AND (lifted_by = ( SELECT platform.me() AS me)) AND (lifted_at IS NOT NULL) AND ( SELECT platform.has_role('director'::text) AS has_role)))
policy app_update on safer_use.plans to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_update on sessions.advocacy to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (answered_at IS NULL) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))
policy app_update on sessions.asks to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check ((organization_id = ( SELECT platform.org() AS org)))
policy app_update on sessions.calendars to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role)))))
policy app_update on sessions.contacts to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (worker_id = ( SELECT platform.me() AS me)) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])) AND (at > (now() - '01:00:00'::interval)))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))
policy app_update on sessions.long_look_waits to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((by_id = ( SELECT platform.me() AS me)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((by_id = ( SELECT platform.me() AS me)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))))
policy app_update on sessions.long_look_words to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))) AND (EXISTS ( SELECT 1
   FROM sessions.long_looks l
  WHERE ((l.organization_id = platform.org()) AND (l.id = long_look_words.look_id) AND (l.held_at IS NULL))))))) check (((organization_id = ( SELECT platform.org() AS org)) AND (((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))) AND (EXISTS ( SELECT 1
   FROM sessions.long_looks l
  WHERE ((l.organization_id = platform.org()) AND (l.id = long_look_words.look_id) AND (l.held_at IS NULL)))))))
policy app_update on sessions.long_looks to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (held_at IS NULL) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))
policy app_update on sessions.note_additions to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((by_id = ( SELECT platform.me() AS me)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((by_id = ( SELECT platform.me() AS me)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))))
policy app_update on sessions.note_versions to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))) AND (EXISTS ( SELECT 1
   FROM sessions.notes n
  WHERE ((n.organization_id = platform.org()) AND (n.id = note_versions.note_id) AND ((n.closed_by_person_at IS NULL) OR (n.closed_by_worker_at IS NULL)))))))) check (((organization_id = ( SELECT platform.org() AS org)) AND (((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))) AND (EXISTS ( SELECT 1
   FROM sessions.notes n
  WHERE ((n.organization_id = platform.org()) AND (n.id = note_versions.note_id) AND ((n.closed_by_person_at IS NULL) OR (n.closed_by_worker_at IS NULL))))))))
policy app_update on sessions.notes to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))) AND ((closed_by_person_at IS NULL) OR (closed_by_worker_at IS NULL)))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))
policy app_update on sessions.promises to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))
policy app_update on sessions.pulse_off to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_update on sessions.pulse_trends to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND false)) check (((organization_id = ( SELECT platform.org() AS org)) AND false))
policy app_update on sessions.pulse_turns to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR ((worker_id = ( SELECT platform.me() AS me)) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))) check (((organization_id = ( SELECT platform.org() AS org)) AND (((person_id = ( SELECT platform.me() AS me)) AND (NOT (worker_at IS DISTINCT FROM (sessions.pulse_times(person_id, worker_id, turn))[2]))) OR ((worker_id = ( SELECT platform.me() AS me)) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])) AND (NOT (person_at IS DISTINCT FROM (sessions.pulse_times(person_id, worker_id, turn))[1]))))))
policy app_update on sessions.pulses to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (((side = 'person'::text) AND (person_id = ( SELECT platform.me() AS me))) OR ((side = 'worker'::text) AND (worker_id = ( SELECT platform.me() AS me)) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))) check (((organization_id = ( SELECT platform.org() AS org)) AND (((side = 'person'::text) AND (person_id = ( SELECT platform.me() AS me))) OR ((side = 'worker'::text) AND (worker_id = ( SELECT platform.me() AS me)) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))))
policy app_update on sessions.staff_note_words to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])) AND (person_id <> ( SELECT platform.me() AS me)) AND (staff_note_id = ANY (( SELECT sessions.own_staff_notes() AS own_staff_notes)::uuid[])))) check ()
policy app_update on sessions.staff_notes to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((author_id = ( SELECT platform.me() AS me)) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((author_id = ( SELECT platform.me() AS me)) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))
policy app_update on sessions.taken to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (EXISTS ( SELECT 1
   FROM sessions.visits v
  WHERE ((v.organization_id = platform.org()) AND (v.id = taken.visit_id) AND (v.worker_id = taken.worker_id) AND ((v.person_id = ( SELECT platform.me() AS me)) OR (v.person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))))) check (((organization_id = ( SELECT platform.org() AS org)) AND (EXISTS ( SELECT 1
   FROM sessions.visits v
  WHERE ((v.organization_id = platform.org()) AND (v.id = taken.visit_id) AND (v.worker_id = taken.worker_id) AND ((v.person_id = ( SELECT platform.me() AS me)) OR (v.person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))))))
policy app_update on sessions.visit_interpreters to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))
policy app_update on sessions.visit_mails to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND false)) check (((organization_id = ( SELECT platform.org() AS org)) AND false))
policy app_update on sessions.visits to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))
policy app_update on texts.received to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND false)) check (((organization_id = ( SELECT platform.org() AS org)) AND false))
policy app_update on wallet.letter_cards to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role))))
policy app_update on warm_line.calls to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT warm_line.answers() AS answers) AND ((worker_id = ( SELECT platform.me() AS me)) OR (hand_to = ( SELECT platform.me() AS me))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT warm_line.answers() AS answers)))
policy app_update on warm_line.on_now to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT warm_line.answers() AS answers) AND (worker_id = ( SELECT platform.me() AS me))))) check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT warm_line.answers() AS answers) AND (worker_id = ( SELECT platform.me() AS me)))))
policy app_update on warm_line.phone_calls to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND false)) check (((organization_id = ( SELECT platform.org() AS org)) AND false))
policy app_update on warm_line.settings to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT platform.has_role('supervisor'::text) AS has_role))) check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('supervisor'::text) AS has_role) AND (changed_by = ( SELECT platform.me() AS me)))))
policy app_update on warm_line.shifts to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('supervisor'::text) AS has_role) OR (( SELECT warm_line.answers() AS answers) AND ((worker_id = ( SELECT platform.me() AS me)) OR (worker_id IS NULL)))))) check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('supervisor'::text) AS has_role) OR (( SELECT warm_line.answers() AS answers) AND ((worker_id = ( SELECT platform.me() AS me)) OR (worker_id IS NULL))))))
policy app_update on wording.lists to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) AND (saved_by = ( SELECT platform.me() AS me))))) check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) AND (saved_by = ( SELECT platform.me() AS me)))))
policy app_update on workforce.about_me to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role)))))
policy app_update on workforce.about_shown to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND false)) check (((organization_id = ( SELECT platform.org() AS org)) AND false))
policy app_update on workforce.capacities to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT platform.has_role('supervisor'::text) AS has_role))) check (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT platform.has_role('supervisor'::text) AS has_role)))
policy app_update on workforce.credential_papers to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role)))))
policy app_update on workforce.credential_types to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role)) AND (written_by = ( SELECT platform.me() AS me))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role)) AND (written_by = ( SELECT platform.me() AS me)))))
policy app_update on workforce.credentials to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (worker_id <> ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (worker_id <> ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role))))
policy app_update on workforce.ethics_texts to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) AND (written_by = ( SELECT platform.me() AS me))))) check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) AND (written_by = ( SELECT platform.me() AS me)))))
policy app_update on workforce.listings to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) AND (set_by = ( SELECT platform.me() AS me))))) check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) AND (set_by = ( SELECT platform.me() AS me)))))
policy app_update on workforce.profile_drafts to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role)))))
policy app_update on workforce.profiles to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((worker_id = ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role)))))
policy app_update on workforce.standings to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND false)) check (((organization_id = ( SELECT platform.org() AS org)) AND false))
policy app_update on workforce.support_levels to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ANY (( SELECT people.walked() AS walked)::uuid[])) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ANY (( SELECT people.walked() AS walked)::uuid[])) OR ( SELECT platform.has_role('supervisor'::text) AS has_role))))
policy app_update on workforce.testimonial_ends to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (EXISTS ( SELECT 1
   FROM workforce.testimonials t
  WHERE ((t.organization_id = platform.org()) AND (t.words_id = testimonial_ends.words_id) AND (t.person_id = platform.me())))))) check (((organization_id = ( SELECT platform.org() AS org)) AND (EXISTS ( SELECT 1
   FROM workforce.testimonials t
  WHERE ((t.organization_id = platform.org()) AND (t.words_id = testimonial_ends.words_id) AND (t.person_id = platform.me()))))))
policy app_update on workforce.testimonial_words to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (worker_id <> ( SELECT platform.me() AS me)) AND ( SELECT platform.has_role('supervisor'::text) AS has_role))) check (((organization_id = ( SELECT platform.org() AS org)) AND (worker_id <> ( SELECT platform.me() AS me)) AND ( SELECT platform.has_role('supervisor'::text) AS has_role)))
policy app_update on workforce.trainings to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (worker_id <> ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (worker_id <> ( SELECT platform.me() AS me)) AND (( SELECT platform.has_role('supervisor'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role))))
policy closed on people.assignments to {alongside_app} for SELECT using (((worker_id <> ( SELECT platform.me() AS me)) OR (NOT (person_id = ANY (( SELECT rights.closed_to_me() AS closed_to_me)::uuid[]))))) check ()
policy closed on people.covers to {alongside_app} for SELECT using (((cover_id IS DISTINCT FROM ( SELECT platform.me() AS me)) OR (NOT (person_id = ANY (( SELECT rights.closed_to_me() AS closed_to_me)::uuid[]))))) check ()
policy closed on people.openings to {alongside_app} for SELECT using (((opened_by <> ( SELECT platform.me() AS me)) OR (NOT (person_id = ANY (( SELECT rights.closed_to_me() AS closed_to_me)::uuid[]))))) check ()
policy closed_add on people.assignments to {alongside_app} for INSERT using () check ((NOT (EXISTS ( SELECT 1
   FROM rights.closed c
  WHERE ((c.organization_id = platform.org()) AND (c.person_id = assignments.person_id) AND (c.worker_id = assignments.worker_id))))))
policy closed_add on people.opening_looks to {alongside_app} for INSERT using () check ((NOT (person_id = ANY (( SELECT rights.closed_to_me() AS closed_to_me)::uuid[]))))
policy closed_add on people.openings to {alongside_app} for INSERT using () check ((NOT (person_id = ANY (( SELECT rights.closed_to_me() AS closed_to_me)::uuid[]))))
policy lifted on rights.restrictions to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)) AND (lifted_at IS NULL))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)) AND (lifted_at IS NOT NULL) AND (NOT ((ROW(answered_at, answered_by, outcome, answer))::text IS DISTINCT FROM rights.restriction_answer(id)))))
policy login on login.membership to {alongside_login} for ALL using (true) check (true)
policy login on login.session to {alongside_login} for ALL using (true) check (true)
policy login on people.organizations to {alongside_login} for SELECT using (true) check ()
policy reword on plans.suggestions to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (by_id = ( SELECT platform.me() AS me)) AND (state = 'open'::text) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])) AND (made_at > (now() - '01:00:00'::interval)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (by_id = ( SELECT platform.me() AS me)) AND (state = 'open'::text) AND (result_id IS NULL) AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])) AND (made_at > (now() - '01:00:00'::interval)) AND (plans.suggestion_answer(id) IS NULL)))
policy system on audit.chain to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on audit.checks to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on audit.entries to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on barriers.barriers to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on barriers.doctor_cards to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on barriers.duties to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on barriers.repair_notes to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on barriers.repairs to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on check_ins.check_ins to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on check_ins.preferences to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on concern.concerns to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on concern.hearings to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on concern.steps to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on consent.consents to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on consent.disclosures to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on consent.items to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on consent.letters_sent to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on consent.orders to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on consent.requests to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on crisis.debriefs to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on crisis.incident_acts to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on crisis.incidents to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on crisis.plan_openings to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on crisis.plan_versions to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on crisis.plans to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on directory.care_levels to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on directory.changes to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on directory.facts to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on directory.feeds to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on directory.import_files to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on directory.imports to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on directory.locations to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on directory.meetings to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on directory.providers to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on directory.publishing to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on directory.service_locations to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on directory.service_words to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on directory.services to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on directory.tips to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on directory.twins to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on directory.words to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on early_signs.cards to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on early_signs.reports to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on early_signs.rules to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on early_signs.signals to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on early_signs.signs to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on early_signs.windows to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on early_signs.wishes to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on events.answers to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on events.events to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on events.gains to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on events.goings to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on events.hands to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on events.versions to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on firsthand.statements to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on firsthand.tallies to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on firsthand.voices to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on groups.calendars to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on groups.kept to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on groups.tries to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on hard_times.extra_contacts to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on hard_times.learned to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on hard_times.return_plans to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on hard_times.told to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on login.membership to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on login.session to {alongside_system} for ALL using (("userId" IN ( SELECT m.user_id
   FROM login.membership m
  WHERE (m.organization_id = ( SELECT platform.org() AS org))))) check ()
policy system on matching.answers to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on matching.changes to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on matching.conflicts to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on matching.gut_checks to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on matching.talks to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on matching.wishes to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on messaging.early_looks to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on messaging.held_marks to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on messaging.messages to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on messaging.pauses to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on messaging.reading_hours to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on network.asked to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on network.cared_for to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on network.coach_wishes to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on network.kept_words to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on network.lights to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on network.mutes to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on network.promises to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on network.questions to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on network.support_maps to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on network.supporters to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on network.tellings to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on network.tells to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on network.ties to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on network.to_tell to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on oversight.questions to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on people.absences to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on people.agreements to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on people.assignments to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on people.cover_wishes to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on people.covers to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on people.data_keys to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on people.focuses to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on people.hard_dates to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on people.intake_pieces to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on people.intakes to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on people.invitations to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on people.met_workers to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on people.opening_looks to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on people.opening_reads to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on people.openings to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on people.organizations to {alongside_system} for ALL using (true) check (true)
policy system on people.persons to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on people.protocols to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on people.quiet_rules to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on people.record_notice_reads to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on people.record_notices to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on people.rhythms to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on people.search_looks to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on people.searches to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on people.stand_ins to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on people.welcomes to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on people.work_numbers to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on plans.goal_ideas to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on plans.goals to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on plans.lines to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on plans.steps to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on plans.suggestions to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on plans.typing to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on plans.versions to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on platform.once to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on recovery_calls.callers to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on recovery_calls.calls to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on recovery_calls.ends to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on recovery_calls.proposals to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on recovery_calls.said to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on recovery_calls.scripts to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on recovery_calls.wishes to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on referrals.acts to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on referrals.handoffs to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on referrals.links to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on rights.archives to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on rights.closed to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on rights.corrections to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on rights.deletions to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on rights.holds to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on rights.restrictions to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on rooms.rooms to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on rooms.seats to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on rooms.signals to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on safer_use.kit_log to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on safer_use.plans to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on sessions.advocacy to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on sessions.asks to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on sessions.calendars to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on sessions.contacts to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on sessions.feeds to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on sessions.interpreter_needs to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on sessions.long_look_waits to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on sessions.long_look_words to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on sessions.long_looks to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on sessions.mail_wishes to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on sessions.note_additions to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on sessions.note_versions to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on sessions.promises to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on sessions.pulse_off to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on sessions.pulse_trends to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on sessions.pulse_turns to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on sessions.pulses to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on sessions.review_goals to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on sessions.reviews to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on sessions.staff_note_words to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on sessions.staff_notes to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on sessions.taken to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on sessions.visit_interpreters to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on sessions.visit_mails to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on sessions.visit_words to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on sessions.visits to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on texts.mornings to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on texts.phones to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on texts.received to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on wallet.documents to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on wallet.letter_cards to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on warm_line.call_backs to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on warm_line.calls to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on warm_line.on_now to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on warm_line.phone_calls to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on warm_line.settings to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on warm_line.shifts to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on wording.lists to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on workforce.about_me to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on workforce.about_shown to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on workforce.capacities to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on workforce.counted_in to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on workforce.credential_papers to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on workforce.credential_types to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on workforce.credentials to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on workforce.ethics_texts to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on workforce.listings to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on workforce.profile_drafts to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on workforce.profiles to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on workforce.standings to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on workforce.support_levels to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on workforce.testimonial_ends to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on workforce.testimonial_words to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on workforce.testimonials to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on workforce.trainings to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system_delete on sessions.notes to {alongside_system} for DELETE using ((organization_id = ( SELECT platform.org() AS org))) check ()
policy system_insert on sessions.notes to {alongside_system} for INSERT using () check ((organization_id = ( SELECT platform.org() AS org)))
policy system_read on sessions.notes to {alongside_system} for SELECT using ((organization_id = ( SELECT platform.org() AS org))) check ()
policy system_update on sessions.notes to {alongside_system} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((closed_by_person_at IS NULL) OR (closed_by_worker_at IS NULL)))) check ((organization_id = ( SELECT platform.org() AS org)))
policy wished on people.covers to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (chosen_at IS NULL) AND ((worker_id = ( SELECT platform.me() AS me)) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (chosen_at IS NOT NULL) AND ((worker_id = ( SELECT platform.me() AS me)) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)) AND people.wished(person_id, worker_id, cover_id) AND ((cover_id IS NULL) OR (cover_id = ANY (people.offered_in(absence_id))))))

-- rights
alongside_app: DELETE, INSERT, SELECT on crisis.plan_versions
alongside_app: DELETE, INSERT, SELECT on directory.import_files
alongside_app: DELETE, INSERT, SELECT on events.hands
alongside_app: DELETE, INSERT, SELECT on firsthand.statements
alongside_app: DELETE, INSERT, SELECT on matching.conflicts
alongside_app: DELETE, INSERT, SELECT on people.stand_ins
alongside_app: DELETE, INSERT, SELECT on platform.kept_forms
alongside_app: DELETE, INSERT, SELECT on recovery_calls.callers
alongside_app: DELETE, INSERT, SELECT on recovery_calls.calls
alongside_app: DELETE, INSERT, SELECT on recovery_calls.proposals
alongside_app: DELETE, INSERT, SELECT on rights.closed
alongside_app: DELETE, INSERT, SELECT on rooms.signals
alongside_app: DELETE, INSERT, SELECT on safer_use.kit_log
alongside_app: DELETE, INSERT, SELECT on sessions.pulse_off
alongside_app: DELETE, INSERT, SELECT on sessions.taken
alongside_app: DELETE, INSERT, SELECT on wallet.documents
alongside_app: DELETE, INSERT, SELECT on workforce.about_shown
alongside_app: DELETE, INSERT, SELECT on workforce.credential_papers
alongside_app: DELETE, INSERT, SELECT on workforce.credentials
alongside_app: DELETE, INSERT, SELECT on workforce.testimonials
alongside_app: DELETE, INSERT, SELECT on workforce.trainings
alongside_app: DELETE, INSERT, SELECT, UPDATE on barriers.barriers
alongside_app: DELETE, INSERT, SELECT, UPDATE on barriers.doctor_cards
alongside_app: DELETE, INSERT, SELECT, UPDATE on barriers.duties
alongside_app: DELETE, INSERT, SELECT, UPDATE on barriers.repair_notes
alongside_app: DELETE, INSERT, SELECT, UPDATE on barriers.repairs
alongside_app: DELETE, INSERT, SELECT, UPDATE on crisis.plans
alongside_app: DELETE, INSERT, SELECT, UPDATE on early_signs.rules
alongside_app: DELETE, INSERT, SELECT, UPDATE on events.gains
alongside_app: DELETE, INSERT, SELECT, UPDATE on events.goings
alongside_app: DELETE, INSERT, SELECT, UPDATE on firsthand.voices
alongside_app: DELETE, INSERT, SELECT, UPDATE on hard_times.learned
alongside_app: DELETE, INSERT, SELECT, UPDATE on hard_times.return_plans
alongside_app: DELETE, INSERT, SELECT, UPDATE on messaging.pauses
alongside_app: DELETE, INSERT, SELECT, UPDATE on messaging.reading_hours
alongside_app: DELETE, INSERT, SELECT, UPDATE on network.cared_for
alongside_app: DELETE, INSERT, SELECT, UPDATE on network.kept_words
alongside_app: DELETE, INSERT, SELECT, UPDATE on network.mutes
alongside_app: DELETE, INSERT, SELECT, UPDATE on network.supporters
alongside_app: DELETE, INSERT, SELECT, UPDATE on network.to_tell
alongside_app: DELETE, INSERT, SELECT, UPDATE on people.cover_wishes
alongside_app: DELETE, INSERT, SELECT, UPDATE on people.work_numbers
alongside_app: DELETE, INSERT, SELECT, UPDATE on recovery_calls.wishes
alongside_app: DELETE, INSERT, SELECT, UPDATE on rooms.seats
alongside_app: DELETE, INSERT, SELECT, UPDATE on safer_use.plans
alongside_app: DELETE, INSERT, SELECT, UPDATE on sessions.interpreter_needs
alongside_app: DELETE, INSERT, SELECT, UPDATE on sessions.mail_wishes
alongside_app: DELETE, INSERT, SELECT, UPDATE on texts.mornings
alongside_app: DELETE, INSERT, SELECT, UPDATE on texts.phones
alongside_app: DELETE, INSERT, SELECT, UPDATE on warm_line.on_now
alongside_app: DELETE, INSERT, SELECT, UPDATE on warm_line.shifts
alongside_app: DELETE, INSERT, SELECT, UPDATE on workforce.about_me
alongside_app: DELETE, INSERT, SELECT, UPDATE on workforce.counted_in
alongside_app: DELETE, INSERT, SELECT, UPDATE on workforce.profile_drafts
alongside_app: DELETE, INSERT, SELECT, UPDATE on workforce.profiles
alongside_app: INSERT, SELECT on audit.checks
alongside_app: INSERT, SELECT on audit.entries
alongside_app: INSERT, SELECT on check_ins.check_ins
alongside_app: INSERT, SELECT on concern.concerns
alongside_app: INSERT, SELECT on concern.hearings
alongside_app: INSERT, SELECT on concern.steps
alongside_app: INSERT, SELECT on consent.consents
alongside_app: INSERT, SELECT on consent.disclosures
alongside_app: INSERT, SELECT on consent.items
alongside_app: INSERT, SELECT on consent.letters_sent
alongside_app: INSERT, SELECT on consent.orders
alongside_app: INSERT, SELECT on consent.requests
alongside_app: INSERT, SELECT on crisis.debriefs
alongside_app: INSERT, SELECT on crisis.incident_acts
alongside_app: INSERT, SELECT on crisis.incidents
alongside_app: INSERT, SELECT on crisis.plan_openings
alongside_app: INSERT, SELECT on directory.care_levels
alongside_app: INSERT, SELECT on directory.changes
alongside_app: INSERT, SELECT on directory.facts
alongside_app: INSERT, SELECT on directory.service_words
alongside_app: INSERT, SELECT on events.versions
alongside_app: INSERT, SELECT on messaging.early_looks
alongside_app: INSERT, SELECT on messaging.held_marks
alongside_app: INSERT, SELECT on messaging.messages
alongside_app: INSERT, SELECT on network.asked
alongside_app: INSERT, SELECT on network.questions
alongside_app: INSERT, SELECT on network.tellings
alongside_app: INSERT, SELECT on network.tells
alongside_app: INSERT, SELECT on network.ties
alongside_app: INSERT, SELECT on oversight.questions
alongside_app: INSERT, SELECT on people.absences
alongside_app: INSERT, SELECT on people.covers
alongside_app: INSERT, SELECT on people.data_keys
alongside_app: INSERT, SELECT on people.intake_pieces
alongside_app: INSERT, SELECT on people.invitations
alongside_app: INSERT, SELECT on people.opening_looks
alongside_app: INSERT, SELECT on people.opening_reads
alongside_app: INSERT, SELECT on people.openings
alongside_app: INSERT, SELECT on people.persons
alongside_app: INSERT, SELECT on people.protocols
alongside_app: INSERT, SELECT on people.record_notice_reads
alongside_app: INSERT, SELECT on people.record_notices
alongside_app: INSERT, SELECT on people.search_looks
alongside_app: INSERT, SELECT on people.searches
alongside_app: INSERT, SELECT on plans.suggestions
alongside_app: INSERT, SELECT on plans.typing
alongside_app: INSERT, SELECT on plans.versions
alongside_app: INSERT, SELECT on recovery_calls.said
alongside_app: INSERT, SELECT on recovery_calls.scripts
alongside_app: INSERT, SELECT on referrals.acts
alongside_app: INSERT, SELECT on rights.corrections
alongside_app: INSERT, SELECT on rights.deletions
alongside_app: INSERT, SELECT on rights.holds
alongside_app: INSERT, SELECT on rights.restrictions
alongside_app: INSERT, SELECT on sessions.advocacy
alongside_app: INSERT, SELECT on sessions.asks
alongside_app: INSERT, SELECT on sessions.contacts
alongside_app: INSERT, SELECT on sessions.long_look_waits
alongside_app: INSERT, SELECT on sessions.note_additions
alongside_app: INSERT, SELECT on sessions.note_versions
alongside_app: INSERT, SELECT on sessions.pulse_turns
alongside_app: INSERT, SELECT on sessions.pulses
alongside_app: INSERT, SELECT on sessions.staff_note_words
alongside_app: INSERT, SELECT on sessions.staff_notes
alongside_app: INSERT, SELECT on wallet.letter_cards
alongside_app: INSERT, SELECT on wording.lists
alongside_app: INSERT, SELECT on workforce.credential_types
alongside_app: INSERT, SELECT on workforce.ethics_texts
alongside_app: INSERT, SELECT on workforce.testimonial_words
alongside_app: INSERT, SELECT, UPDATE on check_ins.preferences
alongside_app: INSERT, SELECT, UPDATE on directory.feeds
alongside_app: INSERT, SELECT, UPDATE on directory.imports
alongside_app: INSERT, SELECT, UPDATE on directory.locations
alongside_app: INSERT, SELECT, UPDATE on directory.meetings
alongside_app: INSERT, SELECT, UPDATE on directory.providers
alongside_app: INSERT, SELECT, UPDATE on directory.publishing
alongside_app: INSERT, SELECT, UPDATE on directory.service_locations
alongside_app: INSERT, SELECT, UPDATE on directory.services
alongside_app: INSERT, SELECT, UPDATE on directory.tips
alongside_app: INSERT, SELECT, UPDATE on directory.twins
alongside_app: INSERT, SELECT, UPDATE on directory.words
alongside_app: INSERT, SELECT, UPDATE on early_signs.cards
alongside_app: INSERT, SELECT, UPDATE on early_signs.reports
alongside_app: INSERT, SELECT, UPDATE on early_signs.signals
alongside_app: INSERT, SELECT, UPDATE on early_signs.signs
alongside_app: INSERT, SELECT, UPDATE on early_signs.windows
alongside_app: INSERT, SELECT, UPDATE on early_signs.wishes
alongside_app: INSERT, SELECT, UPDATE on events.answers
alongside_app: INSERT, SELECT, UPDATE on events.events
alongside_app: INSERT, SELECT, UPDATE on groups.calendars
alongside_app: INSERT, SELECT, UPDATE on groups.kept
alongside_app: INSERT, SELECT, UPDATE on groups.tries
alongside_app: INSERT, SELECT, UPDATE on hard_times.extra_contacts
alongside_app: INSERT, SELECT, UPDATE on hard_times.told
alongside_app: INSERT, SELECT, UPDATE on matching.answers
alongside_app: INSERT, SELECT, UPDATE on matching.changes
alongside_app: INSERT, SELECT, UPDATE on matching.gut_checks
alongside_app: INSERT, SELECT, UPDATE on matching.talks
alongside_app: INSERT, SELECT, UPDATE on matching.wishes
alongside_app: INSERT, SELECT, UPDATE on network.coach_wishes
alongside_app: INSERT, SELECT, UPDATE on network.lights
alongside_app: INSERT, SELECT, UPDATE on network.promises
alongside_app: INSERT, SELECT, UPDATE on network.support_maps
alongside_app: INSERT, SELECT, UPDATE on people.agreements
alongside_app: INSERT, SELECT, UPDATE on people.assignments
alongside_app: INSERT, SELECT, UPDATE on people.focuses
alongside_app: INSERT, SELECT, UPDATE on people.hard_dates
alongside_app: INSERT, SELECT, UPDATE on people.intakes
alongside_app: INSERT, SELECT, UPDATE on people.met_workers
alongside_app: INSERT, SELECT, UPDATE on people.organizations
alongside_app: INSERT, SELECT, UPDATE on people.quiet_rules
alongside_app: INSERT, SELECT, UPDATE on people.rhythms
alongside_app: INSERT, SELECT, UPDATE on people.welcomes
alongside_app: INSERT, SELECT, UPDATE on plans.goal_ideas
alongside_app: INSERT, SELECT, UPDATE on plans.goals
alongside_app: INSERT, SELECT, UPDATE on plans.lines
alongside_app: INSERT, SELECT, UPDATE on plans.steps
alongside_app: INSERT, SELECT, UPDATE on platform.once
alongside_app: INSERT, SELECT, UPDATE on recovery_calls.ends
alongside_app: INSERT, SELECT, UPDATE on referrals.handoffs
alongside_app: INSERT, SELECT, UPDATE on referrals.links
alongside_app: INSERT, SELECT, UPDATE on rights.archives
alongside_app: INSERT, SELECT, UPDATE on rooms.rooms
alongside_app: INSERT, SELECT, UPDATE on sessions.calendars
alongside_app: INSERT, SELECT, UPDATE on sessions.feeds
alongside_app: INSERT, SELECT, UPDATE on sessions.long_look_words
alongside_app: INSERT, SELECT, UPDATE on sessions.long_looks
alongside_app: INSERT, SELECT, UPDATE on sessions.notes
alongside_app: INSERT, SELECT, UPDATE on sessions.promises
alongside_app: INSERT, SELECT, UPDATE on sessions.review_goals
alongside_app: INSERT, SELECT, UPDATE on sessions.reviews
alongside_app: INSERT, SELECT, UPDATE on sessions.visit_interpreters
alongside_app: INSERT, SELECT, UPDATE on sessions.visit_mails
alongside_app: INSERT, SELECT, UPDATE on sessions.visit_words
alongside_app: INSERT, SELECT, UPDATE on sessions.visits
alongside_app: INSERT, SELECT, UPDATE on texts.received
alongside_app: INSERT, SELECT, UPDATE on warm_line.call_backs
alongside_app: INSERT, SELECT, UPDATE on warm_line.calls
alongside_app: INSERT, SELECT, UPDATE on warm_line.phone_calls
alongside_app: INSERT, SELECT, UPDATE on warm_line.settings
alongside_app: INSERT, SELECT, UPDATE on workforce.capacities
alongside_app: INSERT, SELECT, UPDATE on workforce.listings
alongside_app: INSERT, SELECT, UPDATE on workforce.support_levels
alongside_app: INSERT, SELECT, UPDATE on workforce.testimonial_ends
alongside_app: SELECT on audit.chain
alongside_app: SELECT on firsthand.tallies
alongside_app: SELECT on platform.migrations
alongside_app: SELECT on sessions.pulse_trends
alongside_app: SELECT on workforce.standings
alongside_login: DELETE, INSERT, SELECT, UPDATE on login."rateLimit"
alongside_login: DELETE, INSERT, SELECT, UPDATE on login."twoFactor"
alongside_login: DELETE, INSERT, SELECT, UPDATE on login."user"
alongside_login: DELETE, INSERT, SELECT, UPDATE on login.account
alongside_login: DELETE, INSERT, SELECT, UPDATE on login.attempts
alongside_login: DELETE, INSERT, SELECT, UPDATE on login.membership
alongside_login: DELETE, INSERT, SELECT, UPDATE on login.passkey
alongside_login: DELETE, INSERT, SELECT, UPDATE on login.screen_lock
alongside_login: DELETE, INSERT, SELECT, UPDATE on login.session
alongside_login: DELETE, INSERT, SELECT, UPDATE on login.setup_links
alongside_login: DELETE, INSERT, SELECT, UPDATE on login.verification
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on audit.chain
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on audit.checks
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on audit.entries
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on barriers.barriers
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on barriers.doctor_cards
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on barriers.duties
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on barriers.repair_notes
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on barriers.repairs
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on check_ins.check_ins
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on check_ins.preferences
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on concern.concerns
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on concern.hearings
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on concern.steps
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on consent.consents
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on consent.disclosures
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on consent.items
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on consent.letters_sent
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on consent.orders
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on consent.requests
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on crisis.debriefs
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on crisis.incident_acts
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on crisis.incidents
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on crisis.plan_openings
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on crisis.plan_versions
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on crisis.plans
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on directory.care_levels
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on directory.changes
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on directory.facts
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on directory.feeds
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on directory.import_files
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on directory.imports
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on directory.locations
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on directory.meetings
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on directory.providers
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on directory.publishing
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on directory.service_locations
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on directory.service_words
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on directory.services
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on directory.tips
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on directory.twins
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on directory.words
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on early_signs.cards
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on early_signs.reports
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on early_signs.rules
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on early_signs.signals
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on early_signs.signs
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on early_signs.windows
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on early_signs.wishes
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on events.answers
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on events.events
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on events.gains
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on events.goings
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on events.hands
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on events.versions
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on firsthand.statements
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on firsthand.tallies
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on firsthand.voices
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on groups.calendars
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on groups.kept
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on groups.tries
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on hard_times.extra_contacts
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on hard_times.learned
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on hard_times.return_plans
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on hard_times.told
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on login."rateLimit"
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on login."twoFactor"
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on login."user"
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on login.account
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on login.attempts
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on login.membership
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on login.passkey
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on login.screen_lock
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on login.session
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on login.setup_links
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on login.verification
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on matching.answers
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on matching.changes
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on matching.conflicts
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on matching.gut_checks
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on matching.talks
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on matching.wishes
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on messaging.early_looks
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on messaging.held_marks
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on messaging.messages
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on messaging.pauses
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on messaging.reading_hours
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on network.asked
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on network.cared_for
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on network.coach_wishes
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on network.kept_words
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on network.lights
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on network.mutes
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on network.promises
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on network.questions
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on network.support_maps
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on network.supporters
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on network.tellings
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on network.tells
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on network.ties
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on network.to_tell
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on oversight.questions
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on people.absences
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on people.agreements
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on people.assignments
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on people.cover_wishes
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on people.covers
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on people.data_keys
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on people.focuses
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on people.hard_dates
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on people.intake_pieces
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on people.intakes
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on people.invitations
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on people.met_workers
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on people.opening_looks
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on people.opening_reads
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on people.openings
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on people.organizations
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on people.persons
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on people.protocols
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on people.quiet_rules
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on people.record_notice_reads
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on people.record_notices
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on people.rhythms
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on people.search_looks
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on people.searches
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on people.stand_ins
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on people.welcomes
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on people.work_numbers
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on plans.goal_ideas
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on plans.goals
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on plans.lines
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on plans.steps
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on plans.suggestions
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on plans.typing
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on plans.versions
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on platform.kept_forms
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on platform.migrations
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on platform.once
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on platform.sms_numbers
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on platform.workers
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on recovery_calls.callers
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on recovery_calls.calls
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on recovery_calls.ends
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on recovery_calls.proposals
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on recovery_calls.said
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on recovery_calls.scripts
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on recovery_calls.wishes
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on referrals.acts
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on referrals.handoffs
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on referrals.links
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on rights.archives
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on rights.closed
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on rights.corrections
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on rights.deletions
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on rights.erased_tables
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on rights.holds
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on rights.restrictions
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on rooms.rooms
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on rooms.seats
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on rooms.signals
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on safer_use.kit_log
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on safer_use.plans
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on sessions.advocacy
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on sessions.asks
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on sessions.calendars
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on sessions.contacts
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on sessions.feeds
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on sessions.interpreter_needs
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on sessions.long_look_waits
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on sessions.long_look_words
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on sessions.long_looks
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on sessions.mail_wishes
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on sessions.note_additions
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on sessions.note_versions
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on sessions.notes
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on sessions.promises
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on sessions.pulse_off
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on sessions.pulse_trends
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on sessions.pulse_turns
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on sessions.pulses
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on sessions.review_goals
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on sessions.reviews
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on sessions.staff_note_words
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on sessions.staff_notes
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on sessions.taken
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on sessions.visit_interpreters
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on sessions.visit_mails
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on sessions.visit_words
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on sessions.visits
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on texts.mornings
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on texts.phones
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on texts.received
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on wallet.documents
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on wallet.letter_cards
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on warm_line.call_backs
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on warm_line.calls
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on warm_line.on_now
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on warm_line.phone_calls
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on warm_line.settings
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on warm_line.shifts
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on wording.lists
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on workforce.about_me
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on workforce.about_shown
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on workforce.capacities
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on workforce.counted_in
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on workforce.credential_papers
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on workforce.credential_types
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on workforce.credentials
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on workforce.ethics_texts
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on workforce.listings
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on workforce.profile_drafts
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on workforce.profiles
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on workforce.standings
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on workforce.support_levels
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on workforce.testimonial_ends
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on workforce.testimonial_words
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on workforce.testimonials
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on workforce.trainings
alongside_system: DELETE on login.session
alongside_system: DELETE, INSERT, SELECT on consent.consents
alongside_system: DELETE, INSERT, SELECT on consent.disclosures
alongside_system: DELETE, INSERT, SELECT on consent.items
alongside_system: DELETE, INSERT, SELECT on consent.letters_sent
alongside_system: DELETE, INSERT, SELECT on consent.orders
alongside_system: DELETE, INSERT, SELECT on consent.requests
alongside_system: DELETE, INSERT, SELECT on oversight.questions
alongside_system: DELETE, INSERT, SELECT on people.opening_looks
alongside_system: DELETE, INSERT, SELECT on people.opening_reads
alongside_system: DELETE, INSERT, SELECT on people.openings
alongside_system: DELETE, INSERT, SELECT on people.search_looks
alongside_system: DELETE, INSERT, SELECT on people.stand_ins
alongside_system: DELETE, INSERT, SELECT on plans.versions
alongside_system: DELETE, INSERT, SELECT on platform.kept_forms
alongside_system: DELETE, INSERT, SELECT on rights.closed
alongside_system: DELETE, INSERT, SELECT on sessions.long_look_waits
alongside_system: DELETE, INSERT, SELECT on sessions.note_additions
alongside_system: DELETE, INSERT, SELECT on sessions.note_versions
alongside_system: DELETE, INSERT, SELECT on sessions.staff_note_words
alongside_system: DELETE, INSERT, SELECT on sessions.staff_notes
alongside_system: DELETE, INSERT, SELECT, UPDATE on barriers.barriers
alongside_system: DELETE, INSERT, SELECT, UPDATE on barriers.doctor_cards
alongside_system: DELETE, INSERT, SELECT, UPDATE on barriers.duties
alongside_system: DELETE, INSERT, SELECT, UPDATE on barriers.repair_notes
alongside_system: DELETE, INSERT, SELECT, UPDATE on barriers.repairs
alongside_system: DELETE, INSERT, SELECT, UPDATE on check_ins.check_ins
alongside_system: DELETE, INSERT, SELECT, UPDATE on check_ins.preferences
alongside_system: DELETE, INSERT, SELECT, UPDATE on concern.concerns
alongside_system: DELETE, INSERT, SELECT, UPDATE on concern.hearings
alongside_system: DELETE, INSERT, SELECT, UPDATE on crisis.debriefs
alongside_system: DELETE, INSERT, SELECT, UPDATE on crisis.incident_acts
alongside_system: DELETE, INSERT, SELECT, UPDATE on crisis.incidents
alongside_system: DELETE, INSERT, SELECT, UPDATE on crisis.plan_openings
alongside_system: DELETE, INSERT, SELECT, UPDATE on crisis.plan_versions
alongside_system: DELETE, INSERT, SELECT, UPDATE on crisis.plans
alongside_system: DELETE, INSERT, SELECT, UPDATE on directory.care_levels
alongside_system: DELETE, INSERT, SELECT, UPDATE on directory.changes
alongside_system: DELETE, INSERT, SELECT, UPDATE on directory.facts
alongside_system: DELETE, INSERT, SELECT, UPDATE on directory.feeds
alongside_system: DELETE, INSERT, SELECT, UPDATE on directory.import_files
alongside_system: DELETE, INSERT, SELECT, UPDATE on directory.imports
alongside_system: DELETE, INSERT, SELECT, UPDATE on directory.locations
alongside_system: DELETE, INSERT, SELECT, UPDATE on directory.meetings
alongside_system: DELETE, INSERT, SELECT, UPDATE on directory.providers
alongside_system: DELETE, INSERT, SELECT, UPDATE on directory.publishing
alongside_system: DELETE, INSERT, SELECT, UPDATE on directory.service_locations
alongside_system: DELETE, INSERT, SELECT, UPDATE on directory.service_words
alongside_system: DELETE, INSERT, SELECT, UPDATE on directory.services
alongside_system: DELETE, INSERT, SELECT, UPDATE on directory.tips
alongside_system: DELETE, INSERT, SELECT, UPDATE on directory.twins
alongside_system: DELETE, INSERT, SELECT, UPDATE on directory.words
alongside_system: DELETE, INSERT, SELECT, UPDATE on early_signs.cards
alongside_system: DELETE, INSERT, SELECT, UPDATE on early_signs.reports
alongside_system: DELETE, INSERT, SELECT, UPDATE on early_signs.rules
alongside_system: DELETE, INSERT, SELECT, UPDATE on early_signs.signals
alongside_system: DELETE, INSERT, SELECT, UPDATE on early_signs.signs
alongside_system: DELETE, INSERT, SELECT, UPDATE on early_signs.windows
alongside_system: DELETE, INSERT, SELECT, UPDATE on early_signs.wishes
alongside_system: DELETE, INSERT, SELECT, UPDATE on events.answers
alongside_system: DELETE, INSERT, SELECT, UPDATE on events.events
alongside_system: DELETE, INSERT, SELECT, UPDATE on events.gains
alongside_system: DELETE, INSERT, SELECT, UPDATE on events.goings
alongside_system: DELETE, INSERT, SELECT, UPDATE on events.hands
alongside_system: DELETE, INSERT, SELECT, UPDATE on events.versions
alongside_system: DELETE, INSERT, SELECT, UPDATE on firsthand.statements
alongside_system: DELETE, INSERT, SELECT, UPDATE on firsthand.tallies
alongside_system: DELETE, INSERT, SELECT, UPDATE on firsthand.voices
alongside_system: DELETE, INSERT, SELECT, UPDATE on groups.calendars
alongside_system: DELETE, INSERT, SELECT, UPDATE on groups.kept
alongside_system: DELETE, INSERT, SELECT, UPDATE on groups.tries
alongside_system: DELETE, INSERT, SELECT, UPDATE on hard_times.extra_contacts
alongside_system: DELETE, INSERT, SELECT, UPDATE on hard_times.learned
alongside_system: DELETE, INSERT, SELECT, UPDATE on hard_times.return_plans
alongside_system: DELETE, INSERT, SELECT, UPDATE on hard_times.told
alongside_system: DELETE, INSERT, SELECT, UPDATE on matching.answers
alongside_system: DELETE, INSERT, SELECT, UPDATE on matching.changes
alongside_system: DELETE, INSERT, SELECT, UPDATE on matching.conflicts
alongside_system: DELETE, INSERT, SELECT, UPDATE on matching.gut_checks
alongside_system: DELETE, INSERT, SELECT, UPDATE on matching.talks
alongside_system: DELETE, INSERT, SELECT, UPDATE on matching.wishes
alongside_system: DELETE, INSERT, SELECT, UPDATE on messaging.early_looks
alongside_system: DELETE, INSERT, SELECT, UPDATE on messaging.held_marks
alongside_system: DELETE, INSERT, SELECT, UPDATE on messaging.messages
alongside_system: DELETE, INSERT, SELECT, UPDATE on messaging.pauses
alongside_system: DELETE, INSERT, SELECT, UPDATE on messaging.reading_hours
alongside_system: DELETE, INSERT, SELECT, UPDATE on network.asked
alongside_system: DELETE, INSERT, SELECT, UPDATE on network.cared_for
alongside_system: DELETE, INSERT, SELECT, UPDATE on network.coach_wishes
alongside_system: DELETE, INSERT, SELECT, UPDATE on network.kept_words
alongside_system: DELETE, INSERT, SELECT, UPDATE on network.lights
alongside_system: DELETE, INSERT, SELECT, UPDATE on network.mutes
alongside_system: DELETE, INSERT, SELECT, UPDATE on network.promises
alongside_system: DELETE, INSERT, SELECT, UPDATE on network.questions
alongside_system: DELETE, INSERT, SELECT, UPDATE on network.support_maps
alongside_system: DELETE, INSERT, SELECT, UPDATE on network.supporters
alongside_system: DELETE, INSERT, SELECT, UPDATE on network.tellings
alongside_system: DELETE, INSERT, SELECT, UPDATE on network.tells
alongside_system: DELETE, INSERT, SELECT, UPDATE on network.ties
alongside_system: DELETE, INSERT, SELECT, UPDATE on network.to_tell
alongside_system: DELETE, INSERT, SELECT, UPDATE on people.absences
alongside_system: DELETE, INSERT, SELECT, UPDATE on people.agreements
alongside_system: DELETE, INSERT, SELECT, UPDATE on people.assignments
alongside_system: DELETE, INSERT, SELECT, UPDATE on people.cover_wishes
alongside_system: DELETE, INSERT, SELECT, UPDATE on people.covers
alongside_system: DELETE, INSERT, SELECT, UPDATE on people.data_keys
alongside_system: DELETE, INSERT, SELECT, UPDATE on people.focuses
alongside_system: DELETE, INSERT, SELECT, UPDATE on people.hard_dates
alongside_system: DELETE, INSERT, SELECT, UPDATE on people.intake_pieces
alongside_system: DELETE, INSERT, SELECT, UPDATE on people.intakes
alongside_system: DELETE, INSERT, SELECT, UPDATE on people.invitations
alongside_system: DELETE, INSERT, SELECT, UPDATE on people.met_workers
alongside_system: DELETE, INSERT, SELECT, UPDATE on people.persons
alongside_system: DELETE, INSERT, SELECT, UPDATE on people.protocols
alongside_system: DELETE, INSERT, SELECT, UPDATE on people.quiet_rules
alongside_system: DELETE, INSERT, SELECT, UPDATE on people.record_notice_reads
alongside_system: DELETE, INSERT, SELECT, UPDATE on people.record_notices
alongside_system: DELETE, INSERT, SELECT, UPDATE on people.rhythms
alongside_system: DELETE, INSERT, SELECT, UPDATE on people.searches
alongside_system: DELETE, INSERT, SELECT, UPDATE on people.welcomes
alongside_system: DELETE, INSERT, SELECT, UPDATE on people.work_numbers
alongside_system: DELETE, INSERT, SELECT, UPDATE on plans.goal_ideas
alongside_system: DELETE, INSERT, SELECT, UPDATE on plans.goals
alongside_system: DELETE, INSERT, SELECT, UPDATE on plans.lines
alongside_system: DELETE, INSERT, SELECT, UPDATE on plans.steps
alongside_system: DELETE, INSERT, SELECT, UPDATE on plans.suggestions
alongside_system: DELETE, INSERT, SELECT, UPDATE on plans.typing
alongside_system: DELETE, INSERT, SELECT, UPDATE on platform.once
alongside_system: DELETE, INSERT, SELECT, UPDATE on platform.sms_numbers
alongside_system: DELETE, INSERT, SELECT, UPDATE on platform.workers
alongside_system: DELETE, INSERT, SELECT, UPDATE on recovery_calls.callers
alongside_system: DELETE, INSERT, SELECT, UPDATE on recovery_calls.calls
alongside_system: DELETE, INSERT, SELECT, UPDATE on recovery_calls.ends
alongside_system: DELETE, INSERT, SELECT, UPDATE on recovery_calls.proposals
alongside_system: DELETE, INSERT, SELECT, UPDATE on recovery_calls.said
alongside_system: DELETE, INSERT, SELECT, UPDATE on recovery_calls.scripts
alongside_system: DELETE, INSERT, SELECT, UPDATE on recovery_calls.wishes
alongside_system: DELETE, INSERT, SELECT, UPDATE on referrals.acts
alongside_system: DELETE, INSERT, SELECT, UPDATE on referrals.handoffs
alongside_system: DELETE, INSERT, SELECT, UPDATE on referrals.links
alongside_system: DELETE, INSERT, SELECT, UPDATE on rights.archives
alongside_system: DELETE, INSERT, SELECT, UPDATE on rights.corrections
alongside_system: DELETE, INSERT, SELECT, UPDATE on rights.deletions
alongside_system: DELETE, INSERT, SELECT, UPDATE on rights.holds
alongside_system: DELETE, INSERT, SELECT, UPDATE on rights.restrictions
alongside_system: DELETE, INSERT, SELECT, UPDATE on rooms.rooms
alongside_system: DELETE, INSERT, SELECT, UPDATE on rooms.seats
alongside_system: DELETE, INSERT, SELECT, UPDATE on rooms.signals
alongside_system: DELETE, INSERT, SELECT, UPDATE on safer_use.kit_log
alongside_system: DELETE, INSERT, SELECT, UPDATE on safer_use.plans
alongside_system: DELETE, INSERT, SELECT, UPDATE on sessions.advocacy
alongside_system: DELETE, INSERT, SELECT, UPDATE on sessions.asks
alongside_system: DELETE, INSERT, SELECT, UPDATE on sessions.calendars
alongside_system: DELETE, INSERT, SELECT, UPDATE on sessions.contacts
alongside_system: DELETE, INSERT, SELECT, UPDATE on sessions.feeds
alongside_system: DELETE, INSERT, SELECT, UPDATE on sessions.interpreter_needs
alongside_system: DELETE, INSERT, SELECT, UPDATE on sessions.long_look_words
alongside_system: DELETE, INSERT, SELECT, UPDATE on sessions.long_looks
alongside_system: DELETE, INSERT, SELECT, UPDATE on sessions.mail_wishes
alongside_system: DELETE, INSERT, SELECT, UPDATE on sessions.notes
alongside_system: DELETE, INSERT, SELECT, UPDATE on sessions.promises
alongside_system: DELETE, INSERT, SELECT, UPDATE on sessions.pulse_off
alongside_system: DELETE, INSERT, SELECT, UPDATE on sessions.pulse_trends
alongside_system: DELETE, INSERT, SELECT, UPDATE on sessions.pulse_turns
alongside_system: DELETE, INSERT, SELECT, UPDATE on sessions.pulses
alongside_system: DELETE, INSERT, SELECT, UPDATE on sessions.review_goals
alongside_system: DELETE, INSERT, SELECT, UPDATE on sessions.reviews
alongside_system: DELETE, INSERT, SELECT, UPDATE on sessions.taken
alongside_system: DELETE, INSERT, SELECT, UPDATE on sessions.visit_interpreters
alongside_system: DELETE, INSERT, SELECT, UPDATE on sessions.visit_mails
alongside_system: DELETE, INSERT, SELECT, UPDATE on sessions.visit_words
alongside_system: DELETE, INSERT, SELECT, UPDATE on sessions.visits
alongside_system: DELETE, INSERT, SELECT, UPDATE on texts.mornings
alongside_system: DELETE, INSERT, SELECT, UPDATE on texts.phones
alongside_system: DELETE, INSERT, SELECT, UPDATE on texts.received
alongside_system: DELETE, INSERT, SELECT, UPDATE on wallet.documents
alongside_system: DELETE, INSERT, SELECT, UPDATE on wallet.letter_cards
alongside_system: DELETE, INSERT, SELECT, UPDATE on warm_line.call_backs
alongside_system: DELETE, INSERT, SELECT, UPDATE on warm_line.calls
alongside_system: DELETE, INSERT, SELECT, UPDATE on warm_line.on_now
alongside_system: DELETE, INSERT, SELECT, UPDATE on warm_line.phone_calls
alongside_system: DELETE, INSERT, SELECT, UPDATE on warm_line.settings
alongside_system: DELETE, INSERT, SELECT, UPDATE on warm_line.shifts
alongside_system: DELETE, INSERT, SELECT, UPDATE on wording.lists
alongside_system: DELETE, INSERT, SELECT, UPDATE on workforce.about_me
alongside_system: DELETE, INSERT, SELECT, UPDATE on workforce.about_shown
alongside_system: DELETE, INSERT, SELECT, UPDATE on workforce.capacities
alongside_system: DELETE, INSERT, SELECT, UPDATE on workforce.counted_in
alongside_system: DELETE, INSERT, SELECT, UPDATE on workforce.credential_papers
alongside_system: DELETE, INSERT, SELECT, UPDATE on workforce.credential_types
alongside_system: DELETE, INSERT, SELECT, UPDATE on workforce.credentials
alongside_system: DELETE, INSERT, SELECT, UPDATE on workforce.ethics_texts
alongside_system: DELETE, INSERT, SELECT, UPDATE on workforce.listings
alongside_system: DELETE, INSERT, SELECT, UPDATE on workforce.profile_drafts
alongside_system: DELETE, INSERT, SELECT, UPDATE on workforce.profiles
alongside_system: DELETE, INSERT, SELECT, UPDATE on workforce.standings
alongside_system: DELETE, INSERT, SELECT, UPDATE on workforce.support_levels
alongside_system: DELETE, INSERT, SELECT, UPDATE on workforce.testimonial_ends
alongside_system: DELETE, INSERT, SELECT, UPDATE on workforce.testimonial_words
alongside_system: DELETE, INSERT, SELECT, UPDATE on workforce.testimonials
alongside_system: DELETE, INSERT, SELECT, UPDATE on workforce.trainings
alongside_system: INSERT, SELECT on audit.chain
alongside_system: INSERT, SELECT on audit.checks
alongside_system: INSERT, SELECT on audit.entries
alongside_system: INSERT, SELECT on concern.steps
alongside_system: INSERT, SELECT, UPDATE on people.organizations
alongside_system: SELECT on platform.migrations
alongside_system: SELECT on rights.erased_tables

-- functions
function concern.handled() returns uuid[]
BEGIN ATOMIC
 SELECT COALESCE(array_agg(c.id), '{}'::uuid[]) AS "coalesce"
    FROM concern.concerns c
   WHERE ((c.organization_id = platform.org()) AND concern.handles(c.goes_to, c.answer_by, c.raised_by, c.kept_from));
END
function concern.handles(text,timestamp with time zone,uuid,uuid[]) returns boolean
BEGIN ATOMIC
 SELECT ((platform.me() IS NOT NULL) AND (NOT (platform.me() = ANY (kept_from))) AND (raised_by IS DISTINCT FROM platform.me()) AND (((goes_to = 'supervisor'::text) AND platform.has_role('supervisor'::text)) OR (platform.has_role('director'::text) AND ((goes_to = 'director'::text) OR (answer_by < now())))));
END
function concern.raised_by_me() returns uuid[]
BEGIN ATOMIC
 SELECT COALESCE(array_agg(c.id), '{}'::uuid[]) AS "coalesce"
    FROM concern.concerns c
   WHERE ((c.organization_id = platform.org()) AND (c.raised_by = platform.me()));
END
function concern.watched() returns text[]
BEGIN ATOMIC
 SELECT COALESCE(array_agg((((c.about_id)::text || '/'::text) || (c.raised_by)::text)), '{}'::text[]) AS "coalesce"
    FROM concern.concerns c
   WHERE ((c.organization_id = platform.org()) AND (c.about_id IS NOT NULL) AND (c.raised_by IS NOT NULL) AND concern.handles(c.goes_to, c.answer_by, c.raised_by, c.kept_from));
END
function consent.items_for_me(text) returns uuid[]

begin
  return (select coalesce(array_agg(distinct i.item_id), '{}') from consent.items i
    join consent.consents c on c.organization_id = i.organization_id and c.id = i.consent_id
    where i.organization_id = platform.org() and c.organization_id = platform.org() and c.recipient_id = platform.me() and i.kind = wanted
      and c.ended_at is null and c.from_at <= now() and (c.until_at is null or c.until_at > now()));
end 
function consent.names(text,uuid,uuid) returns boolean

begin
  return exists (select from consent.items i
    join consent.consents c on c.organization_id = i.organization_id and c.id = i.consent_id
    where i.organization_id = platform.org() and c.organization_id = platform.org() and i.kind = wanted and i.person_id = whose and i.item_id = thing
      and c.person_id = whose and c.recipient_id = platform.me() and c.ended_at is null and c.from_at <= now() and (c.until_at is null or c.until_at > now()));
end 
function consent.people_for_me(text) returns uuid[]

begin
  return (select coalesce(array_agg(distinct c.person_id), '{}') from consent.consents c
    where c.organization_id = platform.org() and c.recipient_id = platform.me() and people_for_me.category = any (c.categories)
      and c.ended_at is null and c.from_at <= now() and (c.until_at is null or c.until_at > now()));
end 
function consent.sharing_with_me() returns uuid[]

begin
  return (select coalesce(array_agg(distinct c.person_id), '{}') from consent.consents c
    where c.organization_id = platform.org() and c.recipient_id = platform.me() and c.ended_at is null and c.from_at <= now() and (c.until_at is null or c.until_at > now()));
end 
function directory.need_words() returns TABLE(term text, says tsquery, first tsquery)

  values
    -- VALUES
    ('detox', '((''detox'':*) | (''detoxification'':*) | (''withdrawal'' <-> ''management'':*))'::tsquery, '(''detox'':*)'::tsquery),
    ('residential', '((''residential'' <-> ''treatment'':*) | (''residential'' <-> ''program'':*) | (''inpatient'':*) | (''long'' <-> ''term'' <-> ''residential'':*) | (''therapeutic'' <-> ''community'':*) | (''residential'':*))'::tsquery, '(''residential'' <-> ''treatment'':*)'::tsquery),
    ('outpatient', '((''outpatient'':*) | (''chemical'' <-> ''dependency'':*) | (''substance'' <-> ''abuse'' <-> ''treatment'':*) | (''substance'' <-> ''abuse'':*) | (''addiction'' <-> ''treatment'':*) | (''addictions'':*) | (''drug'' <-> ''treatment'':*) | (''alcohol'' <-> ''treatment'':*) | (''drug'' <-> ''and'' <-> ''alcohol'':*))'::tsquery, '(''outpatient'':*)'::tsquery),
    ('intensive-outpatient', '((''intensive'' <-> ''outpatient'':*) | (''iop''))'::tsquery, '(''intensive'' <-> ''outpatient'':*)'::tsquery),
    ('partial-hospital', '((''partial'' <-> ''hospitalization'':*) | (''day'' <-> ''hospital'':*))'::tsquery, '(''partial'' <-> ''hospitalization'':*)'::tsquery),
    ('otp', '((''opioid'' <-> ''treatment'':*) | (''methadone'':*) | (''buprenorphine'':*) | (''opiate'':*) | (''heroin'':*) | (''suboxone'':*))'::tsquery, '(''opioid'' <-> ''treatment'':*)'::tsquery),
    ('methadone', '((''methadone'':*))'::tsquery, '(''methadone'':*)'::tsquery),
    ('buprenorphine', '((''buprenorphine'':*) | (''suboxone'':*) | (''subutex'':*))'::tsquery, '(''buprenorphine'':*)'::tsquery),
    ('naltrexone', '((''naltrexone'':*) | (''vivitrol'':*))'::tsquery, '(''naltrexone'':*)'::tsquery),
    ('moud-welcome', null, null),
    ('sober-living', '((''halfway'' <-> ''house'':*) | (''sober'' <-> ''house'':*) | (''sober'' <-> ''living'':*) | (''recovery'' <-> ''house'':*) | (''recovery'' <-> ''housing'':*) | (''oxford'' <-> ''house'':*) | (''halfway'':*) | (''drug'' <-> ''free'' <-> ''housing'':*) | (''sober'':*))'::tsquery, '(''halfway'' <-> ''house'':*)'::tsquery),
    ('shelter', '((''emergency'' <-> ''shelter'':*) | (''shelter'':*) | (''overnight'' <-> ''shelter'':*) | (''homeless'' <-> ''shelter'':*) | (''emergency'' <-> ''housing'':*) | (''homeless'':*))'::tsquery, '(''emergency'' <-> ''shelter'':*)'::tsquery),
    ('housing-help', '((''housing'' <-> ''counseling'':*) | (''affordable'' <-> ''housing'':*) | (''subsidized'' <-> ''housing'':*) | (''section'' <-> ''8'') | (''low'' <-> ''income'' <-> ''housing'':*) | (''tenant'':*) | (''housing'' <-> ''assistance'':*) | (''public'' <-> ''housing'':*) | (''rental'':*))'::tsquery, '(''housing'' <-> ''counseling'':*)'::tsquery),
    ('transitional-housing', '((''transitional'' <-> ''housing'':*) | (''supportive'' <-> ''housing'':*))'::tsquery, '(''transitional'' <-> ''housing'':*)'::tsquery),
    ('food', '((''food'' <-> ''pantry'':*) | (''soup'' <-> ''kitchen'':*) | (''emergency'' <-> ''food'':*) | (''hot'' <-> ''meals'':*) | (''meal'' <-> ''program'':*) | (''food'':*) | (''meals'':*) | (''groceries'':*) | (''pantry'':*) | (''eating'' <-> ''together'':*))'::tsquery, '(''food'' <-> ''pantry'':*)'::tsquery),
    ('clothing', '((''clothing'':*) | (''clothes'':*) | (''clothes'' <-> ''closet'':*) | (''thrift'':*))'::tsquery, '(''clothing'':*)'::tsquery),
    ('showers', '((''showers'':*) | (''shower'':*) | (''laundry'':*))'::tsquery, '(''showers'':*)'::tsquery),
    ('id-documents', '((''birth'' <-> ''certificate'':*) | (''vital'' <-> ''records'':*) | (''identification'' <-> ''cards'':*) | (''identification'' <-> ''card'':*) | (''motor'' <-> ''vehicle'' <-> ''administration'':*) | (''driver'' <-> ''s'' <-> ''license'':*) | (''licensing'':*) | (''photo'' <-> ''identification'' <-> ''card'':*) | (''id'' <-> ''card'':*))'::tsquery, '(''birth'' <-> ''certificate'':*)'::tsquery),
    ('legal-aid', '((''legal'' <-> ''aid'') | (''legal'' <-> ''services'':*) | (''attorney'':*) | (''attorneys'':*) | (''lawyer'':*) | (''legal'' <-> ''assistance'':*) | (''pro'' <-> ''bono'':*) | (''legal'':*) | (''public'' <-> ''defender'':*) | (''expungement'':*))'::tsquery, '(''legal'' <-> ''aid'')'::tsquery),
    ('reentry', '((''ex'' <-> ''offenders'':*) | (''ex'' <-> ''offender'':*) | (''reentry'':*) | (''re'' <-> ''entry'':*) | (''incarcerated'':*) | (''prisoners'':*) | (''inmates'':*) | (''parole'':*) | (''released'':*))'::tsquery, '(''ex'' <-> ''offenders'':*)'::tsquery),
    ('job-help', '((''employment'':*) | (''job'' <-> ''placement'':*) | (''job'' <-> ''search'':*) | (''job'') | (''jobs'':*) | (''workforce'':*) | (''career'' <-> ''center'':*) | (''employment'' <-> ''services'':*))'::tsquery, '(''employment'':*)'::tsquery),
    ('job-training', '((''job'' <-> ''training'':*) | (''vocational'':*) | (''ged'') | (''literacy'':*) | (''adult'' <-> ''education'':*) | (''skills'' <-> ''training'':*) | (''training'':*) | (''esl'') | (''esol'':*) | (''english'' <-> ''classes'':*))'::tsquery, '(''job'' <-> ''training'':*)'::tsquery),
    ('second-chance-work', '((''second'' <-> ''chance'' <-> ''employer'':*) | (''fair'' <-> ''chance'' <-> ''employer'':*) | (''felony'' <-> ''friendly'':*) | (''hires'' <-> ''people'' <-> ''with'' <-> ''records'':*))'::tsquery, '(''second'' <-> ''chance'' <-> ''employer'':*)'::tsquery),
    ('benefits', '((''food'' <-> ''stamps'':*) | (''food'' <-> ''stamp'':*) | (''temporary'' <-> ''cash'' <-> ''assistance'':*) | (''cash'' <-> ''assistance'':*) | (''medical'' <-> ''assistance'':*) | (''social'' <-> ''services'':*) | (''public'' <-> ''assistance'':*) | (''wic'') | (''ssi'') | (''social'' <-> ''security'':*) | (''benefits'':*))'::tsquery, '(''food'' <-> ''stamps'':*)'::tsquery),
    ('rent-utilities', '((''eviction'' <-> ''prevention'':*) | (''rent'':*) | (''rental'' <-> ''assistance'':*) | (''utility'' <-> ''assistance'':*) | (''utility'':*) | (''utilities'':*) | (''eviction'':*) | (''energy'' <-> ''assistance'':*) | (''gas'' <-> ''and'' <-> ''electric'':*) | (''heating'':*))'::tsquery, '(''eviction'' <-> ''prevention'':*)'::tsquery),
    ('transport', '((''transportation'':*) | (''bus'' <-> ''tokens'':*) | (''paratransit'':*) | (''rides'':*) | (''mobility'':*))'::tsquery, '(''transportation'':*)'::tsquery),
    ('childcare', '((''child'' <-> ''care'':*) | (''day'' <-> ''care'':*) | (''head'' <-> ''start'':*) | (''daycare'':*) | (''childcare'':*) | (''before'' <-> ''and'' <-> ''after'' <-> ''school'':*))'::tsquery, '(''child'' <-> ''care'':*)'::tsquery),
    ('pregnancy', '((''pregnant'':*) | (''pregnancy'':*) | (''prenatal'':*) | (''maternity'':*) | (''postpartum'':*) | (''maternal'':*))'::tsquery, '(''pregnant'':*)'::tsquery),
    ('parenting', '((''parenting'':*) | (''parent'' <-> ''education'':*) | (''parents'':*) | (''family'' <-> ''support'':*) | (''diapers'':*) | (''families'':*) | (''mothers'':*) | (''children'':*))'::tsquery, '(''parenting'':*)'::tsquery),
    ('mental-health', '((''mental'' <-> ''health'':*) | (''psychiatric'':*) | (''behavioral'' <-> ''health'':*) | (''mental'' <-> ''illness'':*) | (''mentally'' <-> ''ill''))'::tsquery, '(''mental'' <-> ''health'':*)'::tsquery),
    ('counselling', '((''counseling'':*) | (''therapy'':*) | (''psychotherapy'':*) | (''individual'' <-> ''and'' <-> ''group'' <-> ''counseling'':*) | (''anger'' <-> ''management'':*) | (''grief'':*))'::tsquery, '(''counseling'':*)'::tsquery),
    ('psychiatry', '((''psychiatrist'':*) | (''psychiatrists'':*) | (''psychiatry'':*) | (''psychiatric'':*) | (''medication'' <-> ''management'':*) | (''medication'' <-> ''monitoring'':*))'::tsquery, '(''psychiatrist'':*)'::tsquery),
    ('co-occurring', '((''dual'' <-> ''diagnosis'':*) | (''co'' <-> ''occurring'':*) | (''dually'' <-> ''diagnosed'':*) | (''dual'':*))'::tsquery, '(''dual'' <-> ''diagnosis'':*)'::tsquery),
    ('trauma', '((''trauma'':*) | (''ptsd'':*) | (''sexual'' <-> ''assault'':*) | (''sexual'' <-> ''abuse'':*) | (''rape'':*))'::tsquery, '(''trauma'':*)'::tsquery),
    ('crisis', '((''crisis'':*) | (''hotline'':*) | (''crisis'' <-> ''intervention'':*) | (''hot'' <-> ''line'':*) | (''emergency'' <-> ''psychiatric'':*))'::tsquery, '(''crisis'':*)'::tsquery),
    ('suicide', '((''suicide'':*) | (''suicidal'':*) | (''suicide'' <-> ''prevention'':*))'::tsquery, '(''suicide'':*)'::tsquery),
    ('domestic-violence', '((''domestic'' <-> ''violence'':*) | (''battered'':*) | (''abused'' <-> ''women'':*) | (''abusive'' <-> ''partner'':*) | (''intimate'' <-> ''partner'':*))'::tsquery, '(''domestic'' <-> ''violence'':*)'::tsquery),
    ('harm-reduction', '((''harm'' <-> ''reduction'':*) | (''needle'' <-> ''exchange'':*) | (''syringe'':*) | (''naloxone'':*) | (''overdose'':*))'::tsquery, '(''harm'' <-> ''reduction'':*)'::tsquery),
    ('syringe-service', '((''needle'' <-> ''exchange'':*) | (''syringe'' <-> ''exchange'':*) | (''syringe'':*) | (''syringes'':*) | (''needles'':*))'::tsquery, '(''needle'' <-> ''exchange'':*)'::tsquery),
    ('naloxone', '((''naloxone'':*) | (''narcan'':*) | (''overdose'':*) | (''staying'' <-> ''alive'':*))'::tsquery, '(''naloxone'':*)'::tsquery),
    ('test-strips', '((''test'' <-> ''strips'':*) | (''fentanyl'':*) | (''drug'' <-> ''checking'':*))'::tsquery, '(''test'' <-> ''strips'':*)'::tsquery),
    ('hiv-hep', '((''hiv'') | (''aids'':*) | (''hepatitis'':*) | (''std'') | (''hiv'' <-> ''testing'':*) | (''hiv'' <-> ''aids'':*) | (''sexually'' <-> ''transmitted'':*))'::tsquery, '(''hiv'')'::tsquery),
    ('medical', '((''primary'' <-> ''care'':*) | (''health'' <-> ''center'':*) | (''clinic'':*) | (''medical'' <-> ''clinic'':*) | (''health'' <-> ''care'':*) | (''medical'' <-> ''care'':*) | (''medical'' <-> ''services'':*) | (''prescription'':*) | (''health'' <-> ''centers'':*))'::tsquery, '(''primary'' <-> ''care'':*)'::tsquery),
    ('dental', '((''dental'':*) | (''dentist'':*) | (''dentistry'':*))'::tsquery, '(''dental'':*)'::tsquery),
    ('peer-support', '((''peer'' <-> ''support'':*) | (''recovery'' <-> ''coach'':*) | (''self'' <-> ''help'':*) | (''consumer'' <-> ''run'') | (''on'' <-> ''our'' <-> ''own'') | (''wellness'' <-> ''and'' <-> ''recovery'':*) | (''peer'':*))'::tsquery, '(''peer'' <-> ''support'':*)'::tsquery),
    ('recovery-community', '((''recovery'' <-> ''community'':*) | (''recovery'' <-> ''center'':*) | (''recovery'':*) | (''in'' <-> ''recovery'':*))'::tsquery, '(''recovery'' <-> ''community'':*)'::tsquery),
    ('family-support', '((''al'' <-> ''anon'':*) | (''alateen'':*) | (''nar'' <-> ''anon'':*) | (''families'' <-> ''of'') | (''family'' <-> ''members'':*) | (''support'' <-> ''group'':*) | (''family'':*))'::tsquery, '(''al'' <-> ''anon'':*)'::tsquery),
    ('mutual-help', '((''alcoholics'' <-> ''anonymous'':*) | (''narcotics'' <-> ''anonymous'':*) | (''12'' <-> ''step'':*) | (''twelve'' <-> ''step'':*) | (''anonymous'':*) | (''support'' <-> ''groups'':*) | (''self'' <-> ''help'':*))'::tsquery, '(''alcoholics'' <-> ''anonymous'':*)'::tsquery),
    ('faith', '((''church'':*) | (''worship'':*) | (''congregation'':*) | (''faith'' <-> ''community'':*) | (''mosque'':*) | (''synagogue'':*) | (''prayer'':*) | (''bible'' <-> ''study'':*) | (''spiritual'':*))'::tsquery, '(''church'':*)'::tsquery),
    ('youth', '((''youth'':*) | (''teens'':*) | (''adolescents'':*) | (''adolescent'':*) | (''runaway'':*) | (''young'' <-> ''adults'':*))'::tsquery, '(''youth'':*)'::tsquery),
    ('seniors', '((''seniors'':*) | (''senior'':*) | (''elderly'':*) | (''older'' <-> ''adults'':*) | (''aging'':*))'::tsquery, '(''seniors'':*)'::tsquery),
    ('veterans', '((''veterans'':*) | (''veteran'':*) | (''va'') | (''military'':*))'::tsquery, '(''veterans'':*)'::tsquery),
    ('lgbtq', '((''lgbt'':*) | (''gay'') | (''lesbian'':*) | (''transgender'':*) | (''glbt'':*))'::tsquery, '(''lgbt'':*)'::tsquery),
    ('women', '((''women'':*) | (''woman'':*) | (''female'':*) | (''women'' <-> ''s''))'::tsquery, '(''women'':*)'::tsquery),
    ('men', '((''men'') | (''male'':*) | (''men'' <-> ''s'') | (''males'':*))'::tsquery, '(''men'')'::tsquery),
    ('telehealth', '((''telehealth'':*) | (''telemedicine'':*) | (''online'':*))'::tsquery, '(''telehealth'':*)'::tsquery),
    ('wheelchair', '((''wheelchair'':*) | (''handicap'' <-> ''accessible'':*) | (''handicapped'' <-> ''accessible'':*))'::tsquery, '(''wheelchair'':*)'::tsquery),
    ('free', '((''free'':*) | (''no'' <-> ''fee'') | (''no'' <-> ''cost'':*) | (''none'':*) | (''no'' <-> ''charge'':*) | (''uninsured'':*))'::tsquery, '(''free'':*)'::tsquery),
    ('sliding-fee', '((''sliding'' <-> ''scale'':*) | (''sliding'' <-> ''fee'') | (''ability'' <-> ''to'' <-> ''pay'') | (''income'':*))'::tsquery, '(''sliding'' <-> ''scale'':*)'::tsquery),
    ('medicaid', '((''medicaid'':*) | (''medical'' <-> ''assistance'':*) | (''ma'' <-> ''accepted'':*) | (''pac''))'::tsquery, '(''medicaid'':*)'::tsquery),
    ('medicare', '((''medicare'':*))'::tsquery, '(''medicare'':*)'::tsquery),
    ('private-insurance', '((''private'' <-> ''insurance'':*) | (''insurance'':*) | (''most'' <-> ''insurance'':*))'::tsquery, '(''private'' <-> ''insurance'':*)'::tsquery),
    ('spanish', '((''spanish'':*) | (''hispanic'':*) | (''latino'':*) | (''bilingual'':*))'::tsquery, '(''spanish'':*)'::tsquery),
    ('asl', '((''sign'' <-> ''language'':*) | (''deaf'':*) | (''asl'') | (''hearing'' <-> ''impaired'':*))'::tsquery, '(''sign'' <-> ''language'':*)'::tsquery),
    ('walk-in', '((''walk'' <-> ''in'') | (''walk'' <-> ''ins'') | (''no'' <-> ''appointment'':*) | (''drop'' <-> ''in''))'::tsquery, '(''walk'' <-> ''in'')'::tsquery),
    ('open-24h', '((''24'' <-> ''hours'':*) | (''24'' <-> ''hour'':*) | (''24'' <-> ''7''))'::tsquery, '(''24'' <-> ''hours'':*)'::tsquery),
    ('tobacco', '((''smoking'' <-> ''cessation'':*) | (''tobacco'':*) | (''quit'' <-> ''smoking'':*) | (''smoking'':*))'::tsquery, '(''smoking'' <-> ''cessation'':*)'::tsquery),
    ('gambling', '((''gambling'':*) | (''gamblers'':*))'::tsquery, '(''gambling'':*)'::tsquery)
    -- END

function directory.read_needs(text,text,text) returns jsonb

  select coalesce(jsonb_object_agg(term, round((
      case when coded or in_name then 2 else 0 end + case when coded and in_name then 0.3 else 0 end
      + coalesce(4 * ts_rank('{0.1,0.1,0.1,0.1}', words, says, 1), 0) + case when words @@ first then 0.6 else 0 end)::numeric, 3)), '{}')
  from (
    select told.*, coalesce(named @@ says, false) as in_name from (
      select n.term, n.says, n.first, k.words, k.named, 't_' || n.term = any (k.codes) as coded, coalesce(k.words @@ n.says, false) as in_text
      from (select directory.search_words(search_text, tokens, '{}') as words, to_tsvector('pg_catalog.simple'::regconfig, name) as named,
        string_to_array(lower(tokens), ' ') as codes offset 0) k, directory.need_words() n
      -- each is asked once: what is above this line is not put into what is below
      offset 0
    ) told where coded or in_text offset 0
  ) answered

function directory.search_words(text,text,jsonb) returns tsvector

  select to_tsvector('pg_catalog.simple'::regconfig, search_text)
    || array_to_tsvector(array_remove(string_to_array(lower(tokens), ' '), '') || array(select 'n_' || jsonb_object_keys(needs)))

function early_signs.add(bigint) returns bigint
aggregate_dummy
function events.writes() returns boolean
RETURN (platform.has_role('coach'::text) OR platform.has_role('peer'::text) OR platform.has_role('supervisor'::text))
function matching.agreed_with_me(uuid,uuid,uuid) returns boolean

begin
  return worker = platform.me() and exists (select 1 from matching.talks t where t.organization_id = platform.org()
    and t.id = talk and t.person_id = person and t.worker_id = worker and t.state = 'agreed');
end 
function matching.talks_with_me() returns uuid[]

begin
  return (select coalesce(array_agg(t.id), '{}') from matching.talks t
    where t.organization_id = platform.org() and t.worker_id = platform.me());
end 
function messaging.walks_of_mine() returns uuid[]

begin
  return (select coalesce(array_agg(a.id), '{}') from people.assignments a
    where a.organization_id = platform.org() and a.ended_at is null
    and (a.worker_id = platform.me() or a.id = any ((select people.covered_walks())::uuid[])));
end 
function network.ally_of() returns uuid[]

begin
  return (select coalesce(array_agg(t.person_id), '{}') from network.ties t
    where t.organization_id = platform.org() and t.ended_at is null and t.ally_id = platform.me() and t.started_at is not null);
end 
function network.day_over(date) returns boolean
RETURN (day < (((now() - '12:00:00'::interval) AT TIME ZONE 'UTC'::text))::date)
function network.maps_for_me() returns uuid[]
BEGIN ATOMIC
 SELECT COALESCE(array_agg(m.person_id), '{}'::uuid[]) AS "coalesce"
    FROM network.support_maps m
   WHERE ((m.organization_id = platform.org()) AND m.shared AND (m.person_id = ANY (people.walked())));
END
function network.tied_to_me() returns uuid[]

begin
  return (select coalesce(array_agg(case when t.person_id = platform.me() then t.ally_id else t.person_id end), '{}') from network.ties t
    where t.organization_id = platform.org() and t.ended_at is null and (t.person_id = platform.me() or (t.ally_id = platform.me() and t.started_at is not null)));
end 
function people.absences_of_mine() returns uuid[]
BEGIN ATOMIC
 SELECT COALESCE(array_agg(c.absence_id), '{}'::uuid[]) AS "coalesce"
    FROM people.covers c
   WHERE ((c.organization_id = platform.org()) AND (c.person_id = platform.me()));
END
function people.absences_offered_to_me() returns uuid[]
BEGIN ATOMIC
 SELECT COALESCE(array_agg(s.absence_id), '{}'::uuid[]) AS "coalesce"
    FROM people.stand_ins s
   WHERE ((s.organization_id = platform.org()) AND (s.worker_id = platform.me()));
END
function people.covered_walks() returns uuid[]

begin
  return (select coalesce(array_agg(c.assignment_id), '{}') from people.covers c
    join people.absences b on b.organization_id = platform.org() and b.id = c.absence_id and b.ended_at is null and b.from_at <= now() and b.until_at > now()
    join people.stand_ins s on s.organization_id = platform.org() and s.absence_id = c.absence_id and s.worker_id = c.cover_id
    where c.organization_id = platform.org() and c.cover_id = platform.me());
end 
function people.covering_me() returns uuid[]
BEGIN ATOMIC
 SELECT COALESCE(array_agg(c.cover_id), '{}'::uuid[]) AS "coalesce"
    FROM (((people.covers c
      JOIN people.absences b ON (((b.organization_id = platform.org()) AND (b.id = c.absence_id) AND (b.ended_at IS NULL) AND (b.from_at <= now()) AND (b.until_at > now()))))
      JOIN people.stand_ins s ON (((s.organization_id = platform.org()) AND (s.absence_id = c.absence_id) AND (s.worker_id = c.cover_id))))
      JOIN people.assignments a ON (((a.organization_id = platform.org()) AND (a.id = c.assignment_id) AND (a.ended_at IS NULL))))
   WHERE ((c.organization_id = platform.org()) AND (c.person_id = platform.me()) AND (NOT (EXISTS ( SELECT 1
            FROM rights.closed x
           WHERE ((x.organization_id = platform.org()) AND (x.person_id = c.person_id) AND (x.worker_id = c.cover_id))))));
END
function people.offered_in(uuid) returns uuid[]
BEGIN ATOMIC
 SELECT COALESCE(array_agg(s.worker_id), '{}'::uuid[]) AS "coalesce"
    FROM people.stand_ins s
   WHERE ((s.organization_id = platform.org()) AND (s.absence_id = offered_in.absence));
END
function people.opened_in_emergency() returns uuid[]

begin
  return (select coalesce(array_agg(o.person_id), '{}') from people.openings o
    where o.organization_id = platform.org() and o.opened_by = platform.me() and o.closed_at is null and o.until > now() and o.opened_at <= now());
end 
function people.quiet_steps_ok(jsonb) returns boolean
RETURN ((jsonb_typeof(steps) = 'array'::text) AND ((jsonb_array_length(steps) >= 1) AND (jsonb_array_length(steps) <= 8)) AND (jsonb_array_length(steps) = jsonb_array_length(jsonb_path_query_array(steps, '$[*]?((((((@."act" == "text" || @."act" == "call") || @."act" == "ask_supervisor") || @."act" == "call_named_supporter") && ((@."who" == "coach" || @."who" == "peer") || @."who" == "supervisor")) && @."afterDays" >= 1) && @."afterDays" <= 90)'::jsonpath))))
function people.record_rule(text) returns text
RETURN format('%1$I = (select platform.me()) or %1$I = any ((select people.walked())::uuid[])'::text, column_name)
function people.walk_goes_on(uuid,uuid,uuid) returns boolean
BEGIN ATOMIC
 SELECT (EXISTS ( SELECT 1
            FROM people.assignments a
           WHERE ((a.organization_id = platform.org()) AND (a.id = walk_goes_on.walk) AND (a.person_id = walk_goes_on.person) AND (a.worker_id = walk_goes_on.worker) AND (a.ended_at IS NULL)))) AS "exists";
END
function people.walked() returns uuid[]

begin
  return (select coalesce(array_agg(a.person_id), '{}') from people.assignments a
    where a.organization_id = platform.org() and a.worker_id = platform.me() and a.ended_at is null)
  || (select coalesce(array_agg(a.person_id), '{}') from people.assignments a
    where a.organization_id = platform.org() and a.id = any ((select people.covered_walks())::uuid[]) and a.ended_at is null);
end 
function people.wished(uuid,uuid,uuid) returns boolean
BEGIN ATOMIC
 SELECT (EXISTS ( SELECT 1
            FROM people.cover_wishes w
           WHERE ((w.organization_id = platform.org()) AND (w.person_id = wished.person) AND (w.worker_id = wished.worker) AND (NOT (w.cover_id IS DISTINCT FROM wished.cover))))) AS "exists";
END
function plans.author_rule() returns text
RETURN 'person_id = (select platform.me()) or person_id = any ((select plans.typed_for())::uuid[])'::text
function plans.suggested_words(uuid) returns bytea
BEGIN ATOMIC
 SELECT s.sealed
    FROM plans.suggestions s
   WHERE ((s.organization_id = platform.org()) AND (s.id = suggested_words.which));
END
function plans.suggestion_answer(uuid) returns text
BEGIN ATOMIC
 SELECT (ROW(s.state, s.answered_at))::text AS "row"
    FROM plans.suggestions s
   WHERE ((s.organization_id = platform.org()) AND (s.id = suggestion_answer.which) AND (s.state <> 'open'::text));
END
function plans.typed_for() returns uuid[]

begin
  return (select coalesce(array_agg(t.person_id), '{}') from plans.typing t
    where t.organization_id = platform.org() and t.worker_id = platform.me() and t.until > now() and t.person_id = any (people.walked()));
end 
function platform.check_job(text,json) returns void

begin
  if (task = any (platform.tasks())) is not true then
    raise insufficient_privilege using message = 'no such task: ' || coalesce(task, '');
  end if;
  if payload ->> 'organizationId' is distinct from platform.org()::text or (platform.org() is null and session_user = 'alongside_app') then
    raise insufficient_privilege using message = 'a job for another organization';
  end if;
end 
function platform.enqueue(text,json,text,timestamp with time zone,integer,text) returns void

begin
  perform platform.check_job(task, payload);
  if job_key is not null and exists (select 1 from graphile_worker._private_jobs j
      where j.key = job_key and j.payload ->> 'organizationId' is distinct from platform.org()::text) then
    raise insufficient_privilege using message = 'a key of another organization';
  end if;
  perform graphile_worker.add_job(task, payload := payload, queue_name := queue, run_at := run_at, max_attempts := max_attempts, job_key := job_key);
end 
function platform.enqueue_quietly(text,json) returns void

declare
  known int;
begin
  perform platform.check_job(task, payload);
  select t.id into known from graphile_worker._private_tasks t where t.identifier = task;
  if known is null then
    insert into graphile_worker._private_tasks (identifier) values (task)
      on conflict (identifier) do update set identifier = excluded.identifier returning id into known;
  end if;
  insert into graphile_worker._private_jobs (task_id, payload, max_attempts) values (known, payload, 12);
end 
function platform.has_role(text) returns boolean
RETURN (POSITION((((','::text || wanted) || ','::text)) IN (((','::text || COALESCE(current_setting('app.roles'::text, true), ''::text)) || ','::text))) > 0)
function platform.me() returns uuid
RETURN (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid
function platform.org() returns uuid
RETURN (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid
function platform.protect(regclass,text,text) returns 

begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('grant select, insert, update on %s to alongside_app', target);
  execute format('grant select, insert, update, delete on %s to alongside_system', target);
  execute format('create policy system on %s to alongside_system using (organization_id = (select platform.org())) with check (organization_id = (select platform.org()))', target);
  if rule_for_writing is null then
    execute format('create policy app on %s to alongside_app using (organization_id = (select platform.org()) and (%s)) with check (organization_id = (select platform.org()) and (%s))', target, rule, rule);
  else
    execute format('create policy app_read on %s for select to alongside_app using (organization_id = (select platform.org()) and (%s))', target, rule);
    execute format('create policy app_insert on %s for insert to alongside_app with check (organization_id = (select platform.org()) and (%s))', target, rule_for_writing);
    execute format('create policy app_update on %s for update to alongside_app using (organization_id = (select platform.org()) and (%s)) with check (organization_id = (select platform.org()) and (%s))', target, rule_for_writing, rule_for_writing);
    execute format('create policy app_delete on %s for delete to alongside_app using (organization_id = (select platform.org()) and (%s))', target, rule_for_writing);
  end if;
end 
function platform.tasks() returns text[]
RETURN ARRAY['about-me.carry'::text, 'ally.came-in'::text, 'check-in.recorded'::text, 'coach.told'::text, 'consent.look-refused'::text, 'contact.reached'::text, 'crisis.begun'::text, 'directory.read-list'::text, 'emergency.told'::text, 'first-talk.changed'::text, 'mail.send'::text, 'message.sent'::text, 'order.told'::text, 'question.answered'::text, 'question.asked'::text, 'review.held'::text, 'rights.archive'::text, 'rights.close'::text, 'sms.send'::text, 'stand-ins.part'::text, 'standings.count'::text, 'texts.claim'::text, 'texts.received'::text, 'texts.release'::text, 'visit.held'::text, 'walk.ended'::text, 'walk.handed-over'::text]
function recovery_calls.on_list() returns boolean

begin
  return (platform.has_role('coach') or platform.has_role('peer') or platform.has_role('supervisor'))
    and exists (select 1 from recovery_calls.callers c where c.organization_id = platform.org() and c.worker_id = platform.me());
end 
function rights.closed_to_me() returns uuid[]

begin
  return (select coalesce(array_agg(c.person_id), '{}') from rights.closed c
    where c.organization_id = platform.org() and c.worker_id = platform.me());
end 
function rights.erase_rows(uuid,uuid,timestamp with time zone) returns 

declare
  target record;
begin
  -- Key first: from here on nothing that was sealed opens.
  update people.data_keys k set wrapped = ''::bytea, destroyed_at = coalesce(k.destroyed_at, at) where k.organization_id = org and k.person_id = whose;
  for target in select t.name, t.whose from rights.erased_tables t order by t.turn, t.name loop
    execute format('delete from %s where organization_id = $1 and %I = $2', target.name, target.whose) using org, whose;
  end loop;
  delete from workforce.about_shown w where w.organization_id = org and whose in (w.worker_id, w.reader_id);
  -- A concern stays with who answers for it, and is nobody's any more: its words have a key of their own.
  update concern.concerns c set raised_by = null, word_hash = '–' where c.organization_id = org and c.raised_by = whose;
  delete from network.mutes m where m.organization_id = org and m.other_id = whose;
  update network.ties t set ended_at = at, ended_by = whose where t.organization_id = org and whose in (t.person_id, t.ally_id) and t.ended_at is null;
  update consent.consents c set ended_at = at, ended_by = whose where c.organization_id = org and whose in (c.person_id, c.recipient_id) and c.ended_at is null;
  update people.assignments a set ended_at = coalesce(a.ended_at, at), note_to_person = null where a.organization_id = org and a.person_id = whose;
  update people.openings o set words = '–' where o.organization_id = org and o.person_id = whose;
  update people.opening_looks l set words = null where l.organization_id = org and l.person_id = whose;
  -- The words of a search that found their name.
  update people.searches s set words = '–' where s.organization_id = org and s.id in (
    select e.subject_id from audit.entries e where e.organization_id = org and e.person_id = whose and e.action = 'emergency.found');
  update people.invitations i set label = '–', email = null, revoked_at = case when i.accepted_at is null then coalesce(i.revoked_at, at) else i.revoked_at end
    where i.organization_id = org and whose in (i.person_id, i.invited_by, i.accepted_person_id);
  update people.persons p set preferred_name = '–', pronouns = null, language = 'en', time_zone = 'UTC', is_participant = false, is_ally = false,
    last_heard_at = null, ended_at = coalesce(p.ended_at, at) where p.organization_id = org and p.id = whose;
  update rights.deletions d set done_at = at where d.organization_id = org and d.person_id = whose and d.cancelled_at is null and d.done_at is null;
end 
function rights.forget_kept(uuid,timestamp with time zone) returns 

begin
  delete from consent.disclosures d using people.data_keys k
    where d.organization_id = org and k.organization_id = org and k.person_id = d.person_id and k.destroyed_at is not null and d.at < before;
  delete from consent.consents c using people.data_keys k
    where c.organization_id = org and k.organization_id = org and k.person_id = c.person_id and k.destroyed_at < before
      and not exists (select 1 from consent.disclosures d where d.organization_id = org and d.consent_id = c.id);
  delete from consent.orders o where o.organization_id = org and o.decided_at < before and coalesce(o.until_at, o.decided_at) < before;
  delete from consent.letters_sent l using consent.requests r where l.organization_id = org and r.organization_id = org and r.id = l.request_id
    and r.written_at < before and not exists (select 1 from consent.orders o where o.organization_id = org and o.request_id = r.id);
  delete from consent.requests r where r.organization_id = org and r.written_at < before
    and not exists (select 1 from consent.orders o where o.organization_id = org and o.request_id = r.id);
  delete from people.search_looks l using people.searches s where l.organization_id = org and s.organization_id = org and s.id = l.search_id and s.at < before
    and not exists (select 1 from people.openings o where o.organization_id = org and o.search_id = s.id);
  delete from people.searches s where s.organization_id = org and s.at < before
    and not exists (select 1 from people.openings o where o.organization_id = org and o.search_id = s.id);
end 
function rights.restriction_answer(uuid) returns text
BEGIN ATOMIC
 SELECT (ROW(r.answered_at, r.answered_by, r.outcome, r.answer))::text AS "row"
    FROM rights.restrictions r
   WHERE ((r.organization_id = platform.org()) AND (r.id = restriction_answer.which));
END
function safer_use.hands_out() returns boolean
RETURN (platform.has_role('coach'::text) OR platform.has_role('peer'::text) OR platform.has_role('supervisor'::text))
function sessions.my_talks() returns uuid[]

begin
  return (select coalesce(array_agg(v.id), '{}') from sessions.visits v
    where v.organization_id = platform.org() and v.worker_id = platform.me() and v.kind = 'first_talk');
end 
function sessions.own_staff_notes() returns uuid[]
BEGIN ATOMIC
 SELECT COALESCE(array_agg(s.id), '{}'::uuid[]) AS "coalesce"
    FROM sessions.staff_notes s
   WHERE ((s.organization_id = platform.org()) AND (s.author_id = platform.me()) AND (s.at > (now() - '01:00:00'::interval)));
END
function sessions.people_of_my_talks() returns uuid[]

begin
  return (select coalesce(array_agg(v.person_id), '{}') from sessions.visits v
    where v.organization_id = platform.org() and v.worker_id = platform.me() and v.kind = 'first_talk' and v.state = 'planned');
end 
function sessions.pulse_answered(uuid,uuid,integer) returns boolean
BEGIN ATOMIC
 SELECT (EXISTS ( SELECT 1
            FROM sessions.pulse_turns t
           WHERE ((t.organization_id = platform.org()) AND (t.person_id = pulse_answered.whose) AND (t.worker_id = pulse_answered.worker) AND (t.turn = pulse_answered.in_turn) AND (t.person_at IS NOT NULL) AND (t.worker_at IS NOT NULL)))) AS "exists";
END
function sessions.pulse_times(uuid,uuid,integer) returns timestamp with time zone[]
BEGIN ATOMIC
 SELECT ARRAY[t.person_at, t.worker_at] AS "array"
    FROM sessions.pulse_turns t
   WHERE ((t.organization_id = platform.org()) AND (t.person_id = pulse_times.whose) AND (t.worker_id = pulse_times.worker) AND (t.turn = pulse_times.in_turn));
END
function sessions.time_of_my_talk(uuid,uuid) returns boolean

begin
  return worker = platform.me() and exists (select 1 from sessions.visits v where v.organization_id = platform.org()
    and v.id = visit and v.worker_id = worker and v.kind = 'first_talk');
end 
function sessions.workers_of_mine() returns uuid[]

begin
  return (select coalesce(array_agg(a.worker_id), '{}') from people.assignments a
    where a.organization_id = platform.org() and a.person_id = platform.me() and a.ended_at is null);
end 
function warm_line.answers() returns boolean
RETURN (platform.has_role('coach'::text) OR platform.has_role('peer'::text) OR platform.has_role('supervisor'::text))
