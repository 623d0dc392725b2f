-- Who needs an interpreter says so once. Every meeting of theirs carries it, and whether one is arranged stands with the meeting.

-- Said by the person, or by whoever walks with them. No row: none is needed.
create table sessions.interpreter_needs (
  organization_id uuid not null,
  person_id uuid not null,
  -- a code of the languages of a worker's page, or 'other': then the words say which
  language text not null check (language ~ '^[a-z]{2,8}$'),
  -- {"words": "..."}: which language, what helps
  sealed bytea not null,
  said_at timestamptz not null,
  said_by uuid,
  primary key (organization_id, person_id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
call platform.protect('sessions.interpreter_needs', people.record_rule());
grant delete on sessions.interpreter_needs to alongside_app;
insert into rights.erased_tables (name, turn) values ('sessions.interpreter_needs', 15);

-- One meeting: whether it needs one, and how one is arranged. A meeting of which nothing was ever said has no row.
create table sessions.visit_interpreters (
  organization_id uuid not null,
  visit_id uuid not null,
  person_id uuid not null,
  needed boolean not null,
  -- said for this meeting alone: what is said once for all does not change it
  own boolean not null default false,
  language text not null check (language ~ '^[a-z]{2,8}$'),
  arranged text check (arranged in ('phone', 'in_person', 'video', 'colleague', 'other')),
  -- {"words": "..."}: who, and how they are reached
  sealed bytea,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (organization_id, visit_id),
  foreign key (organization_id, visit_id) references sessions.visits (organization_id, id) on delete cascade,
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  check (arranged is not null or sealed is null)
);
create index visit_interpreters_person on sessions.visit_interpreters (organization_id, person_id);
call platform.protect('sessions.visit_interpreters', people.record_rule(), people.record_rule());
revoke delete on sessions.visit_interpreters from alongside_app;
insert into rights.erased_tables (name, turn) values ('sessions.visit_interpreters', 3);

-- A first talk is with somebody they do not walk with yet: its worker reads which language, and says how it is arranged.
create function sessions.my_talks() returns uuid[] language plpgsql stable parallel safe as $$
begin
  return (select coalesce(array_agg(v.id), '{}') from sessions.visits v
    where v.organization_id = platform.org() and v.worker_id = platform.me() and v.kind = 'first_talk');
end $$;
create function sessions.people_of_my_talks() returns uuid[] language plpgsql stable parallel safe as $$
begin
  return (select coalesce(array_agg(v.person_id), '{}') from sessions.visits v
    where v.organization_id = platform.org() and v.worker_id = platform.me() and v.kind = 'first_talk' and v.state = 'planned');
end $$;
create policy also_first_talk on sessions.interpreter_needs for select to alongside_app
  using (organization_id = (select platform.org()) and person_id = any ((select sessions.people_of_my_talks())::uuid[]));
create policy also_first_talk on sessions.visit_interpreters for select to alongside_app
  using (organization_id = (select platform.org()) and visit_id = any ((select sessions.my_talks())::uuid[]));
create policy also_first_talk_agreed on sessions.visit_interpreters for insert to alongside_app
  with check (organization_id = (select platform.org()) and visit_id = any ((select sessions.my_talks())::uuid[]));
create policy also_first_talk_arranged on sessions.visit_interpreters for update to alongside_app
  using (organization_id = (select platform.org()) and visit_id = any ((select sessions.my_talks())::uuid[]))
  with check (organization_id = (select platform.org()) and visit_id = any ((select sessions.my_talks())::uuid[]));
