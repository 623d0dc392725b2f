-- Dates that somebody has to keep: court, a test, a fine. The person alone reads and writes them, and shows those they choose
-- themself, on a page that has nothing else of theirs. What, where and when in the day is sealed.
create table barriers.duties (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('court', 'report', 'test', 'fine', 'class', 'hours', 'other')),
  due_on date not null check (due_on between '2000-01-01' and '2199-12-31'),
  done_at timestamptz,
  made_at timestamptz not null,
  -- {what, where, time}
  sealed bytea not null,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
create index duties_person on barriers.duties (organization_id, person_id, due_on);

call platform.protect('barriers.duties', 'person_id = (select platform.me())');
grant delete on barriers.duties to alongside_app;

insert into rights.erased_tables (name, turn) values ('barriers.duties', 13);
