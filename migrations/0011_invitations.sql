-- Invitations: a link that lets one person in, once. Only the hash of its secret is kept.
create table people.invitations (
  organization_id uuid not null,
  id uuid not null,
  token_hash text not null,
  -- where it was mailed; whoever uses it must sign in with this address. Null: handed over in person.
  email text,
  -- for whom, in the inviter's words; shown to those who may see the invitation, never on its page
  label text not null,
  roles text[] not null check (roles <@ array['participant','coach','peer','supervisor','director','ally'] and cardinality(roles) > 0),
  -- somebody who is here already without a sign-in of their own
  person_id uuid,
  -- the inviter walks with them from the first day, as this
  walk_as text check (walk_as in ('coach', 'peer')),
  invited_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_person_id uuid,
  revoked_at timestamptz,
  primary key (organization_id, id),
  unique (organization_id, token_hash),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, accepted_person_id) references people.persons (organization_id, id),
  foreign key (organization_id, invited_by) references people.persons (organization_id, id)
);
create index invitations_inviter on people.invitations (organization_id, invited_by, created_at desc);
-- One's own invitations; a supervisor's whole team; a director sees those of staff, not who comes for support.
call platform.protect('people.invitations',
  'invited_by = (select platform.me()) or (select platform.has_role(''supervisor'')) or ((select platform.has_role(''director'')) and not roles && array[''participant'',''ally''])');

-- A director changes who of the staff does what; their records stay closed.
create policy director_changes_staff on people.persons for update to alongside_app
  using (organization_id = (select platform.org()) and (select platform.has_role('director')) and is_staff)
  with check (organization_id = (select platform.org()) and (select platform.has_role('director')));
