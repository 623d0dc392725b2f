import { eventsPage } from '../../../event-pages/events-page.ts';

export const { load, actions } = eventsPage('ally');
