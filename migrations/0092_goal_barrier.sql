-- What stands in the way is worked one by one: a goal can say which of the person's barriers it is about.
alter table plans.goals add column barrier text
  check (barrier in ('housing', 'work', 'mental-health', 'legal', 'money', 'relationships', 'transport', 'documents', 'childcare'));
