import { changeRhythm, settingsPage } from '../../../own-pages/settings-page.ts';

const page = settingsPage('participant');
export const load = page.load;
export const actions = { ...page.actions, rhythm: changeRhythm };
