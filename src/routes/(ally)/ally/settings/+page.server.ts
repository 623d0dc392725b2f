import { settingsPage } from '../../../own-pages/settings-page.ts';

export const { load, actions } = settingsPage('ally');
