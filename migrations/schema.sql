-- The schema that the migrations make, read from the catalog. Made by `npm run db:types`; CI compares it.

-- tables
table audit.chain (
  organization_id uuid not null,
  seq bigint not null,
  entry_id uuid not null,
  hash bytea not null
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
  words bytea
)
table check_ins.preferences (
  organization_id uuid not null,
  person_id uuid not null,
  hide_numbers boolean not null default false,
  items text[],
  takes_medication boolean not null default false,
  updated_at timestamp with time zone not null
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
  changed_at timestamp with time zone not null
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
table directory.words (
  organization_id uuid not null,
  word text not null
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
  role text
)
table login.verification (
  id text not null,
  identifier text not null,
  value text not null,
  "expiresAt" timestamp with time zone not null,
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone not null default CURRENT_TIMESTAMP
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
  ended_at timestamp with time zone
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
table people.welcomes (
  organization_id uuid not null,
  person_id uuid not null,
  protocol_version integer not null,
  read_at timestamp with time zone not null
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
table platform.workers (
  worker_id text not null,
  pool_id text not null,
  at timestamp with time zone not null
)

-- constraints
constraint on audit.chain: PRIMARY KEY (organization_id, seq)
constraint on audit.chain: UNIQUE (organization_id, entry_id)
constraint on audit.entries: CHECK ((actor_kind = ANY (ARRAY['person'::text, 'system'::text, 'visitor'::text])))
constraint on audit.entries: CHECK ((outcome = ANY (ARRAY['done'::text, 'refused'::text])))
constraint on audit.entries: PRIMARY KEY (organization_id, id)
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
constraint on directory.feeds: PRIMARY KEY (organization_id, id)
constraint on directory.meetings: CHECK (((latitude >= ('-90'::integer)::double precision) AND (latitude <= (90)::double precision)))
constraint on directory.meetings: CHECK (((longitude >= ('-180'::integer)::double precision) AND (longitude <= (180)::double precision)))
constraint on directory.meetings: CHECK ((attendance = ANY (ARRAY['in_person'::text, 'online'::text, 'hybrid'::text, 'inactive'::text])))
constraint on directory.meetings: CHECK ((conference_url ~ '^https?://'::text))
constraint on directory.meetings: CHECK ((url ~ '^https?://'::text))
constraint on directory.meetings: FOREIGN KEY (organization_id, feed_id) REFERENCES directory.feeds(organization_id, id)
constraint on directory.meetings: PRIMARY KEY (organization_id, id)
constraint on directory.words: PRIMARY KEY (organization_id, word)
constraint on login."rateLimit": PRIMARY KEY (id)
constraint on login."rateLimit": UNIQUE (key)
constraint on login."twoFactor": FOREIGN KEY ("userId") REFERENCES login."user"(id) ON DELETE CASCADE
constraint on login."twoFactor": PRIMARY KEY (id)
constraint on login."user": PRIMARY KEY (id)
constraint on login."user": UNIQUE (email)
constraint on login.account: FOREIGN KEY ("userId") REFERENCES login."user"(id) ON DELETE CASCADE
constraint on login.account: PRIMARY KEY (id)
constraint on login.membership: CHECK (((roles <@ ARRAY['participant'::text, 'coach'::text, 'peer'::text, 'supervisor'::text, 'director'::text, 'ally'::text]) AND (cardinality(roles) > 0)))
constraint on login.membership: FOREIGN KEY (user_id) REFERENCES login."user"(id) ON DELETE CASCADE
constraint on login.membership: PRIMARY KEY (user_id, organization_id)
constraint on login.passkey: FOREIGN KEY ("userId") REFERENCES login."user"(id) ON DELETE CASCADE
constraint on login.passkey: PRIMARY KEY (id)
constraint on login.session: FOREIGN KEY ("userId") REFERENCES login."user"(id) ON DELETE CASCADE
constraint on login.session: PRIMARY KEY (id)
constraint on login.session: UNIQUE (token)
constraint on login.verification: PRIMARY KEY (id)
constraint on people.agreements: CHECK (((person_agreed_at IS NULL) = (person_agreed_how IS NULL)))
constraint on people.agreements: CHECK ((person_agreed_how = ANY (ARRAY['own'::text, 'at-table'::text])))
constraint on people.agreements: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on people.agreements: PRIMARY KEY (organization_id, id)
constraint on people.assignments: CHECK ((as_role = ANY (ARRAY['coach'::text, 'peer'::text])))
constraint on people.assignments: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on people.assignments: FOREIGN KEY (organization_id, worker_id) REFERENCES people.persons(organization_id, id)
constraint on people.assignments: PRIMARY KEY (organization_id, id)
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
constraint on people.welcomes: FOREIGN KEY (organization_id, person_id) REFERENCES people.persons(organization_id, id)
constraint on people.welcomes: PRIMARY KEY (organization_id, person_id, protocol_version)
constraint on platform.kept_forms: PRIMARY KEY (id)
constraint on platform.migrations: PRIMARY KEY (name)
constraint on platform.once: PRIMARY KEY (organization_id, person_id, key)
constraint on platform.workers: PRIMARY KEY (worker_id)

-- indexes
CREATE INDEX "account_userId_idx" ON login.account USING btree ("userId")
CREATE INDEX "passkey_credentialID_idx" ON login.passkey USING btree ("credentialID")
CREATE INDEX "passkey_userId_idx" ON login.passkey USING btree ("userId")
CREATE INDEX "session_userId_idx" ON login.session USING btree ("userId")
CREATE INDEX "twoFactor_secret_idx" ON login."twoFactor" USING btree (secret)
CREATE INDEX "twoFactor_userId_idx" ON login."twoFactor" USING btree ("userId")
CREATE INDEX assignments_worker ON people.assignments USING btree (organization_id, worker_id) WHERE (ended_at IS NULL)
CREATE INDEX check_ins_person ON check_ins.check_ins USING btree (organization_id, person_id, at DESC, id DESC)
CREATE INDEX entries_person ON audit.entries USING btree (organization_id, person_id, at DESC) WHERE (person_id IS NOT NULL)
CREATE INDEX focuses_person ON people.focuses USING btree (organization_id, person_id, started_at)
CREATE INDEX hard_dates_person ON people.hard_dates USING btree (organization_id, person_id) WHERE (ended_at IS NULL)
CREATE INDEX kept_forms_expiry ON platform.kept_forms USING btree (expires_at)
CREATE INDEX meetings_place ON directory.meetings USING btree (organization_id, latitude, longitude) WHERE (gone_at IS NULL)
CREATE INDEX membership_organization_id_person_id_idx ON login.membership USING btree (organization_id, person_id)
CREATE INDEX persons_name ON people.persons USING btree (organization_id, lower(preferred_name))
CREATE INDEX verification_identifier_idx ON login.verification USING btree (identifier)
CREATE UNIQUE INDEX "rateLimit_key_key" ON login."rateLimit" USING btree (key)
CREATE UNIQUE INDEX "rateLimit_pkey" ON login."rateLimit" USING btree (id)
CREATE UNIQUE INDEX "twoFactor_pkey" ON login."twoFactor" USING btree (id)
CREATE UNIQUE INDEX account_pkey ON login.account USING btree (id)
CREATE UNIQUE INDEX agreements_in_force ON people.agreements USING btree (organization_id, person_id) WHERE ((replaced_at IS NULL) AND (person_agreed_at IS NOT NULL) AND (worker_agreed_at IS NOT NULL))
CREATE UNIQUE INDEX agreements_open ON people.agreements USING btree (organization_id, person_id) WHERE ((replaced_at IS NULL) AND ((person_agreed_at IS NULL) OR (worker_agreed_at IS NULL)))
CREATE UNIQUE INDEX agreements_pkey ON people.agreements USING btree (organization_id, id)
CREATE UNIQUE INDEX agreements_version ON people.agreements USING btree (organization_id, person_id, version)
CREATE UNIQUE INDEX assignments_active ON people.assignments USING btree (organization_id, person_id, worker_id) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX assignments_pkey ON people.assignments USING btree (organization_id, id)
CREATE UNIQUE INDEX chain_organization_id_entry_id_key ON audit.chain USING btree (organization_id, entry_id)
CREATE UNIQUE INDEX chain_pkey ON audit.chain USING btree (organization_id, seq)
CREATE UNIQUE INDEX check_ins_key ON check_ins.check_ins USING btree (organization_id, person_id, key)
CREATE UNIQUE INDEX check_ins_pkey ON check_ins.check_ins USING btree (organization_id, id)
CREATE UNIQUE INDEX data_keys_pkey ON people.data_keys USING btree (organization_id, person_id)
CREATE UNIQUE INDEX entries_pkey ON audit.entries USING btree (organization_id, id)
CREATE UNIQUE INDEX feeds_name ON directory.feeds USING btree (organization_id, name)
CREATE UNIQUE INDEX feeds_pkey ON directory.feeds USING btree (organization_id, id)
CREATE UNIQUE INDEX focuses_current ON people.focuses USING btree (organization_id, person_id, kind) WHERE ((ended_at IS NULL) AND (kind <> 'own'::text))
CREATE UNIQUE INDEX focuses_pkey ON people.focuses USING btree (organization_id, id)
CREATE UNIQUE INDEX hard_dates_pkey ON people.hard_dates USING btree (organization_id, id)
CREATE UNIQUE INDEX intake_pieces_pkey ON people.intake_pieces USING btree (organization_id, id)
CREATE UNIQUE INDEX intake_pieces_version ON people.intake_pieces USING btree (organization_id, person_id, piece, version)
CREATE UNIQUE INDEX intakes_pkey ON people.intakes USING btree (organization_id, person_id)
CREATE UNIQUE INDEX kept_forms_pkey ON platform.kept_forms USING btree (id)
CREATE UNIQUE INDEX meetings_pkey ON directory.meetings USING btree (organization_id, id)
CREATE UNIQUE INDEX meetings_slug ON directory.meetings USING btree (organization_id, feed_id, slug)
CREATE UNIQUE INDEX membership_pkey ON login.membership USING btree (user_id, organization_id)
CREATE UNIQUE INDEX migrations_pkey ON platform.migrations USING btree (name)
CREATE UNIQUE INDEX once_pkey ON platform.once USING btree (organization_id, person_id, key)
CREATE UNIQUE INDEX organizations_pkey ON people.organizations USING btree (organization_id)
CREATE UNIQUE INDEX passkey_pkey ON login.passkey USING btree (id)
CREATE UNIQUE INDEX persons_pkey ON people.persons USING btree (organization_id, id)
CREATE UNIQUE INDEX preferences_pkey ON check_ins.preferences USING btree (organization_id, person_id)
CREATE UNIQUE INDEX protocols_pkey ON people.protocols USING btree (organization_id, version)
CREATE UNIQUE INDEX quiet_rules_pkey ON people.quiet_rules USING btree (organization_id, person_id)
CREATE UNIQUE INDEX session_pkey ON login.session USING btree (id)
CREATE UNIQUE INDEX session_token_key ON login.session USING btree (token)
CREATE UNIQUE INDEX user_email_key ON login."user" USING btree (email)
CREATE UNIQUE INDEX user_pkey ON login."user" USING btree (id)
CREATE UNIQUE INDEX verification_pkey ON login.verification USING btree (id)
CREATE UNIQUE INDEX welcomes_pkey ON people.welcomes USING btree (organization_id, person_id, protocol_version)
CREATE UNIQUE INDEX words_pkey ON directory.words USING btree (organization_id, word)
CREATE UNIQUE INDEX workers_pkey ON platform.workers USING btree (worker_id)

-- policies
policy app on check_ins.preferences to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app on people.agreements to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))
policy app on people.data_keys to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])) OR (EXISTS ( SELECT 1
   FROM people.persons p
  WHERE ((p.organization_id = platform.org()) AND (p.id = data_keys.person_id) AND (p.created_by = platform.me()) AND (p.created_at > (now() - '1 day'::interval)))))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])) OR (EXISTS ( SELECT 1
   FROM people.persons p
  WHERE ((p.organization_id = platform.org()) AND (p.id = data_keys.person_id) AND (p.created_by = platform.me()) AND (p.created_at > (now() - '1 day'::interval))))))))
