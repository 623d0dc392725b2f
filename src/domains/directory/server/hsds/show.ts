/** Rows of the directory as objects of HSDS 3.0: what may leave is named field by field, what is not known is left out. */
import type { Cost, Phone, Schedule } from '../services/shape.ts';
import { termsOfService } from '../services/terms-with-known.ts';
import { nameWithoutAddress, withoutAddress } from '../services/hide-address.ts';
import { derivedId } from './derived-id.ts';
import type { LocationRow, PlaceRow, ProviderRow, ServiceRow } from './given.sql.ts';
import { attributesOf } from './terms.ts';

export type Shown = Record<string, unknown>;

/** Without what is not known: the standard has no null. */
const known = (fields: Shown): Shown =>
	Object.fromEntries(
		Object.entries(fields).filter(
			([, value]) =>
				value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
		)
	);

type Say = (text: string | null) => string | null;
const asItIs: Say = (text) => text;
/** How words are said: where a place keeps its address to itself, without any sentence that tells it. */
const sayer = (hides: boolean): Say => (hides ? withoutAddress : asItIs);
const nameOf = (name: string, hides: boolean): string =>
	hides ? nameWithoutAddress(name, 'Confidential') : name;

const uri = (value: string | null): string | null =>
	value !== null && URL.canParse(value) && /^https?:/i.test(value) ? new URL(value).href : null;
