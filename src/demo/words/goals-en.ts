import type { GoalIdea, Words } from './words.ts';

export const AIMS_EN: Words['aims'] = {
	alcohol: {
		abstain: {
			title: 'Keep the house dry and the fridge full of seltzer',
			first: 'Stop drinking',
			why: 'I sleep through when there is nothing to get up for.',
			how: 'No bottle in the house on Sunday night.',
			domain: 'own_goal',
			weekly: 7,
			steps: [
				'Give the last bottles to my neighbor to pour out',
				'Buy a case of seltzer on Mondays',
				'Tell my cousin to bring soda when he visits'
			],
			helped: [
				'Seltzer in a beer glass. Silly, and it works.',
				'Told my cousin at the door, and he took it back to the car.',
				'Went home another way, not past the store.'
			],
			stuck: ['Somebody left a six-pack after the game.', 'Two long evenings in a row with nothing on.'],
			next: [
				'Ask my cousin to meet at the diner, not here',
				'Plan something for Thursday evening',
				'Put the number of my sponsor on the fridge'
			],
			reworded: 'Keep my own kitchen dry, whoever visits'
		},
		reduce: {
			title: 'Drink on Saturdays only, three at most',
			first: 'Drink less',
			why: 'I want to remember the weekend with my kids.',
			how: 'I count on my phone, and I stop at three.',
			domain: 'own_goal',
			weekly: 1,
			steps: [
				'Take cash for three and leave the card at home',
				'Eat before I go out',
				'Text my coach on Sunday with the count'
			],
			helped: ['Ate first. Three was enough.', 'Left when the band stopped.', 'Water between each one.'],
			stuck: [
				'A birthday on Wednesday, and I did not want to explain.',
				'The count got lost after work on Friday.'
			],
			next: ['Say at the start that I drive', 'Leave by eleven', 'Try one Saturday with none'],
			reworded: 'Two on Saturdays, none on work nights'
		},
		any: {
			title: 'Write down each drink for two weeks, just to see',
			why: 'I do not know yet what I want. I want to know what is true first.',
			how: 'A line in the notebook by the bed.',
			domain: 'own_goal',
			steps: ['Put the notebook by the bed', 'Look at it together in the review'],
			helped: ['Seeing it on paper without anybody saying anything.'],
			stuck: ['Forgot the notebook at my sister’s.'],
			next: ['Keep the notebook in my bag']
		}
	},
	opioids: {
		abstain: {
			title: 'Take my medicine every morning before coffee',
			first: 'Stay on my medicine',
			why: 'The days I take it on time are the days that go right.',
			how: 'Strip in the cup cupboard, alarm at seven.',
			domain: 'own_goal',
			weekly: 7,
			steps: [
				'Move the strips to the cup cupboard',
				'Set an alarm that says “cup”',
				'Ask for the refill three days early'
			],
			helped: [
				'The alarm. I laugh at it and I take it.',
				'Had the refill before the weekend.',
				'My roommate asked if I had my cup.'
			],
			stuck: ['Pharmacy was out for a day.', 'Slept at a friend’s and had none with me.'],
			next: [
				'Keep two days in my bag',
				'Call the pharmacy on Tuesday',
				'Ask the clinic about a two-week script'
			],
			reworded: 'Medicine before coffee, and two days of it in my bag'
		},
		safer: {
			title: 'Never alone, and naloxone within reach',
			first: 'Stay alive',
			why: 'My dog needs me to come home.',
			how: 'Kit by the door. Somebody knows, every time.',
			domain: 'own_goal',
			weekly: 7,
			steps: [
				'Hang the kit by the door',
				'Show my neighbor how the kit works',
				'Talk to the clinic about starting medicine'
			],
			helped: ['My neighbor checks in at ten.', 'The kit hangs where I see it.'],
			stuck: ['My phone was off and nobody knew where I was.'],
			next: ['Pick a second person to call', 'Ask about test strips', 'Try the walk-in hour on Wednesday']
		}
	},
	stimulants: {
		abstain: {
			title: 'Home by ten on Fridays, phone in the kitchen',
			first: 'Get past Fridays',
			why: 'Everything I lost, I lost on a Friday.',
			how: 'Home by ten, phone charging in the kitchen.',
			domain: 'own_goal',
			weekly: 1,
			steps: [
				'Tell two people that Fridays are taken',
				'Buy a charger for the kitchen',
				'Make Friday the pizza night with my brother'
			],
			helped: [
				'Pizza night. He showed up with the good cheese.',
				'Deleted the number, really this time.',
				'Went to the gym straight from work.'
			],
			stuck: [
				'Overtime pay came in, and people knew.',
				'Could not sleep, went for a walk, met the wrong people.'
			],
			next: [
				'Have my pay sent on Mondays',
				'Ask my brother for every Friday this month',
				'Walk in the morning, not at night'
			]
		},
		reduce: {
			title: 'Weekends off, from Friday night to Monday morning',
			first: 'Use less',
			why: 'I want my weekends back before I decide about the rest.',
			how: 'Two whole days, every week.',
			domain: 'own_goal',
			weekly: 2,
			steps: ['Plan one thing for each Saturday', 'Sleep at my aunt’s on Fridays'],
			helped: [
				'My aunt leaves the porch light on for me.',
				'Slept eleven hours and felt it all day, in a good way.'
			],
			stuck: ['A double shift, and I wanted to stay awake for it.'],
			next: ['Say no to the Saturday double', 'Ask my aunt about next Friday']
		},
		safer: {
			title: 'Use only what I tested, never alone',
			first: 'Be safer',
			why: 'Two friends this year. I do not want to be the third.',
			how: 'Test strip each time. Somebody with me.',
			domain: 'own_goal',
			steps: ['Pick up test strips', 'Agree with Dani: we call each other'],
			helped: ['Threw one away after the strip. Scary, and good.', 'Dani called, I answered.'],
			stuck: ['Ran out of strips on a Sunday.'],
			next: ['Get two packs of strips', 'Eat and drink water before midnight']
		}
	},
	gambling: {
		abstain: {
			title: 'My brother holds my card from payday to Monday',
			first: 'Stop betting',
			why: 'Rent first. Then I can look at people again.',
			how: 'He gets the card at noon on payday.',
			domain: 'own_goal',
			weekly: 1,
			steps: [
				'Take the betting apps off my phone',
				'Sign the self-exclusion form',
				'Ask my brother, face to face'
			],
			helped: [
				'Gave him the card before lunch, not after.',
				'Rent went out by itself on the first.',
				'Blocked the apps with a password I do not know.'
			],
			stuck: ['A scratch ticket with my change. Then four more.', 'An old account sent me a free bet.'],
			next: ['Close the old account', 'Pay by cash at the corner store', 'Have rent taken out on payday']
		},
		reduce: {
			title: 'Ten dollars a week, on paper, and not one more',
			why: 'I want it to be small again.',
			how: 'A jar with ten dollars.',
			domain: 'own_goal',
			weekly: 1,
			steps: ['Set up the jar', 'Delete the saved card'],
			helped: ['An empty jar is an empty jar.'],
			stuck: ['Took from next week’s jar.'],
			next: ['Fill the jar only on Sundays']
		}
	},
	codependency: {
		any: {
			title: 'One “no” a week without saying sorry',
			first: 'Stop saving everybody',
			why: 'I do not know what I like to eat any more. I always cook what they want.',
			how: 'I write the no in my notebook.',
			domain: 'own_goal',
			weekly: 1,
			steps: [
				'Practice one sentence with my coach',
				'Wait a night before I lend money',
				'Cook what I like on Tuesdays'
			],
			helped: [
				'Said “I will tell you tomorrow”. Tomorrow I still meant no.',
				'Nobody died. They ordered pizza.'
			],
			stuck: ['My son called at midnight and I drove.'],
			next: ['Phone on silent after ten', 'Practice the sentence about money']
		}
	},
	own: {
		any: {
			title: 'Phone in the hall from ten at night',
			first: 'The phone at night',
			why: 'I lose three hours, and then the morning, and then I buy things.',
			how: 'It sleeps in the hall. I have a real alarm clock.',
			domain: 'own_goal',
			weekly: 5,
			steps: ['Buy an alarm clock', 'Charger in the hall'],
			helped: ['Read eleven pages, then slept.', 'The clock is ugly and it works.'],
			stuck: ['Waited for a message until one.'],
			next: ['Tell my friends: after ten, call']
		}
	}
};

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
