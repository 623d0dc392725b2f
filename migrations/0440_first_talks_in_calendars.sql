-- A first talk that both have agreed to stands in the calendars of both, and takes the worker's time as every meeting does.
-- They do not walk together yet, so the walls ask for the talk itself.
alter table sessions.visits drop constraint visits_kind_check;
alter table sessions.visits add constraint visits_kind_check check (kind in ('weekly_review', 'talk', 'first_meeting', 'other', 'come_along', 'first_talk'));
alter table sessions.visits add column talk_id uuid;
alter table sessions.visits add foreign key (organization_id, talk_id) references matching.talks (organization_id, id) on delete cascade;
alter table sessions.visits add check ((kind = 'first_talk') = (talk_id is not null));
create index visits_talk on sessions.visits (organization_id, talk_id) where talk_id is not null;
-- One agreed time of a talk stands once.
create unique index visits_talk_once on sessions.visits (organization_id, talk_id) where state = 'planned' and talk_id is not null;

-- First talks with the actor as their worker; whether this one is agreed; whether this time is that of such a talk.
create function matching.talks_with_me() returns uuid[] language plpgsql stable parallel safe as $$
begin
  return (select coalesce(array_agg(t.id), '{}') from matching.talks t
    where t.organization_id = platform.org() and t.worker_id = platform.me());
end $$;
create function matching.agreed_with_me(talk uuid, person uuid, worker uuid) returns boolean language plpgsql stable parallel safe as $$
begin
  return worker = platform.me() and exists (select 1 from matching.talks t where t.organization_id = platform.org()
    and t.id = talk and t.person_id = person and t.worker_id = worker and t.state = 'agreed');
end $$;
create function sessions.time_of_my_talk(visit uuid, worker uuid) returns boolean language plpgsql stable parallel safe as $$
begin
  return worker = platform.me() and exists (select 1 from sessions.visits v where v.organization_id = platform.org()
    and v.id = visit and v.worker_id = worker and v.kind = 'first_talk');
end $$;
create policy also_first_talk on sessions.visits for select to alongside_app
  using (organization_id = (select platform.org()) and talk_id = any ((select matching.talks_with_me())::uuid[]));
create policy also_first_talk_agreed on sessions.visits for insert to alongside_app
  with check (organization_id = (select platform.org()) and matching.agreed_with_me(talk_id, person_id, worker_id));
create policy also_first_talk on sessions.taken for insert to alongside_app
  with check (organization_id = (select platform.org()) and sessions.time_of_my_talk(visit_id, worker_id));

-- What has been agreed already.
alter table sessions.visits no force row level security;
alter table sessions.taken no force row level security;
alter table matching.talks no force row level security;
alter table people.persons no force row level security;
insert into sessions.visits (organization_id, id, person_id, worker_id, kind, way, state, starts_at, time_zone, minutes, created_at, changed_at, talk_id)
  select t.organization_id, gen_random_uuid(), t.person_id, t.worker_id, 'first_talk',
    case t.way when 'in-person' then 'in_person' when 'call' then 'phone' when 'video' then 'video' else 'other' end,
    'planned', t.starts_at, p.time_zone, 15, t.changed_at, t.changed_at, t.id
  from matching.talks t join people.persons p on p.organization_id = t.organization_id and p.id = t.person_id
  where t.state = 'agreed' and t.starts_at > now();
insert into sessions.taken (organization_id, visit_id, worker_id, from_at, until_at)
  select v.organization_id, v.id, v.worker_id, v.starts_at, v.starts_at + make_interval(mins => v.minutes) from sessions.visits v
  where v.kind = 'first_talk' order by v.starts_at
  on conflict do nothing;
alter table people.persons force row level security;
alter table matching.talks force row level security;
alter table sessions.taken force row level security;
alter table sessions.visits force row level security;

create or replace function platform.tasks() returns text[] language sql immutable parallel safe
  return array['about-me.carry', 'ally.came-in', 'check-in.recorded', 'coach.told', 'consent.look-refused', 'contact.reached', 'directory.read-list',
    'emergency.told', 'first-talk.changed', 'mail.send', 'order.told', 'question.answered', 'question.asked', 'review.held', 'rights.archive',
    'rights.close', 'sms.send', 'standings.count', 'texts.claim', 'texts.received', 'texts.release', 'visit.held', 'walk.ended', 'walk.handed-over'];
