-- Concerns: somebody says that something is not right, past the one it is about. Whoever may handle it is decided here, row by
-- row; the one it is about finds nothing in any of these tables until they are asked for their side.
create schema concern;
grant usage on schema concern to alongside_app, alongside_system;

-- Written by the system, after the page asked: a stranger is nobody to the database, and a director's logbook must not say who
-- raised what. Words are sealed with a key of the concern's own.
create table concern.concerns (
  organization_id uuid not null,
  id uuid not null,
  -- null: without a name, or not signed in; then followed by a link and a word
  raised_by uuid,
  word_hash text,
  -- who of the staff it is about, and everybody of the staff whom it names: none of them handles it
  about_id uuid,
  kept_from uuid[] not null default '{}',
  goes_to text not null check (goes_to in ('supervisor', 'director')),
  words bytea not null,
  name_may_be_told boolean not null default false,
  received_at timestamptz not null,
  answer_by timestamptz not null,
  closed_at timestamptz,
  outcome text check (outcome in ('upheld', 'partly', 'not_upheld', 'left_open')),
  heard_other_at timestamptz,
  unheard_reason bytea,
  primary key (organization_id, id),
  foreign key (organization_id, raised_by) references people.persons (organization_id, id),
  foreign key (organization_id, about_id) references people.persons (organization_id, id),
  check ((closed_at is null) = (outcome is null)),
  check ((raised_by is null) = (word_hash is not null)),
  check (about_id is null or about_id = any (kept_from)),
  -- Nobody is found at fault unheard, unless somebody has written down why.
  check (outcome is null or outcome not in ('upheld', 'partly') or about_id is null or heard_other_at is not null or unheard_reason is not null)
);
create index concerns_open on concern.concerns (organization_id, answer_by) where closed_at is null;
create index concerns_raised on concern.concerns (organization_id, raised_by) where raised_by is not null;

-- Supervisors; directors where it names a supervisor, and when nobody has answered in time. Never who is named, never who raised it.
create function concern.handles(goes_to text, answer_by timestamptz, raised_by uuid, kept_from uuid[]) returns boolean language sql stable parallel safe
begin atomic
  select platform.me() is not null and not platform.me() = any (kept_from) and raised_by is distinct from platform.me()
    and ((goes_to = 'supervisor' and platform.has_role('supervisor'))
      or (platform.has_role('director') and (goes_to = 'director' or answer_by < now())));
end;
call platform.protect('concern.concerns',
  'raised_by = (select platform.me()) or concern.handles(goes_to, answer_by, raised_by, kept_from)', 'false');
-- Closing, and no more: what was said, who raised it and whom it is kept from stay as they were.
alter policy app_update on concern.concerns
  using (organization_id = (select platform.org()) and closed_at is null and concern.handles(goes_to, answer_by, raised_by, kept_from))
  with check (organization_id = (select platform.org()) and concern.handles(goes_to, answer_by, raised_by, kept_from));
revoke update on concern.concerns from alongside_app;
grant update (closed_at, outcome, heard_other_at, unheard_reason) on concern.concerns to alongside_app;

create function concern.handled() returns uuid[] language sql stable parallel safe
begin atomic
  select coalesce(array_agg(c.id), '{}') from concern.concerns c
  where c.organization_id = platform.org() and concern.handles(c.goes_to, c.answer_by, c.raised_by, c.kept_from);
end;
create function concern.raised_by_me() returns uuid[] language sql stable parallel safe
begin atomic
  select coalesce(array_agg(c.id), '{}') from concern.concerns c
  where c.organization_id = platform.org() and c.raised_by = platform.me();
end;

-- What was done, with its day. by_id null: the one who raised it.
create table concern.steps (
  organization_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  at timestamptz not null,
  by_id uuid,
  kind text not null check (kind in ('heard_person', 'heard_other', 'doing', 'told', 'closed', 'reopened', 'added', 'moved', 'handed_on', 'named', 'among_us')),
  words bytea,
  primary key (organization_id, id),
  foreign key (organization_id, concern_id) references concern.concerns (organization_id, id)
);
create index steps_of on concern.steps (organization_id, concern_id, at);
-- What handlers say among themselves and whom they hold it to be about, the person does not read; all else they do.
call platform.protect('concern.steps',
  'concern_id = any ((select concern.handled())::uuid[]) or (kind not in (''among_us'', ''named'') and concern_id = any ((select concern.raised_by_me())::uuid[]))',
  'by_id = (select platform.me()) and kind in (''heard_person'', ''heard_other'', ''doing'', ''told'', ''closed'', ''among_us'') and concern_id = any ((select concern.handled())::uuid[])');
-- A step once written stays: not even the system changes it. The logbook does not speak of concerns, since one may be about its reader.
revoke update, delete on concern.steps from alongside_app, alongside_system;

-- The other side, in their own words and their own field. Until a row is here, the concern is not there for them.
create table concern.hearings (
  organization_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  -- null: somebody who is not on the staff, heard in a talk
  person_id uuid,
  asked_by uuid not null,
  asked_at timestamptz not null,
  question bytea not null,
  answered_at timestamptz,
  answer bytea,
  -- written down by the handler from a talk
  in_a_talk boolean not null default false,
  primary key (organization_id, id),
  foreign key (organization_id, concern_id) references concern.concerns (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  check ((answered_at is null) = (answer is null))
);
create index hearings_of on concern.hearings (organization_id, concern_id);
create index hearings_person on concern.hearings (organization_id, person_id) where person_id is not null;
call platform.protect('concern.hearings',
  'person_id = (select platform.me()) or concern_id = any ((select concern.handled())::uuid[])',
  'asked_by = (select platform.me()) and concern_id = any ((select concern.handled())::uuid[])');
-- Only the one who was asked answers, once.
alter policy app_update on concern.hearings
  using (organization_id = (select platform.org()) and person_id = (select platform.me()) and answered_at is null)
  with check (organization_id = (select platform.org()) and person_id = (select platform.me()));
revoke update on concern.hearings from alongside_app;
grant update (answered_at, answer) on concern.hearings to alongside_app;

-- No retaliation: who handles a concern sees when the one it is about has opened the record of who raised it.
create function concern.watched() returns text[] language sql stable parallel safe
begin atomic
  select coalesce(array_agg(c.about_id::text || '/' || c.raised_by::text), '{}') from concern.concerns c
  where c.organization_id = platform.org() and c.about_id is not null and c.raised_by is not null
    and concern.handles(c.goes_to, c.answer_by, c.raised_by, c.kept_from);
end;
create policy watched on audit.entries for select to alongside_app using (organization_id = (select platform.org())
  and (actor_id::text || '/' || person_id::text) = any ((select concern.watched())::text[]));