policy app on people.focuses to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))
policy app on people.hard_dates to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))
policy app on people.intake_pieces to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))
policy app on people.intakes to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))
policy app on platform.once to {alongside_app} for ALL using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_delete on audit.chain to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND false)) check ()
policy app_delete on audit.entries to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (NOT (actor_id IS DISTINCT FROM ( SELECT platform.me() AS me))))) check ()
policy app_delete on check_ins.check_ins to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check ()
policy app_delete on directory.feeds to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check ()
policy app_delete on directory.meetings to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check ()
policy app_delete on directory.words to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check ()
policy app_delete on people.assignments to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('supervisor'::text) AS has_role) OR ((worker_id = ( SELECT platform.me() AS me)) AND (EXISTS ( SELECT 1
   FROM people.persons p
  WHERE ((p.organization_id = platform.org()) AND (p.id = assignments.person_id) AND (p.created_by = platform.me()) AND (p.created_at > (now() - '1 day'::interval))))))))) check ()
policy app_delete on people.persons to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((id = ( SELECT platform.me() AS me)) OR (id = ANY (( SELECT people.walked() AS walked)::uuid[])) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ((created_by = ( SELECT platform.me() AS me)) AND (created_at > (now() - '1 day'::interval)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role)))))) check ()
policy app_delete on people.protocols to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT platform.has_role('director'::text) AS has_role))) check ()
policy app_delete on people.quiet_rules to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check ()
policy app_delete on people.welcomes to {alongside_app} for DELETE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check ()
policy app_insert on audit.chain to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND false))
policy app_insert on audit.entries to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (NOT (actor_id IS DISTINCT FROM ( SELECT platform.me() AS me)))))
policy app_insert on check_ins.check_ins to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_insert on directory.feeds to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role))))
policy app_insert on directory.meetings to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role))))
policy app_insert on directory.words to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role))))
policy app_insert on people.assignments to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('supervisor'::text) AS has_role) OR ((worker_id = ( SELECT platform.me() AS me)) AND (EXISTS ( SELECT 1
   FROM people.persons p
  WHERE ((p.organization_id = platform.org()) AND (p.id = assignments.person_id) AND (p.created_by = platform.me()) AND (p.created_at > (now() - '1 day'::interval)))))))))
