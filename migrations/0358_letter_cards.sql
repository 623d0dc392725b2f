-- What a letter of a kind means, and what one can do: the organization's own words, each version kept. Without words there is no
-- card: the program brings none, for what the law says differs from place to place.
create table wallet.letter_cards (
  organization_id uuid not null,
  letter text not null check (letter in ('court', 'officer', 'benefits', 'housing', 'debt', 'children', 'health', 'work', 'tax', 'other')),
  version integer not null check (version > 0),
  means_en text not null,
  do_en text not null,
  means_es text not null,
  do_es text not null,
  written_at timestamptz not null,
  written_by uuid,
  primary key (organization_id, letter, version)
);
call platform.protect('wallet.letter_cards', 'true',
  '(select platform.has_role(''supervisor'')) or (select platform.has_role(''director''))');
revoke update, delete on wallet.letter_cards from alongside_app;
