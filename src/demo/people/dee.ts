import { addStep, answerSuggestion, goalsForReview, suggest } from '#domains/plans/server/plans.ts';
import { planVisit, recordContact, recordPastLongLook } from '#domains/sessions/server/sessions.ts';
import { whenOn, type OwnStory } from '../telling.ts';

const THURSDAY = 4;
const FRIDAY = 5;

const FIRST_LOOK = {
	scale_own_goal: '3',
	words_own_goal: 'Twelve days. The medicine holds when the pharmacy has it.',
	scale_mind: '2',
	words_mind: 'Loud at night. Better on the bus.',
	scale_home: '2',
	words_home: 'Kim’s sofa. She is kind about it and it is still a sofa.',
	scale_family: '3',
	words_family: 'Mum picks up. That is new.',
	scale_work: '4',
	words_work: 'Packing, early shift. Bea saves me the window seat.',
	scale_money: '1',
	words_money: 'My pay lands on Kim’s card.',
	scale_hope: '4',
	words_hope: 'More than in March.',
	learned: 'I do not have to answer a text the minute it comes.',
	next: 'An ID with my face on it. Then the bank.'
};

/** Dee, 34, week five: home three weeks after residential, on her sister's sofa, prepaid phone, on buprenorphine. */
export const dee: OwnStory = {
	way: 'phone',
	why: 'I want mornings that are mine.',
	reach: {
		phone: '267-555-0144',
		ways: ['text', 'call'],
		times: ['morning', 'afternoon'],
		whenWords: 'Data runs out around the 25th. Texts still get through.',
		voicemailOk: false,
		textOk: true,
		safeName: 'Say it is about the bike.'
	},
	strengths: { chosen: ['humor', 'people', 'caring'], words: 'I can talk to anybody at a bus stop.' },
	barriers: {
		chosen: ['housing', 'documents', 'money'],
		note: 'On my sister’s sofa. My ID ran out in March.'
	},
	hardDates: [{ kind: 'payday', weekday: FRIDAY, repeats: 'two-weeks', label: 'Payday' }],
	quiet: {
		steps: [
			{ act: 'text', who: 'coach', afterDays: 3 },
			{ act: 'call', who: 'coach', afterDays: 4 },
			{ act: 'call_named_supporter', who: 'peer', afterDays: 6 }
		],
		supporter: { name: 'my friend Jo', reach: '267-555-0178' }
	},
	agreement: {
		boundaries:
			'No lending money. Marcus reads messages from 8:30 to 18:00; Rosa covers when he is in the car. For the night there are the lines on the Help page.'
	},
	goals: [
		{
			from: 33,
			idea: {
				title: 'Three meetings a week',
				first: 'Go to meetings',
				why: 'I am funnier in a room than on a sofa.',
				how: 'Tuesday, Thursday, and one I choose.',
				domain: 'own_goal',
				weekly: 3,
				steps: ['Ask Jo which Thursday one she goes to', 'Save the library one in my phone'],
				helped: [
					'Two this week. Jo saved me a chair.',
					'Went to the library one, four minutes late, nobody minded.'
				],
				stuck: ['One this week. No data, and I did not know the room.'],
				next: ['Go with Jo on Thursday', 'Look up the Saturday one together']
			}
		},
		{
			from: 31,
			idea: {
				title: 'My own bank account',
				first: 'Sort out my money',
				why: 'So that my pay does not land on my sister’s card.',
				how: 'A card with my name on it.',
				domain: 'money',
				always: 'stuck',
				steps: ['Find the birth certificate', 'Ask what the bank wants to see'],
				helped: [],
				stuck: [
					'They want an ID, and mine ran out in March.',
					'Still the ID. The office opens when I am at work.'
				],
				next: ['Ask my boss for Thursday morning']
			}
		},
		{
			from: 22,
			idea: {
				title: 'Call mum every day',
				first: 'Be a better daughter',
				why: 'She worries less when I call.',
				how: 'Every evening, five minutes.',
				domain: 'family',
				weekly: 7,
				steps: ['Call after dinner'],
				helped: ['Five of seven. She talked, I listened.'],
				stuck: [
					'Two calls, and both of them were about the past.',
					'I put it off, and then I felt bad about putting it off.'
				],
				next: []
			}
		},
		{
			from: 19,
			idea: {
				title: 'Swim with Jo on Sundays',
				why: 'In the water nobody asks me anything.',
				how: 'Riverbend pool, eleven o’clock.',
				domain: 'body',
				weekly: 1,
				joy: true,
				always: 'moved',
				steps: ['Borrow a swimsuit from Kim'],
				helped: ['Ten lengths and a very long shower.', 'Went even though it rained.'],
				stuck: [],
				next: ['Bring a towel that is mine']
			}
		}
	],
	lines: [
		{ kind: 'strategy', text: 'Play the tape to the end' },
		{ kind: 'strategy', text: 'Call Jo' },
		{ kind: 'strategy', text: 'Walk to the library' },
		{
			kind: 'trigger',
			text: 'If it is payday',
			then: 'I give Kim the rent before I leave work',
			detail: 'money'
		},
		{
			kind: 'trigger',
			text: 'If an old friend texts',
			then: 'I call Jo first and answer tomorrow',
			detail: 'people'
		},
		{
			kind: 'trigger',
			text: 'If the pharmacy has none',
			then: 'I ask Marcus or Rosa the same hour',
			detail: 'feeling'
		},
		{
			kind: 'handoff',
			text: 'ID office on Chestnut, side door, ask for Ms. Ortiz',
			barrier: 'documents',
			happened: 12,
			result: 'not_yet'
		},
		{
			kind: 'handoff',
			text: 'Legal aid, about the old ticket',
			barrier: 'legal',
			happened: 20,
			result: 'solved',
			then: 'a letter they wrote for free'
		},
		{ kind: 'routine', text: 'Shower, toast, bus 14.', detail: 'morning' },
		{ kind: 'routine', text: 'Lunch outside with Bea from packing', detail: 'day' },
		{ kind: 'routine', text: 'Phone in the kitchen at eleven', detail: 'night' },
		{ kind: 'milestone', text: 'Three weeks home', happened: 6 },
		{ kind: 'milestone', text: 'First pay since last year', happened: 16 }
	],
	async more(t) {
		const { ctx, personId, workerId, calendar } = t;
		const goals = await goalsForReview(ctx, personId);
		const goal = (title: string) => goals.find((each) => each.title === title)?.id;
		const by = workerId!;
		// Taken stock in her first week, so that there is something to stand beside.
		await recordPastLongLook(ctx, {
			personId,
			n: 1,
			at: whenOn(t, -28, '15:40'),
			by: personId,
			fields: FIRST_LOOK
		});
		await addStep(ctx, {
			goalId: goal('Three meetings a week')!,
			text: 'Ask the pharmacy about Friday’s refill',
			dueOn: calendar.date(0),
			at: whenOn(t, -1, '18:10')
		});
		await suggest(ctx, {
			personId,
			kind: 'step',
			goalId: goal('My own bank account'),
			who: 'coach',
			text: 'Marcus comes along to the ID office on Thursday',
			note: 'Two people wait better than one.',
			by,
			at: whenOn(t, -1, '16:20')
		});
		await suggest(ctx, {
			personId,
			kind: 'wording',
			goalId: goal('Three meetings a week'),
			text: 'Three meetings a week, one of them with Jo',
			note: 'You said it goes better with Jo.',
			by,
			at: whenOn(t, -1, '16:25')
		});
		const taken = await suggest(ctx, {
			personId,
			kind: 'step',
			goalId: goal('Swim with Jo on Sundays'),
			who: 'me',
			text: 'Ask Jo about the eleven o’clock lane',
			note: '',
			by,
			at: whenOn(t, -15, '11:00')
		});
		await answerSuggestion(ctx, {
			suggestionId: taken,
			answer: 'changed',
			text: 'Text Jo on Saturday about the lane',
			at: whenOn(t, -15, '19:30')
		});
		await planVisit(ctx, {
			personId,
			workerId: by,
			startsAt: calendar.at(calendar.until(THURSDAY), '08:30'),
			kind: 'come_along',
			way: 'in_person',
			minutes: 60,
			words: 'ID office, side door. Bring the birth certificate and the letter from work.',
			at: whenOn(t, -1, '16:30')
		});
		await planVisit(ctx, {
			personId,
			workerId: by,
			startsAt: calendar.at(calendar.until(THURSDAY) + 5, '12:40'),
			kind: 'talk',
			way: 'video',
			minutes: 20,
			at: whenOn(t, -1, '16:32')
		});
		const covered = whenOn(t, -5, '11:02');
		await recordContact(
			ctx,
			{
				personId,
				outcome: 'reached',
				way: 'text',
				words: 'Pharmacy question while Marcus was driving. Two that had it; she went to the second.'
			},
			{ at: covered, workerId: t.secondId ?? by }
		);
		t.looks.push(
			{ at: covered, by: t.secondId ?? by, action: 'contact.recorded', purpose: 'cover for Marcus' },
			{ at: whenOn(t, -1, '16:18'), by, action: 'plan.opened', purpose: 'my day' }
		);
	}
};
