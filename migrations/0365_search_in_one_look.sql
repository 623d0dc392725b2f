-- Finding help among a million services (docs/decisions/0365): what a search weighs stands in the row that the index of
-- words leads to, in few bytes, and is worked out once, when the service is stored.

-- The words by which lists describe a need, from taxonomy.json (need-words.test.ts holds the two together: whoever
-- changes the list there writes a migration with this function anew that fills service_locations.needs again).
create function directory.need_words() returns table (term text, says tsquery, first tsquery)
language sql immutable parallel safe as $$
  values
    -- VALUES
    ('detox', '((''detox'':*) | (''detoxification'':*) | (''withdrawal'' <-> ''management'':*))'::tsquery, '(''detox'':*)'::tsquery),
    ('residential', '((''residential'' <-> ''treatment'':*) | (''residential'' <-> ''program'':*) | (''inpatient'':*) | (''long'' <-> ''term'' <-> ''residential'':*) | (''therapeutic'' <-> ''community'':*) | (''residential'':*))'::tsquery, '(''residential'' <-> ''treatment'':*)'::tsquery),
    ('outpatient', '((''outpatient'':*) | (''chemical'' <-> ''dependency'':*) | (''substance'' <-> ''abuse'' <-> ''treatment'':*) | (''substance'' <-> ''abuse'':*) | (''addiction'' <-> ''treatment'':*) | (''addictions'':*) | (''drug'' <-> ''treatment'':*) | (''alcohol'' <-> ''treatment'':*) | (''drug'' <-> ''and'' <-> ''alcohol'':*))'::tsquery, '(''outpatient'':*)'::tsquery),
    ('intensive-outpatient', '((''intensive'' <-> ''outpatient'':*) | (''iop''))'::tsquery, '(''intensive'' <-> ''outpatient'':*)'::tsquery),
    ('partial-hospital', '((''partial'' <-> ''hospitalization'':*) | (''day'' <-> ''hospital'':*))'::tsquery, '(''partial'' <-> ''hospitalization'':*)'::tsquery),
    ('otp', '((''opioid'' <-> ''treatment'':*) | (''methadone'':*) | (''buprenorphine'':*) | (''opiate'':*) | (''heroin'':*) | (''suboxone'':*))'::tsquery, '(''opioid'' <-> ''treatment'':*)'::tsquery),
    ('methadone', '((''methadone'':*))'::tsquery, '(''methadone'':*)'::tsquery),
    ('buprenorphine', '((''buprenorphine'':*) | (''suboxone'':*) | (''subutex'':*))'::tsquery, '(''buprenorphine'':*)'::tsquery),
    ('naltrexone', '((''naltrexone'':*) | (''vivitrol'':*))'::tsquery, '(''naltrexone'':*)'::tsquery),
    ('moud-welcome', null, null),
    ('sober-living', '((''halfway'' <-> ''house'':*) | (''sober'' <-> ''house'':*) | (''sober'' <-> ''living'':*) | (''recovery'' <-> ''house'':*) | (''recovery'' <-> ''housing'':*) | (''oxford'' <-> ''house'':*) | (''halfway'':*) | (''drug'' <-> ''free'' <-> ''housing'':*) | (''sober'':*))'::tsquery, '(''halfway'' <-> ''house'':*)'::tsquery),
    ('shelter', '((''emergency'' <-> ''shelter'':*) | (''shelter'':*) | (''overnight'' <-> ''shelter'':*) | (''homeless'' <-> ''shelter'':*) | (''emergency'' <-> ''housing'':*) | (''homeless'':*))'::tsquery, '(''emergency'' <-> ''shelter'':*)'::tsquery),
    ('housing-help', '((''housing'' <-> ''counseling'':*) | (''affordable'' <-> ''housing'':*) | (''subsidized'' <-> ''housing'':*) | (''section'' <-> ''8'') | (''low'' <-> ''income'' <-> ''housing'':*) | (''tenant'':*) | (''housing'' <-> ''assistance'':*) | (''public'' <-> ''housing'':*) | (''rental'':*))'::tsquery, '(''housing'' <-> ''counseling'':*)'::tsquery),
    ('transitional-housing', '((''transitional'' <-> ''housing'':*) | (''supportive'' <-> ''housing'':*))'::tsquery, '(''transitional'' <-> ''housing'':*)'::tsquery),
    ('food', '((''food'' <-> ''pantry'':*) | (''soup'' <-> ''kitchen'':*) | (''emergency'' <-> ''food'':*) | (''hot'' <-> ''meals'':*) | (''meal'' <-> ''program'':*) | (''food'':*) | (''meals'':*) | (''groceries'':*) | (''pantry'':*) | (''eating'' <-> ''together'':*))'::tsquery, '(''food'' <-> ''pantry'':*)'::tsquery),
    ('clothing', '((''clothing'':*) | (''clothes'':*) | (''clothes'' <-> ''closet'':*) | (''thrift'':*))'::tsquery, '(''clothing'':*)'::tsquery),
    ('showers', '((''showers'':*) | (''shower'':*) | (''laundry'':*))'::tsquery, '(''showers'':*)'::tsquery),
    ('id-documents', '((''birth'' <-> ''certificate'':*) | (''vital'' <-> ''records'':*) | (''identification'' <-> ''cards'':*) | (''identification'' <-> ''card'':*) | (''motor'' <-> ''vehicle'' <-> ''administration'':*) | (''driver'' <-> ''s'' <-> ''license'':*) | (''licensing'':*) | (''photo'' <-> ''identification'' <-> ''card'':*) | (''id'' <-> ''card'':*))'::tsquery, '(''birth'' <-> ''certificate'':*)'::tsquery),
    ('legal-aid', '((''legal'' <-> ''aid'') | (''legal'' <-> ''services'':*) | (''attorney'':*) | (''attorneys'':*) | (''lawyer'':*) | (''legal'' <-> ''assistance'':*) | (''pro'' <-> ''bono'':*) | (''legal'':*) | (''public'' <-> ''defender'':*) | (''expungement'':*))'::tsquery, '(''legal'' <-> ''aid'')'::tsquery),
    ('reentry', '((''ex'' <-> ''offenders'':*) | (''ex'' <-> ''offender'':*) | (''reentry'':*) | (''re'' <-> ''entry'':*) | (''incarcerated'':*) | (''prisoners'':*) | (''inmates'':*) | (''parole'':*) | (''released'':*))'::tsquery, '(''ex'' <-> ''offenders'':*)'::tsquery),
    ('job-help', '((''employment'':*) | (''job'' <-> ''placement'':*) | (''job'' <-> ''search'':*) | (''job'') | (''jobs'':*) | (''workforce'':*) | (''career'' <-> ''center'':*) | (''employment'' <-> ''services'':*))'::tsquery, '(''employment'':*)'::tsquery),
    ('job-training', '((''job'' <-> ''training'':*) | (''vocational'':*) | (''ged'') | (''literacy'':*) | (''adult'' <-> ''education'':*) | (''skills'' <-> ''training'':*) | (''training'':*) | (''esl'') | (''esol'':*) | (''english'' <-> ''classes'':*))'::tsquery, '(''job'' <-> ''training'':*)'::tsquery),
    ('second-chance-work', '((''second'' <-> ''chance'' <-> ''employer'':*) | (''fair'' <-> ''chance'' <-> ''employer'':*) | (''felony'' <-> ''friendly'':*) | (''hires'' <-> ''people'' <-> ''with'' <-> ''records'':*))'::tsquery, '(''second'' <-> ''chance'' <-> ''employer'':*)'::tsquery),
    ('benefits', '((''food'' <-> ''stamps'':*) | (''food'' <-> ''stamp'':*) | (''temporary'' <-> ''cash'' <-> ''assistance'':*) | (''cash'' <-> ''assistance'':*) | (''medical'' <-> ''assistance'':*) | (''social'' <-> ''services'':*) | (''public'' <-> ''assistance'':*) | (''wic'') | (''ssi'') | (''social'' <-> ''security'':*) | (''benefits'':*))'::tsquery, '(''food'' <-> ''stamps'':*)'::tsquery),
    ('rent-utilities', '((''eviction'' <-> ''prevention'':*) | (''rent'':*) | (''rental'' <-> ''assistance'':*) | (''utility'' <-> ''assistance'':*) | (''utility'':*) | (''utilities'':*) | (''eviction'':*) | (''energy'' <-> ''assistance'':*) | (''gas'' <-> ''and'' <-> ''electric'':*) | (''heating'':*))'::tsquery, '(''eviction'' <-> ''prevention'':*)'::tsquery),
    ('transport', '((''transportation'':*) | (''bus'' <-> ''tokens'':*) | (''paratransit'':*) | (''rides'':*) | (''mobility'':*))'::tsquery, '(''transportation'':*)'::tsquery),
    ('childcare', '((''child'' <-> ''care'':*) | (''day'' <-> ''care'':*) | (''head'' <-> ''start'':*) | (''daycare'':*) | (''childcare'':*) | (''before'' <-> ''and'' <-> ''after'' <-> ''school'':*))'::tsquery, '(''child'' <-> ''care'':*)'::tsquery),
    ('pregnancy', '((''pregnant'':*) | (''pregnancy'':*) | (''prenatal'':*) | (''maternity'':*) | (''postpartum'':*) | (''maternal'':*))'::tsquery, '(''pregnant'':*)'::tsquery),
    ('parenting', '((''parenting'':*) | (''parent'' <-> ''education'':*) | (''parents'':*) | (''family'' <-> ''support'':*) | (''diapers'':*) | (''families'':*) | (''mothers'':*) | (''children'':*))'::tsquery, '(''parenting'':*)'::tsquery),
    ('mental-health', '((''mental'' <-> ''health'':*) | (''psychiatric'':*) | (''behavioral'' <-> ''health'':*) | (''mental'' <-> ''illness'':*) | (''mentally'' <-> ''ill''))'::tsquery, '(''mental'' <-> ''health'':*)'::tsquery),
    ('counselling', '((''counseling'':*) | (''therapy'':*) | (''psychotherapy'':*) | (''individual'' <-> ''and'' <-> ''group'' <-> ''counseling'':*) | (''anger'' <-> ''management'':*) | (''grief'':*))'::tsquery, '(''counseling'':*)'::tsquery),
    ('psychiatry', '((''psychiatrist'':*) | (''psychiatrists'':*) | (''psychiatry'':*) | (''psychiatric'':*) | (''medication'' <-> ''management'':*) | (''medication'' <-> ''monitoring'':*))'::tsquery, '(''psychiatrist'':*)'::tsquery),
    ('co-occurring', '((''dual'' <-> ''diagnosis'':*) | (''co'' <-> ''occurring'':*) | (''dually'' <-> ''diagnosed'':*) | (''dual'':*))'::tsquery, '(''dual'' <-> ''diagnosis'':*)'::tsquery),
    ('trauma', '((''trauma'':*) | (''ptsd'':*) | (''sexual'' <-> ''assault'':*) | (''sexual'' <-> ''abuse'':*) | (''rape'':*))'::tsquery, '(''trauma'':*)'::tsquery),
    ('crisis', '((''crisis'':*) | (''hotline'':*) | (''crisis'' <-> ''intervention'':*) | (''hot'' <-> ''line'':*) | (''emergency'' <-> ''psychiatric'':*))'::tsquery, '(''crisis'':*)'::tsquery),
    ('suicide', '((''suicide'':*) | (''suicidal'':*) | (''suicide'' <-> ''prevention'':*))'::tsquery, '(''suicide'':*)'::tsquery),
    ('domestic-violence', '((''domestic'' <-> ''violence'':*) | (''battered'':*) | (''abused'' <-> ''women'':*) | (''abusive'' <-> ''partner'':*) | (''intimate'' <-> ''partner'':*))'::tsquery, '(''domestic'' <-> ''violence'':*)'::tsquery),
    ('harm-reduction', '((''harm'' <-> ''reduction'':*) | (''needle'' <-> ''exchange'':*) | (''syringe'':*) | (''naloxone'':*) | (''overdose'':*))'::tsquery, '(''harm'' <-> ''reduction'':*)'::tsquery),
    ('syringe-service', '((''needle'' <-> ''exchange'':*) | (''syringe'' <-> ''exchange'':*) | (''syringe'':*) | (''syringes'':*) | (''needles'':*))'::tsquery, '(''needle'' <-> ''exchange'':*)'::tsquery),
    ('naloxone', '((''naloxone'':*) | (''narcan'':*) | (''overdose'':*) | (''staying'' <-> ''alive'':*))'::tsquery, '(''naloxone'':*)'::tsquery),
    ('test-strips', '((''test'' <-> ''strips'':*) | (''fentanyl'':*) | (''drug'' <-> ''checking'':*))'::tsquery, '(''test'' <-> ''strips'':*)'::tsquery),
    ('hiv-hep', '((''hiv'') | (''aids'':*) | (''hepatitis'':*) | (''std'') | (''hiv'' <-> ''testing'':*) | (''hiv'' <-> ''aids'':*) | (''sexually'' <-> ''transmitted'':*))'::tsquery, '(''hiv'')'::tsquery),
    ('medical', '((''primary'' <-> ''care'':*) | (''health'' <-> ''center'':*) | (''clinic'':*) | (''medical'' <-> ''clinic'':*) | (''health'' <-> ''care'':*) | (''medical'' <-> ''care'':*) | (''medical'' <-> ''services'':*) | (''prescription'':*) | (''health'' <-> ''centers'':*))'::tsquery, '(''primary'' <-> ''care'':*)'::tsquery),
    ('dental', '((''dental'':*) | (''dentist'':*) | (''dentistry'':*))'::tsquery, '(''dental'':*)'::tsquery),
    ('peer-support', '((''peer'' <-> ''support'':*) | (''recovery'' <-> ''coach'':*) | (''self'' <-> ''help'':*) | (''consumer'' <-> ''run'') | (''on'' <-> ''our'' <-> ''own'') | (''wellness'' <-> ''and'' <-> ''recovery'':*) | (''peer'':*))'::tsquery, '(''peer'' <-> ''support'':*)'::tsquery),
    ('recovery-community', '((''recovery'' <-> ''community'':*) | (''recovery'' <-> ''center'':*) | (''recovery'':*) | (''in'' <-> ''recovery'':*))'::tsquery, '(''recovery'' <-> ''community'':*)'::tsquery),
    ('family-support', '((''al'' <-> ''anon'':*) | (''alateen'':*) | (''nar'' <-> ''anon'':*) | (''families'' <-> ''of'') | (''family'' <-> ''members'':*) | (''support'' <-> ''group'':*) | (''family'':*))'::tsquery, '(''al'' <-> ''anon'':*)'::tsquery),
    ('mutual-help', '((''alcoholics'' <-> ''anonymous'':*) | (''narcotics'' <-> ''anonymous'':*) | (''12'' <-> ''step'':*) | (''twelve'' <-> ''step'':*) | (''anonymous'':*) | (''support'' <-> ''groups'':*) | (''self'' <-> ''help'':*))'::tsquery, '(''alcoholics'' <-> ''anonymous'':*)'::tsquery),
    ('faith', '((''church'':*) | (''worship'':*) | (''congregation'':*) | (''faith'' <-> ''community'':*) | (''mosque'':*) | (''synagogue'':*) | (''prayer'':*) | (''bible'' <-> ''study'':*) | (''spiritual'':*))'::tsquery, '(''church'':*)'::tsquery),
    ('youth', '((''youth'':*) | (''teens'':*) | (''adolescents'':*) | (''adolescent'':*) | (''runaway'':*) | (''young'' <-> ''adults'':*))'::tsquery, '(''youth'':*)'::tsquery),
    ('seniors', '((''seniors'':*) | (''senior'':*) | (''elderly'':*) | (''older'' <-> ''adults'':*) | (''aging'':*))'::tsquery, '(''seniors'':*)'::tsquery),
    ('veterans', '((''veterans'':*) | (''veteran'':*) | (''va'') | (''military'':*))'::tsquery, '(''veterans'':*)'::tsquery),
    ('lgbtq', '((''lgbt'':*) | (''gay'') | (''lesbian'':*) | (''transgender'':*) | (''glbt'':*))'::tsquery, '(''lgbt'':*)'::tsquery),
    ('women', '((''women'':*) | (''woman'':*) | (''female'':*) | (''women'' <-> ''s''))'::tsquery, '(''women'':*)'::tsquery),
    ('men', '((''men'') | (''male'':*) | (''men'' <-> ''s'') | (''males'':*))'::tsquery, '(''men'')'::tsquery),
    ('telehealth', '((''telehealth'':*) | (''telemedicine'':*) | (''online'':*))'::tsquery, '(''telehealth'':*)'::tsquery),
    ('wheelchair', '((''wheelchair'':*) | (''handicap'' <-> ''accessible'':*) | (''handicapped'' <-> ''accessible'':*))'::tsquery, '(''wheelchair'':*)'::tsquery),
    ('free', '((''free'':*) | (''no'' <-> ''fee'') | (''no'' <-> ''cost'':*) | (''none'':*) | (''no'' <-> ''charge'':*) | (''uninsured'':*))'::tsquery, '(''free'':*)'::tsquery),
    ('sliding-fee', '((''sliding'' <-> ''scale'':*) | (''sliding'' <-> ''fee'') | (''ability'' <-> ''to'' <-> ''pay'') | (''income'':*))'::tsquery, '(''sliding'' <-> ''scale'':*)'::tsquery),
    ('medicaid', '((''medicaid'':*) | (''medical'' <-> ''assistance'':*) | (''ma'' <-> ''accepted'':*) | (''pac''))'::tsquery, '(''medicaid'':*)'::tsquery),
    ('medicare', '((''medicare'':*))'::tsquery, '(''medicare'':*)'::tsquery),
    ('private-insurance', '((''private'' <-> ''insurance'':*) | (''insurance'':*) | (''most'' <-> ''insurance'':*))'::tsquery, '(''private'' <-> ''insurance'':*)'::tsquery),
    ('spanish', '((''spanish'':*) | (''hispanic'':*) | (''latino'':*) | (''bilingual'':*))'::tsquery, '(''spanish'':*)'::tsquery),
    ('asl', '((''sign'' <-> ''language'':*) | (''deaf'':*) | (''asl'') | (''hearing'' <-> ''impaired'':*))'::tsquery, '(''sign'' <-> ''language'':*)'::tsquery),
    ('walk-in', '((''walk'' <-> ''in'') | (''walk'' <-> ''ins'') | (''no'' <-> ''appointment'':*) | (''drop'' <-> ''in''))'::tsquery, '(''walk'' <-> ''in'')'::tsquery),
    ('open-24h', '((''24'' <-> ''hours'':*) | (''24'' <-> ''hour'':*) | (''24'' <-> ''7''))'::tsquery, '(''24'' <-> ''hours'':*)'::tsquery),
    ('tobacco', '((''smoking'' <-> ''cessation'':*) | (''tobacco'':*) | (''quit'' <-> ''smoking'':*) | (''smoking'':*))'::tsquery, '(''smoking'' <-> ''cessation'':*)'::tsquery),
    ('gambling', '((''gambling'':*) | (''gamblers'':*))'::tsquery, '(''gambling'':*)'::tsquery)
    -- END
