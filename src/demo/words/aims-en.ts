import type { Words } from './words.ts';

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
