/** Early signs, front door for the server: My day, and what a supervisor must see. */
export { myDay, type MyDay, type MyDayLine } from './my-day.ts';
export { quietNotActedOnHere, type QuietHere } from './quiet-here.ts';
