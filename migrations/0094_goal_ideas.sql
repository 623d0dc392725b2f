-- Goal ideas that an organization writes for its own people, one list per area of life. They hold nobody's words: every
-- member may read them; supervisors and directors write them.
create table plans.goal_ideas (
  organization_id uuid not null,
  domain text not null check (domain in ('own_goal', 'mind', 'body', 'home', 'family', 'community', 'work', 'money', 'skills', 'hope')),
  ideas text[] not null check (cardinality(ideas) <= 20),
  -- a save that was begun on an older list does not overwrite
  n int not null default 1,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (organization_id, domain),
  foreign key (organization_id, changed_by) references people.persons (organization_id, id)
);
call platform.protect('plans.goal_ideas', 'true',
  '(select platform.has_role(''supervisor'')) or (select platform.has_role(''director''))');
