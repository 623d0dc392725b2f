import { m } from '#paraglide/messages.js';
import type { PageServerLoad } from './$types';

/** The same for everybody. What is written or tapped here never comes here. */
export const load: PageServerLoad = () => ({ title: m.tools_page_title() });
