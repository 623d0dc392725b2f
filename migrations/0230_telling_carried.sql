-- When what an ally told came into the person's record. A worker who opened the page between the telling and that moment has
-- not read it. Rows from before have none: the moment of telling counts.
alter table network.tellings add column carried_at timestamptz;
