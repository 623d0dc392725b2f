-- A promise of the person's own. Who sees it is a consent's (kind 'promise'): that one promise and nothing else. What
-- happens when its day passes is the person's to say: nothing, words to whoever it is shared with, or the coach may read it.
create table network.promises (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  made_at timestamptz not null,
  by_on date not null,
  if_missed text not null check (if_missed in ('nobody', 'partner', 'coach')),
  -- {words, missed}: the promise, and what whoever it is shared with reads when its day has passed
  sealed bytea not null,
  kept_at timestamptz,
  let_go_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  check (kept_at is null or let_go_at is null)
);
create index promises_person on network.promises (organization_id, person_id, by_on);

-- The day has passed wherever the person is: no zone is more than twelve hours behind.
create function network.day_over(day date) returns boolean language sql stable parallel safe
  return day < ((now() - interval '12 hours') at time zone 'UTC')::date;

call platform.protect('network.promises',
  'person_id = (select platform.me())
   or (id = any ((select consent.items_for_me(''promise''))::uuid[]) and consent.names(''promise'', person_id, id))
   or (if_missed = ''coach'' and kept_at is null and let_go_at is null and network.day_over(by_on) and person_id = any ((select people.walked())::uuid[]))',
  'person_id = (select platform.me())');
