import { error } from '@sveltejs/kit';
import { dev } from '$app/env';
import { drawTrend } from '#ui/trend.ts';
import type { PageServerLoad } from './$types';

/** Every piece on one page, for those who build with them; it does not exist outside development. */
export const load: PageServerLoad = ({ url }) => {
	if (!dev) error(404);
	const values = [6, 7, 7, null, 5, 6, 4, 4, null, null, 3, 4, 3, 2];
	const points = values.map((value, at) => ({ at, label: `March ${at + 1}`, value }));
	return { shell: url.searchParams.get('shell'), drawing: drawTrend(points, { min: 0, max: 10 }) };
};

export const actions = {
	default: async () => {
		if (!dev) error(404);
		return { saved: true };
	}
};
