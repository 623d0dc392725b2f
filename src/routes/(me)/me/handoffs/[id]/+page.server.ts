import { handoffPage } from '#routes/handoff-pages/handoff-page.ts';
import { OWN } from '#routes/handoff-pages/handoffs-page.ts';

export const { load, actions } = handoffPage(OWN);
