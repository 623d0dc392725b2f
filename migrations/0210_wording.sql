-- Words without stigma: what an organization adds to the list, and whether anything is suggested at all. Each save is a
-- version; none is changed. It holds nobody's words; nothing here says who wrote what.
create schema wording;
grant usage on schema wording to alongside_app, alongside_system;

create table wording.lists (
  organization_id uuid not null,
  version int not null check (version > 0),
  is_on boolean not null,
  -- the rows that no published list stands behind
  more boolean not null,
  -- `word = better word | another`
  lines text[] not null check (cardinality(lines) <= 200),
  saved_by uuid not null,
  saved_at timestamptz not null,
  primary key (organization_id, version),
  foreign key (organization_id, saved_by) references people.persons (organization_id, id)
);
call platform.protect('wording.lists', 'true', '(select platform.has_role(''director'')) and saved_by = (select platform.me())');
revoke update on wording.lists from alongside_app;

-- A better word is taken where the words just written are sealed for good: by whoever wrote them, for an hour.
grant update (sealed) on sessions.staff_note_words to alongside_app;
create function sessions.own_staff_notes() returns uuid[] language sql stable parallel safe
begin atomic
  select coalesce(array_agg(s.id), '{}') from sessions.staff_notes s
  where s.organization_id = platform.org() and s.author_id = platform.me() and s.at > now() - interval '1 hour';
end;
drop policy app on sessions.staff_note_words;
create policy app_read on sessions.staff_note_words for select to alongside_app
  using (organization_id = (select platform.org()) and person_id = any ((select people.walked())::uuid[]) and person_id <> (select platform.me()));
create policy app_insert on sessions.staff_note_words for insert to alongside_app
  with check (organization_id = (select platform.org()) and person_id = any ((select people.walked())::uuid[]) and person_id <> (select platform.me()));
create policy app_update on sessions.staff_note_words for update to alongside_app
  using (organization_id = (select platform.org()) and person_id = any ((select people.walked())::uuid[]) and person_id <> (select platform.me())
    and staff_note_id = any ((select sessions.own_staff_notes())::uuid[]));

grant update (words) on sessions.contacts to alongside_app;
alter policy app_update on sessions.contacts
  using (organization_id = (select platform.org()) and worker_id = (select platform.me()) and person_id = any ((select people.walked())::uuid[])
    and at > now() - interval '1 hour');

-- The worker's own idea, while it waits for the person; what becomes of it stays the person's to say.
grant update (sealed) on plans.suggestions to alongside_app;
create policy reword on plans.suggestions for update to alongside_app
  using (organization_id = (select platform.org()) and by_id = (select platform.me()) and state = 'open'
    and person_id = any ((select people.walked())::uuid[]) and made_at > now() - interval '1 hour')
  with check (organization_id = (select platform.org()) and by_id = (select platform.me()) and state = 'open'
    and answered_at is null and result_id is null and person_id = any ((select people.walked())::uuid[]));
