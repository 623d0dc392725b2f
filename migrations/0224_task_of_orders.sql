-- What is handed over by the program, with what came since 0222: the person is told of a court's order when its day has come.
create or replace function platform.tasks() returns text[] language sql immutable parallel safe
  return array['ally.came-in', 'check-in.recorded', 'coach.told', 'consent.look-refused', 'contact.reached', 'emergency.told', 'mail.send',
    'order.told', 'question.answered', 'question.asked', 'review.held', 'rights.archive', 'rights.close', 'sms.send', 'texts.claim',
    'texts.received', 'texts.release', 'walk.handed-over'];