policy app_insert on people.persons to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((id = ( SELECT platform.me() AS me)) OR (id = ANY (( SELECT people.walked() AS walked)::uuid[])) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ((created_by = ( SELECT platform.me() AS me)) AND (created_at > (now() - '1 day'::interval)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role))))))
policy app_insert on people.protocols to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT platform.has_role('director'::text) AS has_role)))
policy app_insert on people.quiet_rules to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))
policy app_insert on people.welcomes to {alongside_app} for INSERT using () check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_read on audit.chain to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT platform.has_role('director'::text) AS has_role))) check ()
policy app_read on audit.entries to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (actor_id = ( SELECT platform.me() AS me)) OR ( SELECT platform.has_role('director'::text) AS has_role)))) check ()
policy app_read on check_ins.check_ins to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (shared AND (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))) check ()
policy app_read on directory.feeds to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND true)) check ()
policy app_read on directory.meetings to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND true)) check ()
policy app_read on directory.words to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND true)) check ()
policy app_read on people.assignments to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (worker_id = ( SELECT platform.me() AS me)) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check ()
policy app_read on people.organizations to {alongside_app} for SELECT using ((organization_id = ( SELECT platform.org() AS org))) check ()
policy app_read on people.persons to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((( SELECT platform.me() AS me) IS NOT NULL) AND (is_staff OR (id = ( SELECT platform.me() AS me)) OR (id = ANY (( SELECT people.walked() AS walked)::uuid[])) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ((created_by = ( SELECT platform.me() AS me)) AND (created_at > (now() - '1 day'::interval))))))) check ()
policy app_read on people.protocols to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND true)) check ()
policy app_read on people.quiet_rules to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check ()
policy app_read on people.welcomes to {alongside_app} for SELECT using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check ()
policy app_update on audit.chain to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND false)) check (((organization_id = ( SELECT platform.org() AS org)) AND false))
policy app_update on audit.entries to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (NOT (actor_id IS DISTINCT FROM ( SELECT platform.me() AS me))))) check (((organization_id = ( SELECT platform.org() AS org)) AND (NOT (actor_id IS DISTINCT FROM ( SELECT platform.me() AS me)))))
policy app_update on check_ins.check_ins to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy app_update on directory.feeds to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role))))
policy app_update on directory.meetings to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role))))
policy app_update on directory.words to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('director'::text) AS has_role) OR ( SELECT platform.has_role('supervisor'::text) AS has_role))))
policy app_update on people.assignments to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('supervisor'::text) AS has_role) OR ((worker_id = ( SELECT platform.me() AS me)) AND (EXISTS ( SELECT 1
   FROM people.persons p
  WHERE ((p.organization_id = platform.org()) AND (p.id = assignments.person_id) AND (p.created_by = platform.me()) AND (p.created_at > (now() - '1 day'::interval))))))))) check (((organization_id = ( SELECT platform.org() AS org)) AND (( SELECT platform.has_role('supervisor'::text) AS has_role) OR ((worker_id = ( SELECT platform.me() AS me)) AND (EXISTS ( SELECT 1
   FROM people.persons p
  WHERE ((p.organization_id = platform.org()) AND (p.id = assignments.person_id) AND (p.created_by = platform.me()) AND (p.created_at > (now() - '1 day'::interval)))))))))