$$;

-- The text parser takes a token like g2_393_-767 apart, and t_detox becomes two words that any text may hold: tokens are
-- stored as they are, beside the words of the text. A need that is read from either is a token too (n_…).
create function directory.search_words(search_text text, tokens text, needs jsonb) returns tsvector
language sql immutable parallel safe as $$
  select to_tsvector('pg_catalog.simple'::regconfig, search_text)
    || array_to_tsvector(array_remove(string_to_array(lower(tokens), ' '), '') || array(select 'n_' || jsonb_object_keys(needs)))
$$;

-- Which needs a service answers, and how well: our own code for it and the words for it in the name weigh most, then how
-- much of the text is about it.
create function directory.read_needs(search_text text, tokens text, name text) returns jsonb
language sql immutable parallel safe as $$
  select coalesce(jsonb_object_agg(term, round((
      case when coded or in_name then 2 else 0 end + case when coded and in_name then 0.3 else 0 end
      + coalesce(4 * ts_rank('{0.1,0.1,0.1,0.1}', words, says, 1), 0) + case when words @@ first then 0.6 else 0 end)::numeric, 3)), '{}')
  from (
    select told.*, coalesce(named @@ says, false) as in_name from (
      select n.term, n.says, n.first, k.words, k.named, 't_' || n.term = any (k.codes) as coded, coalesce(k.words @@ n.says, false) as in_text
      from (select directory.search_words(search_text, tokens, '{}') as words, to_tsvector('pg_catalog.simple'::regconfig, name) as named,
        string_to_array(lower(tokens), ' ') as codes offset 0) k, directory.need_words() n
      -- each is asked once: what is above this line is not put into what is below
      offset 0
    ) told where coded or in_text offset 0
  ) answered
