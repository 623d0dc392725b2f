-- More contact around a hard date (map row 6.7), planned beforehand: which way, by whom, how many days from the date; each time
-- the date comes round. Either side proposes; only the person's yes makes it agreed, and they take it back at any time.
create table hard_times.extra_contacts (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  hard_date_id uuid not null,
  worker_id uuid not null,
  way text not null check (way in ('call', 'text', 'in_person')),
  -- days from the date: -1 is the day before
  days smallint not null check (days between -3 and 3),
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  agreed_at timestamptz,
  ended_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, hard_date_id) references people.hard_dates (organization_id, id),
  foreign key (organization_id, worker_id) references people.persons (organization_id, id),
  foreign key (organization_id, proposed_by) references people.persons (organization_id, id)
);
create index extra_contacts_person on hard_times.extra_contacts (organization_id, person_id) where ended_at is null;
create index extra_contacts_date on hard_times.extra_contacts (organization_id, hard_date_id);
create index extra_contacts_worker on hard_times.extra_contacts (organization_id, worker_id);
create index extra_contacts_proposer on hard_times.extra_contacts (organization_id, proposed_by);
-- The same thing is not planned twice for one date.
create unique index extra_contacts_once on hard_times.extra_contacts (organization_id, hard_date_id, worker_id, way, days)
  where ended_at is null;
call platform.protect('hard_times.extra_contacts', people.record_rule(),
  'person_id = (select platform.me())
   or (worker_id = (select platform.me()) and agreed_at is null and person_id = any ((select people.walked())::uuid[]))');

insert into rights.erased_tables (name, turn) values ('hard_times.extra_contacts', 12);