policy app_update on people.organizations to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT platform.has_role('director'::text) AS has_role))) check ((organization_id = ( SELECT platform.org() AS org)))
policy app_update on people.persons to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((id = ( SELECT platform.me() AS me)) OR (id = ANY (( SELECT people.walked() AS walked)::uuid[])) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ((created_by = ( SELECT platform.me() AS me)) AND (created_at > (now() - '1 day'::interval)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role)))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((id = ( SELECT platform.me() AS me)) OR (id = ANY (( SELECT people.walked() AS walked)::uuid[])) OR ( SELECT platform.has_role('supervisor'::text) AS has_role) OR ((created_by = ( SELECT platform.me() AS me)) AND (created_at > (now() - '1 day'::interval)) AND (( SELECT platform.has_role('coach'::text) AS has_role) OR ( SELECT platform.has_role('peer'::text) AS has_role) OR ( SELECT platform.has_role('director'::text) AS has_role))))))
policy app_update on people.protocols to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT platform.has_role('director'::text) AS has_role))) check (((organization_id = ( SELECT platform.org() AS org)) AND ( SELECT platform.has_role('director'::text) AS has_role)))
policy app_update on people.quiet_rules to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[]))))) check (((organization_id = ( SELECT platform.org() AS org)) AND ((person_id = ( SELECT platform.me() AS me)) OR (person_id = ANY (( SELECT people.walked() AS walked)::uuid[])))))
policy app_update on people.welcomes to {alongside_app} for UPDATE using (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me)))) check (((organization_id = ( SELECT platform.org() AS org)) AND (person_id = ( SELECT platform.me() AS me))))
policy login on people.organizations to {alongside_login} for SELECT using (true) check ()
policy system on audit.chain to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on audit.entries to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on check_ins.check_ins to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on check_ins.preferences to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on directory.feeds to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on directory.meetings to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on directory.words to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on people.agreements to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on people.assignments to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on people.data_keys to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on people.focuses to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on people.hard_dates to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on people.intake_pieces to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on people.intakes to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on people.organizations to {alongside_system} for ALL using (true) check (true)
policy system on people.persons to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on people.protocols to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on people.quiet_rules to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on people.welcomes to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))
policy system on platform.once to {alongside_system} for ALL using ((organization_id = ( SELECT platform.org() AS org))) check ((organization_id = ( SELECT platform.org() AS org)))

