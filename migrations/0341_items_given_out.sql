-- Which single things a look or a paper had in it, by their ids: the person's account says their words, not a category alone.
alter table consent.disclosures add column items uuid[] not null default '{}';
