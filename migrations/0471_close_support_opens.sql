-- Close support that a shared check-in asks for (decision 0470): where the person has not said yes beforehand,
-- it is a question to them alone, in their own name, and no worker reads it.
alter policy app_read on early_signs.windows using (organization_id = (select platform.org())
  and (person_id = (select platform.me())
    or ((state <> 'asked' or told_by <> person_id) and person_id = any ((select people.walked())::uuid[]))));

-- The person's yes to that, given beforehand: close support opens at once, and who walks with them is told.
alter table early_signs.wishes add column opens boolean not null default false;
