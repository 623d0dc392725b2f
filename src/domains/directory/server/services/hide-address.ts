import type { Content, FeedLocation, FeedService } from './shape.ts';

const suffix =
	'(?:street|st|avenue|ave|av|road|rd|boulevard|blvd|drive|dr|lane|ln|court|ct|place|pl|way|parkway|pkwy|highway|hwy|pike|terrace|ter|circle|cir|square|sq|alley|row|route|rte|loop|trail|plaza|crossing|heights|calle|avenida)';
// "24 hour", "30 day": a number that counts something is no house number.
const counted =
	'(?!\\s*(?:[-+%]|(?:to|and|or|hours?|hrs?|days?|weeks?|months?|years?|yrs?|beds?|units?|minutes?|people|persons?|families|women|men|youths?|males?|females?|adults?|children|am|pm|a\\.m|p\\.m)\\b))';
const traces: RegExp[] = [
	new RegExp(`\\b\\d{1,6}[a-z]?(?:-\\d{1,4})?${counted}\\s+(?:[\\w.'’-]+\\s+){0,5}?${suffix}\\b\\.?`, 'i'),
	new RegExp(`\\b(?:[A-Z0-9][\\w.'’-]*\\s+){1,4}${suffix}\\.?\\s+(?:and|&|at|near)\\s+[A-Z0-9]`, 'i'),
	new RegExp(
		`\\b(?:on|at|off|near|behind|beside|between|from)\\s+(?:the\\s+)?(?:[A-Z0-9][\\w.'’-]*\\s+){1,4}${suffix}\\b`,
		'i'
	),
	/\b(?:corner|intersection) of\b|\bcross[- ]streets?\b|\bacross (?:the street )?from\b|\bnext (?:door )?to\b/i,
	/\b(?:located|situated) (?:at|on|near|behind|across|off|between|beside)\b/i,
	/\b(?:route|rte?\.?|highway|hwy\.?|interstate|us|i)[-\s]?\d{1,4}\b(?!\s*(?:st|nd|rd|th)\b)/i,
	/\b[A-Z]{2}\.?,?\s+\d{5}(?:-\d{4})?\b/,
	/-?\d{1,2}\.\d{3,}\s*,\s*-?\d{1,3}\.\d{3,}/
];
const tells = (text: string): boolean => traces.some((trace) => trace.test(text));

/** The text without each sentence that says where a place is. Says too little rather than too much. */
export function withoutAddress(text: string | null): string | null {
	if (text === null || !tells(text)) return text;
	const kept = text
		.split('\n')
		.map((line) =>
			line
				.split(/(?<=[A-Za-z0-9)]{3}[.!?;])\s+(?=[A-Z0-9(*])/)
				.filter((sentence) => !tells(sentence))
				.join(' ')
		)
		.join('\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
	return kept === '' || tells(kept) ? null : kept;
}

/** A name without the address in it: "Rose House, 12 Main St" is "Rose House". */
export function nameWithoutAddress(name: string, otherwise: string): string {
	let rest = name;
	for (const trace of traces) rest = rest.replace(new RegExp(trace, `g${trace.flags}`), ' ');
	rest = rest
		.replace(/\s+/g, ' ')
		.replace(/^[\s,;:()@–-]+|[\s,;:(@–-]+$/g, '')
		.trim();
	return /\p{L}{3}/u.test(rest) && !tells(rest) ? rest : otherwise;
}

/**
 * Where a place keeps its address to itself, nothing that is kept of it, of what it does or of who runs it may say
 * where it is: lists often repeat the address in the words beside it.
 */
export function hideAddresses(content: Content): void {
	const hidden = new Set(
		[...content.locations.values()].filter((one) => one.confidential).map((one) => one.external_id)
	);
	if (hidden.size === 0) return;
	const providers = new Set<string>();
	for (const id of hidden) {
		const place = content.locations.get(id) as FeedLocation;
		content.hidden.add(place);
		providers.add(place.provider);
		Object.assign(place, {
			name: null,
			description: withoutAddress(place.description),
			accessibility: place.accessibility.filter((one) => !tells(one)),
			phones: quiet(place.phones),
			schedules: quiet(place.schedules)
		});
	}
	for (const service of content.services.values()) {
		if (!service.places.some((place) => place.location !== null && hidden.has(place.location))) continue;
		providers.add(service.provider);
		content.hidden.add(service);
		hideInService(service);
	}
	for (const id of providers) {
		const provider = content.providers.get(id);
		if (!provider) continue;
		content.hidden.add(provider);
		provider.name = nameWithoutAddress(provider.name, 'Confidential');
		provider.alternate_name =
			provider.alternate_name && nameWithoutAddress(provider.alternate_name, provider.name);
		provider.description = withoutAddress(provider.description);
		provider.phones = quiet(provider.phones);
	}
}

function hideInService(service: FeedService): void {
	service.name = nameWithoutAddress(service.name, 'Confidential');
	service.alternate_name = service.alternate_name && nameWithoutAddress(service.alternate_name, service.name);
	for (const field of [
		'description',
		'application_process',
		'fees',
		'eligibility',
		'interpretation',
		'accreditations',
		'alert'
	] as const)
		service[field] = withoutAddress(service[field]);
	service.source_terms = service.source_terms.filter((one) => !tells(one));
	service.documents = service.documents.filter((one) => !tells(one));
	service.areas = service.areas.filter((one) => !tells(one));
	service.phones = quiet(service.phones);
	service.schedules = quiet(service.schedules);
	service.costs = quiet(service.costs);
	for (const place of service.places) {
		place.description = withoutAddress(place.description);
		place.phones = quiet(place.phones);
		place.schedules = quiet(place.schedules);
	}
}

const quiet = <T extends { description: string | null }>(list: T[]): T[] =>
	list.map((one) => ({ ...one, description: withoutAddress(one.description) }));
