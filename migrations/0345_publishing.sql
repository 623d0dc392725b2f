-- Giving the directory on to other programs (HSDS at /hsds, Meeting Guide at /meetings.json). Two things must be so: the
-- organization has switched it on, and somebody has said of the list an entry came from that it may be given on. Both are off
-- until a supervisor or director says so.
create table directory.publishing (
  organization_id uuid not null,
  -- null: switched off
  published_at timestamptz,
  primary key (organization_id)
);
call platform.protect('directory.publishing', 'true', '(select platform.has_role(''director'')) or (select platform.has_role(''supervisor''))');
revoke delete on directory.publishing from alongside_app;

-- A list of services that may be given on; of meetings, the organization's own list.
alter table directory.feeds add column given_at timestamptz;

-- Lists from which words of this entry were taken when two were made one. All of them must allow it, and the entry may
-- outlive the other.
alter table directory.services add column taken_from uuid[] not null default '{}';
with recursive merged as (
  select s.organization_id, s.merged_into as into_id, s.feed_id from directory.services s where s.merged_into is not null
  union
  select s.organization_id, s.merged_into, m.feed_id from merged m
    join directory.services s on s.organization_id = m.organization_id and s.id = m.into_id where s.merged_into is not null
)
update directory.services s set taken_from = m.feeds
  from (select organization_id, into_id, array_agg(distinct feed_id) filter (where feed_id is not null) as feeds from merged group by 1, 2) m
  where m.organization_id = s.organization_id and m.into_id = s.id and m.feeds is not null;
