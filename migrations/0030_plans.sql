-- Plans: what a person wants, in their own words, and every earlier wording of it.
-- The words are sealed with the person's own data key; dates, states and numbers stay readable to queries.
create schema plans;
grant usage on schema plans to alongside_app, alongside_system;

-- "We talk by phone and you may type for me": the only way in which somebody else writes a person's plan. A worker who
-- walks with the person opens it for at most three hours; the person sees it and can end it.
create table plans.typing (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  -- the review during which this happens, when there is one
  review_id uuid,
  started_at timestamptz not null,
  until timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, worker_id) references people.persons (organization_id, id),
  check (until <= started_at + interval '3 hours')
);
create index typing_worker on plans.typing (organization_id, worker_id, until);

create table plans.goals (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  domain text check (domain in ('own_goal', 'mind', 'body', 'home', 'family', 'community', 'work', 'money', 'skills', 'hope')),
  horizon text not null check (horizon in ('short', 'long')),
  -- never "failed"; 'changed' means: the person wants to word it anew
  state text not null check (state in ('idea', 'active', 'paused', 'done', 'changed', 'let_go')),
  due_on date,
  weekly_count int check (weekly_count between 1 and 50),
  confidence int check (confidence between 0 and 10),
  joy boolean not null default false,
  -- {title, why, how, first}
  sealed bytea not null,
  -- version of the words; a save that was begun on an older one does not overwrite
  n int not null default 1,
  -- what the last weekly review said of it
  outcome text check (outcome in ('moved', 'stuck', 'changed', 'let_go')),
  outcome_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (organization_id, id),
  unique (organization_id, person_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);

create table plans.steps (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  goal_id uuid not null,
  who text not null check (who in ('me', 'coach', 'ally')),
  due_on date,
  done_at timestamptz,
  removed_at timestamptz,
  -- {text}
  sealed bytea not null,
  n int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (organization_id, id),
  -- a step and its goal are of one person
  foreign key (organization_id, person_id, goal_id) references plans.goals (organization_id, person_id, id)
);
create index steps_goal on plans.steps (organization_id, person_id, goal_id);

-- My three things, triggers with what I do then, my day, and what went well.
create table plans.lines (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('strategy', 'trigger', 'routine', 'milestone')),
  -- triggers: people, feeling, place, time, money (words only: nothing here knows where anybody is); routine: morning, day, evening, night
  detail text check (detail in ('people', 'feeling', 'place', 'time', 'money', 'morning', 'day', 'evening', 'night')),
  place int not null default 0,
  happened_on date,
  removed_at timestamptz,
  -- {text, then}
  sealed bytea not null,
  n int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
create index lines_person on plans.lines (organization_id, person_id) where removed_at is null;

create table plans.suggestions (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  by_id uuid not null,
  kind text not null check (kind in ('goal', 'step', 'wording')),
  goal_id uuid,
  domain text check (domain in ('own_goal', 'mind', 'body', 'home', 'family', 'community', 'work', 'money', 'skills', 'hope')),
  who text check (who in ('me', 'coach', 'ally')),
  -- {text, note}
  sealed bytea not null,
  state text not null default 'open' check (state in ('open', 'accepted', 'changed', 'declined')),
  made_at timestamptz not null,
  answered_at timestamptz,
  -- the goal or step that came of it
  result_id uuid,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, by_id) references people.persons (organization_id, id),
  foreign key (organization_id, person_id, goal_id) references plans.goals (organization_id, person_id, id),
  check ((kind = 'goal') = (goal_id is null)),
  check ((state = 'open') = (answered_at is null))
);
create index suggestions_person on plans.suggestions (organization_id, person_id, state);

-- Append-only. Each row holds the whole of its subject as it was after the change, so that any day can be read again.
create table plans.versions (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  subject text not null check (subject in ('goal', 'step', 'strategy', 'trigger', 'routine', 'milestone', 'suggestion')),
  subject_id uuid not null,
  n int not null,
  at timestamptz not null,
  by_id uuid not null,
  -- 'typed': somebody else typed while the person talked
  basis text not null check (basis in ('self', 'typed')),
  review_id uuid,
  change text not null check (change in ('added', 'edited', 'moved', 'stuck', 'changed', 'let_go', 'paused', 'resumed', 'done', 'undone', 'removed', 'declined', 'not_taken')),
  suggestion_id uuid,
  -- {…the subject, reason}
  sealed bytea not null,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
create index versions_person on plans.versions (organization_id, person_id, at);
create index versions_subject on plans.versions (organization_id, subject_id, at);

-- The people for whom I may type now: those who agreed, while it lasts, as long as I walk with them.
create function plans.typed_for() returns uuid[] language sql stable parallel safe
begin atomic
  select coalesce(array_agg(t.person_id), '{}') from plans.typing t
  where t.organization_id = platform.org() and t.worker_id = platform.me() and t.until > now() and t.person_id = any (people.walked());
end;

-- The person is the author.
create function plans.author_rule() returns text language sql immutable
  return 'person_id = (select platform.me()) or person_id = any ((select plans.typed_for())::uuid[])';

call platform.protect('plans.typing', people.record_rule(), 'person_id = (select platform.me()) or (worker_id = (select platform.me()) and person_id = any ((select people.walked())::uuid[]))');
alter policy app_insert on plans.typing with check (organization_id = (select platform.org()) and worker_id = (select platform.me())
  and person_id = any ((select people.walked())::uuid[]) and started_at between now() - interval '5 minutes' and now() + interval '5 minutes');
revoke update on plans.typing from alongside_app;
grant update (until) on plans.typing to alongside_app;

call platform.protect('plans.goals', people.record_rule(), plans.author_rule());
call platform.protect('plans.steps', people.record_rule(), plans.author_rule());
call platform.protect('plans.lines', people.record_rule(), plans.author_rule());

-- A worker puts a suggestion there, open and under their own name; only the author answers it.
call platform.protect('plans.suggestions', people.record_rule(), plans.author_rule());
alter policy app_insert on plans.suggestions with check (organization_id = (select platform.org()) and by_id = (select platform.me())
  and state = 'open' and person_id = any ((select people.walked())::uuid[]));
revoke update on plans.suggestions from alongside_app;
grant update (state, answered_at, result_id) on plans.suggestions to alongside_app;

-- Nobody signs a version with another's name, and none is ever changed.
call platform.protect('plans.versions', people.record_rule(), 'by_id = (select platform.me()) and (' || plans.author_rule() || ')');
revoke update, delete on plans.versions from alongside_app;
revoke update on plans.versions from alongside_system;
