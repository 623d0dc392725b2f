-- The text parser takes a token like g2_393_-767 apart, and t_detox becomes two words that any text may hold. Tokens
-- are stored as they are, beside the words of the text.
drop index directory.service_locations_words;
alter table directory.service_locations drop column words;
alter table directory.service_locations add column words tsvector generated always as (
  to_tsvector('pg_catalog.simple'::regconfig, search_text)
  || array_to_tsvector(array_remove(string_to_array(lower(tokens), ' '), ''))
) stored;
create index service_locations_words on directory.service_locations using gin (words) where shown;
-- What has no point on the map (a shelter that keeps its address to itself, a phone line) is not in any square, and
-- is looked for beside the squares: few rows, so an index of their own.
create index service_locations_placeless on directory.service_locations using gin (words) where shown and latitude is null;
