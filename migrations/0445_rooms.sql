-- The video room of a visit. Picture and sound go from one browser to the other and never come here; what stands here is who sits
-- in the two seats, and the few messages by which the browsers find each other. All of it is gone when the room closes.
create schema rooms;
grant usage on schema rooms to alongside_app, alongside_system;

create table rooms.rooms (
  organization_id uuid not null,
  visit_id uuid not null,
  person_id uuid not null,
  closes_at timestamptz not null,
  -- Counts every change: pages that are open watch it.
  version integer not null default 0 check (version >= 0),
  -- How many messages so far, and how many requests within this minute: both have an end.
  sent integer not null default 0 check (sent >= 0),
  minute_at timestamptz not null,
  asked integer not null default 1 check (asked >= 0),
  -- The link for the person's side. Null: there is none, or it was ended.
  link_id uuid,
  -- Whether the page of the link may show the worker's number.
  link_phone boolean not null default false,
  primary key (organization_id, visit_id),
  unique (organization_id, link_id),
  foreign key (organization_id, visit_id) references sessions.visits (organization_id, id) on delete cascade,
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
create index rooms_person on rooms.rooms (organization_id, person_id);
create index rooms_closed on rooms.rooms (organization_id, closes_at);
call platform.protect('rooms.rooms', people.record_rule());
insert into rights.erased_tables (name, turn) values ('rooms.rooms', 3);

-- Two seats: the key holds no third.
create table rooms.seats (
  organization_id uuid not null,
  visit_id uuid not null,
  side text not null check (side in ('person', 'worker')),
  person_id uuid not null,
  -- By the link, not signed in.
  guest boolean not null,
  -- Whose seat: the signed-in one's id, or what a guest's page made up for itself. By it a page that is loaded again gets its seat back.
  holder uuid not null,
  -- The page that sits there now.
  page uuid not null,
  seen_at timestamptz not null,
  -- The last message of that page that was taken.
  last_n integer not null default 0 check (last_n >= 0),
  primary key (organization_id, visit_id, side),
  foreign key (organization_id, visit_id) references rooms.rooms (organization_id, visit_id) on delete cascade,
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
create index seats_person on rooms.seats (organization_id, person_id);
call platform.protect('rooms.seats', people.record_rule());
grant delete on rooms.seats to alongside_app;
insert into rights.erased_tables (name, turn) values ('rooms.seats', 2);

-- What one browser tells the other, until the other has it: network addresses and keys of this one call. Sealed.
create table rooms.signals (
  organization_id uuid not null,
  visit_id uuid not null,
  side text not null check (side in ('person', 'worker')),
  n integer not null check (n > 0),
  person_id uuid not null,
  to_page uuid not null,
  sealed bytea not null check (octet_length(sealed) <= 20000),
  primary key (organization_id, visit_id, side, n),
  foreign key (organization_id, visit_id) references rooms.rooms (organization_id, visit_id) on delete cascade,
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
create index signals_person on rooms.signals (organization_id, person_id);
call platform.protect('rooms.signals', people.record_rule());
revoke update on rooms.signals from alongside_app;
grant delete on rooms.signals to alongside_app;
insert into rights.erased_tables (name, turn) values ('rooms.signals', 2);
