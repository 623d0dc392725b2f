import { OWN, handoffsPage } from '#routes/handoff-pages/handoffs-page.ts';

export const { load, actions } = handoffsPage(OWN);