-- rights
alongside_app: DELETE, INSERT, SELECT on platform.kept_forms
alongside_app: INSERT, SELECT on audit.entries
alongside_app: INSERT, SELECT on check_ins.check_ins
alongside_app: INSERT, SELECT on people.intake_pieces
alongside_app: INSERT, SELECT on people.protocols
alongside_app: INSERT, SELECT, UPDATE on check_ins.preferences
alongside_app: INSERT, SELECT, UPDATE on directory.feeds
alongside_app: INSERT, SELECT, UPDATE on directory.meetings
alongside_app: INSERT, SELECT, UPDATE on directory.words
alongside_app: INSERT, SELECT, UPDATE on people.agreements
alongside_app: INSERT, SELECT, UPDATE on people.assignments
alongside_app: INSERT, SELECT, UPDATE on people.data_keys
alongside_app: INSERT, SELECT, UPDATE on people.focuses
alongside_app: INSERT, SELECT, UPDATE on people.hard_dates
alongside_app: INSERT, SELECT, UPDATE on people.intakes
alongside_app: INSERT, SELECT, UPDATE on people.organizations
alongside_app: INSERT, SELECT, UPDATE on people.persons
alongside_app: INSERT, SELECT, UPDATE on people.quiet_rules
alongside_app: INSERT, SELECT, UPDATE on people.welcomes
alongside_app: INSERT, SELECT, UPDATE on platform.once
alongside_app: SELECT on audit.chain
alongside_app: SELECT on platform.migrations
alongside_login: DELETE, INSERT, SELECT, UPDATE on login."rateLimit"
alongside_login: DELETE, INSERT, SELECT, UPDATE on login."twoFactor"
alongside_login: DELETE, INSERT, SELECT, UPDATE on login."user"
alongside_login: DELETE, INSERT, SELECT, UPDATE on login.account
alongside_login: DELETE, INSERT, SELECT, UPDATE on login.membership
alongside_login: DELETE, INSERT, SELECT, UPDATE on login.passkey
alongside_login: DELETE, INSERT, SELECT, UPDATE on login.session
alongside_login: DELETE, INSERT, SELECT, UPDATE on login.verification
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on audit.chain
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on audit.entries
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on check_ins.check_ins
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on check_ins.preferences
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on directory.feeds
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on directory.meetings
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on directory.words
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on login."rateLimit"
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on login."twoFactor"
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on login."user"
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on login.account
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on login.membership
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on login.passkey
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on login.session
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on login.verification
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on people.agreements
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on people.assignments
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on people.data_keys
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on people.focuses
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on people.hard_dates
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on people.intake_pieces
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on people.intakes
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on people.organizations
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on people.persons
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on people.protocols
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on people.quiet_rules
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on people.welcomes
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on platform.kept_forms
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on platform.migrations
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on platform.once
alongside_owner: DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE on platform.workers
alongside_system: DELETE, INSERT, SELECT on platform.kept_forms
alongside_system: DELETE, INSERT, SELECT, UPDATE on check_ins.check_ins
alongside_system: DELETE, INSERT, SELECT, UPDATE on check_ins.preferences
alongside_system: DELETE, INSERT, SELECT, UPDATE on directory.feeds
alongside_system: DELETE, INSERT, SELECT, UPDATE on directory.meetings
alongside_system: DELETE, INSERT, SELECT, UPDATE on directory.words
alongside_system: DELETE, INSERT, SELECT, UPDATE on people.agreements
alongside_system: DELETE, INSERT, SELECT, UPDATE on people.assignments
alongside_system: DELETE, INSERT, SELECT, UPDATE on people.data_keys
alongside_system: DELETE, INSERT, SELECT, UPDATE on people.focuses
alongside_system: DELETE, INSERT, SELECT, UPDATE on people.hard_dates
alongside_system: DELETE, INSERT, SELECT, UPDATE on people.intake_pieces
alongside_system: DELETE, INSERT, SELECT, UPDATE on people.intakes
alongside_system: DELETE, INSERT, SELECT, UPDATE on people.persons
alongside_system: DELETE, INSERT, SELECT, UPDATE on people.protocols
alongside_system: DELETE, INSERT, SELECT, UPDATE on people.quiet_rules
alongside_system: DELETE, INSERT, SELECT, UPDATE on people.welcomes
alongside_system: DELETE, INSERT, SELECT, UPDATE on platform.once
alongside_system: DELETE, INSERT, SELECT, UPDATE on platform.workers
alongside_system: INSERT, SELECT on audit.chain
alongside_system: INSERT, SELECT on audit.entries
alongside_system: INSERT, SELECT, UPDATE on people.organizations
alongside_system: SELECT on platform.migrations

-- functions
function people.quiet_steps_ok(jsonb) returns boolean
RETURN ((jsonb_typeof(steps) = 'array'::text) AND ((jsonb_array_length(steps) >= 1) AND (jsonb_array_length(steps) <= 8)) AND (jsonb_array_length(steps) = jsonb_array_length(jsonb_path_query_array(steps, '$[*]?((((((@."act" == "text" || @."act" == "call") || @."act" == "ask_supervisor") || @."act" == "call_named_supporter") && ((@."who" == "coach" || @."who" == "peer") || @."who" == "supervisor")) && @."afterDays" >= 1) && @."afterDays" <= 90)'::jsonpath))))
function people.record_rule(text) returns text
RETURN format('%1$I = (select platform.me()) or %1$I = any ((select people.walked())::uuid[])'::text, column_name)
function people.walked() returns uuid[]
BEGIN ATOMIC
 SELECT COALESCE(array_agg(a.person_id), '{}'::uuid[]) AS "coalesce"
    FROM people.assignments a
   WHERE ((a.organization_id = platform.org()) AND (a.worker_id = platform.me()) AND (a.ended_at IS NULL));
END
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
