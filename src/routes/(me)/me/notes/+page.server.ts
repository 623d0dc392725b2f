import { signedIn } from '#platform/web/guard.ts';
import { loadNotes } from '../../../talks/note-load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadNotes(event, signedIn(event, 'participant').personId);
