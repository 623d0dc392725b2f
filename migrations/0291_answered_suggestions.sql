-- An answer to a suggestion stands: who answered it does not answer it again, and nobody asks once more by taking the answer
-- away. What came of it is named once, after the answer. (As the words of a suggestion, 0220: what it was is looked up.)
create function plans.suggestion_answer(which uuid) returns text language sql stable parallel safe
begin atomic
  select row(s.state, s.answered_at)::text from plans.suggestions s
  where s.organization_id = platform.org() and s.id = which and s.state <> 'open';
end;
alter policy app_update on plans.suggestions
  using (organization_id = (select platform.org()) and (person_id = (select platform.me()) or person_id = any ((select plans.typed_for())::uuid[]))
    and result_id is null)
  with check (organization_id = (select platform.org()) and (person_id = (select platform.me()) or person_id = any ((select plans.typed_for())::uuid[]))
    and sealed = plans.suggested_words(id)
    and (plans.suggestion_answer(id) is null or row(state, answered_at)::text = plans.suggestion_answer(id)));
alter policy reword on plans.suggestions
  with check (organization_id = (select platform.org()) and by_id = (select platform.me()) and state = 'open' and result_id is null
    and person_id = any ((select people.walked())::uuid[]) and made_at > now() - interval '1 hour' and plans.suggestion_answer(id) is null);
