-- Cover: somebody stands in while a worker is away. Staff says when and offers who could; each person says for themself
-- whether one of them may open their record meanwhile. Without the person's own yes nothing opens (docs/decisions/0213).

-- When a worker is away. No reason: there is no place for one.
create table people.absences (
  organization_id uuid not null,
  id uuid not null,
  worker_id uuid not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  -- words of the worker to those they walk with
  words text check (length(trim(words)) between 1 and 500),
  said_by uuid not null,
  said_at timestamptz not null,
  -- back early, or called off
  ended_at timestamptz,
  primary key (organization_id, id),
  unique (organization_id, worker_id, id),
  foreign key (organization_id, worker_id) references people.persons (organization_id, id),
  foreign key (organization_id, said_by) references people.persons (organization_id, id),
  check (until_at > from_at and until_at <= from_at + interval '400 days')
);

-- Who could stand in during an absence: one of these a person may choose.
create table people.stand_ins (
  organization_id uuid not null,
  absence_id uuid not null,
  worker_id uuid not null,
  absent_id uuid not null,
  offered_by uuid not null,
  offered_at timestamptz not null,
  primary key (organization_id, absence_id, worker_id),
  foreign key (organization_id, absent_id, absence_id) references people.absences (organization_id, worker_id, id),
  foreign key (organization_id, worker_id) references people.persons (organization_id, id),
  check (worker_id <> absent_id)
);
create index stand_ins_worker on people.stand_ins (organization_id, worker_id);

-- One row for each walk that an absence leaves alone: the person is asked, and answers. Tied to the walk itself, so that it
-- is over with it, and that a cover's own absence hands nothing on.
create table people.covers (
  organization_id uuid not null,
  id uuid not null,
  absence_id uuid not null,
  assignment_id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  -- who opens the record meanwhile; null with an answer: nobody
  cover_id uuid,
  chosen_at timestamptz,
  primary key (organization_id, id),
  unique (organization_id, absence_id, assignment_id),
  foreign key (organization_id, worker_id, absence_id) references people.absences (organization_id, worker_id, id),
  foreign key (organization_id, assignment_id) references people.assignments (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, cover_id) references people.persons (organization_id, id),
  check (cover_id <> person_id and cover_id <> worker_id),
  check (cover_id is null or chosen_at is not null)
);
create index covers_cover on people.covers (organization_id, cover_id) where cover_id is not null;
create index covers_person on people.covers (organization_id, person_id);

-- Chosen beforehand: "whenever this worker is away, that one", or nobody. It counts when that one is offered.
create table people.cover_wishes (
  organization_id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  cover_id uuid,
  wished_at timestamptz not null,
  primary key (organization_id, person_id, worker_id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, worker_id) references people.persons (organization_id, id),
  foreign key (organization_id, cover_id) references people.persons (organization_id, id),
  check (cover_id <> person_id and cover_id <> worker_id)
);

-- The walls ask one another in one direction only: who walks with whom (people.assignments) asks covers, absences and
-- stand-ins; absences ask stand-ins and covers; stand-ins ask covers; covers ask nobody. Functions keep each rule short.
create function people.absences_of_mine() returns uuid[] language sql stable parallel safe
begin atomic
  select coalesce(array_agg(c.absence_id), '{}') from people.covers c
  where c.organization_id = platform.org() and c.person_id = platform.me();
end;
create function people.absences_offered_to_me() returns uuid[] language sql stable parallel safe
begin atomic
  select coalesce(array_agg(s.absence_id), '{}') from people.stand_ins s
  where s.organization_id = platform.org() and s.worker_id = platform.me();
end;

call platform.protect('people.covers',
  'person_id = (select platform.me()) or cover_id = (select platform.me()) or worker_id = (select platform.me()) or (select platform.has_role(''supervisor''))',
  'person_id = (select platform.me())');
call platform.protect('people.cover_wishes',
  'person_id = (select platform.me()) or worker_id = (select platform.me()) or (select platform.has_role(''supervisor''))',
  'person_id = (select platform.me())');
grant delete on people.cover_wishes to alongside_app;
call platform.protect('people.stand_ins',
  'worker_id = (select platform.me()) or absent_id = (select platform.me()) or (select platform.has_role(''supervisor'')) or absence_id = any ((select people.absences_of_mine())::uuid[])',
  'absent_id = (select platform.me()) or (select platform.has_role(''supervisor''))');
call platform.protect('people.absences',
  'worker_id = (select platform.me()) or (select platform.has_role(''supervisor'')) or id = any ((select people.absences_of_mine())::uuid[]) or id = any ((select people.absences_offered_to_me())::uuid[])',
  '(worker_id = (select platform.me()) and ((select platform.has_role(''coach'')) or (select platform.has_role(''peer'')))) or (select platform.has_role(''supervisor''))');

