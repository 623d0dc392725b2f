import type { Component } from 'svelte';

/** One place in a shell's navigation. The icon comes singly from `@lucide/svelte/icons/...`. */
export type NavItem = { href: string; label: string; icon: Component<{ size?: number }> };

/** One organization and role the signed-in person may work in; a post to `href` switches to it. */
export type Place = { organization: string; role: string; href: string; current?: boolean };

/** The item that stands for a page: the longest `href` the path lies under. */
export function currentHref(path: string, hrefs: string[]): string | undefined {
	return hrefs
		.filter((href) => path === href || (href !== '/' && path.startsWith(`${href}/`)))
		.sort((a, b) => b.length - a.length)[0];
}
