-- How often: set by the person alone. Codes and a day, so that My day and the team page can follow it without a key.
create table people.rhythms (
  organization_id uuid not null,
  person_id uuid not null,
  review_every text not null check (review_every in ('weekly', 'two_weeks', 'monthly')),
  -- A wish, no more: nothing reminds of it, and the quiet rule does not read it.
  check_in_every text check (check_in_every in ('daily', 'few_days', 'weekly', 'as_it_comes')),
  changed_at timestamptz not null,
  primary key (organization_id, person_id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
call platform.protect('people.rhythms', people.record_rule() || ' or (select platform.has_role(''supervisor''))', 'person_id = (select platform.me())');

-- The long look, every thirteen weeks. This row holds dates alone: a supervisor must see one that waits.
create table sessions.long_looks (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  -- The how-many-th of this person.
  n integer not null check (n > 0),
  opened_at timestamptz not null,
  opened_by uuid,
  held_at timestamptz,
  held_by uuid,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
create unique index long_looks_number on sessions.long_looks (organization_id, person_id, n);
create unique index long_looks_open on sessions.long_looks (organization_id, person_id) where held_at is null;

-- Its words and scales, together and sealed: {"words_home": "...", "scale_home": "4", "learned": "...", "next": "..."}.
create table sessions.long_look_words (
  organization_id uuid not null,
  look_id uuid not null,
  person_id uuid not null,
  sealed bytea not null,
  version integer not null default 1,
  -- Who typed last: by phone it is the worker, and the page says so.
  by_id uuid,
  at timestamptz not null,
  primary key (organization_id, look_id),
  foreign key (organization_id, look_id) references sessions.long_looks (organization_id, id)
);

-- Put off, by whom and until when. Each time is a row of its own: it is never dropped without a word.
create table sessions.long_look_waits (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  -- The look that waits.
  n integer not null check (n > 0),
  until_on date not null,
  by_id uuid,
  at timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
create index long_look_waits_person on sessions.long_look_waits (organization_id, person_id, n, at desc);

call platform.protect('sessions.long_looks', people.record_rule() || ' or (select platform.has_role(''supervisor''))', people.record_rule());
call platform.protect('sessions.long_look_words', people.record_rule(),
  '(' || people.record_rule() || ') and exists (select 1 from sessions.long_looks l where l.organization_id = platform.org() and l.id = look_id and l.held_at is null)');
call platform.protect('sessions.long_look_waits', people.record_rule() || ' or (select platform.has_role(''supervisor''))',
  'by_id = (select platform.me()) and (' || people.record_rule() || ')');
revoke update on sessions.long_look_waits from alongside_app, alongside_system;

-- A look that was held stays as it is.
drop policy app_update on sessions.long_looks;
do $$
begin
  execute format('create policy app_update on sessions.long_looks for update to alongside_app using (organization_id = (select platform.org()) and held_at is null and (%s)) with check (organization_id = (select platform.org()) and (%s))',
    people.record_rule(), people.record_rule());
end $$;

-- My day and the team page look for the first review that was held.
create index visits_first_held on sessions.visits (organization_id, person_id, starts_at) where kind = 'weekly_review' and state = 'held';

-- My day has one more reason.
alter table sessions.contacts drop constraint contacts_reason_check;
alter table sessions.contacts add constraint contacts_reason_check check (reason in ('asked', 'quiet', 'hard_date', 'review_due', 'promise_due', 'long_look'));
