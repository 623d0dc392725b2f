/** What other programs may ask of the directory: the parameters of HSDS 3.0, read strictly and refused in plain words. */
import { z } from 'zod';
import { isId } from '#platform/ids.ts';
import { m } from '#paraglide/messages.js';

/** What stands at the root: which version this is, and where it is described. */
export const HSDS_ROOT = {
	version: '3.0',
	profile: 'https://docs.openreferral.org',
	openapi_url: 'https://raw.githubusercontent.com/openreferral/specification/3.0/schema/openapi.json'
} as const;

/** Entries on a page: as many as are asked for, up to these. Ids alone may come all at once, as the standard wants. */
export const PER_PAGE = { usual: 50, most: 100, mostIds: 10_000 } as const;
const LAST_PAGE = 1_000_000;

/** One parameter: `take` gives null for what it is not, and `words` say what it should have been. */
const parameter = <T>(words: () => string, take: (text: string) => T | null) =>
	z
		.string()
		.transform((text, issues) => {
			const value = take(text.trim());
			if (value !== null) return value;
			issues.addIssue({ code: 'custom', message: words() });
			return z.NEVER;
		})
		.optional();

const whole = (name: string, most: number) =>
	parameter(
		() => m.hsds_bad_number({ name, most }),
		(text) => (/^[1-9]\d{0,8}$/.test(text) && Number(text) <= most ? Number(text) : null)
	);
const flag = (name: string) =>
	parameter<boolean>(
		() => m.hsds_bad_flag({ name }),
		(text) => (text === 'true' ? true : text === 'false' ? false : null)
	);
const id = (name: string) =>
	parameter(
		() => m.hsds_bad_id({ name }),
		(text) => (isId(text.toLowerCase()) ? text.toLowerCase() : null)
	);
const search = parameter(
	() => m.hsds_bad_search(),
	(text) => (text.length <= 200 ? text.replaceAll('\0', '') : null)
);

/** A day, or an instant: without an offset it is meant in UTC. */
function instant(text: string): Date | null {
	if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/.test(text)) return null;
	const at = new Date(
		/T.*(Z|[+-]\d{2}:?\d{2})$/.test(text) ? text : `${text.slice(0, 10)}T${text.slice(11) || '00:00'}Z`
	);
	return Number.isNaN(at.getTime()) ? null : at;
}

/** Whose directory, where there are several. */
const org = { org: id('org') };
const paging = {
	page: whole('page', LAST_PAGE),
	per_page: whole('per_page', PER_PAGE.most),
	format: parameter<'json' | 'ndjson'>(
		() => m.hsds_bad_format(),
		(text) => (text === 'json' || text === 'ndjson' ? text : null)
	)
};
const filters = {
	search,
	taxonomy_term_id: id('taxonomy_term_id'),
	taxonomy_id: id('taxonomy_id'),
	organization_id: id('organization_id'),
	modified_after: parameter(() => m.hsds_bad_time({ name: 'modified_after' }), instant),
	full: flag('full')
};

export const OneQuery = z.strictObject(org);
export const OrganizationQuery = z.strictObject({ ...org, full_service: flag('full_service') });
export const ServicesQuery = z
	.strictObject({
		...org,
		...paging,
		...filters,
		per_page: whole('per_page', PER_PAGE.mostIds),
		minimal: flag('minimal')
	})
	.superRefine((query, issues) => {
		if (!query.minimal && (query.per_page ?? 0) > PER_PAGE.most)
			issues.addIssue({
				code: 'custom',
				path: ['per_page'],
				message: m.hsds_bad_number({ name: 'per_page', most: PER_PAGE.most })
			});
	});
export const PlacesQuery = z
	.strictObject({
		...org,
		...paging,
		...filters,
		postcode: parameter(
			() => m.hsds_bad_postcode(),
			(text) => (/^(\d{5}(-\d{4})?|[A-Za-z]\d[A-Za-z]( ?\d[A-Za-z]\d)?)$/.test(text) ? text : null)
		),
		proximity: whole('proximity', 500_000)
	})
	.superRefine((query, issues) => {
		if (query.proximity !== undefined && query.postcode === undefined)
			issues.addIssue({ code: 'custom', path: ['proximity'], message: m.hsds_bad_proximity() });
	});
export const OrganizationsQuery = z.strictObject({
	...org,
	...paging,
	search,
	full: flag('full'),
	full_service: flag('full_service')
});
export const TaxonomiesQuery = z.strictObject({ ...org, ...paging, search });
export const TermsQuery = z.strictObject({
	...TaxonomiesQuery.shape,
	taxonomy_id: id('taxonomy_id'),
	top_only: flag('top_only'),
	parent_id: id('parent_id')
});

export type ServicesQuery = z.output<typeof ServicesQuery>;
export type PlacesQuery = z.output<typeof PlacesQuery>;
export type OrganizationsQuery = z.output<typeof OrganizationsQuery>;
export type TermsQuery = z.output<typeof TermsQuery>;

/** The switch and the lists that may be given on, as the form sends them. */
export const PublishInput = z.object({
	published: z.literal('yes').optional(),
	lists: z.array(z.uuid()).max(500).default([])
});
export type PublishInput = z.output<typeof PublishInput>;
