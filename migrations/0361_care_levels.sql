-- A kind of care explained (what it is, a day there, what to bring, what it costs): the organization's own words, each version
-- kept. Without words there is no page: the program brings none, for what is true differs from place to place.
create table directory.care_levels (
  organization_id uuid not null,
  level text not null check (level ~ '^[a-z0-9-]{1,40}$'),
  version integer not null check (version > 0),
  what_en text not null,
  day_en text not null,
  bring_en text not null,
  cost_en text not null,
  what_es text not null,
  day_es text not null,
  bring_es text not null,
  cost_es text not null,
  written_at timestamptz not null,
  written_by uuid,
  -- Somebody looked and says that it is still right: the day they wrote it, at first.
  confirmed_at timestamptz not null,
  confirmed_by uuid,
  confirmed_role text not null check (confirmed_role in ('supervisor', 'director')),
  primary key (organization_id, level, version)
);
call platform.protect('directory.care_levels', 'true',
  '(select platform.has_role(''supervisor'')) or (select platform.has_role(''director''))');
-- Words of a version are never changed; that they are still right is said anew.
revoke update, delete on directory.care_levels from alongside_app;
grant update (confirmed_at, confirmed_by, confirmed_role) on directory.care_levels to alongside_app;
