-- What a person says about themself at the start, and what they and their coach agree on.

-- The current text is people.organizations.emergency_protocol; its number goes up with each change, older texts stay here.
alter table people.organizations add column protocol_version integer not null default 1;

create table people.protocols (
  organization_id uuid not null,
  version integer not null,
  text text not null,
  written_at timestamptz not null,
  written_by uuid,
  primary key (organization_id, version)
);
call platform.protect('people.protocols', 'true', '(select platform.has_role(''director''))');
revoke update, delete on people.protocols from alongside_app;

-- Who read which version of the protocol at their first visit.
create table people.welcomes (
  organization_id uuid not null,
  person_id uuid not null,
  protocol_version integer not null,
  read_at timestamptz not null,
  primary key (organization_id, person_id, protocol_version),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
call platform.protect('people.welcomes', people.record_rule(), 'person_id = (select platform.me())');

-- The start talk in pieces, each a sealed text with its own versions; the newest counts. Nothing is overwritten.
create table people.intake_pieces (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  piece text not null check (piece in ('reach', 'why', 'strengths', 'barriers')),
  version integer not null,
  content bytea not null,
  written_at timestamptz not null,
  written_by uuid,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
create unique index intake_pieces_version on people.intake_pieces (organization_id, person_id, piece, version);
call platform.protect('people.intake_pieces', people.record_rule());
revoke update on people.intake_pieces from alongside_app;

-- How far somebody went through the start talk: steps seen, so that it can be left and taken up again.
create table people.intakes (
  organization_id uuid not null,
  person_id uuid not null,
  seen text[] not null default '{}',
  started_at timestamptz not null,
  finished_at timestamptz,
  primary key (organization_id, person_id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
call platform.protect('people.intakes', people.record_rule());

-- What the person wants to stop, reduce or make safer. A change ends one row and begins another, so the history stays.
create table people.focuses (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('alcohol', 'opioids', 'stimulants', 'gambling', 'codependency', 'own')),
  own_words bytea,
  aim text not null check (aim in ('abstain', 'reduce', 'safer', 'unsure')),
  since date,
  started_at timestamptz not null,
  ended_at timestamptz,
  written_by uuid,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  check ((kind = 'own') = (own_words is not null))
);
create index focuses_person on people.focuses (organization_id, person_id, started_at);
create unique index focuses_current on people.focuses (organization_id, person_id, kind) where ended_at is null and kind <> 'own';
call platform.protect('people.focuses', people.record_rule());

-- Days that are hard. on_date is the day itself, or the first of those that repeat.
create table people.hard_dates (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('payday', 'court', 'anniversary', 'holiday', 'own')),
  on_date date not null,
  repeats text not null check (repeats in ('once', 'weekly', 'two-weeks', 'monthly', 'yearly')),
  label bytea,
  created_at timestamptz not null,
  written_by uuid,
  ended_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
create index hard_dates_person on people.hard_dates (organization_id, person_id) where ended_at is null;
call platform.protect('people.hard_dates', people.record_rule());

-- The agreement: a version is proposed by one side and holds when both have agreed. Words are sealed.
create table people.agreements (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  version integer not null,
  content bytea not null,
  proposed_at timestamptz not null,
  proposed_by uuid,
  person_agreed_at timestamptz,
  -- 'own': with their own sign-in; 'at-table': said yes to the worker beside them, who wrote it down
  person_agreed_how text check (person_agreed_how in ('own', 'at-table')),
  worker_agreed_at timestamptz,
  worker_id uuid,
  -- set when another version was agreed, or was proposed in its place
  replaced_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  check ((person_agreed_at is null) = (person_agreed_how is null))
);
create unique index agreements_version on people.agreements (organization_id, person_id, version);
create unique index agreements_open on people.agreements (organization_id, person_id) where replaced_at is null and (person_agreed_at is null or worker_agreed_at is null);
create unique index agreements_in_force on people.agreements (organization_id, person_id) where replaced_at is null and person_agreed_at is not null and worker_agreed_at is not null;
call platform.protect('people.agreements', people.record_rule());

-- A quiet rule is made of these steps and no others: no family, no court, no employer. The one supporter it may name
-- is one the person ticked; the name is inside the sealed agreement.
create function people.quiet_steps_ok(steps jsonb) returns boolean language sql immutable
  return jsonb_typeof(steps) = 'array' and jsonb_array_length(steps) between 1 and 8
    and jsonb_array_length(steps) = jsonb_array_length(jsonb_path_query_array(steps,
      '$[*] ? ((@.act == "text" || @.act == "call" || @.act == "ask_supervisor" || @.act == "call_named_supporter") && (@.who == "coach" || @.who == "peer" || @.who == "supervisor") && @.afterDays >= 1 && @.afterDays <= 90)'));

-- The agreed quiet rule, in codes that need no key: who counts the quiet days must not need to read the agreement.
create table people.quiet_rules (
  organization_id uuid not null,
  person_id uuid not null,
  agreement_id uuid not null,
  after_days integer not null check (after_days between 1 and 60),
  -- jsonb [{act, who, afterDays}], in order
  steps jsonb not null check (people.quiet_steps_ok(steps)),
  supporter_named boolean not null default false,
  since timestamptz not null,
  primary key (organization_id, person_id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, agreement_id) references people.agreements (organization_id, id),
  check (supporter_named or not jsonb_path_exists(steps, '$[*] ? (@.act == "call_named_supporter")'))
);
call platform.protect('people.quiet_rules', people.record_rule() || ' or (select platform.has_role(''supervisor''))', people.record_rule());
