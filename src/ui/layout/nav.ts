import type { Component } from 'svelte';

/** One place in a shell's navigation. The icon comes singly from `@lucide/svelte/icons/...`. */
export type NavItem = {
	href: string;
	label: string;
	icon: Component<{ size?: number }>;
	/** Pages that are reached from this one, and lie elsewhere. */
	also?: readonly string[];
};

/** Items that belong together, under a heading; an empty one is not shown. */
export type NavGroup = { heading: string; items: NavItem[] };

/** One organization and role the signed-in person may work in; a post to `href` switches to it. */
export type Place = { organization: string; role: string; href: string; current?: boolean };

/** The item that stands for a page, by its own address or by one that is reached from it. */
export function currentItem<T extends Pick<NavItem, 'href' | 'also'>>(path: string, items: readonly T[]) {
	const found = currentHref(
		path,
		items.flatMap(({ href, also = [] }) => [href, ...also])
	);
	return items.find(({ href, also }) => href === found || also?.some((one) => one === found));
}

/** The item that stands for a page: the longest `href` the path lies under. */
export function currentHref(path: string, hrefs: string[]): string | undefined {
	return hrefs
		.filter((href) => path === href || (href !== '/' && path.startsWith(`${href}/`)))
		.sort((a, b) => b.length - a.length)[0];
}
