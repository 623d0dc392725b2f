-- Questions for my doctor (map row 7.4): one card of each person. They alone read and write it, and take it along on paper:
-- who walks with somebody has no part in a diagnosis.
create table barriers.doctor_cards (
  organization_id uuid not null,
  person_id uuid not null,
  changed_at timestamptz not null,
  -- {chosen, own}
  sealed bytea not null,
  primary key (organization_id, person_id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
call platform.protect('barriers.doctor_cards', 'person_id = (select platform.me())');
grant delete on barriers.doctor_cards to alongside_app;

insert into rights.erased_tables (name, turn) values ('barriers.doctor_cards', 13);
