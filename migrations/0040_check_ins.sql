-- Check-ins: a person's short word about today, and what they want to be asked.
create schema check_ins;
grant usage on schema check_ins to alongside_app, alongside_system;

-- One row a check-in; every answer may be missing. Numbers and codes are plain, so that signs can be summed over many
-- people; whatever somebody wrote in their own words is sealed. Rows are never changed.
create table check_ins.check_ins (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  -- made by the phone or the form: the same check-in sent twice is one row
  key text not null check (length(key) between 1 and 200),
  at timestamptz not null,
  -- the calendar day where the person was, and the zone that made it that day
  day date not null,
  zone text not null,
  -- false: only the person reads it
  shared boolean not null,
  today smallint check (today between 0 and 10),
  craving smallint check (craving between 0 and 10),
  confidence smallint check (confidence between 0 and 10),
  stress smallint check (stress between 0 and 10),
  sleep_minutes smallint check (sleep_minutes between 0 and 1440),
  sleep_quality smallint check (sleep_quality between 0 and 2),
  connection smallint check (connection between 0 and 2),
  medication smallint check (medication between 0 and 2),
  -- 0 none, 1 used within the person's own aim, 2 used beyond it; the most of all aims asked
  use_state smallint check (use_state between 0 and 2),
  -- jsonb [{aimId, kind, aim, answer}], codes only
  uses jsonb,
  risky text[],
  good text[],
  helped text[],
  words bytea,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
create unique index check_ins_key on check_ins.check_ins (organization_id, person_id, key);
create index check_ins_person on check_ins.check_ins (organization_id, person_id, at desc, id desc);
call platform.protect('check_ins.check_ins',
  'person_id = (select platform.me()) or (shared and person_id = any ((select people.walked())::uuid[]))',
  'person_id = (select platform.me())');
revoke update on check_ins.check_ins from alongside_app;

-- What the person wants to be asked and shown. Nobody else reads it.
create table check_ins.preferences (
  organization_id uuid not null,
  person_id uuid not null,
  hide_numbers boolean not null default false,
  -- the items asked; null: the usual ones
  items text[],
  takes_medication boolean not null default false,
  updated_at timestamptz not null,
  primary key (organization_id, person_id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
call platform.protect('check_ins.preferences', 'person_id = (select platform.me())');
