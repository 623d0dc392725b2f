-- Network: who is close to a person. A tie joins a participant and an ally; it opens nothing by itself but the two names.
create schema network;
grant usage on schema network to alongside_app, alongside_system;

-- Made by a job when somebody comes in with a participant's invitation. Until the participant has said "that is them" it does
-- not exist for the ally: a link that went astray tells its finder nothing of who made it.
create table network.ties (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  ally_id uuid not null,
  invitation_id uuid not null,
  came_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  ended_by uuid,
  primary key (organization_id, id),
  unique (organization_id, invitation_id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, ally_id) references people.persons (organization_id, id),
  check (person_id <> ally_id),
  check ((ended_at is null) = (ended_by is null))
);
create unique index ties_once on network.ties (organization_id, person_id, ally_id) where ended_at is null;
create index ties_ally on network.ties (organization_id, ally_id) where started_at is not null;
-- The two alone: no coach and no supervisor sees who is tied to whom.
call platform.protect('network.ties', 'person_id = (select platform.me()) or (ally_id = (select platform.me()) and started_at is not null)', 'false');
-- The person says that it is them; either ends it, and what has ended stays so.
alter policy app_update on network.ties
  using (organization_id = (select platform.org()) and ended_at is null and (person_id = (select platform.me()) or (ally_id = (select platform.me()) and started_at is not null)))
  with check (organization_id = (select platform.org()) and (ended_by is null or ended_by = (select platform.me()))
    and (person_id = (select platform.me()) or (ally_id = (select platform.me()) and started_at is not null)));
revoke update on network.ties from alongside_app;
grant update (started_at, ended_at, ended_by) on network.ties to alongside_app;

-- Whose names a tie opens: the person sees who came in, the ally sees the person once the tie has begun.
create function network.tied_to_me() returns uuid[] language sql stable parallel safe
begin atomic
  select coalesce(array_agg(case when t.person_id = platform.me() then t.ally_id else t.person_id end), '{}') from network.ties t
  where t.organization_id = platform.org() and t.ended_at is null
    and (t.person_id = platform.me() or (t.ally_id = platform.me() and t.started_at is not null));
end;
-- The people whose ally I am.
create function network.ally_of() returns uuid[] language sql stable parallel safe
begin atomic
  select coalesce(array_agg(t.person_id), '{}') from network.ties t
  where t.organization_id = platform.org() and t.ended_at is null and t.ally_id = platform.me() and t.started_at is not null;
end;
create policy tied on people.persons for select to alongside_app
  using (organization_id = (select platform.org()) and id = any ((select network.tied_to_me())::uuid[]));

-- A participant invites an ally, and nobody else; whoever comes in is tied to them. Such an invitation is theirs alone:
-- a supervisor does not see whom somebody wants close.
alter table people.invitations add column tie boolean not null default false;
alter table people.invitations add check (not tie or (roles = '{ally}' and person_id is null and walk_as is null));
alter policy app_insert on people.invitations with check (organization_id = (select platform.org())
  and invited_by = (select platform.me()) and accepted_at is null
  and case when tie then (select platform.has_role('participant'))
    else ((select platform.has_role('director')) and roles <@ array['coach','peer','supervisor','director'])
      or (((select platform.has_role('supervisor')) or (select platform.has_role('coach')) or (select platform.has_role('peer'))) and roles <@ array['participant','ally'])
      or ((select platform.has_role('supervisor')) and roles <@ array['coach','peer']) end);
do $$
declare
  seen constant text := 'organization_id = (select platform.org()) and (invited_by = (select platform.me()) or (not tie and ((select platform.has_role(''supervisor'')) or ((select platform.has_role(''director'')) and not roles && array[''participant'',''ally'']))))';
begin
  execute format('alter policy app_read on people.invitations using (%s)', seen);
  execute format('alter policy app_update on people.invitations using (%1$s) with check (%1$s)', seen);
end $$;
