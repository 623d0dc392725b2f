-- The board of what stands in somebody's way (map rows 8.x, issue "Barriers"). The person is the author and sees all of it; who
-- walks with them reads a card only where the person opened it, an ally only what a consent names (kind 'barrier'). Words are
-- sealed; kinds, states and what solved it are codes, counted over many persons and shown from eleven on.
create schema barriers;
grant usage on schema barriers to alongside_app, alongside_system;

create table barriers.barriers (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('housing', 'work', 'mental-health', 'legal', 'money', 'relationships', 'transport', 'documents',
    'childcare', 'other')),
  -- which of the three ways to a home
  path text check (path in ('tonight', 'month', 'own-door')),
  state text not null check (state in ('now', 'waiting', 'later', 'solved')),
  solved_by text check (solved_by in ('place', 'handoff', 'worker', 'family', 'group', 'papers', 'money', 'work', 'lawyer', 'own', 'other')),
  -- the warm hand-off that was begun for it
  handoff_id uuid,
  -- who walks with the person may read this card
  opened boolean not null,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  -- {words, step, result}
  sealed bytea not null,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, handoff_id) references referrals.handoffs (organization_id, id),
  check ((kind = 'housing') = (path is not null)),
  check ((state = 'solved') = (solved_by is not null))
);
create index barriers_person on barriers.barriers (organization_id, person_id);
-- What solved one of a kind here, over everybody.
create index barriers_solved on barriers.barriers (organization_id, kind, solved_by) where state = 'solved';

call platform.protect('barriers.barriers',
  'person_id = (select platform.me())
   or (id = any ((select consent.items_for_me(''barrier''))::uuid[]) and consent.names(''barrier'', person_id, id))
   or (opened and person_id = any ((select people.walked())::uuid[]))',
  'person_id = (select platform.me())');
grant delete on barriers.barriers to alongside_app;

alter table consent.items drop constraint items_kind_check;
alter table consent.items add constraint items_kind_check check (kind in ('goal', 'visit', 'promise', 'milestone', 'barrier'));

insert into rights.erased_tables (name, turn) values ('barriers.barriers', 13);
