import { boundariesPage } from '../../../../tie-pages/boundaries-page.ts';

export const { load, actions } = boundariesPage('participant');
