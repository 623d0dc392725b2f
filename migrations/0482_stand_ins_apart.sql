-- Whom a person chose to stand in, and something private named since between the two: the house looks through what was chosen.
create or replace function platform.tasks() returns text[] language sql immutable parallel safe
  return array['about-me.carry', 'ally.came-in', 'check-in.recorded', 'coach.told', 'consent.look-refused', 'contact.reached', 'crisis.begun',
    'directory.read-list', 'emergency.told', 'first-talk.changed', 'mail.send', 'message.sent', 'order.told', 'question.answered',
    'question.asked', 'review.held', 'rights.archive', 'rights.close', 'sms.send', 'stand-ins.part', 'standings.count', 'texts.claim',
    'texts.received', 'texts.release', 'visit.held', 'walk.ended', 'walk.handed-over'];