const mail = (value: string | null): string | null =>
	value !== null && /^[\w.+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(value) ? value : null;

const languagesOf = (codes: string[], of: string): Shown[] =>
	codes.map((code) => ({ id: derivedId(of, 'language', code), code }));

const phonesOf = (phones: Phone[], of: string, say: Say): Shown[] =>
	phones.map((phone, at) => {
		const id = derivedId(of, 'phone', at, phone.number);
		return known({
			id,
			number: phone.number,
			extension: phone.extension && /^\d{1,8}$/.test(phone.extension) ? Number(phone.extension) : null,
			type: phone.type,
			description: say(phone.description),
			languages: languagesOf(phone.languages ?? [], id)
		});
	});

const schedulesOf = (schedules: Schedule[], of: string, say: Say): Shown[] =>
	schedules.map((one, at) =>
		known({
			id: derivedId(of, 'schedule', at),
			freq: one.days.length > 0 ? 'WEEKLY' : null,
			byday: one.days.join(','),
			opens_at: one.opens,
			closes_at: one.closes,
			valid_from: one.from,
			valid_to: one.to,
			description: say(one.description),
			// The standard has a number of hours here, which is wrong for half of the year.
			notes: one.timezone && `Local time, ${one.timezone}`
		})
	);

const costsOf = (costs: Cost[], of: string, say: Say): Shown[] =>
	costs.map((cost, at) =>
		known({
			id: derivedId(of, 'cost', at),
			option: say(cost.option),
			amount: cost.amount === null || !Number.isFinite(Number(cost.amount)) ? null : Number(cost.amount),
			currency: cost.currency,
			amount_description: say(cost.description)
		})
	);

/** An organization of the standard, with its own fields alone. */
export const showProvider = (row: ProviderRow): Shown => {
	const say = sayer(row.hides);
	return {
		...known({
			id: row.id,
			name: nameOf(row.name, row.hides),
			alternate_name: row.alternate_name && nameOf(row.alternate_name, row.hides),
			email: mail(row.email),
			website: uri(row.website)
		}),
		// Required, also where nobody has written one.
		description: say(row.description) ?? ''
	};
};

/** The same with its telephones. */
export const showProviderWhole = (row: ProviderRow): Shown => ({
	...showProvider(row),
	...known({ phones: phonesOf(row.phones, row.id, sayer(row.hides)) })
});

/** A service with its own fields alone. */
export const showService = (row: ServiceRow): Shown => {
	const say = sayer(row.hides);
	return known({
		id: row.id,
		name: nameOf(row.name, row.hides),
		alternate_name: row.alternate_name && nameOf(row.alternate_name, row.hides),
		description: say(row.description),
		url: uri(row.url),
		email: mail(row.email),
		status: row.status,
		interpretation_services: say(row.interpretation),
		application_process: say(row.application_process),
		fees_description: say(row.fees),
		accreditations: say(row.accreditations),
		eligibility_description: say(row.eligibility),
		minimum_age: row.minimum_age,
		maximum_age: row.maximum_age,
		assured_date: row.assured,
		alert: say(row.alert),
		last_modified: row.modified
	});
};

/** As it stands on a page of a list: with who gives it. */
export const showServiceLine = (row: ServiceRow): Shown => ({
	...showService(row),
	organization: showProvider(row.provider)
});

/** All that is known of a service, but where. */
const showServiceInside = (row: ServiceRow): Shown => {
	const say = sayer(row.hides);
	return {
		...showService(row),
		...known({
			phones: phonesOf(row.phones, row.id, say),
			schedules: schedulesOf(row.schedules, row.id, say),
			service_areas: row.areas
				.map((name) => say(name))
				.filter((name) => name !== null)
				.map((name, at) => ({ id: derivedId(row.id, 'area', at), name })),
			languages: languagesOf(row.languages, row.id),
			cost_options: costsOf(row.costs, row.id, say),
			required_documents: row.documents
				.map((document) => say(document))
				.filter((document) => document !== null)
				.map((document, at) => ({ id: derivedId(row.id, 'document', at), document })),
			attributes: attributesOf(row.id, termsOfService({ ...row, terms_not: [] }).terms)
		}),
		organization: showProviderWhole(row.provider)
	};
};

/** A service whole, with its places. */
export const showServiceWhole = (row: ServiceRow): Shown => ({
	...showServiceInside(row),
	...known({ service_at_locations: row.places.map((place) => showPlaceInside(place, row.hides)) })
});

/** A place of a service, without the service. */
const showPlaceInside = (place: PlaceRow, hides: boolean): Shown => {
	const say = sayer(hides);
	return {
		...known({
			id: place.id,
			description: say(place.description),
			phones: phonesOf(place.phones, place.id, say),
			schedules: schedulesOf(place.schedules, place.id, say)
		}),
		location: showLocation(place.location, hides)
	};
};

/** A service at a location as it stands on a page of a list. */
export const showPlaceLine = (place: PlaceRow, row: ServiceRow): Shown => ({
	...known({ id: place.id, description: sayer(row.hides)(place.description) }),
	location: locationFields(place.location, row.hides),
	service: showService(row)
});

/** A service at a location, whole. */
export const showPlaceWhole = (place: PlaceRow, row: ServiceRow): Shown => ({
	...showPlaceInside(place, row.hides),
	service: showServiceInside(row)
});

/** Where a place is; nothing but its kind when it keeps that to itself. The middle of a ZIP or town is no point of a place. */
function locationFields(row: LocationRow, hides: boolean): Shown {
	if (row.confidential) return { id: row.id, location_type: row.kind };
	const say = sayer(hides);
	const exact = row.placed === 'source';
	return known({
		id: row.id,
		location_type: row.kind,
		name: row.name,
		description: say(row.description),
		transportation: say(row.transportation),
		latitude: exact ? row.latitude : null,
		longitude: exact ? row.longitude : null
	});
}

function showLocation(row: LocationRow, hides: boolean): Shown {
	const say = sayer(hides || row.confidential);
	return {
		...locationFields(row, hides),
		...known({
			languages: languagesOf(row.languages, row.id),
			addresses: addressesOf(row),
			accessibility: row.accessibility
				.map((description) => say(description))
				.filter((description) => description !== null)
				.map((description, at) => ({ id: derivedId(row.id, 'accessibility', at), description })),
			phones: phonesOf(row.phones, row.id, say),
			schedules: schedulesOf(row.schedules, row.id, say)
		})
	};
}

/** The standard requires five parts of every address: one that is not known is empty, not made up. */
function addressesOf(row: LocationRow): Shown[] {
	if (row.confidential || !(row.address_1 || row.city || row.postal_code)) return [];
	return [
		{
			id: derivedId(row.id, 'address'),
			address_1: row.address_1 ?? '',
			...known({ address_2: row.address_2 }),
			city: row.city ?? '',
			state_province: row.state ?? '',
			postal_code: row.postal_code ?? '',
			country: row.country ?? '',
			address_type: row.kind
		}
	];
}
