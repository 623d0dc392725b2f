-- Sign-in, on better-auth's own shapes (1.7.25; camelCase is its). Local tables: a login cuts across organizations.
create schema login;
grant usage on schema login to alongside_login;

create table login."user" (
  id text primary key, name text not null, email text not null unique, "emailVerified" boolean not null,
  image text, "createdAt" timestamptz not null default current_timestamp, "updatedAt" timestamptz not null default current_timestamp,
  "twoFactorEnabled" boolean
);
create table login.session (
  id text primary key, "expiresAt" timestamptz not null, token text not null unique,
  "createdAt" timestamptz not null default current_timestamp, "updatedAt" timestamptz not null,
  "ipAddress" text, "userAgent" text, "userId" text not null references login."user" (id) on delete cascade,
  "organizationId" text, role text
);
create table login.account (
  id text primary key, "accountId" text not null, "providerId" text not null,
  "userId" text not null references login."user" (id) on delete cascade,
  "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz,
  scope text, password text, "createdAt" timestamptz not null default current_timestamp, "updatedAt" timestamptz not null
);
create table login.verification (
  id text primary key, identifier text not null, value text not null, "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default current_timestamp, "updatedAt" timestamptz not null default current_timestamp
);
create table login."twoFactor" (
  id text primary key, secret text not null, "backupCodes" text not null,
  "userId" text not null references login."user" (id) on delete cascade,
  verified boolean, "failedVerificationCount" integer, "lockedUntil" timestamptz
);
create table login.passkey (
  id text primary key, name text, "publicKey" text not null, "userId" text not null references login."user" (id) on delete cascade,
  "credentialID" text not null, counter integer not null, "deviceType" text not null, "backedUp" boolean not null,
  transports text, "createdAt" timestamptz, aaguid text
);
create table login."rateLimit" (id text primary key, key text not null unique, count integer not null, "lastRequest" bigint not null);
create index on login.session ("userId");
create index on login.account ("userId");
create index on login.verification (identifier);
create index on login."twoFactor" (secret);
create index on login."twoFactor" ("userId");
create index on login.passkey ("userId");
create index on login.passkey ("credentialID");

-- Which organizations a login belongs to, and as what. One row per organization; roles is never empty while active.
create table login.membership (
  user_id text not null references login."user" (id) on delete cascade,
  organization_id uuid not null,
  person_id uuid not null,
  roles text[] not null check (roles <@ array['participant','coach','peer','supervisor','director','ally'] and cardinality(roles) > 0),
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (user_id, organization_id)
);
create index on login.membership (organization_id, person_id);
grant select, insert, update, delete on all tables in schema login to alongside_login;
