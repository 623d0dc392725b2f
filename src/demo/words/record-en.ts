import { AIMS_EN } from './aims-en.ts';
import { GOALS_EN, JOYS_EN } from './goals-en.ts';
import type { Words } from './words.ts';

/** Everything else that people say in English. */
export const EN: Words = {
	aims: AIMS_EN,
	goals: GOALS_EN,
	joys: JOYS_EN,
	strategies: [
		'Call Jo',
		'Play the tape to the end',
		'Walk to the library',
		'Cold water on my face',
		'Wait twenty minutes, then decide',
		'Eat something first',
		'Text “rough” to my sister',
		'Drive to the lake and back',
		'Clean one drawer',
		'Read my own list',
		'Go where there are people',
		'Shower and change clothes',
		'Find the next meeting',
		'Music, loud, one song'
	],
	triggers: [
		{ text: 'If it is payday', then: 'I pay rent from the phone before I leave work', detail: 'money' },
		{ text: 'If an old friend texts after ten', then: 'I answer in the morning, or not', detail: 'people' },
		{ text: 'If I have been alone since lunch', then: 'I go and sit at the library', detail: 'feeling' },
		{
			text: 'If I pass the corner store',
			then: 'I cross, and I call somebody while I walk',
			detail: 'place'
		},
		{ text: 'If I cannot sleep by one', then: 'I get up, make toast, radio on', detail: 'time' },
		{
			text: 'If my back hurts',
			then: 'I take what the clinic gave me, and lie on the floor',
			detail: 'feeling'
		},
		{ text: 'If my ex calls', then: 'I let it ring and tell my coach', detail: 'people' },
		{ text: 'If the game is on', then: 'I watch at my brother’s', detail: 'time' }
	],
	routines: [
		{ text: 'Shower before I look at my phone', detail: 'morning' },
		{ text: 'Coffee on the step', detail: 'morning' },
		{ text: 'Medicine, toast, out', detail: 'morning' },
		{ text: 'Lunch with somebody, not in the car', detail: 'day' },
		{ text: 'Ten minutes outside at three', detail: 'day' },
		{ text: 'Dinner at the table', detail: 'evening' },
		{ text: 'Phone away, radio on', detail: 'night' },
		{ text: 'Clothes for tomorrow on the chair', detail: 'night' }
	],
	milestones: [
		'First full night of sleep',
		'Paid rent on the day',
		'Told my mother the truth',
		'Thirty days on my medicine',
		'Back at work',
		'Went to the wedding and had a good time',
		'First weekend with my son',
		'Opened the last envelope'
	],
	why: [
		'I want mornings that are mine.',
		'My kids get the version of me that shows up.',
		'I am tired of being tired.',
		'So that my word counts again.',
		'I have a dog and a sister, and both deserve better.',
		'I was good at things. I would like to be again.',
		'I want to be bored on a Sunday and fine with it.',
		'To get old, which nobody in my family has managed.',
		'Because Friday should be only a Friday.',
		'I want to open the door when somebody knocks.'
	],
	strengths: [
		'I can fix anything with an engine.',
		'I make people laugh, even in waiting rooms.',
		'I raised three kids.',
		'I have started over before.',
		'I am stubborn, in the good way too.',
		'I can cook for twenty.'
	],
	strengthKinds: [
		'people',
		'work-skills',
		'humor',
		'faith',
		'learning',
		'making-things',
		'caring',
		'been-through-it'
	],
	barrierNotes: {
		housing: ['On my sister’s sofa until something turns up.', 'Lease ends in March.'],
		documents: ['ID ran out, and the birth certificate is in another state.'],
		transport: ['No car. Bus 14 stops at seven in the evening.'],
		money: ['Old fees eat half of every check.'],
		legal: ['Probation until summer.'],
		'mental-health': ['Panic in shops.'],
		work: ['Hours change every week.'],
		relationships: ['My partner still drinks.'],
		childcare: ['Nobody to watch the kids in the evening.']
	},
	whenWords: [
		'Not before nine.',
		'Lunch break, 12 to 12:30.',
		'After the kids are asleep.',
		'Any time but Sunday.',
		'Data runs out around the 25th: texts still get through.'
	],
	safeNames: ['Say you are from the library.', 'Say it is about the bike.', 'Only your first name, please.'],
	ownFocus: ['Scrolling and shopping at night', 'Pain pills from other people', 'Weed before work'],
	hardLabels: {
		payday: ['Payday', 'Check comes in'],
		court: ['Court, room 4', 'Probation meeting'],
		anniversary: ['Dad’s day', 'The day of the accident', 'My birthday'],
		own: ['Family dinner', 'Reunion of the old crew']
	},
	supporters: ['my sister', 'my brother', 'Uncle Ray', 'my friend Dani', 'my neighbor'],
	note: {
		open: [
			'We talked by phone, twenty minutes.',
			'We met at the center and had coffee.',
			'We walked around the block and talked.',
			'A short talk this week, because of the shift.',
			'We sat in the library.',
			'A good talk, slower than last week.',
			'It was a heavy week, and we took our time.'
		],
		moved: ['“{goal}” moved: {helped}', 'What went well is “{goal}”. {helped}', '“{goal}” held. {helped}'],
		stuck: ['“{goal}” was stuck. {stuck}', 'Nothing on “{goal}” this week: {stuck}'],
		letGo: ['“{goal}” is let go. {letGo}'],
		strong: [
			'I noticed that asking early helps me.',
			'I want to remember that I called first.',
			'I said no once, and it held.',
			'I was proud of Tuesday.',
			'Sleep is the thing. When it goes, the rest goes.',
			'The setback is over, and I learned where it began.',
			'I did not want to talk about the weekend, and that was fine.'
		],
		agreed: ['Next: {next}.', 'One thing for this week: {next}.', 'We agreed: {next}.']
	},
	checkIn: {
		rough: [
			'Long day. Here anyway.',
			'Slept badly and it shows.',
			'Bad news from home.',
			'Everything loud today.'
		],
		soSo: ['Getting through.', 'Not great, not terrible.', 'Tired.', 'Work was a lot.'],
		fine: [
			'Good talk with my sister.',
			'Sun on the step this morning.',
			'Laughed at work.',
			'Quiet day, and I liked it.',
			'Got the thing done I was putting off.',
			'Cooked a real dinner.'
		],
		beyond: [
			'It happened. I want to talk about it.',
			'Not what I wanted. I am safe, and I am home.',
			'One night. I told my sister the same day.'
		],
		learned: [
			'Hungry and tired looks a lot like craving.',
			'It passes in about twenty minutes.',
			'If I tell one person, it gets half as big.',
			'Payday needs a plan before noon.',
			'I do better with somebody in the room.'
		],
		helped: ['Called my sponsor from the bus', 'The dog', 'Made soup', 'Drove to the lake', 'Told Benny']
	},
	contact: {
		reached: [
			'Talked for ten minutes. Sounded tired and okay.',
			'Good talk about the week.',
			'Said the refill came through.',
			'Asked to move our visit to the afternoon.',
			'Just checking in; wants to bring a friend to the meeting.'
		],
		leftWord: ['Left word with the safe name.', 'Texted: thinking of you, no need to answer today.'],
		noAnswer: ['Rang out.', 'Phone was off.']
	},
	ask: {
		talk: 'Could you call me today? Nothing burning, I would like to talk before tonight.',
		today: 'Rough one. A call before six would help.',
		medication: 'The pharmacy says the refill is not there. Who do I ask?',
		other: 'Can we move Thursday? They gave me a shift.'
	},
	promises: [
		'Bring the bus passes',
		'Send the housing form',
		'Ask the clinic about the early slot',
		'Find a Tuesday meeting near work',
		'Call the landlord together',
		'Print the résumé'
	],
	suggestions: {
		step: [
			'Ask for the form at the front desk and bring it on Thursday',
			'Try one meeting with a friend along',
			'Put the number on the fridge',
			'Make the call from my office, together'
		],
		note: [
			'You said the first step is the hard one.',
			'Only if it fits your week.',
			'You mentioned it last time.'
		]
	},
	visitWords: [
		'At the center, the small room.',
		'I call you.',
		'Meet at the library, upstairs.',
		'Bring the letter if you have it.'
	],
	agreement: {
		fromCoach:
			'I call when I say I will. I tell you the same day when I cannot. I do not talk about you with family, court or work unless you ask me to and say what.',
		fromPerson: 'I tell you when something is not working between us. I send a word when I cannot come.',
		setbacks: 'A setback is something we look at together. It changes nothing about whether I walk with you.',
		boundaries:
			'No lending money. No messages after eight in the evening; for the night there are the help lines on the Help page.'
	}
};
