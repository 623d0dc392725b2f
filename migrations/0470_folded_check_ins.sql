-- What a check-in adds to the signs, packed into whole numbers as it is written, so that a look at a whole house is a few additions
-- a row (decision 0470). The database makes them of the answers beside them: nobody writes them, they cannot drift. What somebody
-- keeps for themself adds nothing but that there was a check-in. The same packing, and what it means, in early-signs/signs/facts.ts.
alter table check_ins.check_ins
  -- weeks of seven days since 1970-01-01
  add column fold_week smallint generated always as ((day - date '1970-01-01') / 7) stored,

  -- Nine sets of days, seven bits each, one a day of that week, its last day lowest; a union of rows is a union of days. From the
  -- lowest: told, use beyond the own aim, use told, poor sleep, sleep told, something good, that told, active, that told.
  add column fold_days bigint generated always as ((
    1::bigint | case when shared then
        case when use_state = 2 then 1::bigint << 7 else 0 end
      | case when use_state is not null then 1::bigint << 14 else 0 end
      | case when sleep_quality = 0 or sleep_minutes < 300 then 1::bigint << 21 else 0 end
      | case when sleep_quality is not null or sleep_minutes is not null then 1::bigint << 28 else 0 end
      | case when good is not null or connection = 2 then 1::bigint << 35 else 0 end
      | case when good is not null or connection is not null then 1::bigint << 42 else 0 end
      | case when helped && array['called', 'meeting', 'plan'] then 1::bigint << 49 else 0 end
      | case when helped is not null then 1::bigint << 56 else 0 end
    else 0 end) << (6 - (day - date '1970-01-01') % 7)) stored,

  -- Five more sets in the same way: use of a substance, opioids beyond the own aim, a pull of 8 or more, that with a confidence of
  -- 2 or less, medicine missed.
  add column fold_near bigint generated always as ((
    case when shared then
        case when use_state >= 1 and uses @? '$[*] ? (@.answer != "none" && @.kind != "gambling" && @.kind != "codependency")' then 1::bigint else 0 end
      | case when use_state = 2 and uses @> '[{"kind": "opioids", "answer": "beyond"}]' then 1::bigint << 7 else 0 end
      | case when craving >= 8 then 1::bigint << 14 else 0 end
      | case when craving >= 8 and confidence <= 2 then 1::bigint << 21 else 0 end
      | case when medication = 0 then 1::bigint << 28 else 0 end
    else 0 end) << (6 - (day - date '1970-01-01') % 7)) stored,

  -- The pull as one of eleven bits, and how many moments can pull as one of eleven: the highest bit of a union is the most.
  add column fold_most integer generated always as (
    case when shared then
        case when craving is not null then 1 << craving else 0 end
      | case when risky is not null then 1 << (11 + least(cardinality(risky), 10)) else 0 end
    else 0 end) stored,

  -- Sums and counts side by side, thirteen bits each, the lowest first: the pull, how often it was said; confidence, how often.
  add column fold_pull bigint generated always as (
    case when shared then
      coalesce(craving::bigint + (1::bigint << 13), 0) + coalesce((confidence::bigint << 26) + (1::bigint << 39), 0)
    else 0 end) stored,
  -- The same of stress, and of the day.
  add column fold_mood bigint generated always as (
    case when shared then
      coalesce(stress::bigint + (1::bigint << 13), 0) + coalesce((today::bigint << 26) + (1::bigint << 39), 0)
    else 0 end) stored;

-- sum(bigint) goes through numeric, which costs more than the rest of the row; four weeks of one person have room here.
create aggregate early_signs.add(bigint) (sfunc = int8pl, stype = bigint, combinefunc = int8pl, parallel = safe);
