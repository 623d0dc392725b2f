-- Meeting: when a worker can be met, who has taken which time of theirs, what mail says of it, and what was asked of others.
-- btree_gist compares ids inside an exclusion constraint; it is a trusted extension, so the owner of the database may add it.
create extension if not exists btree_gist;

alter table sessions.visits drop constraint visits_kind_check;
alter table sessions.visits add constraint visits_kind_check check (kind in ('weekly_review', 'talk', 'first_meeting', 'other', 'come_along'));
-- Visits of one weekly series, made in one act.
alter table sessions.visits add column series_id uuid;
-- Mail tells what changed lately, and a calendar of a worker shows what is theirs.
create index visits_changed on sessions.visits (organization_id, changed_at);
create index visits_worker on sessions.visits (organization_id, worker_id, starts_at);
alter table sessions.contacts drop constraint contacts_reason_check;
alter table sessions.contacts add constraint contacts_reason_check check (reason in ('asked', 'quiet', 'hard_date', 'review_due', 'promise_due', 'long_look', 'missed'));

-- A function in PL/pgSQL keeps its plan (see 0310).
create function sessions.workers_of_mine() returns uuid[] language plpgsql stable parallel safe as $$
begin
  return (select coalesce(array_agg(a.worker_id), '{}') from people.assignments a
    where a.organization_id = platform.org() and a.person_id = platform.me() and a.ended_at is null);
end $$;

-- When a worker can be met: hours of the week on their own clock, other days, time around each visit, ways.
create table sessions.calendars (
  organization_id uuid not null,
  worker_id uuid not null,
  time_zone text not null,
  before_minutes smallint not null check (before_minutes between 0 and 120),
  after_minutes smallint not null check (after_minutes between 0 and 120),
  -- Nobody books what begins sooner than this.
  notice_hours smallint not null check (notice_hours between 0 and 168),
  ways text[] not null check (ways <@ array['in_person', 'phone', 'video'] and cardinality(ways) > 0),
  -- [{"day": 1-7, "from": minute, "until": minute}]
  week jsonb not null,
  -- [{"on": "2026-12-24", "from": minute|null, "until": minute|null}]; no minutes: not there that day
  other_days jsonb not null,
  saved_at timestamptz not null,
  primary key (organization_id, worker_id),
  foreign key (organization_id, worker_id) references people.persons (organization_id, id)
);
call platform.protect('sessions.calendars',
  'worker_id = (select platform.me()) or (select platform.has_role(''supervisor'')) or worker_id = any ((select sessions.workers_of_mine())::uuid[])',
  'worker_id = (select platform.me()) and ((select platform.has_role(''coach'')) or (select platform.has_role(''peer'')))');
insert into rights.erased_tables (name, whose, turn) values ('sessions.calendars', 'worker_id', 1000);

-- A worker's time that is taken, with the time around it. No word of by whom: whoever walks with this worker reads it, to see
-- what is free. The database itself refuses what overlaps.
create table sessions.taken (
  organization_id uuid not null,
  visit_id uuid not null,
  worker_id uuid not null,
  from_at timestamptz not null,
  until_at timestamptz not null check (until_at > from_at),
  primary key (organization_id, visit_id),
  foreign key (organization_id, visit_id) references sessions.visits (organization_id, id) on delete cascade,
  foreign key (organization_id, worker_id) references people.persons (organization_id, id),
  constraint taken_once exclude using gist (organization_id with =, worker_id with =, tstzrange(from_at, until_at) with &&)
);
-- What is planned already stands first; of two at once the earlier one keeps its time, and both stay in the calendar.
alter table sessions.visits no force row level security;
insert into sessions.taken (organization_id, visit_id, worker_id, from_at, until_at)
  select v.organization_id, v.id, v.worker_id, v.starts_at, v.starts_at + make_interval(mins => v.minutes) from sessions.visits v
  where v.state = 'planned' and v.starts_at > now() order by v.starts_at
  on conflict do nothing;
