/** The front door of the warm line on the server. */
export { changeShift, lineWaits, planShifts, rota, type Shift } from './rota.ts';
export { lineSettings, saveLineSettings } from './settings.ts';
export { lineNow, signOff, signOn, whoIsOn, type LineNow, type OnNow } from './on-now.ts';
export { closeCall, handCall, ownCall, startCall } from './calls.ts';
export { changeCallBack, openCallBacks, promiseCallBack, type CallBack } from './call-backs.ts';
