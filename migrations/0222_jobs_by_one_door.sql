-- The web's role hands over jobs by one door and reaches nothing behind it: no payload of another organization is read, changed
-- or removed (src/platform/server/migrate.ts takes its rights on the queue's own tables away). The functions run as the owner, with a
-- fixed search path; they are the only ones that do (src/platform/server/walls.ts). plpgsql, because the queue's tables may be made later.

-- What is handed over by the program. What only the clock starts is not in it. A new task is added by a migration of its own.
create function platform.tasks() returns text[] language sql immutable parallel safe
  return array['ally.came-in', 'check-in.recorded', 'coach.told', 'consent.look-refused', 'contact.reached', 'emergency.told', 'mail.send',
    'question.answered', 'question.asked', 'review.held', 'rights.archive', 'rights.close', 'sms.send', 'texts.claim', 'texts.received',
    'texts.release', 'walk.handed-over'];

-- A known task, for the organization of this transaction; without one only what names none, and never from the web. (Its search path is
-- its callers'.)
create function platform.check_job(task text, payload json) returns void language plpgsql stable as $$
begin
  if (task = any (platform.tasks())) is not true then
    raise insufficient_privilege using message = 'no such task: ' || coalesce(task, '');
  end if;
  if payload ->> 'organizationId' is distinct from platform.org()::text or (platform.org() is null and session_user = 'alongside_app') then
    raise insufficient_privilege using message = 'a job for another organization';
  end if;
end $$;

-- As graphile_worker.add_job; a waiting job of the same key is replaced where it is this organization's own.
create function platform.enqueue(task text, payload json, queue text, run_at timestamptz, max_attempts int, job_key text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform platform.check_job(task, payload);
  if job_key is not null and exists (select 1 from graphile_worker._private_jobs j
      where j.key = job_key and j.payload ->> 'organizationId' is distinct from platform.org()::text) then
    raise insufficient_privilege using message = 'a key of another organization';
  end if;
  perform graphile_worker.add_job(task, payload := payload, queue_name := queue, run_at := run_at, max_attempts := max_attempts, job_key := job_key);
end $$;

-- For hot paths: the row alone, without telling the workers. A task seen for the first time by two at once: the slower one waits,
-- and the update that changes nothing gives it the faster one's row.
create function platform.enqueue_quietly(task text, payload json) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  known int;
begin
  perform platform.check_job(task, payload);
  select t.id into known from graphile_worker._private_tasks t where t.identifier = task;
  if known is null then
    insert into graphile_worker._private_tasks (identifier) values (task)
      on conflict (identifier) do update set identifier = excluded.identifier returning id into known;
  end if;
  insert into graphile_worker._private_jobs (task_id, payload, max_attempts) values (known, payload, 12);
end $$;

revoke execute on function platform.enqueue(text, json, text, timestamptz, int, text), platform.enqueue_quietly(text, json) from public;
grant execute on function platform.enqueue(text, json, text, timestamptz, int, text), platform.enqueue_quietly(text, json)
  to alongside_app, alongside_system;
