-- Messages (map rows 1.4, 14.1, 14.5, 15.7): one thread for each walk, between the person and who walks with them. The words are the
-- person's own record and sealed with their key. Who walks with them reads this thread and no other; who covers for that walk reads
-- it meanwhile, by the person's own choice. When the walk is over the person keeps it, and no worker opens it any more.
create schema messaging;
grant usage on schema messaging to alongside_app, alongside_system;

-- The walks whose thread I open as a worker now: my own, and those I cover. In PL/pgSQL it keeps its plan (see 0310).
create function messaging.walks_of_mine() returns uuid[] language plpgsql stable parallel safe as $$
begin
  return (select coalesce(array_agg(a.id), '{}') from people.assignments a
    where a.organization_id = platform.org() and a.ended_at is null
    and (a.worker_id = platform.me() or a.id = any ((select people.covered_walks())::uuid[])));
end $$;

create table messaging.messages (
  organization_id uuid not null,
  id uuid not null,
  walk_id uuid not null,
  person_id uuid not null,
  -- whose thread it is; another worker may write in it while they cover
  worker_id uuid not null,
  author_id uuid not null,
  sent_at timestamptz not null,
  -- sent outside the hours of who would read it: not shown to them before this moment. Null: within, or no hours are known.
  held_until timestamptz,
  -- said by who received it, never guessed from a page that was loaded
  read_at timestamptz,
  read_by uuid,
  -- the mail "something new" went out for it
  told_at timestamptz,
  -- {words}
  sealed bytea not null check (octet_length(sealed) <= 20000),
  primary key (organization_id, id),
  check ((read_at is null) = (read_by is null)),
  check (read_by <> author_id),
  check (held_until > sent_at),
  foreign key (organization_id, walk_id) references people.assignments (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, worker_id) references people.persons (organization_id, id),
  foreign key (organization_id, author_id) references people.persons (organization_id, id),
  foreign key (organization_id, read_by) references people.persons (organization_id, id)
);
create index messages_walk on messaging.messages (organization_id, walk_id, sent_at);
create index messages_unread on messaging.messages (organization_id, walk_id) where read_at is null;
create index messages_person on messaging.messages (organization_id, person_id);
create index messages_worker on messaging.messages (organization_id, worker_id);
create index messages_author on messaging.messages (organization_id, author_id);
create index messages_reader on messaging.messages (organization_id, read_by);
call platform.protect('messaging.messages',
  'person_id = (select platform.me()) or walk_id = any ((select messaging.walks_of_mine())::uuid[])', 'false');
-- Written in one's own name, while that walk goes on.
alter policy app_insert on messaging.messages with check (organization_id = (select platform.org())
  and author_id = (select platform.me()) and read_at is null
  and (person_id = (select platform.me()) or walk_id = any ((select messaging.walks_of_mine())::uuid[]))
  and people.walk_goes_on(walk_id, person_id, worker_id));
-- Read by the side that did not write it, once, and said in one's own name.
alter policy app_update on messaging.messages
  using (organization_id = (select platform.org()) and read_at is null and (author_id = person_id) <> (person_id = (select platform.me()))
    and (person_id = (select platform.me()) or walk_id = any ((select messaging.walks_of_mine())::uuid[])))
  with check (organization_id = (select platform.org()) and read_by = (select platform.me()));
revoke update on messaging.messages from alongside_app;
grant update (read_at, read_by) on messaging.messages to alongside_app;
insert into rights.erased_tables (name, turn) values ('messaging.messages', 1);

-- A worker's own status: nothing is read before this moment, whatever the hours say.
create table messaging.pauses (
  organization_id uuid not null,
  worker_id uuid not null,
  until_at timestamptz not null,
  said_at timestamptz not null,
  primary key (organization_id, worker_id),
  foreign key (organization_id, worker_id) references people.persons (organization_id, id)
);
call platform.protect('messaging.pauses',
  'worker_id = (select platform.me()) or worker_id = any ((select sessions.workers_of_mine())::uuid[]) or worker_id = any ((select people.covering_me())::uuid[])',
  'worker_id = (select platform.me()) and ((select platform.has_role(''coach'')) or (select platform.has_role(''peer'')))');
grant delete on messaging.pauses to alongside_app;
insert into rights.erased_tables (name, whose, turn) values ('messaging.pauses', 'worker_id', 1000);

-- A worker looked at what was held before their hours began. Only the reason, in a code; nothing of whom it was about.
create table messaging.early_looks (
  organization_id uuid not null,
  id uuid not null,
  worker_id uuid not null,
  at timestamptz not null,
  why text not null check (why in ('chose', 'urgent')),
  primary key (organization_id, id),
  foreign key (organization_id, worker_id) references people.persons (organization_id, id)
);
create index early_looks_worker on messaging.early_looks (organization_id, worker_id, at);
call platform.protect('messaging.early_looks',
  'worker_id = (select platform.me()) or (select platform.has_role(''supervisor''))',
  'worker_id = (select platform.me()) and ((select platform.has_role(''coach'')) or (select platform.has_role(''peer'')))');
revoke update on messaging.early_looks from alongside_app;
insert into rights.erased_tables (name, whose, turn) values ('messaging.early_looks', 'worker_id', 1000);

-- That a message was held for a worker: the day alone, for the guard of boundaries. No person, no time, an id that tells none.
create table messaging.held_marks (
  organization_id uuid not null,
  id uuid not null,
  worker_id uuid not null,
  on_day date not null,
  primary key (organization_id, id),
  foreign key (organization_id, worker_id) references people.persons (organization_id, id)
);
create index held_marks_worker on messaging.held_marks (organization_id, worker_id, on_day);
call platform.protect('messaging.held_marks', '(select platform.has_role(''supervisor''))',
  'worker_id = any ((select sessions.workers_of_mine())::uuid[]) or worker_id = any ((select people.covering_me())::uuid[])');
revoke update on messaging.held_marks from alongside_app;
insert into rights.erased_tables (name, whose, turn) values ('messaging.held_marks', 'worker_id', 1000);

-- Who covers for me now reads what I write: when they do is mine to know, as it is of who walks with me.
-- Asked after one’s own: PostgreSQL joins reading policies in the reverse order of their names.
create policy also_covering on sessions.calendars for select to alongside_app
  using (organization_id = (select platform.org()) and worker_id = any ((select people.covering_me())::uuid[]));

create or replace function platform.tasks() returns text[] language sql immutable parallel safe
  return array['about-me.carry', 'ally.came-in', 'check-in.recorded', 'coach.told', 'consent.look-refused', 'contact.reached', 'crisis.begun',
    'directory.read-list', 'emergency.told', 'first-talk.changed', 'mail.send', 'message.sent', 'order.told', 'question.answered',
    'question.asked', 'review.held', 'rights.archive', 'rights.close', 'sms.send', 'standings.count', 'texts.claim', 'texts.received',
    'texts.release', 'visit.held', 'walk.ended', 'walk.handed-over'];
