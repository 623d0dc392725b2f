import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** The tools ask for no sign-in and are one page for everybody, so that a phone can keep it. */
export const GET: RequestHandler = () => redirect(307, '/tools');
