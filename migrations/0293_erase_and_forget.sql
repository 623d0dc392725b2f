-- What is new goes with the rest of a record, and after its time.
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
  -- The words of a search that found their name.
  update people.searches s set words = '–' where s.organization_id = org and s.id in (
    select e.subject_id from audit.entries e where e.organization_id = org and e.person_id = whose and e.action = 'emergency.found');
  update people.invitations i set label = '–', email = null, revoked_at = case when i.accepted_at is null then coalesce(i.revoked_at, at) else i.revoked_at end
    where i.organization_id = org and whose in (i.person_id, i.invited_by, i.accepted_person_id);
  update people.persons p set preferred_name = '–', pronouns = null, language = 'en', time_zone = 'UTC', is_participant = false, is_ally = false,
    last_heard_at = null, ended_at = coalesce(p.ended_at, at) where p.organization_id = org and p.id = whose;
  update rights.deletions d set done_at = at where d.organization_id = org and d.person_id = whose and d.cancelled_at is null and d.done_at is null;
end $$;

create or replace procedure rights.forget_kept(org uuid, before timestamptz) language plpgsql as $$
begin
  delete from consent.disclosures d using people.data_keys k
    where d.organization_id = org and k.organization_id = org and k.person_id = d.person_id and k.destroyed_at is not null and d.at < before;
  delete from consent.consents c using people.data_keys k
    where c.organization_id = org and k.organization_id = org and k.person_id = c.person_id and k.destroyed_at < before
      and not exists (select 1 from consent.disclosures d where d.organization_id = org and d.consent_id = c.id);
  delete from consent.orders o where o.organization_id = org and o.decided_at < before and coalesce(o.until_at, o.decided_at) < before;
  delete from consent.letters_sent l using consent.requests r where l.organization_id = org and r.organization_id = org and r.id = l.request_id
    and r.written_at < before and not exists (select 1 from consent.orders o where o.organization_id = org and o.request_id = r.id);
  delete from consent.requests r where r.organization_id = org and r.written_at < before
    and not exists (select 1 from consent.orders o where o.organization_id = org and o.request_id = r.id);
  delete from people.search_looks l using people.searches s where l.organization_id = org and s.organization_id = org and s.id = l.search_id and s.at < before
    and not exists (select 1 from people.openings o where o.organization_id = org and o.search_id = s.id);
  delete from people.searches s where s.organization_id = org and s.at < before
    and not exists (select 1 from people.openings o where o.organization_id = org and o.search_id = s.id);
end $$;
