import type { RequestEvent } from '@sveltejs/kit';
import { ApartInput, FeedInput, ListInput, PublishInput, TwinInput } from '#domains/directory/directory.ts';
import {
	askForList,
	keepApart,
	leaveHeld,
	lookAtFile,
	mergeTwins,
	publishDirectory,
	readAgain,
	takeFile
} from '#domains/directory/server/directory.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { readFile } from './read-file.ts';

/** What can be done on the page of lists. */
export const acts = {
	file: async (event: RequestEvent) => {
		signedIn(event, 'supervisor', 'director');
		const form = await readFile(event);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			const sent = await lookAtFile(form.data, { name: form.fileName, bytes: form.file });
			await event.locals.write('directory', (ctx) => takeFile(ctx, sent), { once: form.once });
			return { done: 'sent' as const };
		});
	},
	read: async (event: RequestEvent) => {
		signedIn(event, 'supervisor', 'director');
		const form = await readForm(event, ListInput);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			await event.locals.write('directory', (ctx) => askForList(ctx, form.data), { once: form.once });
			return { done: 'asked' as const };
		});
	},
	again: async (event: RequestEvent) => {
		signedIn(event, 'supervisor', 'director');
		const form = await readForm(event, FeedInput);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			await event.locals.write('directory', (ctx) => readAgain(ctx, form.data.id), { once: form.once });
			return { done: 'again' as const };
		});
	},
	take: async (event: RequestEvent) => {
		signedIn(event, 'supervisor', 'director');
		const form = await readForm(event, FeedInput);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			await event.locals.write('directory', (ctx) => readAgain(ctx, form.data.id, true), { once: form.once });
			return { done: 'taken' as const };
		});
	},
	leave: async (event: RequestEvent) => {
		signedIn(event, 'supervisor', 'director');
		const form = await readForm(event, FeedInput);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			await event.locals.write('directory', (ctx) => leaveHeld(ctx, form.data.id), { once: form.once });
			return { done: 'left' as const };
		});
	},
	publish: async (event: RequestEvent) => {
		signedIn(event, 'supervisor', 'director');
		const form = await readForm(event, PublishInput);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			await event.locals.write('directory', (ctx) => publishDirectory(ctx, form.data), { once: form.once });
			return { done: form.data.published ? ('given' as const) : ('notGiven' as const) };
		});
	},
	merge: async (event: RequestEvent) => {
		signedIn(event, 'supervisor', 'director');
		const form = await readForm(event, TwinInput);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			const { id, stays } = form.data;
			await event.locals.write('directory', (ctx) => mergeTwins(ctx, id, stays), { once: form.once });
			return { done: 'merged' as const };
		});
	},
	apart: async (event: RequestEvent) => {
		signedIn(event, 'supervisor', 'director');
		const form = await readForm(event, ApartInput);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			await event.locals.write('directory', (ctx) => keepApart(ctx, form.data.id), { once: form.once });
			return { done: 'apart' as const };
		});
	}
} satisfies Record<string, (event: RequestEvent) => unknown>;
