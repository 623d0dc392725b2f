-- When a worker reads messages, where that is not when they can be met: a week on the clock of their hours. No row: the same as those.
-- Days that differ and absences are said once and count for both, so they do not stand here.
create table messaging.reading_hours (
  organization_id uuid not null,
  worker_id uuid not null,
  -- for a worker who has said no hours to be met in: then there is no other clock
  time_zone text not null,
  -- [{"day": 1-7, "from": minute, "until": minute}]
  week jsonb not null check (jsonb_typeof(week) = 'array' and jsonb_array_length(week) between 1 and 14),
  saved_at timestamptz not null,
  primary key (organization_id, worker_id),
  foreign key (organization_id, worker_id) references people.persons (organization_id, id)
);
call platform.protect('messaging.reading_hours',
  'worker_id = (select platform.me()) or worker_id = any ((select sessions.workers_of_mine())::uuid[]) or worker_id = any ((select people.covering_me())::uuid[])',
  'worker_id = (select platform.me()) and ((select platform.has_role(''coach'')) or (select platform.has_role(''peer'')))');
grant delete on messaging.reading_hours to alongside_app;
insert into rights.erased_tables (name, whose, turn) values ('messaging.reading_hours', 'worker_id', 1000);
