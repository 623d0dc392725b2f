/** The front door of firsthand on the server. */
export { firsthandOf, mayHaveSay } from './read.ts';
export { statePlace } from './state.ts';
export { sayVoice, takeVoicesBack } from './say.ts';
export { countVoices } from './count.ts';
export { showFirsthand } from '../show.ts';
