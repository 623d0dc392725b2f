import { signedIn } from '#platform/web/guard.ts';
import { noteActions, noteWord } from '../../../../../../talks/note-actions.ts';
import { loadNote } from '../../../../../../talks/note-load.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = (event) =>
	loadNote(event, signedIn(event, 'coach', 'peer'), event.params.id, event.params.note);

const who = (event: RequestEvent) => {
	signedIn(event, 'coach', 'peer');
	return { noteId: event.params.note };
};
export const actions: Actions = { ...noteActions(who), word: noteWord(who) };
