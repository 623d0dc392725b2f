-- What passes between a person and those close to them, and each one's own lists. What goes from one to the other is written
-- twice, once in each record and sealed with each one's own key: a job carries it over, and neither reads the other's row.

-- "I am doing ok": one line, no history. Seen by those with whom the person shares it, until the person's day ends.
create table network.lights (
  organization_id uuid not null,
  person_id uuid not null,
  state text not null check (state in ('ok', 'hard', 'company', 'nothing')),
  said_at timestamptz not null,
  until timestamptz not null,
  primary key (organization_id, person_id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
call platform.protect('network.lights',
  'person_id = (select platform.me()) or (state <> ''nothing'' and until > now() and person_id = any ((select consent.people_for_me(''light''))::uuid[]))',
  'person_id = (select platform.me())');

-- One kind question a day. The ally's own copy; the answer comes into it only when the person gives one.
create table network.asked (
  organization_id uuid not null,
  id uuid not null,
  -- the ally
  person_id uuid not null,
  about_id uuid not null,
  on_day date not null,
  asked_at timestamptz not null,
  kind text not null check (kind in ('walk', 'call', 'coffee', 'meal', 'ride', 'own')),
  words bytea,
  answered_at timestamptz,
  answer bytea,
  primary key (organization_id, id),
  unique (organization_id, person_id, about_id, on_day),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, about_id) references people.persons (organization_id, id),
  check ((kind = 'own') = (words is not null))
);
call platform.protect('network.asked', 'person_id = (select platform.me())', 'person_id = (select platform.me()) and about_id = any ((select network.ally_of())::uuid[]) and answered_at is null');
revoke update on network.asked from alongside_app;

-- The person's own copy. Whether it was seen, muted, set aside or answered is theirs alone.
create table network.questions (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  from_id uuid not null,
  asked_at timestamptz not null,
  kind text not null check (kind in ('walk', 'call', 'coffee', 'meal', 'ride', 'own')),
  words bytea,
  -- it came while the person had muted who asks: never shown
  muted boolean not null,
  set_aside_at timestamptz,
  answered_at timestamptz,
  answer bytea,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
create index questions_open on network.questions (organization_id, person_id, asked_at) where set_aside_at is null and answered_at is null;
call platform.protect('network.questions', 'person_id = (select platform.me())', 'false');
alter policy app_update on network.questions using (organization_id = (select platform.org()) and person_id = (select platform.me()))
  with check (organization_id = (select platform.org()) and person_id = (select platform.me()));
revoke update on network.questions from alongside_app;
grant update (set_aside_at, answered_at, answer) on network.questions to alongside_app;

-- What an ally tells the coach about the person. The ally's own copy:
create table network.tells (
  organization_id uuid not null,
  id uuid not null,
  -- the ally
  person_id uuid not null,
  about_id uuid not null,
  at timestamptz not null,
  words bytea not null,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, about_id) references people.persons (organization_id, id)
);
call platform.protect('network.tells', 'person_id = (select platform.me())', 'person_id = (select platform.me()) and about_id = any ((select network.ally_of())::uuid[])');
revoke update on network.tells from alongside_app;
-- and what stands in the person's record, read by the person and who walks with them at the same moment.
create table network.tellings (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  from_id uuid not null,
  at timestamptz not null,
  -- {name, words}: who walks with the person does not know the ally
  said bytea not null,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
create index tellings_person on network.tellings (organization_id, person_id, at desc);
call platform.protect('network.tellings', people.record_rule(), 'false');

-- Whom the person does not want to hear from just now. Nobody else can tell.
create table network.mutes (
  organization_id uuid not null,
  person_id uuid not null,
  other_id uuid not null,
  since timestamptz not null,
  primary key (organization_id, person_id, other_id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
call platform.protect('network.mutes', 'person_id = (select platform.me())');
grant delete on network.mutes to alongside_app;

-- An ally wants a coach of their own: on the supervisor's list until somebody walks with them.
create table network.coach_wishes (
  organization_id uuid not null,
  person_id uuid not null,
  asked_at timestamptz not null,
  taken_back_at timestamptz,
  primary key (organization_id, person_id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
call platform.protect('network.coach_wishes', 'person_id = (select platform.me()) or (select platform.has_role(''supervisor''))', 'person_id = (select platform.me())');

-- People an ally cares about: words for themself, never compared with anybody who is here.
create table network.cared_for (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  added_at timestamptz not null,
  -- {name, note}
  words bytea not null,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
create index cared_for_person on network.cared_for (organization_id, person_id);
call platform.protect('network.cared_for', 'person_id = (select platform.me())');
grant delete on network.cared_for to alongside_app;

-- Words somebody practised and wanted to keep.
create table network.kept_words (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  situation text not null,
  kept_at timestamptz not null,
  words bytea not null,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
create index kept_words_person on network.kept_words (organization_id, person_id);
call platform.protect('network.kept_words', 'person_id = (select platform.me())');
grant delete on network.kept_words to alongside_app;

-- The map of support. Off for everybody but the person, until they open it to who walks with them.
create table network.support_maps (
  organization_id uuid not null,
  person_id uuid not null,
  shared boolean not null default false,
  next_kind text,
  next_move bytea,
  changed_at timestamptz not null,
  primary key (organization_id, person_id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
call platform.protect('network.support_maps', 'person_id = (select platform.me()) or (shared and person_id = any ((select people.walked())::uuid[]))', 'person_id = (select platform.me())');
create function network.maps_for_me() returns uuid[] language sql stable parallel safe
begin atomic
  select coalesce(array_agg(m.person_id), '{}') from network.support_maps m
  where m.organization_id = platform.org() and m.shared and m.person_id = any (people.walked());
end;
create table network.supporters (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  added_at timestamptz not null,
  kinds text[] not null check (kinds <@ array['listens', 'truth', 'road', 'mentor', 'hands', 'home', 'health', 'coach', 'joy', 'work', 'meaning', 'night']),
  -- a mutual-help sponsor, by first name
  sponsor boolean not null default false,
  muted_at timestamptz,
  -- {name, note}
  words bytea not null,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
create index supporters_person on network.supporters (organization_id, person_id);
call platform.protect('network.supporters', 'person_id = (select platform.me()) or (muted_at is null and person_id = any ((select network.maps_for_me())::uuid[]))', 'person_id = (select platform.me())');
grant delete on network.supporters to alongside_app;
