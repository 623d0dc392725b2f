-- What people say of walking with a worker: only with their consent, read over before it shows, never with a name or a star, and
-- shown from five up (map row 1.7).

-- Who wrote which: the writer alone. Here alone do a person and their words meet, so that nobody who reads over or shows them
-- learns whose they are.
create table workforce.testimonials (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  -- of workforce.testimonial_words
  words_id uuid not null,
  agreed_at timestamptz not null,
  -- {words}: the writer's own copy
  sealed bytea not null,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, worker_id) references people.persons (organization_id, id)
);
create unique index testimonials_one on workforce.testimonials (organization_id, person_id, worker_id);
create unique index testimonials_words on workforce.testimonials (organization_id, words_id);
create index testimonials_worker on workforce.testimonials (organization_id, worker_id);
call platform.protect('workforce.testimonials', 'person_id = (select platform.me())');
revoke update on workforce.testimonials from alongside_app;
grant delete on workforce.testimonials to alongside_app;

-- The words, without a name. On a random id: the order in which they came says nothing.
create table workforce.testimonial_words (
  organization_id uuid not null,
  id uuid not null,
  worker_id uuid not null,
  words bytea not null,
  state text not null check (state in ('waiting', 'shown', 'kept_back')),
  -- why it was not shown, for the writer
  why text,
  read_by uuid,
  primary key (organization_id, id),
  -- taking back is one act: the words go with the row that says whose they are
  foreign key (organization_id, id) references workforce.testimonials (organization_id, words_id) on delete cascade,
  foreign key (organization_id, worker_id) references people.persons (organization_id, id),
  foreign key (organization_id, read_by) references people.persons (organization_id, id),
  check ((state = 'kept_back') = (why is not null)),
  check ((state = 'waiting') = (read_by is null))
);
create index testimonial_words_worker on workforce.testimonial_words (organization_id, worker_id, state);
create index testimonial_words_read_by on workforce.testimonial_words (organization_id, read_by);
call platform.protect('workforce.testimonial_words',
  '(select platform.me()) is not null and (state = ''shown'' or (select platform.has_role(''supervisor''))
    or exists (select 1 from workforce.testimonials t where t.organization_id = platform.org() and t.words_id = testimonial_words.id and t.person_id = platform.me()))',
  'exists (select 1 from workforce.testimonials t where t.organization_id = platform.org() and t.words_id = testimonial_words.id and t.person_id = platform.me())');
-- Added by the writer as waiting; read over by a supervisor whom it is not about; taken away by the writer.
alter policy app_insert on workforce.testimonial_words with check (organization_id = (select platform.org()) and state = 'waiting'
  and exists (select 1 from workforce.testimonials t where t.organization_id = platform.org() and t.words_id = testimonial_words.id and t.person_id = platform.me()));
drop policy app_update on workforce.testimonial_words;
create policy app_update on workforce.testimonial_words for update to alongside_app
  using (organization_id = (select platform.org()) and worker_id <> (select platform.me()) and (select platform.has_role('supervisor')))
  with check (organization_id = (select platform.org()) and worker_id <> (select platform.me()) and (select platform.has_role('supervisor')));
revoke update on workforce.testimonial_words from alongside_app;
grant update (state, why, read_by) on workforce.testimonial_words to alongside_app;

insert into rights.erased_tables (name, turn) values ('workforce.testimonials', 13);
insert into rights.erased_tables (name, turn, whose) values ('workforce.testimonial_words', 12, 'worker_id');

