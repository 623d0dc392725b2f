-- A visit that was held is a contact: when, how, what kind, how long. Written once, from the visit itself, so that nobody types
-- it again for a report. One that was missed is none.
alter table sessions.contacts add column visit_id uuid;
alter table sessions.contacts add column kind text check (kind in ('weekly_review', 'talk', 'first_meeting', 'other', 'come_along', 'first_talk'));
alter table sessions.contacts add column minutes smallint check (minutes between 5 and 480);
alter table sessions.contacts add foreign key (organization_id, visit_id) references sessions.visits (organization_id, id) on delete cascade;
alter table sessions.contacts add check ((visit_id is null) = (minutes is null) and (visit_id is null) = (kind is null));
create unique index contacts_visit on sessions.contacts (organization_id, visit_id) where visit_id is not null;
