-- The person puts away from their first page what an ally told the coach. It stays in the record, and the coach reads it as before.
alter table network.tellings add column put_away_at timestamptz;
alter policy app_update on network.tellings
  using (organization_id = (select platform.org()) and person_id = (select platform.me()))
  with check (organization_id = (select platform.org()) and person_id = (select platform.me()));
revoke update on network.tellings from alongside_app;
grant update (put_away_at) on network.tellings to alongside_app;
