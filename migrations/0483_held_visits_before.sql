-- A visit that was held is a contact, once (0442). Those held before that, and those of a past that was brought in with contacts of its
-- own, were not joined: whoever counts what was held would have missed or doubled them. Where such a contact stands at the time of the
-- visit it is the visit's; where there is none it is made. Run again it would find nothing to do.
alter table sessions.visits no force row level security;
alter table sessions.contacts no force row level security;
update sessions.contacts c set visit_id = v.id, kind = v.kind, minutes = v.minutes
  from (
    select distinct on (v.organization_id, v.id) v.organization_id, v.id, v.kind, v.minutes, c.id as contact_id
    from sessions.visits v join sessions.contacts c on c.organization_id = v.organization_id and c.person_id = v.person_id
      and c.worker_id = v.worker_id and c.visit_id is null and c.outcome = 'reached'
      and c.way = case v.way when 'phone' then 'call' else v.way end
      and c.at between v.starts_at - interval '15 minutes' and v.starts_at + make_interval(mins => v.minutes + 15)
    where v.state = 'held'
      and not exists (select 1 from sessions.contacts h where h.organization_id = v.organization_id and h.visit_id = v.id)
      -- Two visits of one pair within one hour: the contact is that of the nearer one.
      and not exists (select 1 from sessions.visits o where o.organization_id = v.organization_id and o.person_id = v.person_id
        and o.worker_id = v.worker_id and o.state = 'held' and o.id <> v.id
        and abs(extract(epoch from o.starts_at - c.at)) <= abs(extract(epoch from v.starts_at - c.at)))
    order by v.organization_id, v.id, abs(extract(epoch from c.at - v.starts_at)), c.id
  ) v
  where c.organization_id = v.organization_id and c.id = v.contact_id;
insert into sessions.contacts (organization_id, id, person_id, worker_id, at, way, outcome, visit_id, kind, minutes)
  select v.organization_id, gen_random_uuid(), v.person_id, v.worker_id, v.starts_at, case v.way when 'phone' then 'call' else v.way end,
    'reached', v.id, v.kind, v.minutes
  from sessions.visits v
  where v.state = 'held' and v.worker_id <> v.person_id
    and not exists (select 1 from sessions.contacts h where h.organization_id = v.organization_id and h.visit_id = v.id);
alter table sessions.contacts force row level security;
alter table sessions.visits force row level security;
