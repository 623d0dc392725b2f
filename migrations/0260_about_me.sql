-- What a worker says of their own road, and where it shows. The worker's own; nobody else reads this row.
create table workforce.about_me (
  organization_id uuid not null,
  worker_id uuid not null,
  -- {lines: what they wrote and where each line is on, shown: what was on from when}
  sealed bytea not null,
  changed_at timestamptz not null,
  primary key (organization_id, worker_id),
  foreign key (organization_id, worker_id) references people.persons (organization_id, id)
);
call platform.protect('workforce.about_me', 'worker_id = (select platform.me())', 'worker_id = (select platform.me())
  and ((select platform.has_role(''coach'')) or (select platform.has_role(''peer'')))');
grant delete on workforce.about_me to alongside_app;

-- What is switched on, for each one who may read it, sealed with the reader's own key: made by a job, taken away by the worker at once.
create table workforce.about_shown (
  organization_id uuid not null,
  reader_id uuid not null,
  worker_id uuid not null,
  place text not null check (place in ('people', 'staff')),
  -- ["…"]
  sealed bytea not null,
  primary key (organization_id, reader_id, worker_id, place),
  foreign key (organization_id, reader_id) references people.persons (organization_id, id),
  foreign key (organization_id, worker_id) references people.persons (organization_id, id)
);
create index about_shown_worker on workforce.about_shown (organization_id, worker_id);
-- A person: while that worker walks with them. Coaches and peers: what is on for coworkers. A supervisor or director as such: nothing.
call platform.protect('workforce.about_shown',
  'worker_id = (select platform.me()) or (reader_id = (select platform.me()) and case place
    when ''people'' then exists (select 1 from people.assignments a where a.organization_id = platform.org() and a.worker_id = about_shown.worker_id
      and a.person_id = platform.me() and a.ended_at is null)
    else (select platform.has_role(''coach'')) or (select platform.has_role(''peer'')) end)',
  'false');
alter policy app_delete on workforce.about_shown using (organization_id = (select platform.org()) and worker_id = (select platform.me()));
revoke update on workforce.about_shown from alongside_app;
grant delete on workforce.about_shown to alongside_app;

-- The job that makes the copies.
create or replace function platform.tasks() returns text[] language sql immutable parallel safe
  return array['about-me.carry', 'ally.came-in', 'check-in.recorded', 'coach.told', 'consent.look-refused', 'contact.reached', 'emergency.told', 'mail.send',
    'order.told', 'question.answered', 'question.asked', 'review.held', 'rights.archive', 'rights.close', 'sms.send', 'texts.claim', 'texts.received',
    'texts.release', 'walk.handed-over'];

-- It goes with the rest of a record.
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
    'people.welcomes', 'people.record_notice_reads', 'people.intake_pieces', 'people.intakes', 'people.focuses', 'people.hard_dates', 'people.quiet_rules',
    'people.agreements', 'people.rhythms', 'people.covers', 'people.cover_wishes', 'platform.once',
    'consent.items', 'rights.archives', 'rights.corrections', 'rights.restrictions', 'rights.closed', 'rights.holds'] loop
    execute format('delete from %s where organization_id = $1 and person_id = $2', target) using org, whose;
  end loop;
  delete from workforce.about_me w where w.organization_id = org and w.worker_id = whose;
  delete from workforce.about_shown w where w.organization_id = org and whose in (w.worker_id, w.reader_id);
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
