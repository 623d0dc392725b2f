-- What somebody said of walking with a worker shows until a day that they chose themself; then it shows no more, and they say so
-- again or not. Apart from the words: who writes them must not change what became of them, and who reads them over not this.
create table workforce.testimonial_ends (
  organization_id uuid not null,
  words_id uuid not null,
  months smallint not null check (months in (3, 6, 12)),
  -- the last day on which they show
  ends_on date not null,
  primary key (organization_id, words_id),
  foreign key (organization_id, words_id) references workforce.testimonials (organization_id, words_id) on delete cascade
);

-- What was given before there was a choice: twelve months from the day it was given.
alter table workforce.testimonials no force row level security;
insert into workforce.testimonial_ends (organization_id, words_id, months, ends_on)
  select t.organization_id, t.words_id, 12, (t.agreed_at at time zone 'UTC')::date + interval '12 months' from workforce.testimonials t;
alter table workforce.testimonials force row level security;

-- Whoever is signed in reads until when something shows; whose it is stands nowhere here.
call platform.protect('workforce.testimonial_ends',
  '(select platform.me()) is not null',
  'exists (select 1 from workforce.testimonials t where t.organization_id = platform.org() and t.words_id = testimonial_ends.words_id and t.person_id = platform.me())');
revoke delete on workforce.testimonial_ends from alongside_app;
