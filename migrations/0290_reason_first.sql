-- Opening a record in an emergency begins with the reason. A search by name says why before anybody is looked for, and is kept
-- with it whether it found somebody or not. It names nobody who was found: that stands in the logbook.
create table people.searches (
  organization_id uuid not null,
  id uuid not null,
  by_id uuid not null,
  at timestamptz not null,
  reason text not null check (reason in ('life', 'overdose', 'medical_team', 'child', 'other')),
  words text not null check (length(trim(words)) between 1 and 2000),
  -- so many names were shown
  found integer not null check (found >= 0),
  primary key (organization_id, id),
  unique (organization_id, by_id, id),
  foreign key (organization_id, by_id) references people.persons (organization_id, id)
);
create index searches_newest on people.searches (organization_id, at desc);
call platform.protect('people.searches', 'by_id = (select platform.me()) or (select platform.has_role(''supervisor'')) or (select platform.has_role(''director''))',
  'by_id = (select platform.me()) and ((select platform.has_role(''coach'')) or (select platform.has_role(''peer'')) or (select platform.has_role(''supervisor'')))');
revoke update on people.searches from alongside_app;

-- A search after which nothing was opened waits for a look as an opening does.
create table people.search_looks (
  organization_id uuid not null,
  id uuid not null,
  search_id uuid not null,
  searched_by uuid not null,
  by_id uuid not null,
  at timestamptz not null,
  found text not null check (found in ('fine', 'talk', 'wrong')),
  words text check (length(words) <= 2000),
  primary key (organization_id, id),
  foreign key (organization_id, searched_by, search_id) references people.searches (organization_id, by_id, id)
);
create index search_looks_search on people.search_looks (organization_id, search_id, at);
call platform.protect('people.search_looks', 'searched_by = (select platform.me()) or (select platform.has_role(''supervisor'')) or (select platform.has_role(''director''))', 'false');
alter policy app_insert on people.search_looks with check (organization_id = (select platform.org()) and by_id = (select platform.me())
  and searched_by <> (select platform.me()) and ((select platform.has_role('supervisor')) or (select platform.has_role('director'))));
revoke update on people.search_looks from alongside_app, alongside_system;

-- The search that an opening began with; and who ended it, where that was not the opener.
alter table people.openings add column search_id uuid;
alter table people.openings add column closed_by uuid;
alter table people.openings add constraint openings_search_fkey foreign key (organization_id, opened_by, search_id) references people.searches (organization_id, by_id, id);
alter table people.openings add constraint openings_closer_fkey foreign key (organization_id, closed_by) references people.persons (organization_id, id);
alter table people.openings add constraint openings_closed_check check (closed_by is null or (closed_at is not null and closed_by <> opened_by));
create index openings_search on people.openings (organization_id, search_id) where search_id is not null;
-- Once and for good: by the opener, or by a supervisor or director who found that it should not have been opened.
alter policy app_update on people.openings
  using (organization_id = (select platform.org()) and closed_at is null)
  with check (organization_id = (select platform.org()) and closed_at is not null
    and ((opened_by = (select platform.me()) and closed_by is null)
      or (opened_by <> (select platform.me()) and closed_by = (select platform.me())
        and ((select platform.has_role('supervisor')) or (select platform.has_role('director'))))));
grant update (closed_by) on people.openings to alongside_app;

-- Who found something may find more later; the opener reads what was found.
drop index people.opening_looks_once;
create index opening_looks_opening on people.opening_looks (organization_id, opening_id, at);
alter policy app_read on people.opening_looks
  using (organization_id = (select platform.org()) and (person_id = (select platform.me()) or person_id = any ((select people.walked())::uuid[])
    or by_id = (select platform.me()) or (select platform.has_role('supervisor')) or (select platform.has_role('director'))
    or exists (select 1 from people.openings o where o.organization_id = platform.org() and o.id = opening_id and o.opened_by = platform.me())));
