import type { ReadContext } from '#platform/server/context.ts';
import { chooseThree } from '../../options/choose-three.ts';
import { judgeFit } from '../../options/judge-fit.ts';
import type { Judged } from '../../options/judge-fit.ts';
import { searchOf, wishesTyped } from '../../options/wishes.ts';
import type { Wishes } from '../../options/wishes.ts';
import { findServices } from './find-services.ts';
import type { ServicePage } from './find-services.ts';
import { fitFactsOf } from './fit-facts.sql.ts';
import type { ServiceLine } from './service-lines.sql.ts';

/** As many as are weighed: who comes later answers the need far less well. */
const mostWeighedHere = 60;

export type Options = Omit<ServicePage, 'services' | 'page' | 'pages'> & {
	three: { line: ServiceLine; judged: Judged[] }[];
};

/**
 * Three places for what matters to one person. The need and the place say which are looked at; everything else is
 * weighed, not demanded, so that a place whose list does not say stays in. Nothing of it is stored.
 */
export async function findOptions(ctx: ReadContext, wishes: Wishes): Promise<Options> {
	const {
		services,
		page: _page,
		pages: _pages,
		...found
	} = await findServices(ctx, searchOf(wishes), mostWeighedHere);
	const facts = await fitFactsOf(
		ctx,
		services.map(({ id }) => id)
	);
	const all = wishesTyped(wishes, found.understood);
	const weighed = services.flatMap((line, position) => {
		const more = facts.get(line.id);
		if (!more) return [];
		const candidate = { ...line, ...more, id: line.serviceId, position, wait: line.wait?.value ?? null };
		return [
			{
				id: line.serviceId,
				provider: line.provider,
				position,
				line,
				judged: judgeFit(candidate, all.wishes, { terms: all.seek, either: found.either })
			}
		];
	});
	return { ...found, three: chooseThree(weighed).map(({ line, judged }) => ({ line, judged })) };
}
