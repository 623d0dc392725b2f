import { redirect } from '@sveltejs/kit';
import { closeHere } from '#platform/web/close-here.ts';
import type { RequestHandler } from './$types';

/** Ends this session. */
export const POST: RequestHandler = async (event) => {
	await closeHere(event);
	redirect(303, '/sign-in?said=signed-out');
};
