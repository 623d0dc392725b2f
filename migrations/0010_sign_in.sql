-- Sign-in: how often somebody tried, how a session was begun, and the link that makes the first director.
-- Keys are keyed hashes: this table tells nobody who has an account.
create table login.attempts (
  key text primary key,
  hits timestamptz[] not null,
  seen_at timestamptz not null
);
create index on login.attempts (seen_at);

-- 'passkey' where the session was begun with one: that is two factors in one act.
alter table login.session add column method text;

create table login.setup_links (
  token_hash text primary key,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
grant select, insert, update, delete on login.attempts, login.setup_links to alongside_login;
