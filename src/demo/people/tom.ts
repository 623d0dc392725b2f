import type { OwnStory } from '../telling.ts';

/** Tom: four days without a word, and a rule of his own about what happens then. The court that sent him is not in it. */
export const tom: OwnStory = {
	why: 'My brother kept my tools. I want to come and get them.',
	reach: {
		phone: '267-555-0119',
		ways: ['text', 'call'],
		times: ['afternoon', 'evening'],
		voicemailOk: true,
		textOk: true,
		whenWords: 'Not while I am on the roof. After four.'
	},
	barriers: { chosen: ['legal', 'work'], note: 'Court date every two months. Work depends on the weather.' },
	hardDates: [{ kind: 'court', in: 16, repeats: 'once', label: 'Court, room 4' }],
	quiet: {
		steps: [
			{ act: 'text', who: 'coach', afterDays: 4 },
			{ act: 'call', who: 'coach', afterDays: 5 },
			{ act: 'call_named_supporter', who: 'coach', afterDays: 7 }
		],
		supporter: { name: 'my brother Pete', reach: '267-555-0163' }
	},
	agreement: {
		setbacks:
			'If I drink I will go quiet. That is when to write, not when to stop writing. Say: “Roof’s still there. So am I.”'
	}
};
