-- A worker may suggest recovery calls: days and hours, and no more. The person switches them on, or puts it away.
create table recovery_calls.proposals (
  organization_id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  days smallint[] not null check (days <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[] and cardinality(days) > 0),
  starts text not null,
  ends text not null,
  proposed_at timestamptz not null,
  -- the person said no; nobody asks them again for a while
  put_away_at timestamptz,
  primary key (organization_id, person_id, worker_id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, worker_id) references people.persons (organization_id, id)
);
create index proposals_worker on recovery_calls.proposals (organization_id, worker_id);
call platform.protect('recovery_calls.proposals', people.record_rule(),
  'person_id = (select platform.me()) or (worker_id = (select platform.me()) and person_id = any ((select people.walked())::uuid[]))');
alter policy app_insert on recovery_calls.proposals with check (organization_id = (select platform.org())
  and worker_id = (select platform.me()) and person_id = any ((select people.walked())::uuid[]));
revoke update on recovery_calls.proposals from alongside_app;
grant update (days, starts, ends, proposed_at, put_away_at) on recovery_calls.proposals to alongside_app;
grant delete on recovery_calls.proposals to alongside_app;
insert into rights.erased_tables (name, turn) values ('recovery_calls.proposals', 14);