-- Said in one's own name; ended once, and nothing else changes: a longer absence is a new one, and is chosen anew.
alter policy app_insert on people.absences with check (organization_id = (select platform.org()) and said_by = (select platform.me()) and ended_at is null
  and ((worker_id = (select platform.me()) and ((select platform.has_role('coach')) or (select platform.has_role('peer')))) or (select platform.has_role('supervisor'))));
alter policy app_update on people.absences using (organization_id = (select platform.org()) and ended_at is null
    and ((worker_id = (select platform.me()) and ((select platform.has_role('coach')) or (select platform.has_role('peer')))) or (select platform.has_role('supervisor'))));
revoke update on people.absences from alongside_app;
grant update (ended_at) on people.absences to alongside_app;

-- Offered in one's own name. Whoever was offered steps back themself too.
alter policy app_insert on people.stand_ins with check (organization_id = (select platform.org()) and offered_by = (select platform.me())
  and (absent_id = (select platform.me()) or (select platform.has_role('supervisor'))));
alter policy app_delete on people.stand_ins using (organization_id = (select platform.org())
  and (worker_id = (select platform.me()) or absent_id = (select platform.me()) or (select platform.has_role('supervisor'))));
revoke update on people.stand_ins from alongside_app, alongside_system;
grant delete on people.stand_ins to alongside_app;

create function people.offered_in(absence uuid) returns uuid[] language sql stable parallel safe
begin atomic
  select coalesce(array_agg(s.worker_id), '{}') from people.stand_ins s
  where s.organization_id = platform.org() and s.absence_id = absence;
end;

-- The question is put by the absent worker or a supervisor, about a walk that goes on; answered by the person, with one of
-- those who are offered. What the person wished beforehand may be written down as their answer, and nothing else.
create function people.walk_goes_on(walk uuid, person uuid, worker uuid) returns boolean language sql stable parallel safe
begin atomic
  select exists (select 1 from people.assignments a where a.organization_id = platform.org() and a.id = walk
    and a.person_id = person and a.worker_id = worker and a.ended_at is null);
end;
create function people.wished(person uuid, worker uuid, cover uuid) returns boolean language sql stable parallel safe
begin atomic
  select exists (select 1 from people.cover_wishes w where w.organization_id = platform.org()
    and w.person_id = person and w.worker_id = worker and w.cover_id is not distinct from cover);
end;
alter policy app_insert on people.covers with check (organization_id = (select platform.org())
  and (worker_id = (select platform.me()) or (select platform.has_role('supervisor')))
  and people.walk_goes_on(assignment_id, person_id, worker_id)
  and (chosen_at is null or (people.wished(person_id, worker_id, cover_id) and (cover_id is null or cover_id = any (people.offered_in(absence_id))))));
alter policy app_update on people.covers using (organization_id = (select platform.org()) and person_id = (select platform.me()))
  with check (organization_id = (select platform.org()) and person_id = (select platform.me())
    and (cover_id is null or cover_id = any (people.offered_in(absence_id))));
create policy wished on people.covers for update to alongside_app
  using (organization_id = (select platform.org()) and chosen_at is null and (worker_id = (select platform.me()) or (select platform.has_role('supervisor'))))
  with check (organization_id = (select platform.org()) and chosen_at is not null and (worker_id = (select platform.me()) or (select platform.has_role('supervisor')))
    and people.wished(person_id, worker_id, cover_id) and (cover_id is null or cover_id = any (people.offered_in(absence_id))));
revoke update on people.covers from alongside_app;
grant update (cover_id, chosen_at) on people.covers to alongside_app;

-- Whoever was shut out of a record covers nothing of it.
create policy closed on people.covers as restrictive for select to alongside_app
  using (cover_id is distinct from (select platform.me()) or not (person_id = any ((select rights.closed_to_me())::uuid[])));

-- The walks that I cover now: chosen by the person, still offered, and the worker is away at this moment. In PL/pgSQL, as
-- people.walked() below: a function in SQL is planned anew in every statement that asks it, with the rules of the three tables
-- in it, which took five times as long as running the plan that PL/pgSQL keeps.
create function people.covered_walks() returns uuid[] language plpgsql stable parallel safe as $$
begin
  return (select coalesce(array_agg(c.assignment_id), '{}') from people.covers c
    join people.absences b on b.organization_id = platform.org() and b.id = c.absence_id and b.ended_at is null and b.from_at <= now() and b.until_at > now()
    join people.stand_ins s on s.organization_id = platform.org() and s.absence_id = c.absence_id and s.worker_id = c.cover_id
    where c.organization_id = platform.org() and c.cover_id = platform.me());
end $$;
create policy covered on people.assignments for select to alongside_app
  using (organization_id = (select platform.org()) and ended_at is null and id = any ((select people.covered_walks())::uuid[]));

