import { m } from '#paraglide/messages.js';

/** The way around for somebody who is signed in on a page for everybody; a visitor has the frame's own. */
export const publicLinks = (signedIn: boolean) =>
	signedIn
		? [
				{ href: '/', label: m.nav_home() },
				{ href: '/directory', label: m.nav_services() },
				{ href: '/meetings', label: m.nav_meetings() },
				{ href: '/help', label: m.nav_help() }
			]
		: undefined;
