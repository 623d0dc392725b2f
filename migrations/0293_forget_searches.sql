-- Searches in an emergency, and letters that were sent, are forgotten with the rest of what is kept for a time. What is
-- erased with a record is said in 0320.
create or replace procedure rights.forget_kept(org uuid, before timestamptz) language plpgsql as $$
begin
  delete from consent.disclosures d using people.data_keys k
    where d.organization_id = org and k.organization_id = org and k.person_id = d.person_id and k.destroyed_at is not null and d.at < before;
  delete from consent.consents c using people.data_keys k
    where c.organization_id = org and k.organization_id = org and k.person_id = c.person_id and k.destroyed_at < before
      and not exists (select 1 from consent.disclosures d where d.organization_id = org and d.consent_id = c.id);
  delete from consent.orders o where o.organization_id = org and o.decided_at < before and coalesce(o.until_at, o.decided_at) < before;
  delete from consent.letters_sent l using consent.requests r where l.organization_id = org and r.organization_id = org and r.id = l.request_id
    and r.written_at < before and not exists (select 1 from consent.orders o where o.organization_id = org and o.request_id = r.id);
  delete from consent.requests r where r.organization_id = org and r.written_at < before
    and not exists (select 1 from consent.orders o where o.organization_id = org and o.request_id = r.id);
  delete from people.search_looks l using people.searches s where l.organization_id = org and s.organization_id = org and s.id = l.search_id and s.at < before
    and not exists (select 1 from people.openings o where o.organization_id = org and o.search_id = s.id);
  delete from people.searches s where s.organization_id = org and s.at < before
    and not exists (select 1 from people.openings o where o.organization_id = org and o.search_id = s.id);
end $$;
