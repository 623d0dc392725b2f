-- A name that slipped into the words about what was asked is struck out, once, by who wrote them or a director: the words go,
-- and that they were struck, when and by whom, stays. They are sealed, so the wall holds who and once, not which of them go.
alter table consent.requests add column struck_at timestamptz;
alter table consent.requests add column struck_by uuid;
alter table consent.requests add constraint requests_struck_check check ((struck_at is null) = (struck_by is null));
alter table consent.requests add constraint requests_striker_fkey foreign key (organization_id, struck_by) references people.persons (organization_id, id);
alter policy app_update on consent.requests
  using (organization_id = (select platform.org()) and struck_at is null and (written_by = (select platform.me()) or (select platform.has_role('director'))))
  with check (organization_id = (select platform.org()) and struck_by = (select platform.me()));
grant update (words, struck_at, struck_by) on consent.requests to alongside_app;

-- The letter left the house: when, how, and who says so. It can leave twice.
create table consent.letters_sent (
  organization_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  by_id uuid not null,
  at timestamptz not null,
  sent_on date not null,
  way text not null check (way in ('mail', 'hand', 'fax', 'email')),
  primary key (organization_id, id),
  foreign key (organization_id, request_id) references consent.requests (organization_id, id),
  foreign key (organization_id, by_id) references people.persons (organization_id, id)
);
create index letters_sent_request on consent.letters_sent (organization_id, request_id, sent_on);
-- Whoever reads the request.
call platform.protect('consent.letters_sent',
  'exists (select 1 from consent.requests r where r.organization_id = platform.org() and r.id = request_id)', 'false');
alter policy app_insert on consent.letters_sent with check (organization_id = (select platform.org()) and by_id = (select platform.me())
  and exists (select 1 from consent.requests r where r.organization_id = platform.org() and r.id = request_id));
revoke update on consent.letters_sent from alongside_app, alongside_system;
