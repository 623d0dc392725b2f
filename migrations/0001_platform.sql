-- What every subject stands on: who is asking (settings of this transaction), the walls, the audit, repeat-safety.
-- Roles are made before the first migration (src/platform/server/migrate.ts): alongside_app (web, a person's rights),
-- alongside_login (sign-in tables only), alongside_system (jobs, one organization at a time). None owns anything or bypasses row-level security.

create schema platform;
create schema audit;
grant usage on schema platform, audit to alongside_app, alongside_system, alongside_login;

-- Who is asking. Set with SET LOCAL in every transaction; nothing set means nothing seen.
-- nullif: after a transaction an unset custom setting reads as an empty string.
create function platform.org() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.org', true), '')::uuid;
create function platform.me() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.person', true), '')::uuid;
create function platform.has_role(wanted text) returns boolean language sql stable parallel safe
  return position(',' || wanted || ',' in ',' || coalesce(current_setting('app.roles', true), '') || ',') > 0;

-- Audit: append-only. Rows are written inside the transaction they speak of; the hash chain over them is
-- laid a moment later by a job, one organization at a time (docs/decisions/0003), so that check-ins do not queue on one lock.
create table audit.entries (
  organization_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  actor_id uuid,
  actor_kind text not null check (actor_kind in ('person', 'system', 'visitor')),
  purpose text not null,
  action text not null,
  outcome text not null default 'done' check (outcome in ('done', 'refused')),
  person_id uuid,
  subject text,
  subject_id uuid,
  basis text,
  primary key (organization_id, id)
);
create index entries_person on audit.entries (organization_id, person_id, at desc) where person_id is not null;
create table audit.chain (
  organization_id uuid not null,
  seq bigint not null,
  entry_id uuid not null,
  hash bytea not null,
  primary key (organization_id, seq),
  unique (organization_id, entry_id)
);

-- A write that a phone may repeat: the second arrival is answered with the first's result.
create table platform.once (
  organization_id uuid not null,
  person_id uuid not null,
  key uuid not null,
  action text not null,
  result jsonb,
  at timestamptz not null,
  primary key (organization_id, person_id, key)
);

-- Local (not tenant) tables.
create table platform.migrations (name text primary key, sha256 text not null, applied_at timestamptz not null default clock_timestamp());
create table platform.workers (worker_id text primary key, pool_id text not null, at timestamptz not null);
-- What a signed-out person had typed, sealed, readable only by the same person after signing in again.
create table platform.kept_forms (id uuid primary key, owner text not null, sealed bytea not null, expires_at timestamptz not null);
create index kept_forms_expiry on platform.kept_forms (expires_at);
grant select on platform.migrations to alongside_app, alongside_system;
grant select, insert, update, delete on platform.workers to alongside_system;
grant select, insert, delete on platform.kept_forms to alongside_app, alongside_system;

-- Lays the walls of one tenant table. `rule` is the row condition for alongside_app.
-- The system role always works inside one organization. DELETE is granted by hand where a subject needs it.
create procedure platform.protect(target regclass, rule text, rule_for_writing text default null)
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('grant select, insert, update on %s to alongside_app', target);
  execute format('grant select, insert, update, delete on %s to alongside_system', target);
  execute format('create policy system on %s to alongside_system using (organization_id = (select platform.org())) with check (organization_id = (select platform.org()))', target);
  if rule_for_writing is null then
    execute format('create policy app on %s to alongside_app using (organization_id = (select platform.org()) and (%s)) with check (organization_id = (select platform.org()) and (%s))', target, rule, rule);
  else
    execute format('create policy app_read on %s for select to alongside_app using (organization_id = (select platform.org()) and (%s))', target, rule);
    execute format('create policy app_insert on %s for insert to alongside_app with check (organization_id = (select platform.org()) and (%s))', target, rule_for_writing);
    execute format('create policy app_update on %s for update to alongside_app using (organization_id = (select platform.org()) and (%s)) with check (organization_id = (select platform.org()) and (%s))', target, rule_for_writing, rule_for_writing);
    execute format('create policy app_delete on %s for delete to alongside_app using (organization_id = (select platform.org()) and (%s))', target, rule_for_writing);
  end if;
end $$;

call platform.protect('platform.once', 'person_id = (select platform.me())');
-- A person sees who looked at their own record and what they did themselves; nobody edits.
call platform.protect('audit.entries', 'person_id = (select platform.me()) or actor_id = (select platform.me()) or (select platform.has_role(''director''))',
  'actor_id is not distinct from (select platform.me())');
call platform.protect('audit.chain', '(select platform.has_role(''director''))', 'false');
revoke update, delete on audit.entries, audit.chain from alongside_app, alongside_system;
revoke insert on audit.chain from alongside_app;
