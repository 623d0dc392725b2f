-- A call of the line that is given to another: it stays the giver's until the other has taken it, on the page or by their phone.
alter table warm_line.calls add column hand_to uuid;
alter table warm_line.calls add column hand_at timestamptz;
alter table warm_line.calls add foreign key (organization_id, hand_to) references people.persons (organization_id, id);
alter table warm_line.calls add check ((hand_to is null) = (hand_at is null));
alter table warm_line.calls add check (hand_to is null or (ended_at is null and hand_to <> worker_id));
create index calls_hand_to on warm_line.calls (organization_id, hand_to) where hand_to is not null;
-- Whom it is given to takes it, or says no.
alter policy app_update on warm_line.calls
  using (organization_id = (select platform.org()) and (select warm_line.answers())
    and (worker_id = (select platform.me()) or hand_to = (select platform.me())));
