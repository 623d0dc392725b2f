-- Repair steps (map row 7.7): on a card about relationships, a step planned with one ally: what I will do, what I ask for. The
-- person alone writes it; that ally reads this one step while a consent names it (kind 'repair'), and nobody who walks with the
-- person does. Each side keeps notes of its own, which only their author reads.
create table barriers.repairs (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  barrier_id uuid not null,
  state text not null check (state in ('planned', 'done')),
  made_at timestamptz not null,
  changed_at timestamptz not null,
  -- {ally, does, asks}: with whom is nobody else's to know
  sealed bytea not null,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, barrier_id) references barriers.barriers (organization_id, id) on delete cascade
);
create index repairs_person on barriers.repairs (organization_id, person_id);
create index repairs_barrier on barriers.repairs (organization_id, barrier_id);

-- No foreign key to the step: the notes of one side do not go when the other takes the step away.
create table barriers.repair_notes (
  organization_id uuid not null,
  repair_id uuid not null,
  person_id uuid not null,
  changed_at timestamptz not null,
  -- {words}, with the author's own key
  sealed bytea not null,
  primary key (organization_id, repair_id, person_id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
create index repair_notes_person on barriers.repair_notes (organization_id, person_id);

call platform.protect('barriers.repairs',
  'person_id = (select platform.me())
   or (id = any ((select consent.items_for_me(''repair''))::uuid[]) and consent.names(''repair'', person_id, id))',
  'person_id = (select platform.me())');
call platform.protect('barriers.repair_notes', 'person_id = (select platform.me())');
grant delete on barriers.repairs, barriers.repair_notes to alongside_app;

alter table consent.items drop constraint items_kind_check;
alter table consent.items add constraint items_kind_check check (kind in ('goal', 'visit', 'promise', 'milestone', 'barrier', 'repair'));

insert into rights.erased_tables (name, turn) values ('barriers.repairs', 12), ('barriers.repair_notes', 12);
