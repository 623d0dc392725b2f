-- Whether an entry asks for papers is read when it is stored, and not at every search: among a million services a search for places that
-- ask for none took 18.2 ms in the hundredth case, for each hit was looked up and its words read.
update directory.service_locations sl set tokens = sl.tokens || ' m_papers'
  from directory.services s
  where s.organization_id = sl.organization_id and s.id = sl.service_id
    and (cardinality(s.documents) > 0 or coalesce(s.application_process, '')
      ~* '\m(id|identification|birth certificate|social security card|proof of)\M|\mi\.d\.');
