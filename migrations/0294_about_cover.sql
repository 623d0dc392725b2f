-- Whoever covers for a worker tells the person what they let people read, while they cover and no longer.
alter policy app_read on workforce.about_shown
  using (organization_id = (select platform.org()) and (worker_id = (select platform.me()) or (reader_id = (select platform.me()) and case place
    when 'people' then worker_id = any ((select people.covering_me())::uuid[]) or exists (select 1 from people.assignments a where a.organization_id = platform.org()
      and a.worker_id = about_shown.worker_id and a.person_id = platform.me() and a.ended_at is null)
    else (select platform.has_role('coach')) or (select platform.has_role('peer')) end)));