-- The people this worker walks with now, or covers now.
create or replace function people.walked() returns uuid[] language plpgsql stable parallel safe as $$
begin
  return (select coalesce(array_agg(a.person_id), '{}') from people.assignments a
    where a.organization_id = platform.org() and a.worker_id = platform.me() and a.ended_at is null)
  || (select coalesce(array_agg(a.person_id), '{}') from people.assignments a
    where a.organization_id = platform.org() and a.id = any ((select people.covered_walks())::uuid[]) and a.ended_at is null);
end $$;

-- Who covers for me now: their work number is mine to read meanwhile.
create function people.covering_me() returns uuid[] language sql stable parallel safe
begin atomic
  select coalesce(array_agg(c.cover_id), '{}') from people.covers c
  join people.absences b on b.organization_id = platform.org() and b.id = c.absence_id and b.ended_at is null and b.from_at <= now() and b.until_at > now()
  join people.stand_ins s on s.organization_id = platform.org() and s.absence_id = c.absence_id and s.worker_id = c.cover_id
  join people.assignments a on a.organization_id = platform.org() and a.id = c.assignment_id and a.ended_at is null
  where c.organization_id = platform.org() and c.person_id = platform.me()
    and not exists (select 1 from rights.closed x where x.organization_id = platform.org() and x.person_id = c.person_id and x.worker_id = c.cover_id);
end;
create policy covering on people.work_numbers for select to alongside_app
  using (organization_id = (select platform.org()) and worker_id = any ((select people.covering_me())::uuid[]));

-- Who covered, and who was wished for, goes with the record.
create or replace procedure rights.erase_rows(org uuid, whose uuid, at timestamptz) language plpgsql as $$
declare
  target text;
begin
  -- Key first: from here on nothing that was sealed opens.
  update people.data_keys k set wrapped = ''::bytea, destroyed_at = coalesce(k.destroyed_at, at) where k.organization_id = org and k.person_id = whose;
  -- What hangs on others comes before them.
  foreach target in array array[
    'check_ins.check_ins', 'check_ins.preferences',
    'network.asked', 'network.cared_for', 'network.coach_wishes', 'network.kept_words', 'network.lights', 'network.mutes',
    'network.promises', 'network.questions', 'network.to_tell', 'network.supporters', 'network.support_maps', 'network.tellings', 'network.tells',
    'sessions.staff_note_words', 'sessions.staff_notes', 'sessions.note_additions', 'sessions.note_versions', 'sessions.notes',
    'sessions.review_goals', 'sessions.reviews', 'sessions.visit_words', 'sessions.visits',
    'sessions.long_look_waits', 'sessions.long_look_words', 'sessions.long_looks',
    'sessions.asks', 'sessions.contacts', 'sessions.promises', 'sessions.pulses', 'sessions.pulse_turns', 'sessions.pulse_off',
    'plans.typing', 'plans.suggestions', 'plans.versions', 'plans.steps', 'plans.lines', 'plans.goals',
    'texts.mornings', 'texts.phones', 'texts.received', 'people.opening_reads', 'workforce.support_levels',
    'people.welcomes', 'people.intake_pieces', 'people.intakes', 'people.focuses', 'people.hard_dates', 'people.quiet_rules',
    'people.agreements', 'people.rhythms', 'people.covers', 'people.cover_wishes', 'platform.once',
    'consent.items', 'rights.archives', 'rights.corrections', 'rights.restrictions', 'rights.closed', 'rights.holds'] loop
    execute format('delete from %s where organization_id = $1 and person_id = $2', target) using org, whose;
  end loop;
  -- A concern stays with who answers for it, and is nobody's any more: its words have a key of their own.
  update concern.concerns c set raised_by = null, word_hash = '–' where c.organization_id = org and c.raised_by = whose;
  delete from network.mutes m where m.organization_id = org and m.other_id = whose;
  update network.ties t set ended_at = at, ended_by = whose where t.organization_id = org and whose in (t.person_id, t.ally_id) and t.ended_at is null;
  update consent.consents c set ended_at = at, ended_by = whose where c.organization_id = org and whose in (c.person_id, c.recipient_id) and c.ended_at is null;
  update people.assignments a set ended_at = coalesce(a.ended_at, at), note_to_person = null where a.organization_id = org and a.person_id = whose;
  update people.openings o set words = '–' where o.organization_id = org and o.person_id = whose;
  update people.opening_looks l set words = null where l.organization_id = org and l.person_id = whose;
  update people.invitations i set label = '–', email = null, revoked_at = case when i.accepted_at is null then coalesce(i.revoked_at, at) else i.revoked_at end
    where i.organization_id = org and whose in (i.person_id, i.invited_by, i.accepted_person_id);
  update people.persons p set preferred_name = '–', pronouns = null, language = 'en', time_zone = 'UTC', is_participant = false, is_ally = false,
    last_heard_at = null, ended_at = coalesce(p.ended_at, at) where p.organization_id = org and p.id = whose;
  update rights.deletions d set done_at = at where d.organization_id = org and d.person_id = whose and d.cancelled_at is null and d.done_at is null;
end $$;
