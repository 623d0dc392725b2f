-- When somebody last showed in this session that it is them: it counts for some minutes where ways to sign in are changed.
alter table login.session add column proved_at timestamptz;
