-- Who somebody turned to about what stands in their way, when, and what came of it: one more kind of line in the plan.
alter table plans.lines drop constraint lines_kind_check;
alter table plans.lines add constraint lines_kind_check check (kind in ('strategy', 'trigger', 'routine', 'milestone', 'handoff'));
alter table plans.lines add column barrier text
  check (barrier in ('housing', 'work', 'mental-health', 'legal', 'money', 'relationships', 'transport', 'documents', 'childcare'));
alter table plans.lines add column result text check (result in ('solved', 'not_yet'));
alter table plans.lines add constraint lines_handoff_check check ((kind = 'handoff') = (barrier is not null));
alter table plans.versions drop constraint versions_subject_check;
alter table plans.versions add constraint versions_subject_check check (subject in ('goal', 'step', 'strategy', 'trigger', 'routine', 'milestone', 'handoff', 'suggestion'));
-- A worker may suggest one; as everything in the plan, it is the person's when they say so.
alter table plans.suggestions drop constraint suggestions_kind_check;
alter table plans.suggestions add constraint suggestions_kind_check check (kind in ('goal', 'step', 'wording', 'handoff'));
alter table plans.suggestions add column barrier text
  check (barrier in ('housing', 'work', 'mental-health', 'legal', 'money', 'relationships', 'transport', 'documents', 'childcare'));
alter table plans.suggestions drop constraint suggestions_check;
alter table plans.suggestions add constraint suggestions_check check ((kind in ('goal', 'handoff')) = (goal_id is null));
alter table plans.suggestions add constraint suggestions_handoff_check check ((kind = 'handoff') = (barrier is not null));
