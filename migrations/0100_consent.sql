-- Consent: who may see what of whose, for what, from when until when, and what was given out. Read docs/decisions/0100.
create schema consent;
grant usage on schema consent to alongside_app, alongside_system;

-- One consent is one signed act and never changes: it is ended, or another takes its place. What the person read and signed
-- is sealed in `document`, word for word; the codes beside it are what the walls ask.
create table consent.consents (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  type text not null check (type in ('family_share', 'part2_specific', 'part2_tpo', 'part2_counselling_notes', 'part2_proceedings', 'rco_release')),
  recipient_kind text not null check (recipient_kind in ('member', 'person', 'organization', 'class', 'intermediary', 'court', 'funder')),
  -- somebody of this organization, who then sees the live thing; everybody else is given something on paper or as a file
  recipient_id uuid,
  categories text[] not null default '{}',
  purposes text[] not null check (cardinality(purposes) > 0),
  from_at timestamptz not null,
  until_kind text not null check (until_kind in ('date', 'event', 'none')),
  until_at timestamptz,
  signed_at timestamptz not null,
  language text not null,
  wording integer not null,
  -- {recipients, discloser, information, purpose, untilEvent, signedName, signer, text: the whole page as it was signed}
  document bytea not null,
  -- sha-256 of that page: the same words give the same number
  document_hash bytea not null check (length(document_hash) = 32),
  supersedes uuid,
  ended_at timestamptz,
  ended_by uuid,
  primary key (organization_id, id),
  unique (organization_id, person_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, recipient_id) references people.persons (organization_id, id),
  check ((recipient_kind = 'member') = (recipient_id is not null)),
  check (recipient_id is null or recipient_id <> person_id),
  check ((until_kind = 'date') = (until_at is not null)),
  -- the two that stand alone (42 CFR 2.31(b), (d))
  check (type <> 'part2_counselling_notes' or categories = '{counselling_notes}'),
  check (not ('counselling_notes' = any (categories)) or type = 'part2_counselling_notes'),
  check ((type = 'part2_proceedings') = ('proceedings' = any (purposes))),
  check (type <> 'part2_proceedings' or cardinality(purposes) = 1)
);
create index consents_person on consent.consents (organization_id, person_id, signed_at desc);
create index consents_recipient on consent.consents (organization_id, recipient_id) where recipient_id is not null and ended_at is null;

-- Single things of a consent: this goal, this visit, this promise, and nothing else.
create table consent.items (
  organization_id uuid not null,
  consent_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('goal', 'visit', 'promise', 'milestone')),
  item_id uuid not null,
  primary key (organization_id, consent_id, kind, item_id),
  foreign key (organization_id, person_id, consent_id) references consent.consents (organization_id, person_id, id)
);

