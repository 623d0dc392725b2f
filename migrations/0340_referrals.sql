-- Warm hand-offs: somebody is not handed a number but walked to a place that helps, and it is followed until it holds
-- (map rows 8.6, 8.7, 8.11, 8.12). One row is one way to one place. Read and written by the person and whoever walks with
-- them; the place answers through a link that ends. Names and words are sealed; what is counted is codes and days.
create schema referrals;
grant usage on schema referrals to alongside_app, alongside_system;

create table referrals.handoffs (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  -- what for; the only thing that is ever counted over many people
  need text not null check (need in ('withdrawal', 'residential', 'day-treatment', 'medication', 'counselling', 'mental-health',
    'recovery-housing', 'shelter', 'housing', 'medical', 'documents', 'benefits', 'work', 'legal', 'food', 'transport', 'family', 'other')),
  state text not null check (state in ('offered', 'wanted', 'waiting', 'arrived', 'holds', 'ended')),
  ended_why text check (ended_why in ('not_wanted', 'place_cannot', 'stopped', 'not_there')),
  goes_on date check (goes_on between '2000-01-01' and '2199-12-31'),
  arrived_on date check (arrived_on between '2000-01-01' and '2199-12-31'),
  -- the person's own consent for this place; without one no name goes out
  consent_id uuid,
  -- {place, phone, what, time, ride, along, bring, wait}
  sealed bytea not null,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, consent_id) references consent.consents (organization_id, id),
  check ((state = 'ended') = (ended_why is not null)),
  check (state not in ('arrived', 'holds') or arrived_on is not null)
);
create index handoffs_person on referrals.handoffs (organization_id, person_id);

-- What was done, in order. Nothing of it is rewritten.
create table referrals.acts (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  handoff_id uuid not null,
  kind text not null check (kind in ('offered', 'begun', 'wanted', 'not_wanted', 'called_together', 'changed', 'missed', 'can_take',
    'cannot', 'waiting', 'arrived', 'still_there', 'not_there', 'ended', 'named')),
  -- why a place cannot
  why text check (why in ('full', 'insurance', 'cost', 'papers', 'medication', 'not_for', 'too_far', 'closed', 'no_answer', 'other')),
  -- who wrote it; none: the place, through its link
  by_id uuid,
  at timestamptz not null,
  -- {words}
  sealed bytea,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, handoff_id) references referrals.handoffs (organization_id, id),
  check ((kind = 'cannot') = (why is not null))
);
create index acts_handoff on referrals.acts (organization_id, handoff_id, at);
create index acts_person on referrals.acts (organization_id, person_id);
-- The report of gaps goes over a quarter.
create index acts_refused on referrals.acts (organization_id, at) where kind = 'cannot';

-- The link by which a place answers without an account.
create table referrals.links (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  handoff_id uuid not null,
  token_hash text not null,
  -- the name is on the page, while the consent holds
  named boolean not null,
  made_by uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  primary key (organization_id, id),
  unique (organization_id, token_hash),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, handoff_id) references referrals.handoffs (organization_id, id)
);
create index links_handoff on referrals.links (organization_id, handoff_id);
create index links_person on referrals.links (organization_id, person_id);

call platform.protect('referrals.handoffs', people.record_rule());
call platform.protect('referrals.acts', people.record_rule(), 'by_id = (select platform.me()) and (' || people.record_rule() || ')');
call platform.protect('referrals.links', people.record_rule());
revoke delete on referrals.handoffs, referrals.acts, referrals.links from alongside_app;
revoke update on referrals.acts from alongside_app;

insert into rights.erased_tables (name, turn) values ('referrals.links', 12), ('referrals.acts', 14), ('referrals.handoffs', 16);
