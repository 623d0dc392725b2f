-- Each of the two says for themself that they have answered: the other's time stays what it was, and is not there before they set it.
revoke update on sessions.pulse_turns from alongside_app;
grant update (person_at, worker_at) on sessions.pulse_turns to alongside_app;
create function sessions.pulse_times(whose uuid, worker uuid, in_turn int) returns timestamptz[] language sql stable parallel safe
begin atomic
  select array[t.person_at, t.worker_at] from sessions.pulse_turns t
  where t.organization_id = platform.org() and t.person_id = whose and t.worker_id = worker and t.turn = in_turn;
end;
drop policy app on sessions.pulse_turns;
create policy app_read on sessions.pulse_turns for select to alongside_app
  using (organization_id = (select platform.org()) and (person_id = (select platform.me())
    or (worker_id = (select platform.me()) and person_id = any ((select people.walked())::uuid[]))));
create policy app_insert on sessions.pulse_turns for insert to alongside_app
  with check (organization_id = (select platform.org()) and ((person_id = (select platform.me()) and worker_at is null)
    or (worker_id = (select platform.me()) and person_id = any ((select people.walked())::uuid[]) and person_at is null)));
create policy app_update on sessions.pulse_turns for update to alongside_app
  using (organization_id = (select platform.org()) and (person_id = (select platform.me())
    or (worker_id = (select platform.me()) and person_id = any ((select people.walked())::uuid[]))))
  with check (organization_id = (select platform.org())
    and ((person_id = (select platform.me()) and worker_at is not distinct from (sessions.pulse_times(person_id, worker_id, turn))[2])
      or (worker_id = (select platform.me()) and person_id = any ((select people.walked())::uuid[])
        and person_at is not distinct from (sessions.pulse_times(person_id, worker_id, turn))[1])));
