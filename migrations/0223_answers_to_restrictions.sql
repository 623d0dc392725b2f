-- Whoever takes back what they asked for does not answer it by the way, and whoever answers does not take it back: the
-- answer of a restriction that is taken back stays what it was (as the words of a suggestion, 0220).
create function rights.restriction_answer(which uuid) returns text language sql stable parallel safe
begin atomic
  select row(r.answered_at, r.answered_by, r.outcome, r.answer)::text from rights.restrictions r
  where r.organization_id = platform.org() and r.id = which;
end;
alter policy lifted on rights.restrictions
  with check (organization_id = (select platform.org()) and person_id = (select platform.me()) and lifted_at is not null
    and row(answered_at, answered_by, outcome, answer)::text is not distinct from rights.restriction_answer(id));

-- Rewording a suggestion (0220) says nothing of what came of it: that is the author's.
alter policy reword on plans.suggestions
  with check (organization_id = (select platform.org()) and by_id = (select platform.me()) and state = 'open' and result_id is null
    and person_id = any ((select people.walked())::uuid[]) and made_at > now() - interval '1 hour');
