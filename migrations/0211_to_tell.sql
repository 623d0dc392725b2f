-- Whether, whom and what to tell: somebody's own thinking before they tell a thing about themself. Sealed with their key and
-- theirs alone; who walks with a participant reads one only while the person lets them, for the next talk.
create table network.to_tell (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  -- thought through as a worker: nobody else ever reads it
  as_worker boolean not null,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  state text not null default 'thinking' check (state in ('thinking', 'not_now', 'told')),
  look_again_on date,
  with_coach boolean not null default false,
  -- {kind, name, hope, risk, others, layer, say, leave, begin, badly, went, after}
  sealed bytea not null,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  check (not (as_worker and with_coach))
);
create index to_tell_person on network.to_tell (organization_id, person_id, made_at);
call platform.protect('network.to_tell',
  'person_id = (select platform.me()) or (with_coach and person_id = any ((select people.walked())::uuid[]))',
  'person_id = (select platform.me())');
grant delete on network.to_tell to alongside_app;
