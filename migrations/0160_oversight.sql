-- What is looked after when somebody looks at records: openings that the person has read of, questions to a worker about
-- their looks, and the index by which a worker's own looks of an hour are counted.

-- The person has read that their record was opened in an emergency; until then it stands at the top of their page.
create table people.opening_reads (
  organization_id uuid not null,
  opening_id uuid not null,
  person_id uuid not null,
  read_at timestamptz not null,
  primary key (organization_id, opening_id),
  foreign key (organization_id, person_id, opening_id) references people.openings (organization_id, person_id, id)
);
call platform.protect('people.opening_reads', 'person_id = (select platform.me())');
revoke update on people.opening_reads from alongside_app, alongside_system;

-- Looks of a worker at others' records. A person's own acts at their own record (a check-in) do not touch it.
create index entries_looks on audit.entries (organization_id, actor_id, at desc)
  where actor_id is not null and person_id is not null and actor_id <> person_id;

-- A supervisor or director asks a worker about something in how they look at records; the worker answers. No person in
-- recovery is named by it: a rule, a day, a count, and two people's words about the work.
create schema oversight;
grant usage on schema oversight to alongside_app, alongside_system;
create table oversight.questions (
  organization_id uuid not null,
  id uuid not null,
  worker_id uuid not null,
  by_id uuid not null,
  rule text not null check (rule in ('many', 'off_hours', 'refused', 'name_search', 'budget')),
  about_on date not null,
  times integer not null check (times > 0),
  words text not null check (length(trim(words)) between 1 and 1000),
  asked_at timestamptz not null,
  answer text check (length(trim(answer)) between 1 and 2000),
  answered_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, worker_id) references people.persons (organization_id, id),
  foreign key (organization_id, by_id) references people.persons (organization_id, id),
  check (worker_id <> by_id),
  check ((answer is null) = (answered_at is null))
);
create unique index questions_once on oversight.questions (organization_id, worker_id, rule, about_on, by_id);
call platform.protect('oversight.questions',
  'worker_id = (select platform.me()) or (select platform.has_role(''supervisor'')) or (select platform.has_role(''director''))',
  'by_id = (select platform.me()) and worker_id <> (select platform.me()) and answer is null and ((select platform.has_role(''supervisor'')) or (select platform.has_role(''director'')))');
-- The worker answers, once; what was asked stays as it was.
alter policy app_update on oversight.questions
  using (organization_id = (select platform.org()) and worker_id = (select platform.me()) and answered_at is null)
  with check (organization_id = (select platform.org()) and worker_id = (select platform.me()) and answered_at is not null);
revoke update on oversight.questions from alongside_app, alongside_system;
grant update (answer, answered_at) on oversight.questions to alongside_app;
