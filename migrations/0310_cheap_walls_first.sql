-- The same walls, asked in the cheaper order. PostgreSQL joins the reading policies of a table with OR in the reverse
-- order of their names (relcache reads them by name and puts each at the front). Most reads are of one's own record or
-- of a person one walks with: that policy, app_read, is asked first when the others begin with "also_", and a row that
-- it lets through asks nothing more. A check-in asked three functions about consents, ties and emergencies (1.6 ms of
-- 1.9) before it asked whether the row was one's own.
alter policy covered on people.assignments rename to also_covered;
alter policy covering on people.work_numbers rename to also_covering;
alter policy emergency on people.agreements rename to also_emergency;
alter policy emergency on people.data_keys rename to also_emergency;
alter policy emergency on people.focuses rename to also_emergency;
alter policy emergency on people.hard_dates rename to also_emergency;
alter policy emergency on people.intake_pieces rename to also_emergency;
alter policy emergency on people.persons rename to also_emergency;
alter policy emergency on people.quiet_rules rename to also_emergency;
alter policy shared on people.data_keys rename to also_shared;
alter policy shared on people.persons rename to also_shared;
alter policy shared on plans.goals rename to also_shared;
alter policy shared on plans.lines rename to also_shared;
alter policy shared on plans.steps rename to also_shared;
alter policy shared on sessions.visits rename to also_shared;
alter policy tied on people.persons rename to also_tied;
alter policy watched on audit.entries rename to also_watched;

-- What these walls ask, with a plan that is kept: a function in SQL that reads a table is planned anew at each call
-- (0.4 to 0.6 ms), one in plpgsql once a session. The words are those of before.
create or replace function consent.sharing_with_me() returns uuid[] language plpgsql stable parallel safe as $$
begin
  return (select coalesce(array_agg(distinct c.person_id), '{}') from consent.consents c
    where c.organization_id = platform.org() and c.recipient_id = platform.me() and c.ended_at is null and c.from_at <= now() and (c.until_at is null or c.until_at > now()));
end $$;
create or replace function network.ally_of() returns uuid[] language plpgsql stable parallel safe as $$
begin
  return (select coalesce(array_agg(t.person_id), '{}') from network.ties t
    where t.organization_id = platform.org() and t.ended_at is null and t.ally_id = platform.me() and t.started_at is not null);
end $$;
create or replace function network.tied_to_me() returns uuid[] language plpgsql stable parallel safe as $$
begin
  return (select coalesce(array_agg(case when t.person_id = platform.me() then t.ally_id else t.person_id end), '{}') from network.ties t
    where t.organization_id = platform.org() and t.ended_at is null and (t.person_id = platform.me() or (t.ally_id = platform.me() and t.started_at is not null)));
end $$;
create or replace function people.opened_in_emergency() returns uuid[] language plpgsql stable parallel safe as $$
begin
  return (select coalesce(array_agg(o.person_id), '{}') from people.openings o
    where o.organization_id = platform.org() and o.opened_by = platform.me() and o.closed_at is null and o.until > now() and o.opened_at <= now());
end $$;
create or replace function plans.typed_for() returns uuid[] language plpgsql stable parallel safe as $$
begin
  return (select coalesce(array_agg(t.person_id), '{}') from plans.typing t
    where t.organization_id = platform.org() and t.worker_id = platform.me() and t.until > now() and t.person_id = any (people.walked()));
end $$;
create or replace function rights.closed_to_me() returns uuid[] language plpgsql stable parallel safe as $$
begin
  return (select coalesce(array_agg(c.person_id), '{}') from rights.closed c
    where c.organization_id = platform.org() and c.worker_id = platform.me());
end $$;
create or replace function consent.items_for_me(wanted text) returns uuid[] language plpgsql stable parallel safe as $$
begin
  return (select coalesce(array_agg(distinct i.item_id), '{}') from consent.items i
    join consent.consents c on c.organization_id = i.organization_id and c.id = i.consent_id
    where i.organization_id = platform.org() and c.organization_id = platform.org() and c.recipient_id = platform.me() and i.kind = wanted
      and c.ended_at is null and c.from_at <= now() and (c.until_at is null or c.until_at > now()));
end $$;
create or replace function consent.people_for_me(category text) returns uuid[] language plpgsql stable parallel safe as $$
begin
  return (select coalesce(array_agg(distinct c.person_id), '{}') from consent.consents c
    where c.organization_id = platform.org() and c.recipient_id = platform.me() and people_for_me.category = any (c.categories)
      and c.ended_at is null and c.from_at <= now() and (c.until_at is null or c.until_at > now()));
end $$;
create or replace function consent.names(wanted text, whose uuid, thing uuid) returns boolean language plpgsql stable parallel safe as $$
begin
  return exists (select from consent.items i
    join consent.consents c on c.organization_id = i.organization_id and c.id = i.consent_id
    where i.organization_id = platform.org() and c.organization_id = platform.org() and i.kind = wanted and i.person_id = whose and i.item_id = thing
      and c.person_id = whose and c.recipient_id = platform.me() and c.ended_at is null and c.from_at <= now() and (c.until_at is null or c.until_at > now()));
end $$;
