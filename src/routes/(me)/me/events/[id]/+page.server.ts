import { eventPage } from '../../../../event-pages/event-page.ts';

export const { load, actions } = eventPage('participant');
