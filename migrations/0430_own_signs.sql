-- Own signs (map rows 6.3, 6.4, 16.3): what a person wants their coach told, what was raised about them, and close support after
-- a change. What is told to a worker is the person's own choice: a rule of theirs that is on, the switch "my coach sees signs", or
-- close support that they said yes to. Nothing else of it is seen by anybody. Codes and numbers are plain, words are sealed.
create schema early_signs;
grant usage on schema early_signs to alongside_app, alongside_system;

create table early_signs.wishes (
  organization_id uuid not null,
  person_id uuid not null,
  -- whoever walks with the person sees the signs that ship with the program, and the word of the week
  coach_sees boolean not null,
  -- rules of the program that the person has switched off
  off text[] not null,
  -- minutes of the day where the person is, in which they want no call; both or none
  quiet_from smallint check (quiet_from between 0 and 1439),
  quiet_until smallint check (quiet_until between 0 and 1439),
  changed_at timestamptz not null,
  primary key (organization_id, person_id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  check ((quiet_from is null) = (quiet_until is null))
);
call platform.protect('early_signs.wishes', 'person_id = (select platform.me())');

-- "Tell my coach when …"
create table early_signs.rules (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('craving', 'quiet', 'nights', 'rough', 'use', 'confidence', 'words')),
  level smallint check (level between 0 and 12),
  times smallint not null check (times between 1 and 30),
  days smallint not null check (days between 1 and 30),
  is_on boolean not null,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  -- {words}: of a sign in the person's own words
  sealed bytea,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  check (times <= days),
  check ((kind = 'words') = (sealed is not null)),
  check ((kind in ('craving', 'nights', 'confidence')) = (level is not null))
);
create index rules_person on early_signs.rules (organization_id, person_id);
call platform.protect('early_signs.rules', 'person_id = (select platform.me())');
grant delete on early_signs.rules to alongside_app;

-- One open card a person; signs are its reasons.
create table early_signs.cards (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  tier smallint not null check (tier between 1 and 3),
  opened_at timestamptz not null,
  due_on date not null,
  -- whose it is first; whoever walks with the person may act on it
  owner_id uuid,
  told boolean not null,
  -- the person's quiet hours, for whoever acts: minutes of their day
  quiet_from smallint,
  quiet_until smallint,
  -- not before this day, by the last act
  snoozed_until date,
  -- the last act, and how many there were
  outcome text check (outcome in ('reached', 'left_word', 'no_answer', 'snoozed', 'not_useful', 'heard', 'taken_back')),
  acted_at timestamptz,
  acted_by uuid,
  acts smallint not null default 0,
  closed_at timestamptz,
  -- {why}: why it was put by
  sealed bytea,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, owner_id) references people.persons (organization_id, id),
  foreign key (organization_id, acted_by) references people.persons (organization_id, id)
);
create unique index cards_open on early_signs.cards (organization_id, person_id) where closed_at is null;
create index cards_person on early_signs.cards (organization_id, person_id, opened_at desc);
create index cards_owner on early_signs.cards (organization_id, owner_id) where owner_id is not null;
create index cards_actor on early_signs.cards (organization_id, acted_by) where acted_by is not null;
call platform.protect('early_signs.cards',
  'person_id = (select platform.me()) or (told and person_id = any ((select people.walked())::uuid[]))');

create table early_signs.signs (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  -- null: for the person alone, or told too late to be about now
  card_id uuid,
  -- the code of a rule of the program, 'close_support', or 'own' for a rule of the person's
  rule text not null,
  -- which own rule; stays when the rule is gone
  rule_id uuid,
  -- the same rule and day is one sign, however often it is reckoned
  key text not null,
  -- what the sentence is made of where the rule is an own one
  kind text,
  tier smallint not null check (tier between 1 and 3),
  -- the day it is about, where the person was
  day date not null,
  raised_at timestamptz not null,
  told boolean not null,
  numbers jsonb not null,
  -- {words}: of a sign in the person's own words
  sealed bytea,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, card_id) references early_signs.cards (organization_id, id)
);
create unique index signs_once on early_signs.signs (organization_id, person_id, key, day);
create index signs_card on early_signs.signs (organization_id, card_id) where card_id is not null;
call platform.protect('early_signs.signs',
  'person_id = (select platform.me()) or (told and person_id = any ((select people.walked())::uuid[]))',
  'person_id = (select platform.me())');

-- Close support for 28 days after a change. A worker may ask; only the person says yes.
create table early_signs.windows (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('jail', 'detox', 'residential', 'hospital', 'medicine_started', 'medicine_stopped', 'medicine_missed',
    'first_use', 'housing')),
  started_on date not null check (started_on between '2000-01-01' and '2199-12-31'),
  state text not null check (state in ('asked', 'open', 'no', 'ended')),
  told_by uuid not null,
  told_at timestamptz not null,
  answered_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, told_by) references people.persons (organization_id, id)
);
create index windows_person on early_signs.windows (organization_id, person_id, started_on desc);
create index windows_teller on early_signs.windows (organization_id, told_by);
call platform.protect('early_signs.windows', people.record_rule(),
  'person_id = (select platform.me()) or (state = ''asked'' and told_by = (select platform.me()) and person_id = any ((select people.walked())::uuid[]))');

-- The word of the week, one row a person and day; z orders a list and is shown to nobody.
create table early_signs.signals (
  organization_id uuid not null,
  person_id uuid not null,
  day date not null,
  version smallint not null,
  inputs smallint not null,
  z real,
  band text check (band in ('steady', 'some_strain', 'extra_support')),
  -- [{input, way}], at most three
  reasons jsonb not null,
  told boolean not null,
  primary key (organization_id, person_id, day),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  check ((z is null) = (band is null))
);
create index signals_day on early_signs.signals (organization_id, day);
call platform.protect('early_signs.signals',
  'person_id = (select platform.me()) or (told and person_id = any ((select people.walked())::uuid[]))',
  'person_id = (select platform.me())');

-- How well it went here: counts over everybody, no person's. A job of the house writes it, a director reads it.
create table early_signs.reports (
  organization_id uuid not null,
  id uuid not null,
  made_at timestamptz not null,
  from_day date not null,
  until_day date not null,
  version smallint not null,
  numbers jsonb not null,
  primary key (organization_id, id)
);
create index reports_newest on early_signs.reports (organization_id, made_at desc);
call platform.protect('early_signs.reports', '(select platform.has_role(''director''))', 'false');

insert into rights.erased_tables (name, turn) values
  ('early_signs.signs', 13), ('early_signs.cards', 14), ('early_signs.rules', 13), ('early_signs.wishes', 13), ('early_signs.windows', 13),
  ('early_signs.signals', 13);
