import type { GoalIdea } from './words.ts';

const g = (
	domain: GoalIdea['domain'],
	title: string,
	why: string,
	how: string,
	rest: Omit<GoalIdea, 'domain' | 'title' | 'why' | 'how'>
): GoalIdea => ({ domain, title, why, how, ...rest });

export const GOALS_EN: GoalIdea[] = [
	g(
		'community',
		'Two meetings a week, one of them in person',
		'I talk differently when there are faces.',
		'I tick them on the calendar in the kitchen.',
		{
			weekly: 2,
			steps: ['Choose one on Tuesday near work', 'Go with somebody the first time'],
			helped: ['Went early and helped with the chairs.', 'Somebody remembered my name.'],
			stuck: ['Bus came late and I turned around.'],
			next: ['Ask for a ride on Tuesday', 'Stay for coffee after'],
			reworded: 'One meeting in person, one online'
		}
	),
	g(
		'home',
		'A room with a door I can lock, by spring',
		'On a sofa you never put your bag down.',
		'A signed lease.',
		{
			horizon: 'long',
			first: 'A place of my own',
			steps: [
				'Write down what I can pay',
				'Fill in the housing form with my coach',
				'Ask for a letter from work'
			],
			helped: ['The form is less bad with two people.', 'Got the letter from my boss.'],
			stuck: ['They asked for two pay stubs and I have one.', 'Waiting list moved by nothing.'],
			next: ['Get the second pay stub', 'Call the list on Monday'],
			reworded: 'A room in a shared house, by spring'
		}
	),
	g(
		'work',
		'Three job applications by Friday',
		'I am tired of explaining the gap to myself.',
		'Three sent, with the dates.',
		{
			weekly: 3,
			steps: ['Make the résumé one page', 'Ask my old foreman for a reference'],
			helped: ['Did them at the library, no fridge there.', 'My foreman said yes right away.'],
			stuck: ['They want a record check and I froze.'],
			next: ['Practice the question about the gap', 'Look at the bakery on Fourth'],
			letGo: 'I got more hours where I am, and that is enough for now.'
		}
	),
	g(
		'money',
		'Twenty dollars into the envelope each payday',
		'So that a flat tire is only a flat tire.',
		'The envelope is with my sister.',
		{
			weekly: 1,
			steps: ['Give my sister the envelope', 'Write down bills for one month'],
			helped: ['Sister texted me on payday.', 'Paid it first, before the store.'],
			stuck: ['Car insurance took it.'],
			next: ['Ask for two dates for the electric bill']
		}
	),
	g(
		'money',
		'Know what I owe, on one page',
		'The unopened mail is louder than the numbers.',
		'All envelopes open.',
		{
			steps: ['Open five envelopes with my coach', 'Make three piles'],
			helped: ['Five at a time, with tea.'],
			stuck: ['Saw the court fees and closed the bag.'],
			next: ['Call about paying in parts', 'Open five more']
		}
	),
	g(
		'body',
		'Walk around the reservoir three mornings a week',
		'My legs know how to be tired the right way.',
		'Three ticks.',
		{
			weekly: 3,
			first: 'Get in shape',
			steps: ['Shoes by the door', 'Ask Benny to come on Wednesdays'],
			helped: ['Benny and his slow dog.', 'Went before I was awake enough to argue.'],
			stuck: ['Rain all week, and my knee.'],
			next: ['Walk inside the mall if it rains', 'Show the knee to the clinic'],
			reworded: 'Walk twenty minutes, three times a week, anywhere'
		}
	),
	g(
		'body',
		'See a dentist before the end of next month',
		'I cover my mouth when I laugh.',
		'An appointment, and I went.',
		{
			steps: ['Call the dental school', 'Ask for a ride'],
			helped: ['They were kind about it.'],
			stuck: ['Next free date is in six weeks.'],
			next: ['Ask to be called if somebody cancels']
		}
	),
	g(
		'mind',
		'Lights off by eleven, five nights',
		'When I sleep I am a person. When I do not I am a list of problems.',
		'Five of seven.',
		{
			weekly: 5,
			steps: ['Tea, not the news', 'Move the TV out'],
			helped: ['The radio low, with a timer.', 'Cold room, two blankets.'],
			stuck: ['Shift changed to nights for a week.'],
			next: ['Ask about the early shift', 'Try the breathing card']
		}
	),
	g(
		'mind',
		'Talk to the counselor every other week',
		'There are things I only say in that room.',
		'I went, and I stayed the hour.',
		{
			steps: ['Ask my coach to come to the first one'],
			helped: ['She said I can bring a list.'],
			stuck: ['They moved it twice.'],
			next: ['Ask for a fixed day']
		}
	),
	g(
		'family',
		'Call my daughter on Sundays at four',
		'She asked me to call when I say I will.',
		'Every Sunday, even for two minutes.',
		{
			weekly: 1,
			first: 'Be there for my daughter',
			steps: ['Put it in my phone as “four”', 'Think of one thing to ask her'],
			helped: ['Asked about her fish. Twelve minutes.', 'Called from the bench, not from the car.'],
			stuck: ['She did not pick up, and I took it hard.'],
			next: ['Send a card in between', 'Ask which day suits her']
		}
	),
	g(
		'family',
		'Dinner with my brother once this month',
		'We talk about the car because we cannot talk about Dad.',
		'One dinner.',
		{
			steps: ['Ask him', 'Choose a place without a bar'],
			helped: ['We did talk about Dad. Short.'],
			stuck: ['He said maybe. Maybe is his no.'],
			next: ['Offer two dates'],
			letGo: 'He is not ready. I can leave the door open without standing in it.'
		}
	),
	g(
		'skills',
		'Finish the forklift course by the end of the month',
		'A card in my pocket that says I can.',
		'The card.',
		{
			steps: ['Bring the form with my ID', 'Two practice tests'],
			helped: ['Passed the first practice test.', 'The teacher let me sit near the front.'],
			stuck: ['They need an ID and mine is expired.'],
			next: ['Renew the ID on Thursday', 'Study with Ron']
		}
	),
	g('skills', 'Get my license back', 'Every job I want starts with a key.', 'The card in my wallet.', {
		horizon: 'long',
		steps: ['Ask what is still open at the office', 'Pay the first part'],
		helped: ['It is only two papers, not five.'],
		stuck: ['Office closes at three and I work until four.'],
		next: ['Ask for a morning off', 'Send the paper by mail']
	}),
	g(
		'hope',
		'Write one line each night about what went right',
		'My head keeps the other list by itself.',
		'The green notebook.',
		{
			weekly: 5,
			steps: ['Buy the notebook', 'Pen on a string'],
			helped: ['Read it back on the bad Tuesday.', 'Some lines are only “soup”.'],
			stuck: ['Three nights nothing came.'],
			next: ['Write it at lunch instead'],
			letGo: 'It became homework. I say it out loud to my sister now.'
		}
	),
	g(
		'community',
		'Help set up at the pantry on Thursdays',
		'There I am the one who carries the boxes.',
		'Two hours, Thursdays.',
		{
			weekly: 1,
			steps: ['Ask who is in charge', 'Go once and see'],
			helped: ['They asked me to come back.', 'A man thanked me twice.'],
			stuck: ['Court date on the Thursday.'],
			next: ['Bring Lisa along']
		}
	),
	g(
		'home',
		'Fix up the back room so my son can stay over',
		'He needs a bed that is his.',
		'A bed and a lamp.',
		{
			steps: ['Clear the boxes', 'Find a bed at the thrift store'],
			helped: ['Painted one wall. He picked the color by phone.'],
			stuck: ['The landlord wants to see it first.'],
			next: ['Ask the landlord on rent day']
		}
	),
	g(
		'work',
		'Tell my boss I cannot close on Fridays',
		'Friday close is the door I keep walking through.',
		'I said it, and it holds for a month.',
		{
			steps: ['Practice it with my coach', 'Offer the Sunday shift'],
			helped: ['She said: sure, why did you not say so.'],
			stuck: ['She was off all week.'],
			next: ['Write it down and leave it for her']
		}
	)
];

