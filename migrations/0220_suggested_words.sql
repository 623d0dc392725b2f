-- The words of a suggestion are its worker's: the person answers it, and never in other words than were said to them. A policy
-- sees the row as it will be; what it was is looked up, as of before this statement.
create function plans.suggested_words(which uuid) returns bytea language sql stable parallel safe
begin atomic
  select s.sealed from plans.suggestions s where s.organization_id = platform.org() and s.id = which;
end;
alter policy app_update on plans.suggestions
  with check (organization_id = (select platform.org()) and (person_id = (select platform.me()) or person_id = any ((select plans.typed_for())::uuid[]))
    and sealed = plans.suggested_words(id));
-- Who may do both, answer in somebody's name and reword, does not reword after the hour by way of answering.
alter policy reword on plans.suggestions
  with check (organization_id = (select platform.org()) and by_id = (select platform.me()) and state = 'open'
    and person_id = any ((select people.walked())::uuid[]) and made_at > now() - interval '1 hour');
