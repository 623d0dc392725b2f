import type { Said } from '../reasons.ts';
import { isRaw, rawsOf } from './raw.ts';
import type { Entry, ListRead, Raw, RowNote } from './shape.ts';

/** Labels that stand as attributes on a service or on its provider. */
export const labelsOf = (raw: Raw): string[] =>
	rawsOf(raw['attributes']).flatMap((one) => {
		const term = isRaw(one['taxonomy_term']) ? one['taxonomy_term']['name'] : null;
		return [term, one['label']].filter((name): name is string => typeof name === 'string');
	});

const isOrganization = (raw: Raw): boolean =>
	!['status', 'organization', 'organization_id', 'service_at_locations'].some((key) => key in raw);

/** HSDS 3.0 JSON: organizations with their services in them, or services with their organization in them. */
export function fromHsds(rows: unknown[], whole: boolean, warnings: Said[]): ListRead {
	const entries: Entry[] = [];
	const rejected: RowNote[] = [];
	const organizations = new Map(
		rows.filter((row) => isRaw(row) && isOrganization(row)).map((row) => [(row as Raw)['id'], row as Raw])
	);
	rows.forEach((value, index) => {
		const row = index + 1;
		if (!isRaw(value)) {
			rejected.push({ row, code: 'row_not_service' });
			return;
		}
		if (Array.isArray(value['services'])) {
			for (const service of rawsOf(value['services']))
				entries.push({ row, provider: value, service, labels: labelsOf(service) });
			return;
		}
		// An organization without services offers nothing that could be found.
		if (isOrganization(value)) return;
		const id = value['organization_id'];
		const provider = isRaw(value['organization']) ? value['organization'] : (organizations.get(id) ?? { id });
		entries.push({ row, provider, service: value, labels: labelsOf(value) });
	});
	return { kind: 'hsds', entries, whole, warnings, rejected };
}
