import { createHash } from 'node:crypto';
import { cleanLine, cleanText, cleanUrl } from '../clean-text.ts';
import type { Said } from '../reasons.ts';
import { said } from '../read-times.ts';
import { dropDefaultPoints } from './default-points.ts';
import { hideAddresses } from './hide-address.ts';
import { termsOf } from './label-terms.ts';
import { isRaw, listOf, rawsOf } from './raw.ts';
import { languageCodes, languagesIn } from './read-languages.ts';
import { readLocation } from './read-location.ts';
import { readPhones } from './read-phone.ts';
import { readDate, readSchedules } from './read-schedule.ts';
import type { Content, Cost, Entry, FeedProvider, FeedService, Raw, ServiceStatus } from './shape.ts';

/** A short name for a row that has no id of its own, the same at the next reading. */
export const madeId = (...parts: unknown[]): string =>
	createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);

class EntryRefused extends Error {
	readonly said: Said;
	constructor(said: Said) {
		super(said.code);
		this.said = said;
	}
}

/** Reads the fields of every entry: lenient with rows (a bad one is left out, with why), strict with each field. */
export function readEntries(entries: Entry[]): Content {
	const content: Content = {
		providers: new Map(),
		services: new Map(),
		locations: new Map(),
		rejected: [],
		rejectedIds: new Set(),
		unnamed: new Set(),
		hidden: new Set(),
		mended: [],
		warnings: []
	};
	const firstRows = new Map<string, number>();
	for (const entry of entries) {
		const notes: Said[] = [];
		try {
			const id = readId(entry.service['id']);
			const first = firstRows.get(id);
			if (first !== undefined)
				throw new EntryRefused({ code: 'service_twice', values: { value: said(id), row: first } });
			readEntry(entry, id, content, (note) => notes.push(note));
			firstRows.set(id, entry.row);
			content.mended.push(...notes.map((note) => ({ row: entry.row, ...note })));
		} catch (error) {
			if (!(error instanceof EntryRefused)) throw error;
			content.rejected.push({ row: entry.row, ...error.said });
			const id = entry.service['id'];
			if (typeof id === 'string' || typeof id === 'number') content.rejectedIds.add(String(id).trim());
		}
	}
	dropDefaultPoints(content, (places, point) =>
		content.warnings.push({ code: 'point_default', values: { count: places, point } })
	);
	hideAddresses(content);
	return content;
}

function readId(value: unknown): string {
	const id = typeof value === 'number' ? String(value) : cleanLine(value, 256);
	if (!id) throw new EntryRefused({ code: 'service_no_id' });
	if (id.length > 255) throw new EntryRefused({ code: 'id_long' });
	return id;
}

