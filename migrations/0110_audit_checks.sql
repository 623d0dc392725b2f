-- Each time somebody walks the audit chain (every night, or a director with "check now"), what was found. Only ever added to.
create table audit.checks (
  organization_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  by_id uuid,
  entries bigint not null,
  unchained bigint not null,
  anchors integer not null,
  hash bytea not null,
  problems jsonb not null,
  primary key (organization_id, id)
);
call platform.protect('audit.checks', '(select platform.has_role(''director''))',
  '(select platform.has_role(''director'')) and by_id = (select platform.me())');
revoke update, delete on audit.checks from alongside_app, alongside_system;
