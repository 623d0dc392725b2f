-- That somebody new walks with the person, read on their first page: said until they have read it, and then no more.
create table people.met_workers (
  organization_id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  read_at timestamptz not null,
  primary key (organization_id, person_id, worker_id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, worker_id) references people.persons (organization_id, id)
);
create index met_workers_worker on people.met_workers (organization_id, worker_id);
call platform.protect('people.met_workers', 'person_id = (select platform.me())');
insert into rights.erased_tables (name, turn) values ('people.met_workers', 15);
