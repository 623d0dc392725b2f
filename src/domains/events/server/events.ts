/** The front door of events on the server. */
export { eventsById, pastEvents, upcomingEvents } from './list-events.ts';
export { cancelEvent, eventHistory, writeEvent, type EventVersion } from './write-event.ts';
export { eventsIGoTo, hasRoom, ownGoing, sayGoing, takeBackGoing } from './go.ts';
export { whoComes, whoGoes, type Goer, type HandSeen } from './who-goes.ts';
export { answerHand, keepGain, offerHand, ownGains, ownHands, takeBackHand } from './hands.ts';
export { eventCalendar } from './event-calendar.ts';
