-- A consent opens a thing only where the thing is of the person who signed: otherwise somebody could have named another
-- person's goal and so shown it to whom they like.
create function consent.names(wanted text, whose uuid, thing uuid) returns boolean language sql stable parallel safe
begin atomic
  select exists (select 1 from consent.items i join consent.consents c on c.organization_id = i.organization_id and c.id = i.consent_id
    where i.organization_id = platform.org() and c.organization_id = platform.org() and i.kind = wanted and i.person_id = whose and i.item_id = thing
      and c.person_id = whose and c.recipient_id = platform.me()
      and c.ended_at is null and c.from_at <= now() and (c.until_at is null or c.until_at > now()));
end;

-- The list first, which is made once a statement; the pair only for what is on it.
alter policy shared on plans.goals using (organization_id = (select platform.org())
  and id = any ((select consent.items_for_me('goal'))::uuid[]) and consent.names('goal', person_id, id));
alter policy shared on plans.steps using (organization_id = (select platform.org())
  and goal_id = any ((select consent.items_for_me('goal'))::uuid[]) and consent.names('goal', person_id, goal_id));
alter policy shared on plans.lines using (organization_id = (select platform.org()) and kind = 'milestone'
  and ((id = any ((select consent.items_for_me('milestone'))::uuid[]) and consent.names('milestone', person_id, id))
    or person_id = any ((select consent.people_for_me('milestones'))::uuid[])));
alter policy shared on sessions.visits using (organization_id = (select platform.org())
  and ((id = any ((select consent.items_for_me('visit'))::uuid[]) and consent.names('visit', person_id, id))
    or (state = 'planned' and person_id = any ((select consent.people_for_me('visits'))::uuid[]))));

-- An hour in an emergency is for reaching and helping somebody: neither the plan nor the check-ins are needed for that.
drop policy emergency on plans.lines;
drop policy emergency on check_ins.check_ins;
