-- What tests/access/matrix.test.ts found wider than docs/privacy.md says.

-- A data key is made once and never changed by a page: who may read it could also have overwritten it, and with it
-- everything sealed under it. Whoever makes a person makes their key, but does not read it a day long.
revoke update on people.data_keys from alongside_app;
drop policy app on people.data_keys;
do $$
begin
  execute format('create policy app_read on people.data_keys for select to alongside_app using (organization_id = (select platform.org()) and (%s))', people.record_rule());
  execute format('create policy app_insert on people.data_keys for insert to alongside_app with check (organization_id = (select platform.org()) and (%s or exists (
    select 1 from people.persons p where p.organization_id = platform.org() and p.id = person_id and p.created_by = platform.me() and p.created_at > now() - interval ''1 day'')))', people.record_rule());
end $$;

-- A person is made under one's own name by staff; named anew by themself or by who walks with them. Who is staff or can
-- be given people is not theirs to say: with it anybody would have been listed as a worker to the whole organization.
revoke update on people.persons from alongside_app;
grant update (preferred_name, pronouns, language, time_zone) on people.persons to alongside_app;
alter policy app_insert on people.persons with check (organization_id = (select platform.org()) and created_by = (select platform.me())
  and created_at > now() - interval '1 day'
  and ((select platform.has_role('coach')) or (select platform.has_role('peer')) or (select platform.has_role('supervisor')) or (select platform.has_role('director'))));
do $$
begin
  execute format('alter policy app_update on people.persons using (organization_id = (select platform.org()) and (%1$s)) with check (organization_id = (select platform.org()) and (%1$s))', people.record_rule('id'));
end $$;

-- Only a coach or a peer takes on somebody they have just welcomed (a director who makes a person does not), and a walk is
-- changed by a supervisor alone.
alter policy app_insert on people.assignments with check (organization_id = (select platform.org()) and ((select platform.has_role('supervisor'))
  or (worker_id = (select platform.me()) and ((select platform.has_role('coach')) or (select platform.has_role('peer')))
    and exists (select 1 from people.persons p where p.organization_id = platform.org() and p.id = person_id and p.created_by = platform.me() and p.created_at > now() - interval '1 day'))));
alter policy app_update on people.assignments using (organization_id = (select platform.org()) and (select platform.has_role('supervisor')))
  with check (organization_id = (select platform.org()) and (select platform.has_role('supervisor')));
