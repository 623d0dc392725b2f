-- Somebody leaves staff: their sign-in here, their sessions and their work end in one transaction, so the role of jobs
-- reaches two of the sign-in tables, walled to the organization it works in. It reads no address, no password, no token.
grant usage on schema login to alongside_system;

alter table login.membership enable row level security;
create policy login on login.membership to alongside_login using (true) with check (true);
create policy system on login.membership to alongside_system
  using (organization_id = (select platform.org())) with check (organization_id = (select platform.org()));
grant select (user_id, organization_id, person_id, roles, created_at, ended_at), update (roles, ended_at) on login.membership to alongside_system;

alter table login.session enable row level security;
create policy login on login.session to alongside_login using (true) with check (true);
create policy system on login.session to alongside_system
  using ("userId" in (select m.user_id from login.membership m where m.organization_id = (select platform.org())));
grant select (id, "userId", "createdAt", "updatedAt"), delete on login.session to alongside_system;