alter table sessions.visits force row level security;
create index taken_worker on sessions.taken (organization_id, worker_id, until_at);
call platform.protect('sessions.taken',
  'worker_id = (select platform.me()) or (select platform.has_role(''supervisor'')) or worker_id = any ((select sessions.workers_of_mine())::uuid[]) or exists (select 1 from sessions.visits v where v.organization_id = platform.org() and v.id = visit_id and (v.person_id = (select platform.me()) or v.person_id = any ((select people.walked())::uuid[])))',
  'exists (select 1 from sessions.visits v where v.organization_id = platform.org() and v.id = visit_id and v.worker_id = taken.worker_id and (v.person_id = (select platform.me()) or v.person_id = any ((select people.walked())::uuid[])))');
revoke update on sessions.taken from alongside_app;
grant delete on sessions.taken to alongside_app;

-- Whether somebody wants mail about their visits, and when before. No row: none.
create table sessions.mail_wishes (
  organization_id uuid not null,
  person_id uuid not null,
  remind text not null check (remind in ('day_before', 'two_hours')),
  since timestamptz not null,
  primary key (organization_id, person_id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
call platform.protect('sessions.mail_wishes', 'person_id = (select platform.me())');
grant delete on sessions.mail_wishes to alongside_app;
insert into rights.erased_tables (name, turn) values ('sessions.mail_wishes', 15);

-- Which mail about a visit has gone out: each goes once.
create table sessions.visit_mails (
  organization_id uuid not null,
  visit_id uuid not null,
  kind text not null check (kind in ('invitation', 'cancelled', 'reminder', 'missed')),
  person_id uuid not null,
  at timestamptz not null,
  primary key (organization_id, visit_id, kind),
  foreign key (organization_id, visit_id) references sessions.visits (organization_id, id) on delete cascade
);
create index visit_mails_person on sessions.visit_mails (organization_id, person_id);
call platform.protect('sessions.visit_mails', 'person_id = (select platform.me())', 'false');
insert into rights.erased_tables (name, turn) values ('sessions.visit_mails', 3);

-- A link by which somebody's own phone calendar reads when they meet. Made and ended by them; only a digest is kept.
create table sessions.feeds (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  token_hash text not null,
  made_at timestamptz not null,
  ended_at timestamptz,
  primary key (organization_id, id),
  unique (organization_id, token_hash),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
create unique index feeds_once on sessions.feeds (organization_id, person_id) where ended_at is null;
create index feeds_person on sessions.feeds (organization_id, person_id);
call platform.protect('sessions.feeds', 'person_id = (select platform.me())');
revoke delete on sessions.feeds from alongside_app;
insert into rights.erased_tables (name, turn) values ('sessions.feeds', 15);

-- What was asked of somebody else for the person: of whom, for what, what they said, what comes next. Both write, both read.
create table sessions.advocacy (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  by_id uuid not null,
  asked_on date not null,
  -- {"whom": "...", "what": "...", "answer": "...", "next": "..."}
  sealed bytea not null,
  -- When the answer was written: from then on the row stays as it is.
  answered_at timestamptz,
  created_at timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
create index advocacy_person on sessions.advocacy (organization_id, person_id, asked_on desc);
call platform.protect('sessions.advocacy', people.record_rule(), people.record_rule());
alter policy app_insert on sessions.advocacy with check (organization_id = (select platform.org()) and by_id = (select platform.me())
  and (person_id = (select platform.me()) or person_id = any ((select people.walked())::uuid[])));
alter policy app_update on sessions.advocacy using (organization_id = (select platform.org()) and answered_at is null
  and (person_id = (select platform.me()) or person_id = any ((select people.walked())::uuid[])));
revoke update on sessions.advocacy from alongside_app;
grant update (sealed, answered_at) on sessions.advocacy to alongside_app;
insert into rights.erased_tables (name, turn) values ('sessions.advocacy', 13);
