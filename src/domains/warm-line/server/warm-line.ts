/** The front door of the warm line on the server. */
export { changeShift, lineWaits, planShifts, rota, type Shift } from './rota.ts';
export { lineSettings, saveLineSettings } from './settings.ts';
export { lineNow, ownRingNumber, signOff, signOn, whoIsOn, type LineNow, type OnNow } from './on-now.ts';
export { closeCall, handCall, mayBe, ownCall, startCall, type OwnCall } from './calls.ts';
export { answerHanded, handedToMe, type Handed } from './given-calls.ts';
export { changeCallBack, openCallBacks, promiseCallBack, type CallBack } from './call-backs.ts';
export { addressOf, answerExchange, lineOf } from './exchange.ts';
export { practiceCalls, practise, type PracticeCall } from './simulated-exchange.ts';
export { lineMark, phoneNow, type PhoneNow } from './watch.ts';
export { lastLines, type LastLine } from './last-lines.ts';
export { lineCounts } from './counts.ts';
