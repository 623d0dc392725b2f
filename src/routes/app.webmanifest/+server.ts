import { getLocale } from '#paraglide/runtime.js';
import { nameOf } from '#platform/server/app-name.ts';
import type { RequestHandler } from './$types';

/** What a phone shows under the icon: the operator's name for the app and a sign that says nothing. */
export const GET: RequestHandler = ({ locals }) => {
	const name = nameOf(locals.app.config);
	const icon = (size: number) => ({
		src: `/icon-${size}.png`,
		sizes: `${size}x${size}`,
		type: 'image/png',
		purpose: 'any maskable'
	});
	return Response.json(
		{
			name,
			short_name: name,
			lang: getLocale(),
			id: '/',
			start_url: '/',
			scope: '/',
			display: 'standalone',
			background_color: '#fdfaf4',
			theme_color: '#fdfaf4',
			icons: [icon(192), icon(512)]
		},
		{ headers: { 'content-type': 'application/manifest+json', 'cache-control': 'max-age=3600' } }
	);
};
