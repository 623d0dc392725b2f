-- Rights of a person over their own record: take it along, correct, restrict, delete (docs/decisions/0170).
create schema rights;
grant usage on schema rights to alongside_app, alongside_system;

-- An archive that was asked for: made once, opened once, by the session that asked, and gone after half an hour.
create table rights.archives (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  -- the sign-in that asked for it; no other opens it
  session_id text not null,
  language text not null,
  asked_at timestamptz not null,
  -- how much is to be put in, and how much is in
  parts integer not null,
  parts_done integer not null default 0,
  ready_at timestamptz,
  until timestamptz not null,
  taken_at timestamptz,
  -- sealed with the person's key; emptied when it was taken or has run out
  sealed bytea,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
create index archives_until on rights.archives (organization_id, until) where sealed is not null;
call platform.protect('rights.archives', 'person_id = (select platform.me())');

-- "This is not right": about something others wrote. Answered by who walks with the person; both stay.
create table rights.corrections (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  about text not null check (about in ('note', 'contact', 'staff_note')),
  about_id uuid not null,
  about_at timestamptz not null,
  words bytea not null,
  asked_at timestamptz not null,
  answered_at timestamptz,
  answered_by uuid,
  outcome text check (outcome in ('added', 'declined')),
  answer bytea,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  check ((answered_at is null) = (outcome is null) and (outcome is null) = (answer is null) and (outcome is null) = (answered_by is null))
);
create index corrections_person on rights.corrections (organization_id, person_id, asked_at desc);
call platform.protect('rights.corrections', people.record_rule(), 'person_id = (select platform.me())');
alter policy app_insert on rights.corrections with check (organization_id = (select platform.org()) and person_id = (select platform.me()) and answered_at is null);
alter policy app_update on rights.corrections
  using (organization_id = (select platform.org()) and answered_at is null and person_id = any ((select people.walked())::uuid[]))
  with check (organization_id = (select platform.org()) and answered_by = (select platform.me()) and person_id = any ((select people.walked())::uuid[]));
revoke update on rights.corrections from alongside_app;
grant update (answered_at, answered_by, outcome, answer) on rights.corrections to alongside_app;

-- "Not this person", "not this to anybody outside" (42 CFR 2.26). No words: who or what is enough to decide.
create table rights.restrictions (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('worker', 'category')),
  worker_id uuid,
  category text,
  asked_at timestamptz not null,
  answered_at timestamptz,
  answered_by uuid,
  outcome text check (outcome in ('granted', 'declined')),
  -- words of the organization to the person
  answer text check (length(answer) <= 1000),
  lifted_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, worker_id) references people.persons (organization_id, id),
  check ((kind = 'worker') = (worker_id is not null) and (kind = 'category') = (category is not null)),
  check (worker_id <> person_id),
  check ((answered_at is null) = (outcome is null) and (outcome is null) = (answered_by is null))
);
create unique index restrictions_once on rights.restrictions (organization_id, person_id, worker_id, category) nulls not distinct where lifted_at is null and outcome is distinct from 'declined';
-- Never the worker it is about, whatever their role.
call platform.protect('rights.restrictions',
  'person_id = (select platform.me()) or (worker_id is distinct from (select platform.me()) and ((select platform.has_role(''supervisor'')) or (select platform.has_role(''director'')))) or (kind = ''category'' and person_id = any ((select people.walked())::uuid[]))',
  'person_id = (select platform.me())');
alter policy app_insert on rights.restrictions with check (organization_id = (select platform.org()) and person_id = (select platform.me()) and answered_at is null and lifted_at is null);
drop policy app_update on rights.restrictions;
create policy answered on rights.restrictions for update to alongside_app
  using (organization_id = (select platform.org()) and answered_at is null and person_id <> (select platform.me()) and worker_id is distinct from (select platform.me())
    and ((select platform.has_role('supervisor')) or (select platform.has_role('director'))))
  with check (organization_id = (select platform.org()) and answered_by = (select platform.me()) and lifted_at is null and person_id <> (select platform.me()) and worker_id is distinct from (select platform.me())
    and ((select platform.has_role('supervisor')) or (select platform.has_role('director'))));
