import { signedIn } from '#platform/web/guard.ts';
import { noteActions } from '../../../../talks/note-actions.ts';
import { loadNote } from '../../../../talks/note-load.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = (event) => {
	const me = signedIn(event, 'participant');
	return loadNote(event, me, me.personId, event.params.id);
};

export const actions: Actions = noteActions((event: RequestEvent) => {
	signedIn(event, 'participant');
	return { noteId: event.params.id };
});