function readEntry(
	{ provider: raw, service, labels, coded }: Entry,
	id: string,
	content: Content,
	warn: (said: Said) => void
) {
	const name = cleanLine(service['name']);
	if (!name) throw new EntryRefused({ code: 'service_no_name' });
	const providerId = cleanLine(raw['id']) ?? madeId('provider', cleanLine(raw['name']) ?? name);
	// A row that has only the provider's id names it as the service until a row comes that has the name.
	const known = content.providers.get(providerId);
	if (!known || (content.unnamed.has(providerId) && cleanLine(raw['name'])))
		content.providers.set(providerId, readProvider(raw, providerId, name));
	if (!known && !cleanLine(raw['name'])) content.unnamed.add(providerId);
	else if (cleanLine(raw['name'])) content.unnamed.delete(providerId);
	const places = rawsOf(service['service_at_locations'])
		.slice(0, 500)
		.map((place) => {
			const rawLocation = isRaw(place['location']) ? place['location'] : null;
			const location = rawLocation ? readLocation(rawLocation, providerId, warn) : null;
			if (location && !content.locations.has(location.external_id))
				content.locations.set(location.external_id, location);
			return {
				location: location?.external_id ?? null,
				description: cleanText(place['description']),
				phones: readPhones(place['phones']),
				schedules: readSchedules(place['schedules'], warn)
			};
		});
	const seen = new Set<string | null>();
	const prose = languagesIn(service['languages_text']);
	const languages = [...new Set([...languageCodes(listOf(service['languages'])), ...prose.codes])].sort();
	const sourceTerms = [
		...new Set(labels.map((one) => cleanLine(one, 200)).filter((one) => one !== null))
	].slice(0, 300);
	const alternateName = cleanLine(service['alternate_name']);
	const description = cleanText(service['description'], 8000);
	const fees = cleanText(service['fees_description'] ?? service['fees']);
	const { terms, termsNot } = termsOf({
		name,
		alternateName,
		description,
		fees,
		labels: sourceTerms,
		coded: coded ?? false,
		languages,
		locations: places.map((one) => content.locations.get(one.location ?? ''))
	});
	content.services.set(id, {
		external_id: id,
		provider: providerId,
		name,
		alternate_name: alternateName,
		description,
		url: cleanUrl(service['url']),
		email: cleanEmail(service['email']),
		status: readStatus(service['status'], warn),
		application_process: cleanText(service['application_process']),
		fees,
		eligibility: cleanText(service['eligibility_description']),
		minimum_age: readAge(service['minimum_age']),
		maximum_age: readAge(service['maximum_age']),
		interpretation: cleanText(service['interpretation_services']) ?? prose.rest,
		accreditations: cleanText(service['accreditations']),
		alert: cleanText(service['alert']),
		languages,
		terms,
		terms_not: termsNot,
		source_terms: sourceTerms,
		phones: readPhones(service['phones']),
		schedules: readSchedules(service['schedules'], warn),
		costs: readCosts(service['cost_options']),
		documents: texts(service['required_documents'], 'document'),
		areas: texts(service['service_areas'], 'name'),
		assured_on: readDate(service['assured_date']),
		places: (places.length > 0
			? places
			: [{ location: null, description: null, phones: [], schedules: [] }]
		).filter((one) => !seen.has(one.location) && Boolean(seen.add(one.location)))
	} satisfies FeedService);
}

const readProvider = (raw: Raw, id: string, fallback: string): FeedProvider => ({
	external_id: id,
	name: cleanLine(raw['name']) ?? fallback,
	alternate_name: cleanLine(raw['alternate_name']),
	description: cleanText(raw['description'], 8000),
	email: cleanEmail(raw['email']),
	website: cleanUrl(raw['website'] ?? raw['url']),
	phones: readPhones(raw['phones'])
});

function cleanEmail(value: unknown): string | null {
	const text = cleanLine(value, 200);
	return text && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? text : null;
}

const statuses: ServiceStatus[] = ['active', 'inactive', 'defunct', 'temporarily closed'];
function readStatus(value: unknown, warn: (said: Said) => void): ServiceStatus {
	const text = cleanLine(value, 40)?.toLowerCase();
	const found = statuses.find((one) => one === text);
	if (text && !found) warn({ code: 'status_unknown', values: { value: said(value) } });
	return found ?? (text ? 'inactive' : 'active');
}

function readAge(value: unknown): number | null {
	const age = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	return typeof age === 'number' && Number.isInteger(age) && age >= 0 && age <= 130 ? age : null;
}

const readCosts = (value: unknown): Cost[] =>
	rawsOf(value)
		.slice(0, 50)
		.map((raw) => {
			const amount = raw['amount'] === '' || raw['amount'] === null ? NaN : Number(raw['amount']);
			return {
				option: cleanLine(raw['option'], 200),
				amount: Number.isFinite(amount) && amount >= 0 ? amount : null,
				currency: cleanLine(raw['currency'], 3)?.toUpperCase() ?? null,
				description: cleanLine(raw['amount_description'], 500)
			};
		});

const texts = (value: unknown, key: string): string[] =>
	listOf(value)
		.map((one) => cleanLine(isRaw(one) ? one[key] : one, 300))
		.filter((one) => one !== null)
		.slice(0, 100);
