-- My day asks for each person's next planned visit: without this it reads years of held ones first.
create index visits_planned_person on sessions.visits (organization_id, person_id, starts_at) where state = 'planned';
