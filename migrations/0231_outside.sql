-- Somebody from outside asks about a person: police, a court, a lawyer, an employer. What came is written down, and the letter
-- that says neither yes nor no is made with it. Nobody is looked up for it, so neither row knows a person.
create table consent.requests (
  organization_id uuid not null,
  id uuid not null,
  written_by uuid not null,
  written_at timestamptz not null,
  came_on date not null,
  kind text not null check (kind in ('call', 'visit', 'letter', 'subpoena', 'court_order', 'warrant', 'audit', 'other')),
  -- {from, office, asked, letter, locale}, sealed with a key of the request's own: it goes with nobody's record
  words bytea not null,
  primary key (organization_id, id),
  foreign key (organization_id, written_by) references people.persons (organization_id, id)
);
create index requests_newest on consent.requests (organization_id, written_at desc);
-- Whoever works here writes it down in their own name; supervisors and directors read all of them.
call platform.protect('consent.requests',
  'written_by = (select platform.me()) or (select platform.has_role(''supervisor'')) or (select platform.has_role(''director''))',
  'written_by = (select platform.me()) and ((select platform.has_role(''coach'')) or (select platform.has_role(''peer'')) or (select platform.has_role(''supervisor'')) or (select platform.has_role(''director'')))');
revoke update on consent.requests from alongside_app, alongside_system;

-- An order of a court, as a director wrote it down and decided: taken as one, or not. It never changes.
create table consent.orders (
  organization_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  -- by record number; none where there is no record, or nobody looked
  person_id uuid,
  decided_by uuid not null,
  decided_at timestamptz not null,
  decision text not null check (decision in ('accepted', 'refused')),
  section text check (section in ('2.61', '2.62', '2.63', '2.64', '2.65', '2.66', '2.67')),
  categories text[] not null default '{}',
  until_at timestamptz,
  -- the person may not be told before
  sealed_until timestamptz,
  -- what it lacked, in fixed words
  lacks text[] not null default '{}',
  -- the rest of what it says, sealed with the request's key
  words bytea not null,
  primary key (organization_id, id),
  foreign key (organization_id, request_id) references consent.requests (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, decided_by) references people.persons (organization_id, id),
  check (person_id is null or person_id <> decided_by),
  -- A court never gets what is shared with members alone, nor counselling notes, which are not kept here.
  check (categories <@ '{attendance,goals,milestones,aims,check_ins,agreement,review_notes}'),
  check (decision = 'refused' or (person_id is not null and section is not null and cardinality(categories) > 0 and until_at is not null and lacks = '{}'))
);
-- One order of a request is taken; one that was not may be followed by a better one.
create unique index orders_accepted on consent.orders (organization_id, request_id) where decision = 'accepted';
create index orders_request on consent.orders (organization_id, request_id);
create index orders_person on consent.orders (organization_id, person_id) where person_id is not null;
-- Directors, and the person it is about, who is told unless the order forbids it until a day.
call platform.protect('consent.orders',
  '(select platform.has_role(''director'')) or (person_id = (select platform.me()) and (sealed_until is null or sealed_until <= now()))',
  'decided_by = (select platform.me()) and person_id is distinct from (select platform.me()) and (select platform.has_role(''director''))');
revoke update on consent.orders from alongside_app, alongside_system;

-- What was given out, or refused, under one; and the day before which the person may not be told.
alter table consent.disclosures add column order_id uuid;
alter table consent.disclosures add column sealed_until timestamptz;
alter policy app_read on consent.disclosures using (organization_id = (select platform.org())
  and (actor_id = (select platform.me()) or (person_id = (select platform.me()) and (sealed_until is null or sealed_until <= now()))));

-- When its time is over, what was asked from outside goes too, whoever it was about.
create or replace procedure rights.forget_kept(org uuid, before timestamptz) language plpgsql as $$
begin
  delete from consent.disclosures d using people.data_keys k
    where d.organization_id = org and k.organization_id = org and k.person_id = d.person_id and k.destroyed_at is not null and d.at < before;
  delete from consent.consents c using people.data_keys k
    where c.organization_id = org and k.organization_id = org and k.person_id = c.person_id and k.destroyed_at < before
      and not exists (select 1 from consent.disclosures d where d.organization_id = org and d.consent_id = c.id);
  delete from consent.orders o where o.organization_id = org and o.decided_at < before and coalesce(o.until_at, o.decided_at) < before;
  delete from consent.requests r where r.organization_id = org and r.written_at < before
    and not exists (select 1 from consent.orders o where o.organization_id = org and o.request_id = r.id);
end $$;
