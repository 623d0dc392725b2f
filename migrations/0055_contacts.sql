-- Contacts, calls asked for, promises: what My day is made of. Part of the subject `sessions`.

-- One act of a worker for one person, and how it went. The outcome is open to a supervisor; the words are sealed.
create table sessions.contacts (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  at timestamptz not null,
  way text not null check (way in ('call', 'text', 'in_person', 'video', 'mail', 'other')),
  outcome text not null check (outcome in ('reached', 'left_word', 'no_answer', 'moved')),
  -- The line of My day that it answered.
  reason text check (reason in ('asked', 'quiet', 'hard_date', 'review_due', 'promise_due')),
  -- When the worker wants to see this person on the list again, whatever else happens.
  next_at timestamptz,
  words bytea,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, worker_id) references people.persons (organization_id, id)
);
create index contacts_person on sessions.contacts (organization_id, person_id, at desc);
call platform.protect('sessions.contacts',
  people.record_rule() || ' or (select platform.has_role(''supervisor''))',
  'worker_id = (select platform.me()) and person_id = any ((select people.walked())::uuid[])');
revoke update on sessions.contacts from alongside_app;

-- "Please get in touch": asked by the person alone, answered by who walks with them.
create table sessions.asks (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  about text not null check (about in ('talk', 'today', 'medication', 'other')),
  words bytea,
  answered_at timestamptz,
  answered_by uuid,
  taken_back_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
create index asks_open on sessions.asks (organization_id, person_id) where answered_at is null and taken_back_at is null;
-- One open ask at a time: a second tap is the same wish.
create unique index asks_one on sessions.asks (organization_id, person_id) where answered_at is null and taken_back_at is null;
alter table sessions.asks enable row level security;
alter table sessions.asks force row level security;
grant select, insert on sessions.asks to alongside_app;
grant update (answered_at, answered_by, taken_back_at) on sessions.asks to alongside_app;
grant select, insert, update, delete on sessions.asks to alongside_system;
create policy system on sessions.asks to alongside_system using (organization_id = (select platform.org())) with check (organization_id = (select platform.org()));
create policy app_read on sessions.asks for select to alongside_app using (organization_id = (select platform.org())
  and (person_id = (select platform.me()) or person_id = any ((select people.walked())::uuid[]) or (select platform.has_role('supervisor'))));
create policy app_insert on sessions.asks for insert to alongside_app with check (organization_id = (select platform.org()) and person_id = (select platform.me()));
create policy app_update on sessions.asks for update to alongside_app using (organization_id = (select platform.org())
  and (person_id = (select platform.me()) or person_id = any ((select people.walked())::uuid[]))) with check (organization_id = (select platform.org()));

-- What a worker promised to do by a day. Both see it.
create table sessions.promises (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  due_on date not null,
  words bytea not null,
  made_at timestamptz not null,
  kept_at timestamptz,
  let_go_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, worker_id) references people.persons (organization_id, id)
);
create index promises_open on sessions.promises (organization_id, person_id, due_on) where kept_at is null and let_go_at is null;
call platform.protect('sessions.promises', people.record_rule(),
  'worker_id = (select platform.me()) and person_id = any ((select people.walked())::uuid[])');
