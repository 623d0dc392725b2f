-- What is known of a sober house or an employer from the inside (map rows 11.6 and 7.3): staff write down what they heard, and
-- people who live or lived there, or were hired there, say whether it is so. Where somebody lived is told by such a row: only
-- the person reads their own, and what is shown are sums of two persons or more, made once a night by the system.
create schema firsthand;
grant usage on schema firsthand to alongside_app, alongside_system;

-- What our staff say now: one row for each fact, another one when it is said again. It fades like a wait or a free place.
create table firsthand.statements (
  organization_id uuid not null,
  service_id uuid not null,
  fact text not null check (fact in ('moud', 'cost', 'certified', 'rules', 'lives', 'record')),
  -- yes or no; whole dollars a week; or words
  value text not null check (length(value) between 1 and 1000),
  -- another one as soon as the value is another: what was confirmed was the value that was seen
  value_id uuid not null,
  said_by uuid not null,
  said_name text not null,
  said_at timestamptz not null,
  fades_at timestamptz not null,
  primary key (organization_id, service_id, fact),
  foreign key (organization_id, service_id) references directory.services (organization_id, id),
  check (fact not in ('moud', 'record') or value in ('yes', 'no')),
  check (fact <> 'cost' or value ~ '^\d{1,5}$')
);
call platform.protect('firsthand.statements', 'true', 'said_by = (select platform.me()) and ((select platform.has_role(''director'')) or (select platform.has_role(''supervisor'')) or (select platform.has_role(''coach'')) or (select platform.has_role(''peer'')))');
-- Said again, also by a colleague: the old row goes and a new one comes, in the name of who says it now.
revoke update on firsthand.statements from alongside_app;
drop policy app_delete on firsthand.statements;
create policy app_delete on firsthand.statements for delete to alongside_app
  using (organization_id = (select platform.org()) and ((select platform.has_role('director')) or (select platform.has_role('supervisor')) or (select platform.has_role('coach')) or (select platform.has_role('peer'))));
grant delete on firsthand.statements to alongside_app;

-- What one person says from their own knowledge. Nobody else reads a row; when it has faded it is erased.
create table firsthand.voices (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  service_id uuid not null,
  fact text not null check (fact in ('moud', 'cost', 'certified', 'rules', 'lives', 'record')),
  says text not null check (says in ('yes', 'no')),
  -- of what staff said; none for what is yes or no by itself
  value_id uuid,
  -- lives, lived, works or worked there; or somebody close to them does
  knows text not null check (knows in ('inside', 'close')),
  said_at timestamptz not null,
  fades_at timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, service_id) references directory.services (organization_id, id),
  check ((fact in ('moud', 'record')) = (value_id is null))
);
create unique index voices_one on firsthand.voices (organization_id, person_id, service_id, fact);
create index voices_service on firsthand.voices (organization_id, service_id);
call platform.protect('firsthand.voices', 'person_id = (select platform.me())');
grant delete on firsthand.voices to alongside_app;
insert into rights.erased_tables (name, turn) values ('firsthand.voices', 13);

-- The sums that are shown. One person alone is never in it: the table itself refuses.
create table firsthand.tallies (
  organization_id uuid not null,
  service_id uuid not null,
  fact text not null check (fact in ('moud', 'cost', 'certified', 'rules', 'lives', 'record')),
  value_id uuid,
  yes integer check (yes >= 2),
  no integer check (no >= 2),
  -- the month of the latest, by its first day
  yes_on date check (yes_on = date_trunc('month', yes_on)),
  no_on date check (no_on = date_trunc('month', no_on)),
  -- somebody among them knows it through a person close to them
  yes_close boolean not null,
  no_close boolean not null,
  primary key (organization_id, service_id, fact),
  foreign key (organization_id, service_id) references directory.services (organization_id, id),
  check (yes is not null or no is not null),
  check ((yes is null) = (yes_on is null)),
  check ((no is null) = (no_on is null))
);
call platform.protect('firsthand.tallies', 'true', 'false');
revoke insert, update on firsthand.tallies from alongside_app;

-- What follows for the search, beside what lists say: no list writes over it. A term in both is not known.
alter table directory.services add column known text[] not null default '{}';
alter table directory.services add column known_not text[] not null default '{}';
