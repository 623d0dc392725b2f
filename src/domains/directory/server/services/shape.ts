import type { RowNote, Said } from '../reasons.ts';

/** The one shape that every list of services becomes before it is written. Field names are those of the tables. */

export type Phone = {
	/** As the source wrote it, for the eye. */
	number: string;
	/** What a phone may dial; null when the number is none. */
	dial: string | null;
	extension: string | null;
	type: string | null;
	description: string | null;
	languages: string[];
};

export type Schedule = {
	/** `MO` to `SU`; empty when only the description says when. */
	days: string[];
	opens: string | null;
	closes: string | null;
	timezone: string | null;
	description: string | null;
	from: string | null;
	to: string | null;
};

export type Cost = {
	option: string | null;
	amount: number | null;
	currency: string | null;
	description: string | null;
};

export type FeedProvider = {
	external_id: string;
	name: string;
	alternate_name: string | null;
	description: string | null;
	email: string | null;
	website: string | null;
	phones: Phone[];
};

export type ServiceStatus = 'active' | 'inactive' | 'defunct' | 'temporarily closed';

export type FeedService = {
	external_id: string;
	/** The provider's external id. */
	provider: string;
	name: string;
	alternate_name: string | null;
	description: string | null;
	url: string | null;
	email: string | null;
	status: ServiceStatus;
	application_process: string | null;
	fees: string | null;
	eligibility: string | null;
	minimum_age: number | null;
	maximum_age: number | null;
	interpretation: string | null;
	accreditations: string | null;
	alert: string | null;
	languages: string[];
	terms: string[];
	terms_not: string[];
	source_terms: string[];
	phones: Phone[];
	schedules: Schedule[];
	costs: Cost[];
	documents: string[];
	areas: string[];
	assured_on: string | null;
	places: FeedPlace[];
};

/** The service at one location, or with none. */
export type FeedPlace = {
	location: string | null;
	description: string | null;
	phones: Phone[];
	schedules: Schedule[];
};

export type FeedLocation = {
	external_id: string;
	provider: string;
	name: string | null;
	kind: 'physical' | 'postal' | 'virtual';
	description: string | null;
	transportation: string | null;
	address_1: string | null;
	address_2: string | null;
	city: string | null;
	state: string | null;
	postal_code: string | null;
	country: string | null;
	latitude: number | null;
	longitude: number | null;
	placed: 'source' | 'postal_code' | 'city' | null;
	confidential: boolean;
	accessibility: string[];
	phones: Phone[];
	schedules: Schedule[];
	languages: string[];
};

export type { RowNote } from '../reasons.ts';

/** A list, read. */
export type Content = {
	providers: Map<string, FeedProvider>;
	services: Map<string, FeedService>;
	locations: Map<string, FeedLocation>;
	rejected: RowNote[];
	/** External ids of services left out: what we knew of them stays, they are not gone. */
	rejectedIds: Set<string>;
	/** External ids of providers of whom no row gave a name. */
	unnamed: Set<string>;
	/** Rows about a place that keeps its address to itself. */
	hidden: Set<object>;
	mended: RowNote[];
	warnings: Said[];
};

/** An object of a list, nothing of it trusted yet. */
export type Raw = Record<string, unknown>;

/**
 * One service as a list has it, put into the field names of HSDS 3.0 and nothing more: every reader of a form gives
 * these, and one reader of fields takes them. `labels` are the list's own words for what it is; `coded` when they are a closed set.
 */
export type Entry = { row: number; provider: Raw; service: Raw; labels: string[]; coded?: boolean };

export type ServiceKind = 'hsds' | 'hsds-csv' | 'ohana' | 'treatment' | 'pharmacies';

export type ListRead = {
	kind: ServiceKind;
	entries: Entry[];
	/** False when it is one page of several: what is missing from it is not gone. */
	whole: boolean;
	warnings: Said[];
	rejected: RowNote[];
};
