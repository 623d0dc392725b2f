-- A link by which somebody's own phone calendar reads when the groups on their list meet. The person makes it and ends it;
-- only a digest of its secret is kept.
create table groups.calendars (
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
-- One at a time.
create unique index calendars_once on groups.calendars (organization_id, person_id) where ended_at is null;
call platform.protect('groups.calendars', 'person_id = (select platform.me())');
revoke delete on groups.calendars from alongside_app;
insert into rights.erased_tables (name, turn) values ('groups.calendars', 15);
