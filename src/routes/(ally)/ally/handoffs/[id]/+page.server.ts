import { handoffPage } from '#routes/handoff-pages/handoff-page.ts';
import { ALLY } from '#routes/handoff-pages/handoffs-page.ts';

export const { load, actions } = handoffPage(ALLY);
