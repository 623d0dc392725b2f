-- What was told of a warm hand-off by a slip of the finger is taken back, for a day and as long as nothing followed. Nothing
-- is rewritten: taking back is an act of its own, and what stood before comes from the act that changed it.
alter table referrals.acts drop constraint acts_kind_check;
alter table referrals.acts add constraint acts_kind_check check (kind in ('offered', 'begun', 'wanted', 'not_wanted', 'called_together',
  'changed', 'missed', 'can_take', 'cannot', 'waiting', 'arrived', 'still_there', 'not_there', 'ended', 'named', 'taken_back'));
-- {state, ended_why, goes_on, arrived_on} as they were; acts from before this have none, and cannot be taken back
alter table referrals.acts add column before jsonb;
alter table referrals.acts add column takes_back uuid;
alter table referrals.acts add constraint acts_takes_back check ((kind = 'taken_back') = (takes_back is not null));
alter table referrals.acts add foreign key (organization_id, takes_back) references referrals.acts (organization_id, id);
-- An act is taken back once.
create unique index acts_taken_back on referrals.acts (organization_id, takes_back) where takes_back is not null;
