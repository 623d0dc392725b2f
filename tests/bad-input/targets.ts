/** What bad requests are aimed at: every route, every form action and every endpoint of the build. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { newId } from '#platform/ids.ts';
import { ROUTES } from '../access/route-table.ts';
import type { Names } from './fields.ts';
import { FORMS, type Form } from './forms.ts';
import type { Who } from './place.ts';
import { addressOf, encoded, type Filled } from './send.ts';
import type { Wire } from './wire.ts';

export interface Target {
	route: string;
	/** The action of a form, or the methods of an endpoint; neither for a page that is only read. */
	action?: string;
	form?: Form;
	methods?: string[];
}

interface Manifest {
	manifest: {
		routes: {
			id: string;
			page: { leaf: number } | null;
			endpoint: (() => Promise<Record<string, unknown>>) | null;
		}[];
	};
}

export async function targets(): Promise<Target[]> {
	const { manifest } = (await import(pathToFileURL(resolve('build/server/manifest.js')).href)) as Manifest;
	const found: Target[] = [];
	for (const { id, page, endpoint } of manifest.routes) {
		if (endpoint)
			found.push({
				route: id,
				methods: Object.keys(await endpoint()).filter((name) => /^[A-Z]+$/.test(name))
			});
		if (page) found.push({ route: id });
		for (const [action, form] of Object.entries(FORMS[id] ?? {})) found.push({ route: id, action, form });
	}
	return found;
}

/** Who may ask for this route, as far as roles go. */
export function askerOf(route: string): Who {
	const audience = ROUTES[route] ?? 'everyone';
	if (audience === 'everyone') return 'visitor';
	return audience === 'signed in' ? 'participant' : (audience[0] as Who);
}

/** The address of a route for one record; `of` may put something else into each of its places. */
export function pathOf(
	route: string,
	names: Names,
	of: (place: string) => string | undefined = () => undefined
) {
	const values: Record<string, string> = {
		'[person]': names.person,
		'[note]': names.ids.note,
		'[review]': names.ids.review,
		'[look]': names.ids.look,
		'[part]': 'goals',
		'[step]': 'why',
		'[token]': names.token,
		'[...all]': 'get-session'
	};
	const idOf = () => {
		if (route.includes('/people/[id]')) return names.person;
		if (route.includes('goals')) return names.ids.goal;
		if (route.includes('notes')) return names.ids.note;
		return route.includes('review') ? names.ids.review : newId();
	};
	return (
		route
			.replaceAll(/\/\([a-z]+\)/g, '')
			.replaceAll(/\[[^\]]+\]/g, (place) => of(place) ?? values[place] ?? idOf()) || '/'
	);
}

export const FORM = 'application/x-www-form-urlencoded';

export const post = (form: Form, action: string, names: Names, values: Filled, type = FORM): Wire => ({
	method: 'POST',
	path: addressOf(action, form, names),
	headers: { 'content-type': type, accept: 'text/html' },
	body: encoded(values).toString()
});

export const api = (method: string, path: string): Wire => ({
	method,
	path,
	headers: { accept: 'text/html' },
	...(method !== 'GET' && method !== 'TRACE' && { body: '{"today":' })
});