$$;

-- The name, and how well each need is answered, stand here too: what is found is weighed without reading the service.
alter table directory.service_locations add column name text not null default '';
alter table directory.service_locations add column needs jsonb not null default '{}';
alter table directory.service_locations add column named tsvector generated always as (to_tsvector('pg_catalog.simple'::regconfig, name)) stored;

-- The long columns lie beside the table, so that forty of its rows and not four share a page.
alter table directory.service_locations set (toast_tuple_target = 256);
alter table directory.service_locations alter column name set storage main;
alter table directory.service_locations alter column needs set storage main;
alter table directory.service_locations alter column named set storage main;
alter table directory.service_locations alter column tokens set storage main;

drop index directory.service_locations_words;
drop index directory.service_locations_placeless;
alter table directory.service_locations drop column words;

-- An owner that is no superuser sees no rows behind the wall.
alter table directory.service_locations no force row level security;
alter table directory.services no force row level security;
update directory.service_locations sl set name = concat_ws(' ', s.name, s.alternate_name),
    needs = directory.read_needs(sl.search_text, sl.tokens, concat_ws(' ', s.name, s.alternate_name))
  from directory.services s where s.organization_id = sl.organization_id and s.id = sl.service_id;
-- Squares of a fifth of a degree: for 25 miles, thirty of them and not a hundred of a tenth.
update directory.service_locations set tokens = tokens || ' g3_' || floor(latitude * 5)::int || '_' || floor(longitude * 5)::int
  where latitude is not null;
alter table directory.services force row level security;

alter table directory.service_locations add column words tsvector generated always as (directory.search_words(search_text, tokens, needs)) stored;
create index service_locations_words on directory.service_locations using gin (words) where shown;
create index service_locations_placeless on directory.service_locations using gin (words) where shown and latitude is null;

-- Who was confirmed lately goes first among equals.
create index services_confirmed on directory.services (organization_id, confirmed_at) where confirmed_at is not null;

-- Every word that a service has or had. A beginning that was typed becomes the words that begin so: asked for a beginning,
-- the index first gathers every row of every such word, in the whole country, before it looks at the place.
create table directory.service_words (
  organization_id uuid not null,
  word text collate "C" not null,
  primary key (organization_id, word)
);
insert into directory.service_words
  select distinct sl.organization_id, u.lexeme from directory.service_locations sl, unnest(sl.words) u where strpos(u.lexeme, '_') = 0;
alter table directory.service_locations force row level security;
call platform.protect('directory.service_words', 'true',
  '(select platform.has_role(''director'')) or (select platform.has_role(''supervisor'')) or (select platform.has_role(''coach'')) or (select platform.has_role(''peer''))');
revoke update, delete on directory.service_words from alongside_app;
