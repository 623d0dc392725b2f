-- Sessions: when two people meet (visits), the weekly review, the note they write together, and the rare staff-only note.
-- Why the review lives here and not with the plan: docs/decisions/0005-review-in-sessions.md.
create schema sessions;
grant usage on schema sessions to alongside_app, alongside_system;

-- A date between a person and a worker. Holds no words, so that a supervisor may see dates and states and nothing else.
create table sessions.visits (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  kind text not null check (kind in ('weekly_review', 'talk', 'first_meeting', 'other')),
  way text not null check (way in ('in_person', 'phone', 'video', 'other')),
  state text not null default 'planned' check (state in ('planned', 'held', 'missed', 'moved', 'cancelled')),
  starts_at timestamptz not null,
  -- The zone the time was agreed in: a weekly visit keeps its wall time over a clock change.
  time_zone text not null,
  minutes smallint not null check (minutes between 5 and 480),
  -- The visit that took this one's place.
  moved_to uuid,
  created_at timestamptz not null,
  created_by uuid,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, worker_id) references people.persons (organization_id, id)
);
create index visits_person on sessions.visits (organization_id, person_id, starts_at desc);
create index visits_planned on sessions.visits (organization_id, starts_at) where state = 'planned';

-- Where, and anything to bring: words, so apart from the visit and sealed.
create table sessions.visit_words (
  organization_id uuid not null,
  visit_id uuid not null,
  person_id uuid not null,
  sealed bytea not null,
  primary key (organization_id, visit_id),
  foreign key (organization_id, visit_id) references sessions.visits (organization_id, id)
);

create table sessions.reviews (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  visit_id uuid not null,
  -- The how-many-th review of this person.
  n integer not null check (n > 0),
  way text not null check (way in ('in_person', 'phone', 'video', 'other')),
  -- Counts every change of this review and its note, so that a watching page knows whether to read again.
  version integer not null default 1,
  opened_at timestamptz not null,
  opened_by uuid,
  closed_at timestamptz,
  closed_by uuid,
  next_visit_id uuid,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, visit_id) references sessions.visits (organization_id, id),
  foreign key (organization_id, next_visit_id) references sessions.visits (organization_id, id)
);
create unique index reviews_number on sessions.reviews (organization_id, person_id, n);
create unique index reviews_open on sessions.reviews (organization_id, person_id) where closed_at is null;

-- What was said of one goal in one review. `goal_id` is a goal of plans.goals.
create table sessions.review_goals (
  organization_id uuid not null,
  id uuid not null,
  review_id uuid not null,
  person_id uuid not null,
  goal_id uuid not null,
  outcome text check (outcome in ('moved', 'stuck', 'changed', 'let_go', 'new')),
  -- "Is this goal making my life better?", asked every fourth review of a goal.
  better_life text check (better_life in ('yes', 'no', 'unsure')),
  -- {"helped": "...", "nextStep": "..."}
  sealed bytea not null,
  -- Who typed last: by phone it is the worker, and the page says so.
  by_id uuid,
  at timestamptz not null,
  -- When it went into the plan. Only the author may write there: what a worker said without leave to type waits until the person closes the note.
  applied_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, review_id) references sessions.reviews (organization_id, id)
);
create unique index review_goals_once on sessions.review_goals (organization_id, review_id, goal_id);
create index review_goals_goal on sessions.review_goals (organization_id, goal_id, at desc);

-- The note that both write, both read and both close. Closing is for these words: a change takes both closings back.
create table sessions.notes (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  review_id uuid,
  visit_id uuid not null,
  sealed bytea not null,
  version integer not null default 1,
  -- The day it is about.
  about_at timestamptz not null,
  created_at timestamptz not null,
  edited_at timestamptz not null,
  edited_by uuid,
  read_by_person_at timestamptz,
  read_by_worker_at timestamptz,
  closed_by_person_at timestamptz,
  closed_by_worker_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, visit_id) references sessions.visits (organization_id, id)
);
create index notes_person on sessions.notes (organization_id, person_id, about_at desc);
create unique index notes_review on sessions.notes (organization_id, review_id) where review_id is not null;