-- Every giving-out, and every one that was refused: 42 CFR 2.25 asks for three years of them.
create table consent.disclosures (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  consent_id uuid,
  -- who gave it out, or looked at what is shared with them; null: a job
  actor_id uuid,
  recipient_id uuid,
  categories text[] not null default '{}',
  channel text not null check (channel in ('page', 'print', 'pdf', 'file', 'spoken', 'mail', 'notice')),
  basis text not null check (basis in ('consent', 'emergency', 'court_order', 'none')),
  outcome text not null check (outcome in ('given', 'refused')),
  -- why it was refused, in fixed words
  reason text,
  -- {to, affiliation, what} where no consent says it
  words bytea,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
create index disclosures_person on consent.disclosures (organization_id, person_id, at desc);

-- The person, and who walks with them; whoever it is for, while it holds.
call platform.protect('consent.consents',
  people.record_rule() || ' or (recipient_id = (select platform.me()) and (ended_by = (select platform.me()) or (ended_at is null and from_at <= now() and (until_at is null or until_at > now()))))',
  'person_id = (select platform.me())');
-- Ending is all that changes, by the person or by whom it is for.
alter policy app_update on consent.consents
  using (organization_id = (select platform.org()) and ended_at is null and (person_id = (select platform.me()) or recipient_id = (select platform.me())))
  with check (organization_id = (select platform.org()) and ended_by = (select platform.me()) and ended_at is not null);
revoke update on consent.consents from alongside_app, alongside_system;
grant update (ended_at, ended_by) on consent.consents to alongside_app, alongside_system;

-- The people who share something with me now; those who share all of one kind; the single things of one kind.
create function consent.sharing_with_me() returns uuid[] language sql stable parallel safe
begin atomic
  select coalesce(array_agg(distinct c.person_id), '{}') from consent.consents c
  where c.organization_id = platform.org() and c.recipient_id = platform.me()
    and c.ended_at is null and c.from_at <= now() and (c.until_at is null or c.until_at > now());
end;
create function consent.people_for_me(category text) returns uuid[] language sql stable parallel safe
begin atomic
  select coalesce(array_agg(distinct c.person_id), '{}') from consent.consents c
  where c.organization_id = platform.org() and c.recipient_id = platform.me() and category = any (c.categories)
    and c.ended_at is null and c.from_at <= now() and (c.until_at is null or c.until_at > now());
end;

call platform.protect('consent.items',
  people.record_rule() || ' or consent_id in (select c.id from consent.consents c where c.organization_id = platform.org() and c.recipient_id = platform.me() and c.ended_at is null and c.from_at <= now() and (c.until_at is null or c.until_at > now()))',
  'person_id = (select platform.me())');
revoke update on consent.items from alongside_app, alongside_system;

create function consent.items_for_me(wanted text) returns uuid[] language sql stable parallel safe
begin atomic
  select coalesce(array_agg(distinct i.item_id), '{}') from consent.items i
  join consent.consents c on c.organization_id = i.organization_id and c.id = i.consent_id
  where i.organization_id = platform.org() and c.organization_id = platform.org() and c.recipient_id = platform.me() and i.kind = wanted
    and c.ended_at is null and c.from_at <= now() and (c.until_at is null or c.until_at > now());
end;

-- The person reads the whole account of it; whoever did it writes it, in their own name.
call platform.protect('consent.disclosures', 'person_id = (select platform.me()) or actor_id = (select platform.me())', 'actor_id = (select platform.me())');
revoke update on consent.disclosures from alongside_app, alongside_system;

-- What a consent opens, beside what was open before. The rows' own walls stay as they were.
create policy shared on people.persons for select to alongside_app
  using (organization_id = (select platform.org()) and id = any ((select consent.sharing_with_me())::uuid[]));
create policy shared on people.data_keys for select to alongside_app
  using (organization_id = (select platform.org()) and person_id = any ((select consent.sharing_with_me())::uuid[]));
create policy shared on plans.goals for select to alongside_app
  using (organization_id = (select platform.org()) and id = any ((select consent.items_for_me('goal'))::uuid[]));
create policy shared on plans.steps for select to alongside_app
  using (organization_id = (select platform.org()) and goal_id = any ((select consent.items_for_me('goal'))::uuid[]));
create policy shared on plans.lines for select to alongside_app
  using (organization_id = (select platform.org()) and kind = 'milestone'
    and (id = any ((select consent.items_for_me('milestone'))::uuid[]) or person_id = any ((select consent.people_for_me('milestones'))::uuid[])));
create policy shared on sessions.visits for select to alongside_app
  using (organization_id = (select platform.org())
    and (id = any ((select consent.items_for_me('visit'))::uuid[]) or (state = 'planned' and person_id = any ((select consent.people_for_me('visits'))::uuid[]))));

-- Opening a record in an emergency ("break glass"): by a worker or supervisor who does not walk with the person, for an hour,
-- with a reason. The person sees it; supervisors and directors look at it afterwards.
create table people.openings (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  opened_by uuid not null,
  reason text not null check (reason in ('life', 'overdose', 'medical_team', 'child', 'other')),
  -- the opener's words about what happened; read by the person, the opener, who walks with them, and those who look at it
  words text not null check (length(trim(words)) between 1 and 2000),
  opened_at timestamptz not null,
  until timestamptz not null,
  closed_at timestamptz,
  primary key (organization_id, id),
  unique (organization_id, person_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, opened_by) references people.persons (organization_id, id),
  check (until <= opened_at + interval '1 hour')
);
create index openings_person on people.openings (organization_id, person_id, opened_at desc);
create index openings_opener on people.openings (organization_id, opened_by, until);
call platform.protect('people.openings', people.record_rule() || ' or opened_by = (select platform.me()) or (select platform.has_role(''supervisor'')) or (select platform.has_role(''director''))', 'opened_by = (select platform.me())');
alter policy app_insert on people.openings with check (organization_id = (select platform.org()) and opened_by = (select platform.me())
  and closed_at is null and person_id <> (select platform.me())
  and ((select platform.has_role('coach')) or (select platform.has_role('peer')) or (select platform.has_role('supervisor')))
  and opened_at between now() - interval '5 minutes' and now() + interval '5 minutes');
-- Ended early by the opener; nothing else changes.
revoke update on people.openings from alongside_app, alongside_system;
grant update (closed_at) on people.openings to alongside_app, alongside_system;

-- Somebody else, a supervisor or director, says that they looked at it, and what came of it. Never the opener.
create table people.opening_looks (
  organization_id uuid not null,
  id uuid not null,
  opening_id uuid not null,
  person_id uuid not null,
  by_id uuid not null,
  at timestamptz not null,
  -- 'fine': it was right to open; 'talk': talked over with the opener; 'wrong': it should not have been opened
  found text not null check (found in ('fine', 'talk', 'wrong')),
  words text check (length(words) <= 2000),
  primary key (organization_id, id),
  foreign key (organization_id, person_id, opening_id) references people.openings (organization_id, person_id, id)
);
create unique index opening_looks_once on people.opening_looks (organization_id, opening_id, by_id);
call platform.protect('people.opening_looks', people.record_rule() || ' or by_id = (select platform.me()) or (select platform.has_role(''supervisor'')) or (select platform.has_role(''director''))', 'false');
alter policy app_insert on people.opening_looks with check (organization_id = (select platform.org()) and by_id = (select platform.me())
  and ((select platform.has_role('supervisor')) or (select platform.has_role('director')))
  and not exists (select 1 from people.openings o where o.organization_id = platform.org() and o.id = opening_id and o.opened_by = platform.me()));
revoke update on people.opening_looks from alongside_app, alongside_system;

create function people.opened_in_emergency() returns uuid[] language sql stable parallel safe
begin atomic
  select coalesce(array_agg(o.person_id), '{}') from people.openings o
  where o.organization_id = platform.org() and o.opened_by = platform.me() and o.closed_at is null and o.until > now() and o.opened_at <= now();
end;

-- What the hour opens, and only for reading: what is needed to reach and help somebody. No notes, no reviews, no history.
-- Not who walks with whom: people.walked() reads that table, and openings are read through it, so the walls would ask each
-- other without end.
do $$
declare
  target text;
begin
  foreach target in array array['people.persons', 'people.data_keys', 'people.intake_pieces', 'people.focuses', 'people.hard_dates', 'people.agreements', 'people.quiet_rules', 'plans.lines', 'check_ins.check_ins'] loop
    execute format('create policy emergency on %s for select to alongside_app using (organization_id = (select platform.org()) and %s = any ((select people.opened_in_emergency())::uuid[])%s)',
      target, case target when 'people.persons' then 'id' else 'person_id' end,
      case target when 'check_ins.check_ins' then ' and shared' else '' end);
  end loop;
end $$;
