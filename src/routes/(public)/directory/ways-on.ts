/** Where somebody goes on from a list of results: the next page, a wider circle, fewer choices. */
import { chosenIn, noChoices, serviceRadii, writeServiceSearch } from '#domains/directory/directory.ts';
import type { ServiceSearch } from '#domains/directory/directory.ts';

type Page = { page: number; pages: number };
type WaysOn = {
	next: string | null;
	previous: string | null;
	/** A wider circle, while there is one. */
	wider: string | null;
	/** The same without the choices that leave places out. */
	freer: string | null;
	/** The page that is shown, on a map. */
	map: string;
};

export function waysOn(search: ServiceSearch, { page, pages }: Page, org: string | null): WaysOn {
	const link = (changed: ServiceSearch, number = 1, path = '/directory') => {
		const params = writeServiceSearch(changed, number);
		if (org) params.set('org', org);
		return `${path}?${params}`;
	};
	const farther = serviceRadii.find((miles) => miles > search.miles);
	return {
		next: page < pages ? link(search, page + 1) : null,
		previous: page > 1 ? link(search, page - 1) : null,
		wider: search.place !== '' && farther ? link({ ...search, miles: farther }) : null,
		freer: chosenIn(search) > 0 ? link({ ...search, ...noChoices }) : null,
		map: link(search, page, '/directory/map')
	};
}

/** Three options for the same need and place. */
export function optionsFor({ words, terms, place, miles, faith }: ServiceSearch, org: string | null): string {
	const params = writeServiceSearch({ words, terms, place, miles, faith, page: 1, ...noChoices });
	if (org) params.set('org', org);
	return params.size > 0 ? `/directory/options?${params}` : '/directory/options';
}

/** The same search, at each of the towns that were perhaps meant. */
export function townLinks(url: URL, towns: readonly string[]): { label: string; href: string }[] {
	return towns.map((label) => {
		const query = new URLSearchParams(url.searchParams);
		query.set('near', label);
		query.delete('page');
		return { label, href: `?${query}` };
	});
}
