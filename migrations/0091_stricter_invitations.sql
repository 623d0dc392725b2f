-- An invitation gives rights, so the wall asks what the page asks: in one's own name, and only roles that one may give
-- (src/domains/people/invitations.ts). Before, any signed-in person's query could have written one that makes a director.
drop policy app on people.invitations;
do $$
declare
  seen constant text := 'organization_id = (select platform.org()) and (invited_by = (select platform.me()) or (select platform.has_role(''supervisor'')) or ((select platform.has_role(''director'')) and not roles && array[''participant'',''ally'']))';
begin
  execute format('create policy app_read on people.invitations for select to alongside_app using (%s)', seen);
  -- Taking back, no more: accepting is the system's.
  execute format('create policy app_update on people.invitations for update to alongside_app using (%1$s) with check (%1$s)', seen);
end $$;
create policy app_insert on people.invitations for insert to alongside_app with check (organization_id = (select platform.org())
  and invited_by = (select platform.me()) and accepted_at is null
  and (((select platform.has_role('director')) and roles <@ array['coach','peer','supervisor','director'])
    or (((select platform.has_role('supervisor')) or (select platform.has_role('coach')) or (select platform.has_role('peer'))) and roles <@ array['participant','ally'])
    or ((select platform.has_role('supervisor')) and roles <@ array['coach','peer'])));
revoke update on people.invitations from alongside_app;
grant update (revoked_at) on people.invitations to alongside_app;

-- Who can be given people is set by the system, after the director's right was asked (server/staff.ts): a director does not
-- write into other people's rows.
drop policy director_changes_staff on people.persons;