-- What was granted the person takes back, and nothing else: a row of theirs that changes is lifted.
create policy lifted on rights.restrictions for update to alongside_app
  using (organization_id = (select platform.org()) and person_id = (select platform.me()) and lifted_at is null)
  with check (organization_id = (select platform.org()) and person_id = (select platform.me()) and lifted_at is not null);
revoke update on rights.restrictions from alongside_app;
grant update (answered_at, answered_by, outcome, answer, lifted_at) on rights.restrictions to alongside_app;

-- Workers for whom a record is closed: a table of its own, because the wall reads it as the worker (no page shows it to them),
-- and because who walks with whom is read through it: a rule here that asked people.walked() would ask itself.
create table rights.closed (
  organization_id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  since timestamptz not null,
  primary key (organization_id, person_id, worker_id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
create index closed_worker on rights.closed (organization_id, worker_id);
call platform.protect('rights.closed',
  'person_id = (select platform.me()) or worker_id = (select platform.me()) or (select platform.has_role(''supervisor'')) or (select platform.has_role(''director''))',
  'person_id <> (select platform.me()) and worker_id <> (select platform.me()) and ((select platform.has_role(''supervisor'')) or (select platform.has_role(''director'')))');
alter policy app_delete on rights.closed using (organization_id = (select platform.org()) and person_id = (select platform.me()));
revoke update on rights.closed from alongside_app, alongside_system;
grant delete on rights.closed to alongside_app;

create function rights.closed_to_me() returns uuid[] language sql stable parallel safe
begin atomic
  select coalesce(array_agg(c.person_id), '{}') from rights.closed c
  where c.organization_id = platform.org() and c.worker_id = platform.me();
end;

-- The edge. Restrictive: it takes away from whatever else a policy gives, also one that is written later. people.walked() and
-- people.opened_in_emergency() read these two tables as the worker, so that all they open is shut with it.
create policy closed on people.assignments as restrictive for select to alongside_app
  using (worker_id <> (select platform.me()) or not (person_id = any ((select rights.closed_to_me())::uuid[])));
create policy closed_add on people.assignments as restrictive for insert to alongside_app
  with check (not exists (select 1 from rights.closed c where c.organization_id = platform.org() and c.person_id = assignments.person_id and c.worker_id = assignments.worker_id));
create policy closed on people.openings as restrictive for select to alongside_app
  using (opened_by <> (select platform.me()) or not (person_id = any ((select rights.closed_to_me())::uuid[])));
create policy closed_add on people.openings as restrictive for insert to alongside_app
  with check (not (person_id = any ((select rights.closed_to_me())::uuid[])));
-- The rule "never the opener" reads the openings as the looker, who no longer sees one that was shut.
create policy closed_add on people.opening_looks as restrictive for insert to alongside_app
  with check (not (person_id = any ((select rights.closed_to_me())::uuid[])));

-- "Delete my record": three days in which it can be taken back, then a job does it.
create table rights.deletions (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  cancelled_at timestamptz,
  done_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  check (due_at >= asked_at + interval '72 hours'),
  check (cancelled_at is null or done_at is null)
);
create unique index deletions_open on rights.deletions (organization_id, person_id) where cancelled_at is null and done_at is null;
create index deletions_due on rights.deletions (organization_id, due_at) where cancelled_at is null and done_at is null;
-- A director sees that one waits, not whose it is by name: a hold may be due.
call platform.protect('rights.deletions', 'person_id = (select platform.me()) or (select platform.has_role(''director''))', 'person_id = (select platform.me())');
alter policy app_insert on rights.deletions with check (organization_id = (select platform.org()) and person_id = (select platform.me()) and cancelled_at is null and done_at is null
  and asked_at between now() - interval '5 minutes' and now() + interval '5 minutes');
alter policy app_update on rights.deletions
  using (organization_id = (select platform.org()) and person_id = (select platform.me()) and cancelled_at is null and done_at is null)
  with check (organization_id = (select platform.org()) and person_id = (select platform.me()) and cancelled_at is not null);
revoke update on rights.deletions from alongside_app;
grant update (cancelled_at) on rights.deletions to alongside_app;

-- A legal hold: the record must be kept for now. Set and lifted by a director, with a reason that the person reads.
create table rights.holds (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  reason text not null check (length(trim(reason)) between 1 and 1000),
  set_at timestamptz not null,
  set_by uuid not null,
  lifted_at timestamptz,
  lifted_by uuid,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  check ((lifted_at is null) = (lifted_by is null))
);
create unique index holds_now on rights.holds (organization_id, person_id) where lifted_at is null;
call platform.protect('rights.holds', 'person_id = (select platform.me()) or (select platform.has_role(''director''))', 'false');
alter policy app_insert on rights.holds with check (organization_id = (select platform.org()) and set_by = (select platform.me()) and person_id <> (select platform.me()) and lifted_at is null and (select platform.has_role('director')));
alter policy app_update on rights.holds
  using (organization_id = (select platform.org()) and lifted_at is null and person_id <> (select platform.me()) and (select platform.has_role('director')))
  with check (organization_id = (select platform.org()) and lifted_by = (select platform.me()) and lifted_at is not null and (select platform.has_role('director')));
revoke update on rights.holds from alongside_app;
grant update (lifted_at, lifted_by) on rights.holds to alongside_app;

-- Takes everything of one person away but what docs/privacy.md lists as kept. The job calls it, and a restore calls it again
-- for everybody on the list of the erased. A migration that adds a table about persons writes it anew;
-- src/domains/rights/server/erase.test.ts counts what is left.
grant update (words) on people.openings, people.opening_looks to alongside_system;
create procedure rights.erase_rows(org uuid, whose uuid, at timestamptz) language plpgsql as $$
declare
  target text;
begin
  -- Key first: from here on nothing that was sealed opens.
  update people.data_keys k set wrapped = ''::bytea, destroyed_at = coalesce(k.destroyed_at, at) where k.organization_id = org and k.person_id = whose;
  -- What hangs on others comes before them.
  foreach target in array array[
    'check_ins.check_ins', 'check_ins.preferences',
    'network.asked', 'network.cared_for', 'network.coach_wishes', 'network.kept_words', 'network.lights', 'network.mutes',
    'network.promises', 'network.questions', 'network.supporters', 'network.support_maps', 'network.tellings', 'network.tells',
    'sessions.staff_note_words', 'sessions.staff_notes', 'sessions.note_additions', 'sessions.note_versions', 'sessions.notes',
    'sessions.review_goals', 'sessions.reviews', 'sessions.visit_words', 'sessions.visits',
    'sessions.long_look_waits', 'sessions.long_look_words', 'sessions.long_looks',
    'sessions.asks', 'sessions.contacts', 'sessions.promises',
    'plans.typing', 'plans.suggestions', 'plans.versions', 'plans.steps', 'plans.lines', 'plans.goals',
    'texts.phones', 'texts.received', 'workforce.support_levels',
    'people.welcomes', 'people.intake_pieces', 'people.intakes', 'people.focuses', 'people.hard_dates', 'people.quiet_rules',
    'people.agreements', 'people.rhythms', 'platform.once',
    'consent.items', 'rights.archives', 'rights.corrections', 'rights.restrictions', 'rights.closed', 'rights.holds'] loop
    execute format('delete from %s where organization_id = $1 and person_id = $2', target) using org, whose;
  end loop;
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
revoke execute on procedure rights.erase_rows from public;
grant execute on procedure rights.erase_rows to alongside_system;

-- What was kept of somebody erased goes too, when its time is over: what was given out, and the consents for it.
create procedure rights.forget_kept(org uuid, before timestamptz) language plpgsql as $$
begin
  delete from consent.disclosures d using people.data_keys k
    where d.organization_id = org and k.organization_id = org and k.person_id = d.person_id and k.destroyed_at is not null and d.at < before;
  delete from consent.consents c using people.data_keys k
    where c.organization_id = org and k.organization_id = org and k.person_id = c.person_id and k.destroyed_at < before
      and not exists (select 1 from consent.disclosures d where d.organization_id = org and d.consent_id = c.id);
end $$;
revoke execute on procedure rights.forget_kept from public;
grant execute on procedure rights.forget_kept to alongside_system;
