-- Groups of one's own: which meetings somebody keeps, and which they have tried (map rows 8.9, 8.10). The person alone reads
-- and writes: where somebody goes on a Tuesday evening is nobody else's business, not their coach's either.
create schema groups;
grant usage on schema groups to alongside_app, alongside_system;

create table groups.kept (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  -- a meeting of the directory; none for a group that stands in no list, whose name is sealed
  meeting_id uuid,
  kept_at timestamptz not null,
  let_go_at timestamptz,
  -- {name}: as it was called when it was kept, so that it can be read when the list has lost it
  sealed bytea not null,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, meeting_id) references directory.meetings (organization_id, id)
);
create index kept_person on groups.kept (organization_id, person_id);
-- A second tap keeps it once.
create unique index kept_once on groups.kept (organization_id, person_id, meeting_id) where let_go_at is null and meeting_id is not null;

create table groups.tries (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kept_id uuid not null,
  went_on date not null,
  again text not null check (again in ('yes', 'maybe', 'no')),
  -- {words}
  sealed bytea,
  told_at timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, kept_id) references groups.kept (organization_id, id)
);
create index tries_kept on groups.tries (organization_id, kept_id, went_on);
-- One evening is told once; telling it again is another word about the same evening.
create unique index tries_once on groups.tries (organization_id, kept_id, went_on);

call platform.protect('groups.kept', 'person_id = (select platform.me())');
call platform.protect('groups.tries', 'person_id = (select platform.me())');
revoke delete on groups.kept, groups.tries from alongside_app;

-- What goes when somebody deletes their record, as data: a migration that adds a table about persons adds a line here, and
-- no longer copies the whole procedure. A lower turn goes first: what hangs on others comes before them.
create table rights.erased_tables (
  name text primary key,
  -- the column that says whose a row is
  whose text not null default 'person_id',
  turn smallint not null
);
grant select on rights.erased_tables to alongside_system;
insert into rights.erased_tables (name, turn)
  select name, (row_number() over ())::smallint * 10 from unnest(array[
    'check_ins.check_ins', 'check_ins.preferences',
    'groups.tries', 'groups.kept',
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
    'consent.items', 'rights.archives', 'rights.corrections', 'rights.restrictions', 'rights.closed', 'rights.holds']) as name;
insert into rights.erased_tables (name, whose, turn) values ('workforce.about_me', 'worker_id', 1000);

create or replace procedure rights.erase_rows(org uuid, whose uuid, at timestamptz) language plpgsql as $$
declare
  target record;
begin
  -- Key first: from here on nothing that was sealed opens.
  update people.data_keys k set wrapped = ''::bytea, destroyed_at = coalesce(k.destroyed_at, at) where k.organization_id = org and k.person_id = whose;
  for target in select t.name, t.whose from rights.erased_tables t order by t.turn, t.name loop
    execute format('delete from %s where organization_id = $1 and %I = $2', target.name, target.whose) using org, whose;
  end loop;
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
