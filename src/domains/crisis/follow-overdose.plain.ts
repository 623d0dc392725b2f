/** For the help card, which has no framework: `OverdoseClocks.svelte` asks for it. */
import { followOverdose } from './follow-overdose.ts';
import { showKeptPlan } from './keep-plan.ts';

followOverdose(document);
for (const place of document.querySelectorAll<HTMLElement>('[data-own-plan]')) void showKeptPlan(place);