-- What one of the two had left before the other changed it: nobody's words are lost.
create table sessions.note_versions (
  organization_id uuid not null,
  id uuid not null,
  note_id uuid not null,
  person_id uuid not null,
  version integer not null,
  sealed bytea not null,
  by_id uuid,
  at timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, note_id) references sessions.notes (organization_id, id)
);
create unique index note_versions_number on sessions.note_versions (organization_id, note_id, version);

-- Added under a closed note; never changed.
create table sessions.note_additions (
  organization_id uuid not null,
  id uuid not null,
  note_id uuid not null,
  person_id uuid not null,
  sealed bytea not null,
  by_id uuid,
  at timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, note_id) references sessions.notes (organization_id, id)
);
create index note_additions_note on sessions.note_additions (organization_id, note_id, at);

-- That a staff-only note exists, and since when: the person sees this row. Its words are in a table they cannot read.
create table sessions.staff_notes (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  author_id uuid not null,
  at timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
create index staff_notes_person on sessions.staff_notes (organization_id, person_id, at desc);

create table sessions.staff_note_words (
  organization_id uuid not null,
  staff_note_id uuid not null,
  person_id uuid not null,
  -- {"reason": "...", "text": "..."}, under a key of its own made from the person's data key: gone when that is destroyed.
  sealed bytea not null,
  primary key (organization_id, staff_note_id),
  foreign key (organization_id, staff_note_id) references sessions.staff_notes (organization_id, id)
);

call platform.protect('sessions.visits', people.record_rule() || ' or (select platform.has_role(''supervisor''))', people.record_rule());
call platform.protect('sessions.visit_words', people.record_rule());
call platform.protect('sessions.reviews', people.record_rule());
call platform.protect('sessions.review_goals', people.record_rule());
call platform.protect('sessions.notes', people.record_rule(), people.record_rule());
call platform.protect('sessions.note_versions', people.record_rule(),
  '(' || people.record_rule() || ') and exists (select 1 from sessions.notes n where n.organization_id = platform.org() and n.id = note_id and (n.closed_by_person_at is null or n.closed_by_worker_at is null))');
call platform.protect('sessions.note_additions', people.record_rule(), 'by_id = (select platform.me()) and (' || people.record_rule() || ')');
call platform.protect('sessions.staff_notes', people.record_rule(), 'author_id = (select platform.me()) and person_id = any ((select people.walked())::uuid[])');
-- Only those who walk with the person now. Never the person, even one who is staff elsewhere; no supervisor.
call platform.protect('sessions.staff_note_words', 'person_id = any ((select people.walked())::uuid[]) and person_id <> (select platform.me())');

-- A note that both have closed cannot change, whatever the query says: not for the web's role, not for jobs.
drop policy app_update on sessions.notes;
drop policy system on sessions.notes;
do $$
declare
  still_open constant text := '(closed_by_person_at is null or closed_by_worker_at is null)';
begin
  execute format('create policy app_update on sessions.notes for update to alongside_app using (organization_id = (select platform.org()) and (%s) and %s) with check (organization_id = (select platform.org()) and (%s))',
    people.record_rule(), still_open, people.record_rule());
  execute format('create policy system_update on sessions.notes for update to alongside_system using (organization_id = (select platform.org()) and %s) with check (organization_id = (select platform.org()))', still_open);
end $$;
create policy system_read on sessions.notes for select to alongside_system using (organization_id = (select platform.org()));
create policy system_insert on sessions.notes for insert to alongside_system with check (organization_id = (select platform.org()));
create policy system_delete on sessions.notes for delete to alongside_system using (organization_id = (select platform.org()));

-- What is kept beside a note, and staff notes, are only ever added.
revoke update on sessions.note_versions, sessions.note_additions, sessions.staff_notes, sessions.staff_note_words from alongside_app, alongside_system;
