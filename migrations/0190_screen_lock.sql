-- A lock on the screen, per account: after so many minutes a session answers nothing until the PIN is typed. Both PINs are
-- password hashes of the sign-in's own kind. 0 minutes: as soon as the page is left.
create table login.screen_lock (
  user_id text primary key references login."user" (id) on delete cascade,
  pin text not null,
  -- Opens an ordinary page instead, and leaves the session locked.
  other_pin text,
  minutes smallint not null check (minutes between 0 and 60),
  -- What the quick way out does to the session: it waits for the PIN, or ends.
  on_leave text not null check (on_leave in ('pin', 'sign_out')),
  changed_at timestamptz not null
);
grant select, insert, update, delete on login.screen_lock to alongside_login;

-- shared: a phone that others use too, so it keeps nothing. The other three are written only where there is a lock.
alter table login.session
  add column shared boolean not null default false,
  add column seen_at timestamptz,
  add column locked_at timestamptz,
  add column pin_misses smallint not null default 0;
