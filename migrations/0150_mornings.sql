-- The question that a person asks to be texted at a time of theirs: what they chose, when it was last asked, and how often
-- it has gone unanswered since. No row: it is off. Times are wall times where the person is.
create table texts.mornings (
  organization_id uuid not null,
  person_id uuid not null,
  -- minutes after midnight, and days of the week (1 is Monday)
  minute smallint not null check (minute between 0 and 1439),
  days smallint[] not null check (cardinality(days) between 1 and 7),
  -- whether who walks with the person sees the answers, and whether the text says their names
  shared boolean not null,
  named boolean not null,
  -- the line of the plan that comes back; null: a plain thanks
  line_id uuid,
  set_at timestamptz not null,
  asked_on date,
  unanswered smallint not null default 0 check (unanswered >= 0),
  primary key (organization_id, person_id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
call platform.protect('texts.mornings', 'person_id = (select platform.me())');
grant delete on texts.mornings to alongside_app;

alter table texts.received drop constraint received_kind_check;
alter table texts.received add constraint received_kind_check
  check (kind in ('things', 'who', 'digit', 'digits', 'other', 'stop', 'start', 'help'));
