import { m } from '#paraglide/messages.js';
import type { PageServerLoad } from './$types';

/** The same for everybody: an empty sheet. What is filled in never comes here. */
export const load: PageServerLoad = () => ({ title: m.sheets_budget() });
