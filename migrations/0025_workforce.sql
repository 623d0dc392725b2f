-- Workforce: how much support each person has agreed to, and how much a worker can carry.
create schema workforce;
grant usage on schema workforce to alongside_app, alongside_system;

-- Whether this member of staff can be given people to walk with: coaches and peers (roles live with the sign-in, which the web role cannot read).
alter table people.persons add column can_walk boolean not null default false;

-- Weighs the caseload instead of counting heads (levels and start weights: domain facts, workforce, section 3; the
-- organization can set its own weights). One row per person; no row means weekly.
create table workforce.support_levels (
  organization_id uuid not null,
  person_id uuid not null,
  level text not null check (level in ('close', 'weekly', 'two-weeks', 'monthly', 'on-request')),
  set_at timestamptz not null,
  set_by uuid,
  primary key (organization_id, person_id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
call platform.protect('workforce.support_levels',
  people.record_rule() || ' or (select platform.has_role(''supervisor''))',
  'person_id = any ((select people.walked())::uuid[]) or (select platform.has_role(''supervisor''))');

-- Points a worker can carry; no row means the organization's default.
create table workforce.capacities (
  organization_id uuid not null,
  worker_id uuid not null,
  points numeric(5,1) not null check (points between 0 and 200),
  set_at timestamptz not null,
  set_by uuid,
  primary key (organization_id, worker_id),
  foreign key (organization_id, worker_id) references people.persons (organization_id, id)
);
call platform.protect('workforce.capacities',
  'worker_id = (select platform.me()) or (select platform.has_role(''supervisor''))',
  '(select platform.has_role(''supervisor''))');
