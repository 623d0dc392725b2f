-- The wallet: photos of papers (an ID, letters) that the person keeps for themself. Nobody else reads a row, no worker either;
-- name and photo are sealed with the person's key and go with it.
create schema wallet;
grant usage on schema wallet to alongside_app, alongside_system;

create table wallet.documents (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('id', 'insurance', 'letter', 'other')),
  -- what kind of letter; its card says what such a letter means
  letter text check (letter in ('court', 'officer', 'benefits', 'housing', 'debt', 'children', 'health', 'work', 'tax', 'other')),
  photo_type text not null check (photo_type in ('image/jpeg', 'image/png')),
  bytes integer not null check (bytes between 1 and 6291456),
  added_at timestamptz not null,
  -- {name}
  sealed bytea not null,
  -- a data: address with the photo, without what the camera wrote into it
  photo bytea not null,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  check ((kind = 'letter') = (letter is not null))
);
create index documents_person on wallet.documents (organization_id, person_id);

call platform.protect('wallet.documents', 'person_id = (select platform.me())');
revoke update on wallet.documents from alongside_app;
grant delete on wallet.documents to alongside_app;

insert into rights.erased_tables (name, turn) values ('wallet.documents', 13);
