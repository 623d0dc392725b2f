import { foldWords } from '../../words.ts';
import { impliedBy } from '../../taxonomy.ts';
import {
	congregationToken,
	languageToken,
	papersTokens,
	squareTokens,
	stateToken,
	termToken,
	zipToken
} from '../../tokens.ts';
import { isCongregation } from './tell-faith.ts';
import { termsOfService } from './terms-with-known.ts';

type Service = {
	name: string;
	alternate_name: string | null;
	description: string | null;
	eligibility: string | null;
	application_process: string | null;
	documents: string[];
	fees: string | null;
	status: string;
	terms: string[];
	terms_not: string[];
	/** What is known here from the inside; a row that comes from a list has none yet. */
	known?: string[];
	known_not?: string[];
	source_terms: string[];
	languages: string[];
	gone_at: unknown;
	retired_at: unknown;
	merged_into: string | null;
};
type Location = {
	name: string | null;
	city: string | null;
	state: string | null;
	postal_code: string | null;
	latitude: number | null;
	longitude: number | null;
	confidential: boolean;
	languages: string[];
	gone_at: unknown;
	merged_into: string | null;
};
export type Indexed = {
	/** By which it is called: words in the name weigh more. */
	name: string;
	search_text: string;
	tokens: string;
	latitude: number | null;
	longitude: number | null;
	shown: boolean;
};

/** What a search needs of a service at a location, as it stands in `directory.service_locations`. */
export function indexService(service: Service, providerName: string, location: Location | null): Indexed {
	const words = [
		service.name,
		service.alternate_name,
		providerName,
		location?.name,
		location?.city,
		...service.source_terms,
		service.description,
		service.eligibility,
		service.application_process,
		service.fees
	];
	const { latitude, longitude } =
		location && !location.confidential ? location : { latitude: null, longitude: null };
	const zip = location && !location.confidential ? location.postal_code : null;
	const tokens = [
		...new Set(
			termsOfService(service)
				.terms.flatMap((term) => [term, ...impliedBy(term)])
				.map(termToken)
		),
		...(isCongregation(service.terms) ? [congregationToken] : []),
		...papersTokens(service.documents, service.application_process),
		...new Set([...service.languages, ...(location?.languages ?? [])].map(languageToken)),
		...(location?.state && /^[A-Za-z]{2}$/.test(location.state) ? [stateToken(location.state)] : []),
		...(zip && /^\d{5}/.test(zip) ? [zipToken(zip)] : []),
		...(latitude !== null && longitude !== null ? squareTokens({ latitude, longitude }) : [])
	];
	const closed =
		service.gone_at ??
		service.retired_at ??
		service.merged_into ??
		location?.gone_at ??
		location?.merged_into;
	return {
		name: [service.name, service.alternate_name].filter((one) => one !== null).join(' '),
		search_text: foldWords([...new Set(words.filter(Boolean))].join(' ')).slice(0, 8000),
		tokens: tokens.join(' '),
		latitude,
		longitude,
		shown: service.status === 'active' && !closed
	};
}

/**
 * Neighbours lie side by side in the table, so that a search near a place reads few pages of it and of its index: among a million
 * services from one list of the whole country, words and distance took 2.0 ms instead of 3.1 ms (half of all searches).
 */
export function byPlace(one: Record<string, unknown>, other: Record<string, unknown>): number {
	for (const key of ['latitude', 'longitude'] as const) {
		const [a, b] = [one[key], other[key]].map((at) => (typeof at === 'number' ? Math.floor(at * 2) : 999));
		if (a !== b) return a! - b!;
	}
	return 0;
}