export const JOYS_EN: GoalIdea[] = [
	g(
		'hope',
		'Play guitar on the porch twice a week',
		'I forgot that I am good at something.',
		'Two evenings, badly is fine.',
		{
			joy: true,
			weekly: 2,
			steps: ['New strings', 'Ask the neighbor if eight is too late'],
			helped: ['A kid stopped and listened.'],
			stuck: ['Broke a string and stopped there.'],
			next: ['Learn the one my mother liked']
		}
	),
	g('body', 'Swim on Sundays', 'In the water nobody asks me anything.', 'One Sunday swim.', {
		joy: true,
		weekly: 1,
		steps: ['Find my trunks', 'Look up the hours'],
		helped: ['Twenty lengths, then the hot shower.'],
		stuck: ['Pool closed for cleaning.'],
		next: ['Ask Jo to come']
	}),
	g(
		'community',
		'Fish with Earl on Saturday mornings',
		'We say nothing for three hours, and it is the best talk I have.',
		'Saturdays at six.',
		{
			joy: true,
			weekly: 1,
			steps: ['Renew the fishing license', 'Fix the reel'],
			helped: ['Caught nothing, laughed a lot.'],
			stuck: ['Earl had a cold.'],
			next: ['Bring my nephew']
		}
	),
	g('family', 'Bake bread with my nieces once a month', 'Flour everywhere and nobody mad.', 'One loaf.', {
		joy: true,
		steps: ['Ask my sister for a date', 'Buy yeast'],
		helped: ['We ate it hot, with butter.'],
		stuck: ['They had soccer.'],
		next: ['Pizza dough next time']
	}),
	g(
		'hope',
		'Paint the small bird houses and give them away',
		'My hands want something to do after nine.',
		'One a week.',
		{
			joy: true,
			weekly: 1,
			steps: ['Get the paint', 'Clear the table'],
			helped: ['Gave a red one to the lady downstairs.'],
			stuck: ['Ran out of wood.'],
			next: ['Ask the shop for offcuts']
		}
	),
	g(
		'community',
		'Sing with the Thursday choir',
		'When forty people breathe in, so do I.',
		'Most Thursdays.',
		{
			joy: true,
			weekly: 1,
			steps: ['Go and listen once'],
			helped: ['They put me with the tenors.'],
			stuck: ['Too tired after the shift.'],
			next: ['Learn the second verse']
		}
	),
	g('body', 'Shoot hoops at the court on Tuesdays', 'I am fourteen again for an hour.', 'One hour.', {
		joy: true,
		weekly: 1,
		steps: ['Pump up the ball'],
		helped: ['Two kids wanted to play me. I lost.'],
		stuck: ['Dark too early.'],
		next: ['Try the indoor court']
	}),
	g(
		'hope',
		'Grow tomatoes in the buckets on the steps',
		'Something that is alive because I came home.',
		'Water every evening.',
		{
			joy: true,
			weekly: 7,
			steps: ['Ask for buckets at the deli', 'Seeds'],
			helped: ['First green one.'],
			stuck: ['Something ate the leaves.'],
			next: ['Soap water on the leaves']
		}
	)
];
