/** What stands in the fields of an event's form. */
import { HELPS, handWord, type EventSeen } from '#domains/events/events.ts';
import { zonesFor } from '#domains/people/server/people.ts';

export const emptyEvent = (zone: string) => ({
	id: null as string | null,
	base: 0,
	title: '',
	what: '',
	place: '',
	day: '',
	starts: '',
	ends: '',
	zone,
	cost: '',
	gettingThere: '',
	fits: [] as string[],
	places: '',
	open: false,
	wants: [] as string[],
	driving: ''
});
export type EventValues = ReturnType<typeof emptyEvent>;

export const valuesOf = (event: EventSeen): EventValues => ({
	id: event.id,
	base: event.version,
	title: event.title,
	what: event.what,
	place: event.place,
	day: event.day,
	starts: event.starts,
	ends: event.ends ?? '',
	zone: event.zone,
	cost: event.cost,
	gettingThere: event.gettingThere,
	fits: [...(event.forKids ? ['kids'] : []), ...(event.wheelchair ? ['wheelchair'] : [])],
	places: event.places === null ? '' : String(event.places),
	open: event.isPublic,
	wants: event.wants,
	driving: event.driving
});

/** What can be chosen there. */
export const eventChoices = (zone: string) => ({
	zones: zonesFor(zone).map((value) => ({ value, label: value.replaceAll('_', ' ') })),
	wants: HELPS.map((value) => ({ value, label: handWord(value) }))
});
