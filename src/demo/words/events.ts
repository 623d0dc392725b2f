import type { EventInput } from '#domains/events/events.ts';
import { ZONE } from '../calendar.ts';

/** What every event of the demo is unless it says otherwise. */
const HOUSE = {
	place: 'Harbor House, 900 Water Street',
	zone: ZONE,
	cost: '',
	gettingThere: '',
	fits: ['wheelchair'],
	open: false,
	wants: [],
	driving: ''
} satisfies Partial<EventInput>;

type DemoEvent = Omit<EventInput, 'day'> & {
	/** A key for the stories that go with it. */
	key: string;
	/** Days from today. */
	in: number;
};

/** What Harbor House does together. The first is over, and Dee gave a hand at it. */
export const EVENTS: DemoEvent[] = [
	{
		...HOUSE,
		key: 'soup',
		in: -8,
		title: 'Soup and cards',
		what: 'A big pot, three card tables, no speeches.',
		starts: '17:30',
		ends: '20:00',
		wants: ['cook', 'set-up']
	},
	{
		...HOUSE,
		key: 'walk',
		in: 3,
		title: 'Slow walk by the river',
		what: 'Forty minutes, flat all the way. We wait for the last one. Dogs are welcome.',
		place: 'Penn Treaty Park, at the big stone',
		starts: '10:00',
		ends: '11:30',
		cost: 'Nothing',
		gettingThere: 'The 15 trolley stops across the street.',
		fits: ['kids', 'wheelchair'],
		open: true,
		wants: ['greet']
	},
	{
		...HOUSE,
		key: 'supper',
		in: 6,
		title: 'Friends and family supper',
		what: 'Bring whoever is good for you, or come alone. There is a table for people who know nobody.',
		starts: '18:00',
		ends: '20:30',
		cost: 'Nothing. Bring a dish if you like.',
		gettingThere: 'The door is around the corner, on Front Street. Ring twice.',
		fits: ['kids', 'wheelchair'],
		places: 40,
		open: true,
		wants: ['greet', 'cook', 'drive', 'set-up'],
		driving: 'Drivers show Janelle their license and insurance first. Nobody rides alone with a driver.'
	},
	{
		...HOUSE,
		key: 'garden',
		in: 13,
		title: 'Garden morning',
		what: 'We put the beds to sleep, or wake them up. Gloves are here.',
		starts: '09:30',
		ends: '12:00',
		places: 12
	}
];
