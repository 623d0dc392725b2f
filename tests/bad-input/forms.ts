/** Every form action of the build, with its fields. One that is not here fails the test; so does a field. */
import { newId } from '#platform/ids.ts';
import { PLAN_PARTS } from '#domains/hard-times/hard-times.ts';
import { PARTS as SAFER_PARTS } from '#domains/safer-use/safer-use.ts';
import { LOAD_LEVELS } from '#domains/people/people.ts';
import { STYLE_PAIRS, TRAINING_CATEGORIES } from '#domains/workforce/workforce.ts';
import { LOOK_FIELDS } from '#domains/sessions/sessions.ts';
import {
	choice,
	clock,
	day,
	email,
	id,
	mark,
	needs,
	number,
	secret,
	several,
	shaped,
	ticked,
	whole,
	words,
	yesNo,
	type Field,
	type Names,
	type Value
} from './fields.ts';
import { dayIn } from '#platform/time.ts';
import { PASSWORD, WORD, type PREPARE, type Who } from './place.ts';

export interface Form {
	as: Who;
	/** Of its page. */
	path: (names: Names) => string;
	/** Names that end in [] are sent once for each value; GOAL in a name stands for the goal of the record. */
	fields: Record<string, Field>;
	query?: string;
	prepare?: keyof typeof PREPARE;
	/** The good values are refused all the same: it would take a second device, or a link that is alive. */
	never?: true;
	/** Where the words are read back, when the answer does not show them. */
	reads?: (names: Names) => string;
	/** The link is dead: the page says so, and has no form. */
	dead?: true;
	/** The page that answers does not show the words of this form, or not a second time. */
	unread?: true;
	/** Tables of the page's other words, which are saved first whatever becomes of this button. */
	savesFirst?: string;
	/** Somebody else may have typed in the same field: then 409 shows both. */
	again?: true;
}
type Forms = Record<string, Form>;

const oneOf = (good: string, wrong: string[], needed = false): Field => ({
	good: () => good,
	wrong: () => wrong,
	needed
});
/** One of the moments that are offered. */
const slotField: Field = {
	good: (n) => n.made ?? '',
	wrong: () => ['yesterday', '2026-13-01T00:00:00Z', '1999-01-01T00:00:00Z', '2098-01-01T00:07:00Z'],
	needed: true
};
/** One meeting of a worker's calendar. */
const meetingForm: Form = {
	as: 'coach',
	path: () => '/coach/calendar',
	prepare: 'visitThere',
	fields: { visit: id((n) => n.on) }
};
/** One's own naloxone kit. */
const KIT = { kit: words(600), until: oneOf('2026-12', ['2027-13', 'May', '2079-01']) };
/** Kits without names, on a page of staff. */
const kitForms = (as: 'coach' | 'supervisor', path: string): Record<string, Form> => ({
	kits: {
		as,
		path: () => path,
		fields: {
			kind: choice('handed', true),
			place: choice('street', true),
			number: whole(1, 500, 2, true)
		}
	},
	unkits: {
		as,
		path: () => path,
		prepare: as === 'coach' ? 'kitsOfCoach' : 'kitsOfSupervisor',
		fields: { entry: id((n) => n.made) }
	}
});
/** What was asked of others, on either side's page. */
const askedForms = (as: Who, path: Form['path']): Record<string, Form> => ({
	add: {
		as,
		path,
		fields: {
			on: day('2026-11-02', true),
			whom: needs(200),
			what: needs(1000),
			answer: words(1000),
			next: words(500)
		}
	},
	answer: {
		as,
		path,
		prepare: 'othersAsked',
		fields: { asked: id((n) => n.made), answer: needs(1000), next: words(500) }
	}
});

/** What was given out in an emergency. */
const GAVE = {
	openingId: id((n) => n.made),
	to: needs(200),
	affiliation: needs(200),
	what: needs(2000),
	channel: choice('print', true),
	minutesAgo: choice('15')
};

const phone = shaped('555-0100', 40, 'call me');
const base = { ...whole(0, 1_000_000, 0), good: () => [] as Value };
const version = whole(1, 2_000_000_000, 1, true);

/** Who may not open it, or what is given to nobody. */
const RESTRICTION = {
	what: {
		good: (n: Names) => `worker:${n.coach}`,
		wrong: () => ['nonsense', 'worker:', 'category:nonsense', `worker:${newId()}`, '__proto__:x'],
		needed: true
	}
} satisfies Record<string, Field>;

const GOAL = {
	title: needs(300),
	why: words(2000),
	how: words(2000),
	domain: choice('money'),
	horizon: choice('long'),
	dueOn: day(),
	weeklyCount: whole(1, 50, 3),
	confidence: whole(0, 10, 7),
	joy: yesNo(),
	barrier: choice('housing')
};
const NEW_GOAL = { ...GOAL, first: words(2000), state: choice('idea'), step: words(300) };
const STEP = { text: needs(300), who: choice('ally'), dueOn: day() };

/** Who may cover: one who is offered, or a fixed word. */
const whoCovers: Field = {
	good: (n) => n.peer,
	wrong: (_, foreign) => [foreign.peer, newId(), 'nonsense', '__proto__'],
	needed: true
};
const STAND_INS: Field = {
	good: (n) => [n.peer],
	wrong: (_, foreign) => [['nonsense'], ['__proto__'], [newId()], [foreign.peer]],
	needed: false
};
const ABSENCE = {
	fromDay: day('2096-12-20', true),
	fromTime: clock('08:00'),
	untilDay: day('2096-12-24', true),
	untilTime: clock('17:30'),
	words: words(500),
	'standIns[]': STAND_INS
};
const ownCoverForms = (as: 'participant' | 'ally', path: string): Forms => ({
	choose: {
		as,
		path: () => path,
		prepare: 'cover',
		fields: { coverId: id((n) => n.made), who: whoCovers, always: choice('yes') }
	},
	wish: { as, path: () => path, fields: { workerId: id((n) => n.coach), who: whoCovers } }
});
const arrangeForms = (as: 'coach' | 'supervisor', path: string): Forms => ({
	say: {
		as,
		path: () => path,
		fields: as === 'coach' ? ABSENCE : { ...ABSENCE, workerId: id((n) => n.coach) }
	},
	end: { as, path: () => path, prepare: 'absence', fields: { absenceId: id((n) => n.made) } },
	offer: {
		as,
		path: () => path,
		prepare: 'absenceAlone',
		fields: { absenceId: id((n) => n.made), workerId: id((n) => n.peer) }
	},
	back: {
		as,
		path: () => path,
		prepare: 'absence',
		fields: { absenceId: id((n) => n.made), workerId: id((n) => n.peer) }
	}
});
const serviceForm = (fields: Record<string, Field>, more: Partial<Form> = {}): Form => ({
	as: 'coach',
	path: (n) => `/directory/${n.on}`,
	prepare: 'serviceThere',
	fields,
	...more
});
/** The values that stood on the page. */
const SEEN_VALUES: Field = {
	good: (n) => n.made ?? '',
	wrong: () => ['nonsense', '__proto__', 'a,b'],
	needed: false
};
const PULSE = { together: choice('3'), honest: choice('2'), helps: choice('1') };
const CONCERN = {
	what: needs(6000),
	about: choice('worker', true),
	aboutWords: words(200),
	help: words(2000),
	reach: words(500),
	name: words(120),
	tellName: choice('yes')
};
const { name: _, ...ofMember } = CONCERN;

const CONSENT = {
	recipient: choice('intermediary', true),
	name: needs(200),
	covered: choice('yes'),
	through: choice('named'),
	members: needs(2000),
	treats: choice('yes', true),
	'what[]': several(['attendance']),
	information: words(2000),
	'purposes[]': several(['housing']),
	purposeWords: words(500),
	until: choice('event', true),
	untilOn: day(),
	untilEvent: needs(300),
	signer: choice('self'),
	authority: words(300),
	signed: words(200)
};

/** One's own settings: two screens of the start talk. */
function settingsForms(as: 'participant' | 'ally', path: string): Forms {
	return Object.fromEntries(
		(['name', 'reach'] as const).map((step) => [
			`save ${step}`,
			{ as, path: () => path, query: `&step=${step}`, fields: SCREENS[step]! }
		])
	);
}

function planForms(as: 'participant' | 'ally', top: string): Record<string, Forms> {
	const plan = () => `${top}/plan`;
	const part = () => `${top}/plan/triggers`;
	const goal = (names: Names) => `${top}/plan/goals/${names.ids.goal}`;
	const form = (path: Form['path'], fields: Form['fields'], more: Partial<Form> = {}): Form => ({
		as,
		path,
		fields,
		...more
	});
	const tick = { stepId: id((n) => n.ids.step), done: yesNo() };
	return {
		plan: {
			tick: form(plan, tick),
			answer: form(
				plan,
				{
					suggestionId: id((n) => n.ids.suggestion),
					answer: choice('changed', true),
					text: words(300)
				},
				{ unread: true }
			),
			stop_typing: form(plan, {})
		},
		'plan/goals/[id]': {
			save: form(goal, { ...GOAL, first: mark(() => ''), reason: words(2000), n: version }),
			state: form(goal, { state: choice('paused', true), reason: words(2000) }, { unread: true }),
			add_step: form(goal, STEP),
			save_step: form(goal, { ...STEP, stepId: id((n) => n.ids.step), n: version }),
			tick: form(goal, tick),
			remove_step: form(goal, { stepId: id((n) => n.ids.step) })
		},
		'plan/kept/[version]': {
			take: form(
				(n) => `${top}/plan/kept/${n.made}`,
				{ versionId: id((n) => n.made), n: whole(1, 2_000_000_000, 2, true) },
				{
					prepare: 'both'
				}
			)
		},
		'plan/new': {
			check: form(() => `${top}/plan/new`, NEW_GOAL),
			save: form(() => `${top}/plan/new`, NEW_GOAL)
		},
		'plan/[part]': {
			add: form(part, {
				kind: choice('trigger', true),
				text: needs(300),
				then: words(2000),
				detail: choice('people'),
				happenedOn: day(),
				barrier: choice('housing'),
				result: choice('not_yet')
			}),
			save: form(
				part,
				{
					lineId: id((n) => n.ids.line),
					text: needs(300),
					then: words(2000),
					detail: choice('people'),
					happenedOn: day(),
					barrier: choice('housing'),
					result: choice('not_yet'),
					n: version
				},
				{ prepare: 'trigger' }
			),
			raise: form(() => `${top}/plan/strategies`, { lineId: id((n) => n.ids.line) }),
			remove: form(() => `${top}/plan/strategies`, { lineId: id((n) => n.ids.line) })
		}
	};
}

const CHECK_IN_ALLY = {
	today: choice('ok'),
	stress: whole(0, 10, 4),
	sleep_hours: number(0, 24, 7.5),
	sleep: choice('good'),
	'good[]': several(['outside', 'music']),
	connection: choice('some'),
	'helped[]': several(['walked']),
	helped_words: words(300),
	learned: words(2000),
	note: words(2000),
	keep: ticked()
};
const CHECK_IN = {
	...CHECK_IN_ALLY,
	craving: whole(0, 10, 3),
	confidence: whole(0, 10, 8),
	medication: choice('taken'),
	'risky[]': several(['money'])
};
const CHECK_IN_SETTINGS = {
	'items[]': several(['today', 'stress']),
	hide_numbers: ticked(),
	medication: ticked()
};

const AGREEMENT = {
	fromCoach: needs(2000),
	fromPerson: needs(2000),
	setbacks: needs(2000),
	boundaries: needs(2000),
	'act[]': several(['call']),
	'who[]': several(['coach']),
	'after[]': {
		good: () => ['3'],
		wrong: () => [['seven'], ['-1'], ['1e400'], ['61'], ['2.5']],
		needed: false
	} satisfies Field,
	supporterTick: yesNo(),
	supporterName: words(80),
	supporterReach: words(80),
	agreedAtTable: yesNo('false'),
	base: whole(0, 1_000_000, 2)
};
function agreementForms(as: 'participant' | 'coach', path: Form['path']): Forms {
	const proposed = { id: id((n) => n.ids.agreement) };
	const prepare = as === 'participant' ? { prepare: 'proposal' as const } : {};
	return {
		propose: { as, path, fields: AGREEMENT },
		agree: { as, path, fields: proposed, ...prepare },
		aside: { as, path, fields: proposed, ...prepare }
	};
}

const NAME = {
	preferredName: needs(80, 'Dee'),
	pronouns: words(40, { say: 'they' }),
	language: choice('en', true),
	timeZone: {
		good: () => 'America/Denver',
		wrong: () => ['Mars/Olympus', '+05:00', 'x'.repeat(70), '../../etc/passwd'],
		needed: true
	} satisfies Field
};
const SCREENS: Record<string, Record<string, Field>> = {
	name: NAME,
	reach: {
		phone,
		email: email(false),
		'ways[]': several(['call']),
		'times[]': several(['evening']),
		whenWords: words(200),
		voicemailOk: choice('yes'),
		textOk: choice('no'),
		safeName: words(80),
		base
	},
	focus: {
		...Object.fromEntries(
			['alcohol', 'opioids', 'stimulants', 'gambling', 'codependency', 'own'].flatMap((kind) => [
				[`aim_${kind}`, choice('reduce')],
				[`since_${kind}`, day('2026-01-31')]
			])
		),
		ownWords: words(120)
	},
	why: { words: words(200), base },
	strengths: { 'chosen[]': several(['humor']), words: words(1000), base },
	barriers: { 'chosen[]': several(['housing']), note: words(2000), base },
	dates: {
		kind: choice('court', true),
		on: day('2026-12-24', true),
		repeats: choice('yearly'),
		label: words(120)
	}
};

const REVIEW = {
	'goals[]': {
		good: (names: Names) => [names.ids.goal],
		wrong: () => [['not-an-id'], ["' or 1=1 --"]],
		needed: false
	} satisfies Field,
	outcome_GOAL: mark(() => 'moved'),
	better_GOAL: mark(() => 'yes'),
	helped_GOAL: words(2000),
	next_GOAL: words(300),
	was_outcome_GOAL: mark(() => ''),
	was_better_GOAL: mark(() => ''),
	was_helped_GOAL: mark(() => ''),
	was_next_GOAL: mark(() => ''),
	note: words(20_000),
	was_note: mark(() => '')
};
const NEXT = {
	next_date: day('2026-12-24', true),
	next_time: clock('10:30', true),
	next_way: choice('video'),
	next_minutes: whole(5, 480, 30),
	no_next: mark(() => [])
};
const NEW_IN_REVIEW = {
	goal_title: needs(300),
	goal_why: words(2000),
	goal_how: words(2000),
	goal_step: words(300),
	goal_dueOn: day()
};
const WHEN = {
	date: day('2026-12-24', true),
	time: clock('10:30', true),
	way: choice('phone'),
	minutes: whole(5, 480, 45)
};
const VISIT = { ...WHEN, words: words(500) };
function reviewForms(as: 'participant' | 'coach', path: Form['path']): Forms {
	const visit = { visit: id((n) => n.ids.visit) };
	const form = (fields: Form['fields'], more: Partial<Form> = {}): Form => ({ as, path, fields, ...more });
	return {
		start: form({ way: choice('phone') }),
		save: form(REVIEW, { again: true }),
		goal: form({ ...REVIEW, ...NEW_IN_REVIEW }, { again: true, savesFirst: 'sessions.' }),
		typing: form(REVIEW, as === 'coach' ? { again: true } : { never: true }),
		typing_stop: form(REVIEW, { again: true }),
		plan: form(VISIT, { prepare: 'noVisit', unread: true }),
		move: form({ ...WHEN, ...visit }),
		missed: form(visit),
		cancel: form(visit),
		finish: form({ ...REVIEW, ...NEXT }, { again: true })
	};
}
const LOOK = Object.fromEntries(
	LOOK_FIELDS.flatMap((name): [string, Field][] => [
		[name, name.startsWith('scale_') ? choice('4') : words(1000)],
		[`was_${name}`, name.startsWith('scale_') ? choice('4') : mark(() => '')]
	])
);
function lookForms(as: 'participant' | 'coach', path: Form['path']): Forms {
	const form = (fields: Form['fields'], more: Partial<Form> = {}): Form => ({ as, path, fields, ...more });
	return {
		begin: form({}, { prepare: 'noLook' }),
		put_off: form({ weeks: choice('2', true) }, { prepare: 'noLook' }),
		save: form(LOOK, { again: true }),
		finish: form(LOOK, { again: true })
	};
}
/** Whether to tell: the list, and one. */
function groupForms(as: 'participant' | 'ally', route: string): Record<string, Forms> {
	const path = () => route.replace(/^\/\(\w+\)/, '');
	const prepare = as === 'participant' ? 'groupKept' : 'alliesGroupKept';
	return {
		[route]: {
			keep: { as, path, fields: { meeting: id((n) => n.made) }, prepare: 'meetingThere' },
			add: { as, path, fields: { name: needs(120) } },
			went: {
				as,
				path,
				prepare,
				fields: {
					id: id((n) => n.made),
					wentOn: day('2026-01-05', true),
					again: choice('maybe', true),
					words: words(600)
				}
			},
			letGo: { as, path, prepare, fields: { id: id((n) => n.made) } },
			calendar: { as, path, fields: {} },
			endCalendar: { as, path, fields: {} },
			...(as === 'participant'
				? { ask: { as, path, prepare: 'groupAndNoAsk', fields: { id: id((n) => n.made) } } }
				: {})
		}
	};
}

/** Events, and what somebody says of their own going and giving. */
function eventForms(as: 'participant' | 'ally', route: string): Record<string, Forms> {
	const path = () => route.replace(/^\/\(\w+\)/, '');
	const mine = as === 'participant';
	const event = id((n) => n.made);
	const hand = id((n) => n.on);
	const one = (fields: Form['fields'], prepare: Form['prepare']): Form => ({
		as,
		path: (n) => `${path()}/${n.made}`,
		prepare,
		fields
	});
	const given = { as, path, prepare: mine ? ('handGiven' as const) : ('alliesHandGiven' as const) };
	return {
		[route]: {
			gain: { ...given, fields: { hand, words: words(2000) } },
			drop: { ...given, fields: { hand } },
			...(mine ? { plan: { ...given, fields: { hand } } } : {})
		},
		[`${route}/[id]`]: {
			go: one(
				{ id: event, show: choice('name', true), name: needs(40), word: words(80), staff: ticked('yes') },
				'eventThere'
			),
			back: one({ id: event }, 'eventThere'),
			hand: {
				...one({ id: event, kind: choice('met', true), name: needs(40), words: words(300) }, 'eventThere'),
				// The name is for who looks for them; the page shows the words.
				unread: true
			},
			handBack: one({ hand }, mine ? 'handThere' : 'alliesHandThere'),
			...(mine ? { along: one({ id: event }, 'eventAndNoAsk') } : {})
		}
	};
}

/** An event as staff write it. */
/** A promise to call back. */
const callBackFields: Form['fields'] = {
	number: { ...phone, needed: true },
	name: words(40),
	about: words(300),
	voicemail: ticked('yes')
};

const eventFields: Form['fields'] = {
	title: needs(120),
	what: words(2000),
	place: needs(300),
	day: day('2096-12-24', true),
	starts: clock('18:30', true),
	ends: clock('20:00'),
	zone: choice('America/New_York', true),
	cost: words(300),
	gettingThere: words(2000),
	'fits[]': several(['kids']),
	places: whole(1, 10_000, 20),
	open: ticked('yes'),
	'wants[]': several(['cook']),
	driving: words(2000)
};

/** First talks, on either side: one that was asked for, and one whose time has come. */
const talkTimeField: Field = {
	good: () => `${dayIn('UTC', new Date(Date.now() + 3 * 86_400_000))}T10:00`,
	wrong: () => [
		'tomorrow',
		'2026-02-30T10:00',
		'2026-12-24',
		'1999-01-01T10:00',
		'99999-01-01T10:00',
		'2099-01-01T10:00'
	],
	needed: true
};
function talkForms(as: 'participant' | 'peer', path: string): Forms {
	const talkId = id((n) => n.made);
	const one = (prepare: Form['prepare'], fields: Form['fields'] = {}): Form => ({
		as,
		path: () => path,
		prepare,
		fields: { talkId, ...fields }
	});
	return {
		time: one('talkAsked', { at: talkTimeField }),
		agree: one(as === 'participant' ? 'talkOffered' : 'talkAsked'),
		held: one('talkOver'),
		pass: one('talkAsked')
	};
}
const STYLE = Object.fromEntries(STYLE_PAIRS.map((name) => [`style_${name}`, choice('a')]));
const FIRST_TALKS: Record<string, Forms> = {
	'/(me)/me/match': {
		...talkForms('participant', '/me/match'),
		ask: {
			as: 'participant',
			path: () => '/me/match',
			prepare: 'noTalks',
			fields: {
				workerId: id((n) => n.peer),
				at: talkTimeField,
				way: choice('call', true),
				reach: words(120)
			},
			unread: true
		},
		choose: {
			as: 'participant',
			path: () => '/me/match',
			prepare: 'talkOver',
			fields: { talkId: id((n) => n.made) }
		},
		gut: {
			as: 'participant',
			path: () => '/me/match',
			prepare: 'talkHeld',
			fields: {
				talkId: id((n) => n.made),
				heard: choice('yes'),
				myself: choice('partly'),
				again: choice('no'),
				words: words(600)
			}
		}
	},
	'/(me)/me/match/matters': {
		save: {
			as: 'participant',
			path: () => '/me/match/matters',
			fields: {
				'languages[]': several(['en', 'es']),
				best: choice('es'),
				interpreter: choice('yes'),
				'ways[]': several(['call']),
				'hours[]': several(['evening']),
				'traits[]': several(['woman']),
				...STYLE,
				...Object.fromEntries(
					['language', 'way', 'hours', 'style', 'traits'].map((kind) => [`weight_${kind}`, choice('2')])
				)
			}
		}
	},
	'/(me)/me/match/private': {
		name: {
			as: 'participant',
			path: () => '/me/match/private',
			prepare: 'noConflicts',
			fields: { workerId: id((n) => n.coach), kind: choice('partner', true), tells: yesNo() }
		},
		remove: {
			as: 'participant',
			path: () => '/me/match/private',
			prepare: 'conflictNamed',
			fields: { id: id((n) => n.made) }
		}
	},
	'/(me)/me/match/change': {
		ask: { as: 'participant', path: () => '/me/match/change', fields: { workerId: id((n) => n.coach) } },
		stay: { as: 'participant', path: () => '/me/match/change', prepare: 'changeAsked', fields: {} }
	},
	'/(coach)/coach/match': {
		save: {
			as: 'coach',
			path: () => '/coach/match',
			fields: {
				'hours[]': several(['evening']),
				'shown[]': several(['veteran'])
			}
		}
	},
	'/(coach)/coach/match/private': {
		name: {
			as: 'coach',
			path: () => '/coach/match/private',
			prepare: 'noConflicts',
			fields: { name: needs(80), kind: choice('partner', true), tells: yesNo() }
		},
		remove: {
			as: 'coach',
			path: () => '/coach/match/private',
			prepare: 'conflictByName',
			fields: { id: id((n) => n.made) }
		}
	},
	'/(coach)/coach/match/talks': talkForms('peer', '/coach/match/talks'),
	// The participant of a place has a worker and waits for none: see src/domains/matching/server/matching.test.ts.
	'/(team)/team/matching': {
		confirm: {
			as: 'supervisor',
			path: () => '/team/matching',
			fields: {
				'pair[]': {
					good: (n) => [`${n.person}:${n.peer}`],
					wrong: (n) => [['nonsense'], [`${n.person}`], [`${n.person}:x`], ['__proto__:']],
					needed: true
				}
			},
			never: true
		}
	}
};

/** Warm hand-offs of a person, for themself and for who walks with them. */
/** The board of what stands in the way, and one card of it. */
const EXTRA = { way: choice('call', true), days: choice('0', true) };

function barrierForms(route: string): Record<string, Forms> {
	const one = (fields: Form['fields'], more: Partial<Form> = {}): Form => ({
		as: 'participant',
		path: (n) => `/me/barriers/${n.made}`,
		prepare: 'barrierThere',
		fields: { id: id((n) => n.made), ...fields },
		...more
	});
	const said = { words: words(300), step: words(300) };
	return {
		[route]: {
			add: {
				as: 'participant',
				path: () => '/me/barriers',
				fields: { kind: choice('housing', true), path: choice('month', true), ...said }
			},
			move: one({ to: choice('waiting', true) }, { path: () => '/me/barriers' })
		},
		[`${route}/[id]`]: {
			change: one({ path: choice('month'), ...said }),
			move: one({ to: choice('waiting', true) }),
			handoff: one({ handoff: id((n) => n.made, false) }, { never: true }),
			open: one({ opened: ticked('yes') }),
			repair: one(
				{ ally: id((n) => n.tied), does: words(300), asks: words(300) },
				{ prepare: 'repairThere' }
			),
			...Object.fromEntries(
				Object.entries({
					repairDone: { repair: id((n) => n.on), done: ticked('yes') },
					repairRemove: { repair: id((n) => n.on) },
					note: { repair: id((n) => n.on), words: words(2000) }
				}).map(([action, fields]) => [action, { ...one({}, { prepare: 'repairThere' }), fields }])
			),
			solve: one({ solvedBy: choice('family', true), result: words(600) }),
			remove: one({})
		}
	};
}

function handoffForms(as: 'participant' | 'ally' | 'coach', route: string): Record<string, Forms> {
	const top = (n: Names) => route.replace(/^\/\(\w+\)/, '').replace('[id]', n.person);
	const prepare = as === 'ally' ? 'alliesHandoff' : 'handoff';
	const part = as === 'coach' ? '[handoff]' : '[id]';
	const one = (fields: Form['fields'], more: Partial<Form> = {}): Form => ({
		as,
		path: (n) => `${top(n)}/${n.made}`,
		prepare,
		fields: { id: id((n) => n.made), ...fields },
		...more
	});
	const where = { place: needs(160), phone: shaped('555-0100', 40, 'call me'), what: words(600) };
	return {
		[route]: {
			default: {
				as,
				path: top,
				fields: {
					...where,
					need: choice('medical', true),
					...(as === 'participant' ? { barrier: id((n) => n.made, false) } : {}),
					...(as === 'coach' ? { agreed: ticked('yes') } : {})
				},
				...(as === 'participant' ? { prepare: 'barrierThere' as const } : {}),
				...(as === 'coach' ? {} : { unread: true as const })
			}
		},
		[`${route}/${part}`]: {
			decide: one(
				{ want: choice('yes', true) },
				as === 'participant' ? { prepare: 'handoffOffered' } : { never: true }
			),
			change: one({
				...where,
				goesOn: day(),
				time: clock('09:30'),
				ride: words(200),
				along: words(120),
				bring: words(400),
				wait: words(800)
			}),
			tell: one({
				kind: choice('called_together', true),
				why: choice('full'),
				on: day('2026-01-05'),
				words: words(600)
			}),
			takeBack: one({ act: id((n) => n.made) }, { never: true }),
			consent: one({ consent: id((n) => n.made, false) }, { never: true }),
			link: one({ named: ticked('yes') }, { never: true }),
			endLink: one({})
		}
	};
}

function toTellForms(as: 'participant' | 'coach', route: string): Record<string, Forms> {
	const top = route.replace(/^\/\(\w+\)/, '');
	const one = (fields: Form['fields'], more: Partial<Form> = {}): Form => ({
		as,
		path: (n) => `${top}/${n.made}`,
		prepare: as === 'coach' ? 'workersToTell' : 'toTell',
		fields: { id: id((n) => n.made), ...fields },
		...more
	});
	return {
		[route]: { begin: { as, path: () => top, fields: { who: choice('family', true), name: words(60) } } },
		[`${route}/[id]`]: {
			save: one(
				{
					part: choice('before', true),
					hope: words(800),
					risk: words(800),
					safe: choice('unsure'),
					others: words(800),
					layer: choice('little'),
					say: words(800),
					leave: words(800),
					begin: words(800),
					badly: words(800)
				},
				{ unread: true }
			),
			settle: one({ as: choice('not_now', true), lookAgainOn: day() }),
			remove: one({}),
			...(as === 'participant' ? { share: one({ withCoach: ticked('yes') }) } : {})
		}
	};
}

/** A better word in something that the coach has just written. */
const wordForm = (path: Form['path'], prepare?: Form['prepare'], more: Form['fields'] = {}): Form => ({
	as: 'coach',
	path,
	prepare,
	fields: {
		id: id((n) => n.made),
		found: choice('addict', true),
		better: choice('person who uses drugs', true),
		...more
	},
	unread: true
});

function noteForms(as: 'participant' | 'coach', path: Form['path']): Forms {
	const typed = { note: words(20_000), was_note: mark(() => ''), version: whole(1, 1_000_000, 1, true) };
	return {
		save: { as, path, fields: typed, again: true },
		close: { as, path, fields: typed, again: true },
		add: { as, path, fields: { text: needs(20_000) }, never: true }
	};
}

function inviteForms(as: 'coach' | 'supervisor' | 'director', path: string): Forms {
	return {
		invite: {
			as,
			path: () => path,
			fields: {
				label: needs(80),
				email: email(false),
				'roles[]': several([as === 'coach' ? 'participant' : 'coach'], true),
				personId: { ...id((n) => n.person, false), good: () => [] }
			}
		},
		revoke: {
			as,
			path: () => path,
			prepare: as === 'director' ? 'staffInvitation' : 'invitation',
			fields: { id: id((n) => n.made) }
		}
	};
}

const person = (end: string) => (names: Names) => `/coach/people/${names.person}${end}`;
const ACCOUNT = {
	name: needs(80, 'Dee'),
	email: email(),
	password: secret('nine quiet herons at dusk', 2000)
};
const hour = clock();
const MADE = { id: id((n) => n.made) };
const KEPT = { situation: choice('late', true), words: needs(300) };

/** The card for a wallet: nothing of it is written down. */
const cardForm = (as: Who, path: string): Record<string, Form> => ({
	default: {
		as,
		path: () => path,
		fields: { 'show[]': several(['line:988']), first: words(160), kit: words(160) }
	}
});

export const FORMS: Record<string, Forms> = {
	...prefixed('/(me)/me/', planForms('participant', '/me')),
	...prefixed('/(ally)/ally/', planForms('ally', '/ally')),
	'/(me)/me/check-in': {
		default: {
			as: 'participant',
			path: () => '/me/check-in',
			fields: CHECK_IN,
			reads: () => '/me/check-in/history'
		}
	},
	'/(ally)/ally/check-in': {
		default: {
			as: 'ally',
			path: () => '/ally/check-in',
			fields: CHECK_IN_ALLY,
			reads: () => '/ally/check-in/history'
		}
	},
	'/(me)/me/check-in/history': {
		settings: { as: 'participant', path: () => '/me/check-in/history', fields: CHECK_IN_SETTINGS }
	},
	'/(ally)/ally/check-in/history': {
		settings: { as: 'ally', path: () => '/ally/check-in/history', fields: CHECK_IN_SETTINGS }
	},
	'/(me)/me': {
		ask: {
			as: 'participant',
			path: () => '/me',
			fields: { about: choice('talk') }
		},
		unask: { as: 'participant', path: () => '/me', prepare: 'ask', fields: { id: id((n) => n.made) } },
		light: { as: 'participant', path: () => '/me', prepare: 'tie', fields: { state: choice('ok', true) } },
		answer: {
			as: 'participant',
			path: () => '/me',
			prepare: 'question',
			fields: { id: id((n) => n.made), answer: choice('later', true), words: words(160) },
			unread: true
		},
		aside: {
			as: 'participant',
			path: () => '/me',
			prepare: 'question',
			fields: { id: id((n) => n.made) },
			unread: true
		},
		keep: { as: 'participant', path: () => '/me', fields: {} },
		met: { as: 'participant', path: () => '/me', fields: { id: id((n) => n.coach) } },
		put_away: {
			as: 'participant',
			path: () => '/me',
			prepare: 'telling',
			fields: { id: id((n) => n.made) },
			unread: true
		}
	},
	'/(me)/me/people/map': {
		add: {
			as: 'participant',
			path: () => '/me/people/map',
			fields: { name: needs(40, 'Jo'), note: words(300), 'kinds[]': several(['listens']), sponsor: ticked() }
		},
		next: {
			as: 'participant',
			path: () => '/me/people/map',
			fields: { kind: choice('work'), words: needs(300) }
		},
		mute: { as: 'participant', path: () => '/me/people/map', prepare: 'supporter', fields: MADE },
		unmute: { as: 'participant', path: () => '/me/people/map', prepare: 'mutedSupporter', fields: MADE },
		remove: { as: 'participant', path: () => '/me/people/map', prepare: 'supporter', fields: MADE },
		open: { as: 'participant', path: () => '/me/people/map', fields: {} },
		close: { as: 'participant', path: () => '/me/people/map', prepare: 'openMap', fields: {} }
	},
	'/(me)/me/people/boundaries': {
		keep: { as: 'participant', path: () => '/me/people/boundaries', fields: KEPT },
		forget: {
			as: 'participant',
			path: () => '/me/people/boundaries',
			prepare: 'keptByParticipant',
			fields: MADE
		}
	},
	'/(ally)/ally/boundaries': {
		keep: { as: 'ally', path: () => '/ally/boundaries', fields: KEPT },
		forget: { as: 'ally', path: () => '/ally/boundaries', prepare: 'keptByAlly', fields: MADE }
	},
	'/(ally)/ally/close': {
		add: { as: 'ally', path: () => '/ally/close', fields: { name: needs(40, 'Eli'), note: words(300) } },
		remove: { as: 'ally', path: () => '/ally/close', prepare: 'cared', fields: MADE }
	},
	'/(me)/me/people/allies': {
		invite: {
			as: 'participant',
			path: () => '/me/people/allies',
			fields: { label: needs(80), email: email(false) }
		},
		back: {
			as: 'participant',
			path: () => '/me/people/allies',
			prepare: 'allyInvitation',
			fields: { id: id((n) => n.made) }
		},
		begin: {
			as: 'participant',
			path: () => '/me/people/allies',
			prepare: 'waitingTie',
			fields: { id: id((n) => n.made) }
		},
		mute: {
			as: 'participant',
			path: () => '/me/people/allies',
			prepare: 'tie',
			fields: { id: id((n) => n.made) }
		},
		unmute: {
			as: 'participant',
			path: () => '/me/people/allies',
			prepare: 'mutedTie',
			fields: { id: id((n) => n.made) }
		},
		end: {
			as: 'participant',
			path: () => '/me/people/allies',
			prepare: 'tie',
			fields: { id: id((n) => n.made) }
		}
	},
	'/(ally)/ally': {
		wish: { as: 'ally', path: () => '/ally', fields: {} },
		unwish: { as: 'ally', path: () => '/ally', fields: {} },
		keep: { as: 'ally', path: () => '/ally', fields: {} },
		kit: { as: 'ally', path: () => '/ally', fields: KIT }
	},
	'/(ally)/ally/people/[id]': {
		ask: {
			as: 'ally',
			path: (n) => `/ally/people/${n.tied}`,
			prepare: 'tieOfAlly',
			fields: { kind: choice('own', true), words: words(160, { say: 'Shall we walk?' }) }
		},
		tell: {
			as: 'ally',
			path: (n) => `/ally/people/${n.tied}`,
			prepare: 'tieOfAlly',
			fields: { words: needs(1000) },
			// It is said that it went, not what.
			unread: true
		},
		note: {
			as: 'ally',
			path: (n) => `/ally/people/${n.tied}`,
			prepare: 'tieOfAlly',
			fields: { repair: id((n) => n.made), words: words(2000) },
			never: true
		},
		end: {
			as: 'ally',
			path: (n) => `/ally/people/${n.tied}`,
			prepare: 'tieOfAlly',
			fields: { id: id((n) => n.made) }
		}
	},
	'/(me)/me/agreement': agreementForms('participant', () => '/me/agreement'),
	'/(coach)/coach/people/[id]/agreement': agreementForms('coach', person('/agreement')),
	'/(me)/me/intake/[step]': {
		...Object.fromEntries(
			Object.entries(SCREENS).map(([step, fields]) => [
				`save ${step}`,
				{
					as: 'participant' as const,
					path: () => `/me/intake/${step}`,
					fields,
					reads: () => `/me/intake/${step}`
				}
			])
		),
		skip: { as: 'participant', path: () => '/me/intake/why', fields: {} },
		remove: {
			as: 'participant',
			path: () => '/me/intake/dates',
			fields: { id: id((n) => n.ids.hardDate) }
		}
	},
	'/(coach)/coach/people/[id]/intake': {
		...Object.fromEntries(
			Object.entries(SCREENS).map(([step, fields]) => [
				`save ${step}`,
				{ as: 'coach' as const, path: person('/intake'), query: `&step=${step}`, fields }
			])
		),
		remove: { as: 'coach', path: person('/intake'), fields: { id: id((n) => n.ids.hardDate) } }
	},
	'/(me)/me/settings': {
		...settingsForms('participant', '/me/settings'),
		rhythm: {
			as: 'participant',
			path: () => '/me/settings',
			fields: { reviewEvery: choice('monthly', true), checkInEvery: choice('few_days') }
		}
	},
	'/(ally)/ally/settings': settingsForms('ally', '/ally/settings'),
	'/(me)/me/plan/card': cardForm('participant', '/me/plan/card'),
	'/(ally)/ally/plan/card': cardForm('ally', '/ally/plan/card'),
	'/(me)/me/texts': {
		number: {
			as: 'participant',
			path: () => '/me/texts',
			prepare: 'texts',
			fields: {
				number: { ...shaped('215 555 0142', 40, 'call me', '911', '+44 20 7946 0000'), needed: true }
			}
		},
		prove: {
			as: 'participant',
			path: () => '/me/texts',
			prepare: 'waitingPhone',
			// The right one is in the text alone.
			never: true,
			fields: { code: secret('123456', 20) }
		},
		save: {
			as: 'participant',
			path: () => '/me/texts',
			prepare: 'phone',
			fields: {
				thingsOn: ticked(),
				thingsWord: { ...shaped('MINE', 40, 'STOP', 'two words', '-'), needed: true },
				whoOn: ticked(),
				whoWord: { ...shaped('WHO', 40, 'help', 'MINE'), needed: true }
			}
		},
		morning: {
			as: 'participant',
			path: () => '/me/texts',
			prepare: 'phone',
			fields: {
				on: ticked(),
				time: clock('07:10', true),
				'days[]': { ...several(['1', '5']), wrong: () => [['8'], ['0'], ['1.5'], ['Monday']] },
				seen: choice('walkers', true),
				named: ticked(),
				answer: { ...choice('thanks', true), wrong: () => ['nonsense', newId()] }
			}
		},
		remove: { as: 'participant', path: () => '/me/texts', prepare: 'phone', fields: {} }
	},
	'/(me)/me/people/cover': ownCoverForms('participant', '/me/people/cover'),
	'/(ally)/ally/cover': ownCoverForms('ally', '/ally/cover'),
	'/(coach)/coach/people': {
		find: { as: 'coach', path: () => '/coach/people', fields: { q: words(100) }, unread: true }
	},
	'/(coach)/coach/cover': {
		...arrangeForms('coach', '/coach/cover'),
		now: { as: 'coach', path: () => '/coach/cover', fields: { 'standIns[]': STAND_INS } },
		step: {
			as: 'coach',
			path: () => '/coach/cover',
			prepare: 'standingIn',
			fields: { absenceId: id((n) => n.made) }
		}
	},
	'/(team)/team/cover': arrangeForms('supervisor', '/team/cover'),
	'/(coach)/coach/number': {
		save: { as: 'coach', path: () => '/coach/number', fields: { number: phone } }
	},
	'/(me)/me/welcome': {
		default: {
			as: 'participant',
			path: () => '/me/welcome',
			fields: { version: whole(0, 1_000_000, 1, true) }
		}
	},
	'/(me)/me/notice': {
		default: {
			as: 'participant',
			path: () => '/me/notice',
			fields: { version: whole(1, 1_000_000, 1, true) }
		}
	},
	'/(me)/me/review/long-look': lookForms('participant', () => '/me/review/long-look'),
	'/(coach)/coach/people/[id]/review/long-look': lookForms('coach', person('/review/long-look')),
	'/(me)/me/review': reviewForms('participant', () => '/me/review'),
	'/(coach)/coach/people/[id]/review': reviewForms('coach', person('/review')),
	'/(me)/me/notes/[id]': noteForms('participant', (n) => `/me/notes/${n.ids.note}`),
	'/(coach)/coach/people/[id]/notes/[note]': {
		...noteForms('coach', (n) => `/coach/people/${n.person}/notes/${n.ids.note}`),
		// The note is the page’s.
		word: wordForm((n) => `/coach/people/${n.person}/notes/${n.ids.note}`, undefined, {
			id: mark((n) => n.ids.note)
		})
	},
	'/(coach)/coach/people/[id]/notes': {
		staff: { as: 'coach', path: person('/notes'), fields: { reason: needs(500), text: needs(20_000) } },
		word: wordForm(person('/notes'), 'staffNote')
	},
	'/(coach)/coach/people/[id]/plan': {
		suggest: {
			as: 'coach',
			path: person('/plan'),
			unread: true,
			fields: {
				kind: choice('step', true),
				goalId: id((n) => n.ids.goal),
				domain: choice('money'),
				who: choice('me'),
				barrier: choice('housing'),
				text: needs(300),
				note: words(2000)
			}
		},
		word: wordForm(person('/plan'), 'suggested')
	},
	'/(coach)/coach/profile': {
		save: {
			as: 'coach',
			path: () => '/coach/profile',
			fields: {
				hello: words(160),
				intro: words(1200),
				...Object.fromEntries(STYLE_PAIRS.map((pair) => [`style_${pair}`, whole(1, 5, 3)])),
				'languages[]': several(['en', 'es']),
				'ways[]': several(['phone']),
				times: words(200),
				fee: choice('costs'),
				feeWords: { ...words(300), needed: true },
				sliding: choice('yes'),
				packages: words(300),
				cancelling: words(300),
				insurance: words(300),
				askMe: choice('yes'),
				open: choice('yes')
			}
		},
		publish: { as: 'coach', path: () => '/coach/profile', prepare: 'profile', fields: {} },
		unpublish: { as: 'coach', path: () => '/coach/profile', prepare: 'profileShown', fields: {} },
		// Its picture is a file: see src/domains/workforce/server/profile.test.ts.
		picture: {
			as: 'coach',
			path: () => '/coach/profile',
			fields: { picture: { good: () => 'a text and no file', wrong: () => [], needed: true } },
			never: true
		},
		away: { as: 'coach', path: () => '/coach/profile', fields: {} }
	},
	'/(coach)/coach/credentials': {
		// Its paper is a file: see src/domains/workforce/server/clean-paper.test.ts.
		add: {
			as: 'coach',
			path: () => '/coach/credentials',
			fields: {
				type: { ...choice('other', true) },
				otherName: { ...words(120), needed: true },
				otherIssuer: { ...words(120), needed: true },
				number: needs(60),
				issuedOn: day('2026-01-05'),
				expiresOn: day('2096-12-24'),
				paper: { good: () => 'a text and no file', wrong: () => [], needed: false, lenient: true }
			}
		},
		remove: {
			as: 'coach',
			path: () => '/coach/credentials',
			prepare: 'credential',
			fields: { id: id((n) => n.made) }
		},
		training: {
			as: 'coach',
			path: () => '/coach/credentials',
			fields: {
				title: needs(160),
				provider: needs(120),
				category: choice('ethics', true),
				hours: number(0.25, 500, 6, true),
				heldOn: day('2026-01-05', true)
			}
		},
		removeTraining: {
			as: 'coach',
			path: () => '/coach/credentials',
			prepare: 'training',
			fields: { id: id((n) => n.made) }
		}
	},
	'/(team)/team/credentials': {
		check: {
			as: 'supervisor',
			path: () => '/team/credentials',
			prepare: 'credential',
			fields: { id: id((n) => n.made), found: choice('right', true) }
		},
		training: {
			as: 'supervisor',
			path: () => '/team/credentials',
			prepare: 'training',
			fields: { id: id((n) => n.made), found: choice('right', true) }
		}
	},
	'/(team)/team/credentials/types/[code]': {
		default: {
			as: 'supervisor',
			path: () => '/team/credentials/types/new',
			// Read back where all kinds stand.
			reads: () => '/team/credentials/types',
			fields: {
				code: { good: () => '', wrong: () => ['nonsense', '__proto__'], needed: false },
				base: { ...whole(0, 100_000, 0), good: () => '0' },
				name: needs(120),
				issuer: needs(120),
				jurisdiction: { good: () => 'US-NC', wrong: () => ['Nowhere', '!!'], needed: false },
				from: day('2026-01-05'),
				training: whole(0, 5000, 40),
				experience: whole(0, 5000, 500),
				supervision: whole(0, 5000, 25),
				...Object.fromEntries(TRAINING_CATEGORIES.map((one) => [`in_${one}`, whole(0, 5000, 4)])),
				exam: words(120),
				renewalMonths: whole(1, 240, 24),
				gone: { good: () => [], wrong: () => ['nonsense'], needed: false }
			}
		}
	},
	'/(organization)/organization/ethics': {
		default: {
			as: 'director',
			path: () => '/organization/ethics',
			fields: { base: whole(0, 100_000, 0, true), wordsEn: words(12_000), wordsEs: words(12_000) }
		}
	},
	'/(me)/me/people': {
		takeDown: {
			as: 'participant',
			path: () => '/me/people',
			prepare: 'said',
			fields: { worker: id((n) => n.coach) }
		},
		prolong: {
			as: 'participant',
			path: () => '/me/people',
			prepare: 'said',
			fields: { worker: id((n) => n.coach) }
		}
	},
	'/(me)/me/people/said/[id]': {
		give: {
			as: 'participant',
			path: (n) => `/me/people/said/${n.coach}`,
			fields: {
				words: needs(600, 'listens well and never hurries me'),
				agree: choice('yes', true),
				months: choice('6'),
				anyway: choice('yes')
			}
		},
		prolong: {
			as: 'participant',
			path: (n) => `/me/people/said/${n.coach}`,
			prepare: 'said',
			fields: {}
		},
		back: {
			as: 'participant',
			path: (n) => `/me/people/said/${n.coach}`,
			prepare: 'said',
			fields: {}
		}
	},
	'/(team)/team/testimonials': {
		default: {
			as: 'supervisor',
			path: () => '/team/testimonials',
			prepare: 'said',
			fields: {
				id: id((n) => n.made),
				state: choice('kept_back', true),
				why: { ...words(300), needed: true }
			},
			// Words that were read over stand there no more.
			unread: true
		}
	},
	'/(public)/coaches': {
		list: { as: 'director', path: () => '/coaches', fields: { open: choice('yes', true) } }
	},
	'/(me)/me/people/counted': {
		default: {
			as: 'participant',
			path: () => '/me/people/counted',
			fields: { 'kinds[]': several(['alcohol']) }
		}
	},
	'/(coach)/coach/about-me': {
		print: {
			as: 'coach',
			path: () => '/coach/about-me',
			prepare: 'aboutMe',
			fields: { place: choice('badge', true) }
		},
		save: {
			as: 'coach',
			path: () => '/coach/about-me',
			fields: Object.fromEntries(
				Array.from({ length: 6 }, (_, n) => [
					[`words_${n}`, words(200)],
					...['everyone', 'people', 'court', 'badge', 'staff'].map((place) => [
						`${place}_${n}`,
						ticked('yes')
					])
				]).flat()
			) as Form['fields']
		}
	},
	'/(coach)/coach': {
		...kitForms('coach', '/coach'),
		card: {
			as: 'coach',
			path: () => '/coach',
			prepare: 'supportCard',
			fields: {
				cardId: id((n) => n.made),
				outcome: choice('snoozed', true),
				way: choice('call'),
				until: day(dayIn('America/New_York', new Date(Date.now() + 5 * 86_400_000)), true),
				why: needs(300)
			},
			unread: true
		},
		word: wordForm(() => '/coach', 'contacted', { personId: id((n) => n.person) }),
		act: {
			as: 'coach',
			path: () => '/coach',
			fields: {
				personId: id((n) => n.person),
				way: choice('call'),
				outcome: choice('left_word', true),
				reason: choice('quiet'),
				words: words(2000),
				nextOn: day()
			},
			unread: true
		},
		kept: { as: 'coach', path: () => '/coach', fields: { promiseId: id((n) => n.ids.promise) } },
		debrief: {
			as: 'coach',
			path: () => '/coach',
			prepare: 'incidentOver',
			fields: {
				incidentId: id((n) => n.made),
				answer: choice('yes', true),
				supervisorId: id((n) => n.supervisor)
			}
		}
	},
	...toTellForms('participant', '/(me)/me/people/telling'),
	...toTellForms('coach', '/(coach)/coach/telling'),
	...barrierForms('/(me)/me/barriers'),
	...FIRST_TALKS,
	'/(team)/team/letters/[letter]': {
		default: {
			as: 'director',
			path: () => '/team/letters/court',
			fields: {
				letter: choice('court', true),
				base: whole(0, 100_000, 0, true),
				meansEn: words(3000),
				doEn: words(3000),
				meansEs: words(3000),
				doEs: words(3000)
			}
		}
	},
	...eventForms('participant', '/(me)/me/events'),
	...eventForms('ally', '/(ally)/ally/events'),
	'/(me)/me/calls': {
		save: {
			as: 'participant',
			path: () => '/me/calls',
			fields: {
				'days[]': { ...several(['1', '5']), wrong: () => [['8'], ['0'], ['Monday']], needed: true },
				starts: clock('10:00', true),
				ends: clock('18:00', true),
				number: { ...shaped('215-555-0147', 40, 'call me', '911'), needed: true },
				language: choice('en', true),
				who: choice('callers', true),
				voicemail: choice('no', true),
				tries: choice('2', true),
				ifNot: choice('leave', true)
			}
		},
		off: { as: 'participant', path: () => '/me/calls', fields: {} },
		accept: {
			as: 'participant',
			path: () => '/me/calls',
			prepare: 'callsSuggested',
			fields: { number: { ...shaped('215-555-0147', 40, 'call me', '911'), needed: true } }
		},
		away: { as: 'participant', path: () => '/me/calls', prepare: 'callsSuggested', fields: {} }
	},
	'/(coach)/coach/calls': {
		take: {
			as: 'coach',
			path: () => '/coach/calls',
			prepare: 'callDue',
			fields: { personId: id((n) => n.person) }
		},
		end: {
			as: 'coach',
			path: () => '/coach/calls',
			prepare: 'callTaken',
			fields: { id: id((n) => n.made), how: choice('good', true), line: words(300) },
			// The person reads it, on a page of theirs; whoever only calls never again.
			unread: true
		},
		back: {
			as: 'coach',
			path: () => '/coach/calls',
			prepare: 'callTaken',
			fields: { id: id((n) => n.made) }
		},
		caller: {
			as: 'supervisor',
			path: () => '/coach/calls',
			fields: { worker: id((n) => n.peer), act: choice('add', true) }
		},
		script: {
			as: 'supervisor',
			path: () => '/coach/calls',
			fields: { en: needs(2000), es: needs(2000) }
		}
	},
	'/(team)/line': {
		on: { as: 'peer', path: () => '/line', prepare: 'lineConnected', fields: { number: phone } },
		off: {
			as: 'peer',
			path: () => '/line',
			prepare: 'lineInCall',
			// Needed in a call alone, which may have been closed meanwhile: warm-line.test.ts.
			fields: { to: choice('call-back'), ...callBackFields }
		},
		start: { as: 'peer', path: () => '/line', prepare: 'lineOn', fields: {} },
		close: {
			as: 'coach',
			path: () => '/line',
			prepare: 'lineCoachInCall',
			fields: {
				wants: choice('talk', true),
				safety: choice('safe', true),
				'ticks[]': several(['heard']),
				line: words(300),
				person: id((n) => n.person, false)
			},
			// Closed: nobody reads it on this page again.
			unread: true
		},
		hand: {
			as: 'peer',
			path: () => '/line',
			prepare: 'lineInCall',
			fields: { to: id((n) => n.coach) }
		},
		handed: {
			as: 'coach',
			path: () => '/line',
			prepare: 'lineHanded',
			fields: { id: id((n) => n.made), act: choice('cannot', true) }
		},
		promise: { as: 'peer', path: () => '/line', prepare: 'lineSetUp', fields: callBackFields },
		back: {
			as: 'peer',
			path: () => '/line',
			prepare: 'lineCallBack',
			fields: { id: id((n) => n.made), act: choice('no-answer', true) }
		},
		practice: {
			as: 'peer',
			path: () => '/line',
			prepare: 'linePractice',
			fields: { act: choice('dial', true), call: oneOf('', ['x'.repeat(61)]) },
			// The name of a call is typed by nobody, and comes back with its own buttons alone.
			unread: true
		}
	},
	'/(team)/line/rota': {
		plan: {
			as: 'supervisor',
			path: () => '/line/rota',
			fields: {
				day: day('2096-12-24', true),
				starts: clock('18:00', true),
				ends: clock('22:00', true),
				weeks: whole(1, 26, 2),
				worker: id((n) => n.peer, false)
			}
		},
		shift: {
			as: 'peer',
			path: () => '/line/rota',
			prepare: 'lineShift',
			fields: { id: id((n) => n.made), act: choice('take', true) }
		},
		settings: {
			as: 'supervisor',
			path: () => '/line/rota',
			fields: {
				number: { ...phone, needed: true },
				fallbackName: needs(80),
				fallbackNumber: { ...phone, needed: true },
				minutes: whole(5, 2880, 60, true)
			}
		}
	},
	'/(team)/team/events/new': {
		default: { as: 'coach', path: () => '/team/events/new', fields: eventFields }
	},
	'/(team)/team/events/[id]': {
		write: {
			as: 'coach',
			path: (n) => `/team/events/${n.made}`,
			prepare: 'eventThere',
			fields: { id: id((n) => n.made), base: whole(1, 100_000, 1, true), ...eventFields }
		},
		cancel: {
			as: 'coach',
			path: (n) => `/team/events/${n.made}`,
			prepare: 'eventThere',
			fields: { id: id((n) => n.made), why: needs(300) }
		},
		answer: {
			as: 'coach',
			path: (n) => `/team/events/${n.made}`,
			prepare: 'handThere',
			fields: { hand: id((n) => n.on), answer: choice('yes', true) }
		}
	},
	'/(me)/me/used': {
		tell: {
			as: 'participant',
			path: () => '/me/used',
			prepare: 'noneTold',
			unread: true,
			fields: {
				'to[]': {
					good: (n) => [n.coach],
					wrong: (_, foreign) => [['nonsense'], [foreign.coach]],
					needed: true
				},
				words: words(500)
			}
		},
		untell: {
			as: 'participant',
			path: () => '/me/used',
			prepare: 'usedTold',
			fields: { id: id((n) => n.made) }
		}
	},
	'/(me)/me/safer-use': {
		save: {
			as: 'participant',
			path: () => '/me/safer-use',
			fields: {
				...Object.fromEntries(SAFER_PARTS.map((part) => [part, words(600)])),
				...KIT,
				'risks[]': several(['alone']),
				look: day()
			}
		},
		show: {
			as: 'participant',
			path: () => '/me/safer-use',
			prepare: 'saferPlanThere',
			fields: { workerId: id((n) => n.coach) }
		},
		close: { as: 'participant', path: () => '/me/safer-use', prepare: 'saferPlanShown', fields: {} }
	},
	'/(me)/me/return-plan': {
		save: {
			as: 'participant',
			path: () => '/me/return-plan',
			fields: {
				...Object.fromEntries(PLAN_PARTS.map((part) => [part, words(600)])),
				opened: choice('yes')
			}
		},
		learn: {
			as: 'participant',
			path: () => '/me/return-plan',
			fields: { before: words(1000), helped: words(1000), next: words(1000) }
		},
		open: {
			as: 'participant',
			path: () => '/me/return-plan',
			prepare: 'learnedThere',
			fields: { id: id((n) => n.made), open: choice('yes', true) }
		},
		remove: {
			as: 'participant',
			path: () => '/me/return-plan',
			prepare: 'learnedThere',
			fields: { id: id((n) => n.made) }
		}
	},
	'/(me)/me/hard-dates': {
		plan: {
			as: 'participant',
			path: () => '/me/hard-dates',
			prepare: 'hardDateThere',
			fields: { hardDateId: id((n) => n.on), workerId: id((n) => n.coach), ...EXTRA }
		},
		agree: {
			as: 'participant',
			path: () => '/me/hard-dates',
			prepare: 'extraThere',
			fields: { id: id((n) => n.made) }
		},
		end: {
			as: 'participant',
			path: () => '/me/hard-dates',
			prepare: 'extraThere',
			fields: { id: id((n) => n.made) }
		}
	},
	'/(coach)/coach/people/[id]': {
		extra: {
			as: 'coach',
			path: person(''),
			prepare: 'hardDateThere',
			fields: { hardDateId: id((n) => n.on), ...EXTRA }
		},
		calls: {
			as: 'coach',
			path: person(''),
			prepare: 'callsNone',
			fields: {
				'days[]': { ...several(['1', '5']), wrong: () => [['8'], ['0'], ['Monday']], needed: true },
				starts: clock('10:00', true),
				ends: clock('18:00', true)
			}
		},
		interpreter: {
			as: 'coach',
			path: person(''),
			fields: { language: choice('ht'), words: words(200) }
		},
		close: {
			as: 'coach',
			path: (n) => `/coach/people/${n.person}`,
			fields: {
				personId: id((n) => n.person),
				kind: choice('detox', true),
				startedOn: day(dayIn('America/New_York', new Date(Date.now() - 3 * 86_400_000)), true)
			}
		}
	},
	'/(me)/me/crisis-plan': {
		save: {
			as: 'participant',
			path: () => '/me/crisis-plan',
			fields: {
				base: whole(0, 100_000, 0),
				first: words(1500),
				say: words(1500),
				helps: words(1500),
				worse: words(1500),
				care: words(1500),
				medicine: words(1500),
				hospital: words(1500),
				police: choice('no', true),
				rule: choice('always', true)
			}
		},
		remove: { as: 'participant', path: () => '/me/crisis-plan', fields: {} },
		read: {
			as: 'participant',
			path: () => '/me/crisis-plan',
			prepare: 'planOpened',
			fields: { id: id((n) => n.made) }
		},
		told: {
			as: 'participant',
			path: () => '/me/crisis-plan',
			prepare: 'incident',
			fields: { id: id((n) => n.made) }
		}
	},
	'/(coach)/coach/people/[id]/crisis-plan': {
		default: {
			as: 'coach',
			path: (n) => `/coach/people/${n.person}/crisis-plan`,
			prepare: 'crisisPlan',
			fields: { reason: choice('harm', true), words: words(500) },
			// The person reads it, on their own page.
			unread: true
		}
	},
	'/(coach)/coach/people/[id]/crisis': {
		begin: {
			as: 'coach',
			path: (n) => `/coach/people/${n.person}/crisis`,
			fields: { reason: choice('asked', true) }
		},
		step: {
			as: 'coach',
			path: (n) => `/coach/people/${n.person}/crisis`,
			prepare: 'incident',
			fields: {
				incidentId: id((n) => n.made),
				step: choice('call', true),
				result: choice('done', true),
				why: choice('no_answer'),
				line: choice('988', true)
			}
		},
		close: {
			as: 'coach',
			path: (n) => `/coach/people/${n.person}/crisis`,
			prepare: 'incidentWalked',
			fields: { incidentId: id((n) => n.made), outcome: choice('safe_alone', true) }
		}
	},
	'/(team)/team/incidents': {
		...kitForms('supervisor', '/team/incidents'),
		join: {
			as: 'supervisor',
			path: () => '/team/incidents',
			prepare: 'incident',
			fields: { incidentId: id((n) => n.made) }
		},
		looks: {
			as: 'supervisor',
			path: () => '/team/incidents',
			prepare: 'looksLeft',
			fields: { incidentId: id((n) => n.made), to: id((n) => n.coach) }
		},
		held: {
			as: 'supervisor',
			path: () => '/team/incidents',
			prepare: 'talkWanted',
			fields: { incidentId: id((n) => n.made), workerId: id((n) => n.coach) }
		}
	},
	'/(me)/me/doctor': {
		default: {
			as: 'participant',
			path: () => '/me/doctor',
			fields: { 'chosen[]': several(['side']), own: words(2000) }
		}
	},
	'/(me)/me/wallet': {
		// Its photo is a file: see src/domains/wallet/server/documents.test.ts.
		add: {
			as: 'participant',
			path: () => '/me/wallet',
			fields: {
				photo: { good: () => 'a text and no file', wrong: () => [], needed: true },
				kind: choice('id', true),
				letter: choice('court'),
				name: words(120)
			},
			never: true
		}
	},
	'/(me)/me/wallet/[id]': {
		remove: {
			as: 'participant',
			path: (n) => `/me/wallet/${n.made}`,
			prepare: 'paperThere',
			fields: { id: id((n) => n.made) }
		}
	},
	'/(me)/me/signs': {
		make: {
			as: 'participant',
			path: () => '/me/signs',
			fields: {
				kind: choice('craving', true),
				level: whole(1, 10, 8, true),
				times: whole(1, 30, 2, true),
				days: whole(1, 30, 3, true),
				words: words(160)
			},
			unread: true
		},
		switch: {
			as: 'participant',
			path: () => '/me/signs',
			prepare: 'ruleThere',
			fields: { id: id((n) => n.made), on: choice('no', true) }
		},
		remove: {
			as: 'participant',
			path: () => '/me/signs',
			prepare: 'ruleThere',
			fields: { id: id((n) => n.made) }
		},
		say: {
			as: 'participant',
			path: () => '/me/signs',
			prepare: 'ruleThere',
			fields: { id: id((n) => n.made) }
		},
		wishes: {
			as: 'participant',
			path: () => '/me/signs',
			fields: {
				coachSees: choice('yes'),
				opens: choice('yes'),
				'on[]': several(['high_pull']),
				quietFrom: clock('21:30', true),
				quietUntil: clock('08:00', true)
			}
		},
		changed: {
			as: 'participant',
			path: () => '/me/signs',
			fields: {
				kind: choice('detox', true),
				startedOn: day(dayIn('America/New_York', new Date(Date.now() - 3 * 86_400_000)), true)
			}
		},
		answer: {
			as: 'participant',
			path: () => '/me/signs',
			prepare: 'closeAsked',
			fields: { id: id((n) => n.made), answer: choice('yes', true) }
		}
	},
	'/(me)/me/dates': {
		save: {
			as: 'participant',
			path: () => '/me/dates',
			prepare: 'dutyThere',
			fields: {
				id: id((n) => n.made, false),
				kind: choice('court', true),
				dueOn: day('2026-12-05', true),
				time: clock('09:30'),
				what: words(160),
				where: words(160)
			}
		},
		done: {
			as: 'participant',
			path: () => '/me/dates',
			prepare: 'dutyThere',
			fields: { id: id((n) => n.made), done: choice('yes', true) }
		},
		remove: {
			as: 'participant',
			path: () => '/me/dates',
			prepare: 'dutyThere',
			fields: { id: id((n) => n.made) }
		}
	},
	...handoffForms('participant', '/(me)/me/handoffs'),
	...handoffForms('ally', '/(ally)/ally/handoffs'),
	...handoffForms('coach', '/(coach)/coach/people/[id]/handoffs'),
	'/(me)/me/sessions': {
		come: {
			as: 'participant',
			path: () => '/me/sessions',
			prepare: 'hoursThere',
			fields: {
				worker: id((n) => n.coach),
				date: day('2027-01-05', true),
				time: clock('15:00', true),
				minutes: oneOf('60', ['7', '0', '1e400', 'an hour']),
				words: needs(500)
			}
		},
		interpreter: {
			as: 'participant',
			path: () => '/me/sessions',
			fields: { language: choice('ht'), words: words(200) }
		},
		needed: {
			as: 'participant',
			path: () => '/me/sessions',
			prepare: 'interpretedVisit',
			fields: { visit: id((n) => n.on), needed: choice('no', true) }
		},
		mail: {
			as: 'participant',
			path: () => '/me/sessions',
			fields: { remind: choice('day_before', true) }
		},
		feed: { as: 'participant', path: () => '/me/sessions', fields: {} },
		endFeed: { as: 'participant', path: () => '/me/sessions', fields: {} }
	},
	'/(me)/me/sessions/[visit]': {
		move: {
			as: 'participant',
			path: (n) => `/me/sessions/${n.on}`,
			prepare: 'visitThere',
			fields: { slot: slotField },
			unread: true
		},
		cancel: { as: 'participant', path: (n) => `/me/sessions/${n.on}`, prepare: 'visitThere', fields: {} },
		series: { as: 'participant', path: (n) => `/me/sessions/${n.on}`, prepare: 'visitThere', fields: {} }
	},
	'/(me)/me/sessions/asked': askedForms('participant', () => '/me/sessions/asked'),
	'/(coach)/coach/people/[id]/asked': askedForms('coach', (n) => `/coach/people/${n.person}/asked`),
	'/(me)/book/[coach]': {
		default: {
			as: 'participant',
			path: (n) => `/book/${n.coach}`,
			prepare: 'hoursThere',
			fields: {
				slot: slotField,
				minutes: oneOf('30', ['7', '0', '1e400', 'an hour']),
				way: choice('phone', true),
				kind: choice('talk'),
				weeks: whole(1, 12, 1),
				words: words(500)
			},
			unread: true
		}
	},
	'/(me)/me/messages/[walk]': {
		send: {
			as: 'participant',
			path: (n) => `/me/messages/${n.on}`,
			prepare: 'messageForMe',
			fields: { walk: id((n) => n.on), words: needs(2000) }
		},
		read: {
			as: 'participant',
			path: (n) => `/me/messages/${n.on}`,
			prepare: 'messageForMe',
			fields: { upTo: id((n) => n.made) }
		}
	},
	'/(coach)/coach/messages': {
		break: {
			as: 'coach',
			path: () => '/coach/messages',
			fields: { minutes: oneOf('60', ['7', '0', '1e400', 'an hour'], true) }
		},
		back: { as: 'coach', path: () => '/coach/messages', fields: {} },
		early: { as: 'coach', path: () => '/coach/messages', fields: { why: choice('urgent', true) } }
	},
	'/(coach)/coach/messages/[walk]': {
		send: {
			as: 'coach',
			path: (n) => `/coach/messages/${n.on}`,
			prepare: 'messageForCoach',
			fields: { words: needs(2000) }
		},
		read: {
			as: 'coach',
			path: (n) => `/coach/messages/${n.on}`,
			prepare: 'messageForCoach',
			fields: { upTo: id((n) => n.made) }
		}
	},
	'/(coach)/coach/calendar': {
		book: {
			as: 'coach',
			path: () => '/coach/calendar',
			prepare: 'hoursThere',
			fields: {
				person: id((n) => n.person),
				date: day('2027-01-06', true),
				time: clock('15:00', true),
				minutes: oneOf('30', ['7', '0', '1e400', 'an hour']),
				way: choice('phone', true),
				kind: choice('talk'),
				weeks: whole(1, 12, 1),
				words: words(500)
			}
		},
		move: {
			as: 'coach',
			path: () => '/coach/calendar',
			prepare: 'visitThere',
			fields: { visit: id((n) => n.on), date: day('2027-01-06', true), time: clock('18:00', true) }
		},
		cancel: meetingForm,
		held: meetingForm,
		missed: meetingForm,
		arrange: {
			as: 'coach',
			path: () => '/coach/calendar',
			prepare: 'interpretedVisit',
			fields: { visit: id((n) => n.on), how: choice('phone', true), who: words(200) }
		},
		needed: {
			as: 'coach',
			path: () => '/coach/calendar',
			prepare: 'interpretedVisit',
			fields: { visit: id((n) => n.on), needed: choice('no', true) }
		},
		feed: { as: 'coach', path: () => '/coach/calendar', fields: {} },
		endFeed: { as: 'coach', path: () => '/coach/calendar', fields: {} }
	},
	'/(coach)/coach/calendar/hours': {
		reading: {
			as: 'coach',
			path: () => '/coach/calendar/hours',
			fields: {
				which: choice('own', true),
				...Object.fromEntries(
					[1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => [
						[`from_${weekday}a`, clock('09:00', true)],
						[`until_${weekday}a`, clock('10:00', true)],
						[`from_${weekday}b`, clock('16:00', true)],
						[`until_${weekday}b`, clock('17:00', true)]
					])
				)
			}
		},
		week: {
			as: 'coach',
			path: () => '/coach/calendar/hours',
			fields: {
				...Object.fromEntries(
					[1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => [
						[`from_${weekday}a`, clock('09:00', true)],
						[`until_${weekday}a`, clock('12:00', true)],
						[`from_${weekday}b`, clock('13:00', true)],
						[`until_${weekday}b`, clock('17:00', true)]
					])
				),
				timeZone: oneOf('America/New_York', ['Mars/Olympus', '+05:00', '__proto__'], true),
				before: whole(0, 120, 5),
				after: whole(0, 120, 10),
				noticeHours: whole(0, 168, 12),
				'ways[]': several(['phone'], true)
			}
		},
		day: {
			as: 'coach',
			path: () => '/coach/calendar/hours',
			prepare: 'hoursThere',
			fields: {
				on: day('2027-12-24', true),
				there: choice('hours', true),
				from_day: clock('09:00', true),
				until_day: clock('12:00', true)
			}
		},
		forget: {
			as: 'coach',
			path: () => '/coach/calendar/hours',
			prepare: 'hoursThere',
			fields: { on: day('2027-12-24', true) }
		}
	},
	'/(public)/room/[id]': {
		link: {
			as: 'coach',
			path: (n) => `/room/${n.on}`,
			prepare: 'videoThere',
			fields: { phone: choice('yes') }
		},
		end: { as: 'participant', path: (n) => `/room/${n.on}`, prepare: 'roomLink', fields: {} }
	},
	'/(public)/visit/[token]': {
		move: {
			as: 'visitor',
			path: (n) => `/visit/${n.on}`,
			prepare: 'meetingLink',
			fields: { slot: slotField },
			unread: true
		},
		cancel: { as: 'visitor', path: (n) => `/visit/${n.on}`, prepare: 'meetingLink', fields: {} }
	},
	'/(public)/answer/[token]': {
		default: {
			as: 'visitor',
			path: (n) => `/answer/${n.made}`,
			prepare: 'handoffLink',
			fields: { answer: choice('can_take', true), why: choice('full'), words: words(600) },
			unread: true
		}
	},
	'/(public)/directory/[id]': {
		confirm: serviceForm({}),
		fact: serviceForm({ kind: choice('wait', true), value: whole(0, 3650, 9, true) }, { unread: true }),
		tip: serviceForm({ words: needs(1000) }),
		tipBack: serviceForm({ tip: id((n) => n.made) }),
		reply: serviceForm({ tip: id((n) => n.made), reply: needs(1000), from: needs(120, 'Rosa') }),
		correct: serviceForm(
			{
				seen: {
					good: (n) => n.made ?? '',
					wrong: () => ['yesterday', '2026-13-01T00:00:00Z', '1999-01-01T00:00:00Z'],
					needed: true
				},
				name: needs(200),
				description: words(5000),
				phone: shaped('410-555-0100', 60, 'ask at the desk', '12'),
				application_process: words(2000),
				fees: words(1000),
				eligibility: words(2000),
				documents: words(1000),
				alert: words(500)
			},
			{ prepare: 'serviceToCorrect' }
		),
		say: serviceForm(
			{
				seen: SEEN_VALUES,
				knows: choice('inside', true),
				moud: choice('yes'),
				cost: choice('no'),
				certified: choice('yes'),
				rules: choice('unknown'),
				lives: choice('yes'),
				record: choice('yes')
			},
			{ as: 'participant', prepare: 'houseKnown' }
		),
		unsay: serviceForm({}, { as: 'participant', prepare: 'houseSaid' }),
		state: serviceForm(
			{
				seen: SEEN_VALUES,
				moud: choice('no'),
				cost: whole(0, 5000, 175),
				certified: words(200),
				rules: words(1000),
				lives: words(500),
				record: choice('yes')
			},
			{ prepare: 'houseKnown' }
		),
		retire: serviceForm({ why: needs(500) }),
		bringBack: serviceForm({ why: needs(500) }, { prepare: 'serviceRetired' })
	},
	...groupForms('participant', '/(me)/me/groups'),
	...groupForms('ally', '/(ally)/ally/groups'),
	'/(me)/me/promises': {
		make: {
			as: 'participant',
			path: () => '/me/promises',
			fields: {
				words: needs(200),
				byOn: day('2026-12-24', true),
				ifMissed: choice('partner', true),
				missed: words(200)
			}
		},
		settle: {
			as: 'participant',
			path: () => '/me/promises',
			fields: { id: id((n) => n.made), as: choice('move', true), byOn: day('2026-12-24', true) },
			prepare: 'promiseMade'
		}
	},
	'/(me)/me/record': {
		take: {
			as: 'participant',
			path: () => '/me/record',
			prepare: 'password',
			fields: { password: secret(PASSWORD, 1000) }
		}
	},
	'/(me)/me/record/correct': {
		ask: {
			as: 'participant',
			path: () => '/me/record/correct',
			prepare: 'contactWritten',
			fields: {
				about: {
					good: (n) => `contact:${n.made}`,
					wrong: () => ['nonsense', 'contact:', `note:${newId()}`, `contact:${newId()}`, 'person:1'],
					needed: true
				},
				words: needs(4000)
			}
		}
	},
	'/(me)/me/record/restrict': {
		ask: { as: 'participant', path: () => '/me/record/restrict', fields: RESTRICTION },
		lift: {
			as: 'participant',
			path: () => '/me/record/restrict',
			prepare: 'restrictionAsked',
			fields: MADE
		}
	},
	'/(me)/me/record/delete': {
		ask: {
			as: 'participant',
			path: () => '/me/record/delete',
			prepare: 'password',
			fields: { password: secret(PASSWORD, 1000) }
		},
		cancel: { as: 'participant', path: () => '/me/record/delete', fields: {} }
	},
	'/(ally)/ally/record': {
		take: {
			as: 'ally',
			path: () => '/ally/record',
			prepare: 'allyPassword',
			fields: { password: secret(PASSWORD, 1000) }
		}
	},
	'/(ally)/ally/record/correct': {
		ask: {
			as: 'ally',
			path: () => '/ally/record/correct',
			// Nobody has written anything about this one.
			never: true,
			fields: {
				about: { good: () => `contact:${newId()}`, wrong: () => ['nonsense'], needed: true },
				words: needs(4000)
			}
		}
	},
	'/(ally)/ally/record/restrict': {
		ask: { as: 'ally', path: () => '/ally/record/restrict', fields: RESTRICTION },
		lift: { as: 'ally', path: () => '/ally/record/restrict', prepare: 'allyRestrictionAsked', fields: MADE }
	},
	'/(ally)/ally/record/delete': {
		ask: {
			as: 'ally',
			path: () => '/ally/record/delete',
			prepare: 'allyPassword',
			fields: { password: secret(PASSWORD, 1000) }
		},
		cancel: { as: 'ally', path: () => '/ally/record/delete', fields: {} }
	},
	'/(coach)/coach/requests': {
		answer: {
			as: 'coach',
			path: () => '/coach/requests',
			prepare: 'correctionAsked',
			fields: { ...MADE, outcome: choice('declined', true), words: needs(4000) }
		}
	},
	'/(organization)/organization/requests': {
		answer: {
			as: 'supervisor',
			path: () => '/organization/requests',
			prepare: 'restrictionAsked',
			fields: { ...MADE, outcome: choice('granted', true), words: words(1000) }
		},
		hold: {
			as: 'director',
			path: () => '/organization/requests',
			fields: { which: choice('number'), personId: id((n) => n.person), reason: needs(1000) }
		},
		lift: { as: 'director', path: () => '/organization/requests', prepare: 'held', fields: MADE }
	},
	'/(me)/me/sharing': {
		end: {
			as: 'participant',
			path: () => '/me/sharing',
			fields: { id: id((n) => n.made) },
			prepare: 'consent'
		}
	},
	'/(me)/me/sharing/[id]': {
		end: {
			as: 'participant',
			path: (n) => `/me/sharing/${n.made}`,
			fields: { id: id((n) => n.made) },
			prepare: 'consent'
		}
	},
	'/(me)/me/sharing/new': {
		read: { as: 'participant', path: () => '/me/sharing/new', query: '&for=intermediary', fields: CONSENT },
		sign: {
			as: 'participant',
			path: () => '/me/sharing/new',
			query: '&for=intermediary',
			// Without the mark of the page that was read nothing is signed: src/routes/sharing-pages/new-page.test.ts has the right ones.
			never: true,
			fields: { ...CONSENT, signed: needs(200), read: mark(() => 'a'.repeat(64)) }
		}
	},
	'/(coach)/coach/people/[id]/papers/[consent]': {
		default: {
			as: 'coach',
			path: (n) => `/coach/people/${n.person}/papers/${n.made}`,
			prepare: 'consent',
			// Without the mark of the paper that was seen nothing leaves: src/routes/sharing-pages/papers-page.test.ts has the right ones.
			never: true,
			fields: { to: words(200), seen: mark(() => 'a'.repeat(64)) }
		}
	},
	'/(coach)/coach/people/[id]/papers/[consent]/told': {
		default: {
			as: 'coach',
			path: (n) => `/coach/people/${n.person}/papers/${n.made}/told`,
			prepare: 'consent',
			fields: {
				to: needs(200),
				'given[]': several(['attendance'], true),
				what: needs(2000),
				minutesAgo: choice('0'),
				noticeSaid: choice('yes', true)
			},
			// The words stand in the person's account.
			unread: true
		}
	},
	'/(coach)/coach/invite': inviteForms('coach', '/coach/invite'),
	'/(team)/team/invite': inviteForms('supervisor', '/team/invite'),
	'/(coach)/coach/people/new': {
		default: {
			as: 'coach',
			path: () => '/coach/people/new',
			fields: { ...NAME, understood: choice('yes', true) }
		}
	},
	'/(me)/me/people/pulse': {
		answer: {
			as: 'participant',
			path: () => '/me/people/pulse',
			fields: { ...PULSE, workerId: id((n) => n.coach) }
		},
		switch: { as: 'participant', path: () => '/me/people/pulse', fields: { on: choice('no', true) } }
	},
	'/(coach)/coach/people/[id]/pulse': {
		answer: { as: 'coach', path: (n) => `/coach/people/${n.person}/pulse`, fields: PULSE }
	},
	'/(public)/concern': {
		'default visitor': {
			as: 'visitor',
			path: () => '/concern',
			prepare: 'concern',
			unread: true,
			fields: {
				...CONCERN,
				organization: {
					good: (n) => n.organization,
					wrong: () => [newId(), 'not-an-id', "' or 1=1 --"],
					needed: true,
					anyones: true
				},
				word: secret(WORD, 60)
			}
		},
		'default member': {
			as: 'participant',
			path: () => '/concern',
			prepare: 'concern',
			unread: true,
			fields: {
				...ofMember,
				aboutId: id((n) => n.coach, false),
				follow: choice('word', true),
				word: secret(WORD, 60)
			}
		}
	},
	'/(public)/concern/[key]': {
		'default open': {
			as: 'visitor',
			path: (n) => `/concern/${n.made}`,
			prepare: 'concernByWord',
			fields: { word: secret(WORD, 60) }
		},
		'default visitor': {
			as: 'visitor',
			path: (n) => `/concern/${n.made}`,
			prepare: 'concernByWord',
			fields: { adding: choice('yes'), words: needs(6000), word: secret(WORD, 60) }
		},
		'default member': {
			as: 'participant',
			path: (n) => `/concern/${n.made}`,
			prepare: 'concern',
			fields: { words: needs(6000) }
		}
	},
	'/(account)/account/asked': {
		default: {
			as: 'coach',
			path: () => '/account/asked',
			prepare: 'asked',
			fields: { id: id((n) => n.made), words: needs(6000) }
		}
	},
	'/(team)/team/directory': {
		read: {
			as: 'director',
			path: () => '/team/directory',
			fields: {
				address: {
					...shaped(
						'https://example.test/services.json',
						1000,
						'javascript:alert(1)',
						'file:///etc/passwd',
						'a list'
					),
					needed: true
				},
				what: choice('services', true),
				refresh: choice('24')
			}
		},
		again: {
			as: 'supervisor',
			path: () => '/team/directory',
			fields: { id: id((n) => n.made) },
			prepare: 'listHeld'
		},
		take: {
			as: 'supervisor',
			path: () => '/team/directory',
			fields: { id: id((n) => n.made) },
			prepare: 'listHeld'
		},
		leave: {
			as: 'director',
			path: () => '/team/directory',
			fields: { id: id((n) => n.made) },
			prepare: 'listHeld'
		},
		// Its file is looked at in src/domains/directory/server/lists/take-file.test.ts.
		file: {
			as: 'director',
			path: () => '/team/directory',
			fields: {
				list: { good: () => 'a text and no file', wrong: () => [], needed: true },
				what: choice('services'),
				name: words(120)
			},
			never: true
		},
		publish: {
			as: 'director',
			path: () => '/team/directory',
			fields: { published: choice('yes'), 'lists[]': several(['0190a0a0-0000-7000-8000-000000000001']) },
			prepare: 'listHeld'
		},
		merge: {
			as: 'director',
			path: () => '/team/directory',
			fields: { id: id((n) => n.made), stays: id((n) => n.on) },
			prepare: 'twins'
		},
		apart: {
			as: 'supervisor',
			path: () => '/team/directory',
			fields: { id: id((n) => n.made) },
			prepare: 'twins'
		}
	},
	'/(team)/team/directory/levels/[level]': {
		save: {
			as: 'director',
			path: () => '/team/directory/levels/detox',
			fields: {
				level: choice('detox', true),
				base: whole(0, 100_000, 0, true),
				whatEn: words(3000),
				dayEn: words(3000),
				bringEn: words(3000),
				costEn: words(3000),
				whatEs: words(3000),
				dayEs: words(3000),
				bringEs: words(3000),
				costEs: words(3000)
			}
		},
		confirm: {
			as: 'supervisor',
			path: () => '/team/directory/levels/trauma',
			prepare: 'levelWritten',
			fields: { level: choice('trauma', true), base: whole(1, 100_000, 1, true) }
		}
	},
	'/(team)/team/directory/new': {
		default: {
			as: 'coach',
			path: () => '/team/directory/new',
			fields: {
				// Each time another house: one that is there already is shown first.
				name: { ...needs(200), good: () => `${newId().slice(-8)} house` },
				provider: words(200),
				'what[]': { ...several(['shelter', 'food']), needed: true },
				description: words(5000),
				phone: {
					...shaped('', 60, 'ask at the desk', '12'),
					good: () => `410-555-${newId().replace(/\D/g, '').slice(-4)}`
				},
				address: { ...words(200), good: () => `${newId().slice(-8)} Sample Street` },
				city: words(100),
				state: shaped('MD', 2, 'Maryland', '12'),
				zip: shaped('21201', 5, '123', 'abcde'),
				hidden: { ...choice('yes'), good: () => '' },
				transport: words(500),
				hours: words(300),
				application_process: words(2000),
				documents: words(1000),
				fees: words(1000),
				eligibility: words(2000),
				county: words(200),
				ageFrom: whole(0, 120, 18),
				ageTo: whole(0, 120, 64),
				apart: words(1000, { say: '' })
			},
			unread: true
		}
	},
	'/(team)/team/concerns': {
		settings: {
			as: 'director',
			path: () => '/team/concerns',
			fields: { days: whole(1, 60, 10), outside: words(2000) }
		}
	},
	'/(team)/team/concerns/[id]': {
		step: {
			as: 'supervisor',
			path: (n) => `/team/concerns/${n.made}`,
			prepare: 'concern',
			fields: { kind: choice('doing', true), words: needs(6000) }
		},
		hear: {
			as: 'supervisor',
			path: (n) => `/team/concerns/${n.made}`,
			prepare: 'concern',
			fields: {
				how: choice('talk', true),
				personId: id((n) => n.coach, false),
				question: needs(2000),
				answer: needs(6000)
			}
		},
		close: {
			as: 'supervisor',
			path: (n) => `/team/concerns/${n.made}`,
			prepare: 'concern',
			fields: { outcome: choice('not_upheld', true), words: needs(6000), unheard: words(2000) }
		},
		move: {
			as: 'supervisor',
			path: (n) => `/team/concerns/${n.made}`,
			prepare: 'concern',
			unread: true,
			fields: {
				on: day(new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10), true),
				words: needs(2000)
			}
		},
		hand: {
			as: 'supervisor',
			path: (n) => `/team/concerns/${n.made}`,
			prepare: 'concern',
			unread: true,
			fields: { words: needs(2000) }
		}
	},
	'/(team)/team/emergency': {
		find: {
			as: 'peer',
			path: () => '/team/emergency',
			fields: { reason: choice('overdose', true), words: needs(2000), name: needs(80) },
			unread: true
		},
		gave: { as: 'peer', path: () => '/team/emergency', fields: GAVE, prepare: 'opening', unread: true }
	},
	'/(team)/team/emergency/[id]': {
		open: {
			as: 'peer',
			path: (n) => `/team/emergency/${n.person}`,
			fields: {},
			prepare: 'found'
		},
		close: { as: 'peer', path: (n) => `/team/emergency/${n.person}`, fields: {}, prepare: 'opening' },
		gave: {
			as: 'peer',
			path: (n) => `/team/emergency/${n.person}`,
			fields: GAVE,
			prepare: 'opening',
			unread: true
		}
	},
	'/(team)/team/outside': {
		write: {
			as: 'peer',
			path: () => '/team/outside',
			fields: {
				kind: choice('letter', true),
				from: needs(200),
				office: words(200),
				cameOn: day('2026-01-05', true),
				asked: words(2000)
			}
		},
		lawyer: {
			as: 'director',
			path: () => '/team/outside',
			fields: { lawyer: words(300), sentence: words(1000) }
		}
	},
	'/(team)/team/outside/[id]': {
		strike: { as: 'peer', path: (n) => `/team/outside/${n.made}`, prepare: 'outsideAsked', fields: {} },
		sent: {
			as: 'peer',
			path: (n) => `/team/outside/${n.made}`,
			prepare: 'outsideAsked',
			fields: {
				sentOn: { ...day('', true), good: () => dayIn('America/New_York', new Date()) },
				way: choice('fax', true)
			}
		},
		decide: {
			as: 'director',
			path: (n) => `/team/outside/${n.made}`,
			prepare: 'outsideAsked',
			fields: {
				decision: choice('refused', true),
				court: words(200),
				caseNumber: words(100),
				judge: words(200),
				orderedOn: day('2026-01-05'),
				section: choice('2.64'),
				personHeard: choice('yes'),
				programmeHeard: choice('no'),
				unheardWords: words(1000),
				what: words(2000),
				'categories[]': several(['attendance']),
				to: words(200),
				limits: words(2000),
				untilOn: day(),
				subpoena: words(300),
				sealed: choice('no'),
				sealedOn: day(),
				record: id((n) => n.person, false),
				why: words(2000)
			}
		},
		give: {
			as: 'director',
			path: (n) => `/team/outside/${n.on}`,
			prepare: 'orderTaken',
			fields: {
				orderId: id((n) => n.made),
				'given[]': several(['attendance'], true),
				what: needs(2000),
				channel: choice('mail', true)
			},
			// The words stand in the person's account.
			unread: true
		}
	},
	'/(team)/team/oversight': {
		budget: { as: 'director', path: () => '/team/oversight', fields: { perHour: whole(10, 500, 40, true) } },
		look: {
			as: 'supervisor',
			path: () => '/team/oversight',
			fields: {
				openingId: id((n) => n.made),
				found: choice('talk', true),
				words: words(2000),
				seen: whole(0, 1000, 0)
			},
			prepare: 'opening'
		},
		lookAtSearch: {
			as: 'supervisor',
			path: () => '/team/oversight',
			fields: {
				searchId: id((n) => n.made),
				found: choice('talk', true),
				words: words(2000),
				seen: whole(0, 1000, 0)
			},
			prepare: 'searched'
		},
		endSignIn: {
			as: 'supervisor',
			path: () => '/team/oversight',
			fields: { invitationId: id((n) => n.made) },
			never: true
		},
		ask: {
			as: 'supervisor',
			path: () => '/team/oversight',
			fields: {
				workerId: id((n) => n.peer),
				rule: choice('name_search', true),
				on: { ...day('', true), good: (n) => n.made ?? '' },
				words: needs(1000)
			},
			prepare: 'marked'
		}
	},
	'/(team)/team/again': {
		default: {
			as: 'peer',
			path: () => '/team/again',
			fields: { password: secret(PASSWORD, 1000) },
			prepare: 'peerPassword'
		}
	},
	'/(team)/team/asked': {
		answer: {
			as: 'coach',
			path: () => '/team/asked',
			fields: { id: id((n) => n.made), words: needs(2000) },
			prepare: 'askedAboutADay'
		}
	},
	'/(me)/me/who-looked': {
		read: {
			as: 'participant',
			path: () => '/me/who-looked',
			fields: { id: id((n) => n.made) },
			prepare: 'opening'
		}
	},
	'/(ally)/ally/who-looked': {
		read: {
			as: 'ally',
			path: () => '/ally/who-looked',
			fields: { id: id((n) => n.made) },
			prepare: 'openingOfAlly'
		}
	},
	'/(team)/team': {
		capacity: {
			as: 'supervisor',
			path: () => '/team',
			fields: { workerId: id((n) => n.coach), points: number(0, 200, 20, true) }
		}
	},
	'/(team)/team/people/[id]': {
		assign: {
			as: 'supervisor',
			path: (n) => `/team/people/${n.person}`,
			fields: {
				personId: id((n) => n.person),
				toWorkerId: id((n) => n.peer),
				fromWorkerId: id((n) => n.coach, false),
				as: choice('peer', true),
				note: words(500)
			},
			unread: true
		},
		level: {
			as: 'supervisor',
			path: (n) => `/team/people/${n.person}`,
			fields: { personId: id((n) => n.person), level: choice('close', true) }
		}
	},
	'/(organization)/organization': {
		dose: { as: 'director', path: () => '/organization', fields: { minutes: whole(2, 5, 3) } },
		basics: {
			as: 'director',
			path: () => '/organization',
			fields: {
				name: needs(120, 'Harbor House'),
				timeZone: NAME.timeZone,
				'languages[]': several(['en', 'es'], true),
				staffSecondFactor: yesNo('false')
			}
		},
		hours: {
			as: 'director',
			path: () => '/organization',
			fields: Object.fromEntries(
				[1, 2, 3, 4, 5, 6, 7].flatMap((one) => [
					[`from_${one}`, { ...hour, needed: true, good: () => '09:00' }],
					[`to_${one}`, { ...hour, needed: true, good: () => '17:00' }]
				])
			)
		},
		addLine: {
			as: 'director',
			path: () => '/organization',
			fields: {
				name: needs(120),
				number: phone,
				text: phone,
				note: words(200),
				page: shaped('https://example.test/line', 300, 'javascript:alert(1)', 'not a page'),
				called: choice('yes', true)
			}
		},
		checkLine: {
			as: 'director',
			path: () => '/organization',
			prepare: 'line',
			fields: { id: id((n) => n.made) }
		},
		removeLine: {
			as: 'director',
			path: () => '/organization',
			prepare: 'line',
			fields: { id: id((n) => n.made) }
		},
		protocol: { as: 'director', path: () => '/organization', fields: { text: needs(6000) } },
		notice: { as: 'director', path: () => '/organization', fields: { text: needs(12_000) } },
		weights: {
			as: 'director',
			path: () => '/organization',
			fields: {
				...Object.fromEntries(LOAD_LEVELS.map((level) => [level, number(0, 20, 2, true)])),
				full: number(0, 500, 30, true)
			}
		},
		live: { as: 'director', path: () => '/organization', fields: {} }
	},
	'/(organization)/organization/audit': {
		check: { as: 'director', path: () => '/organization/audit', fields: {} }
	},
	'/(organization)/organization/ideas': {
		save: {
			as: 'supervisor',
			path: () => '/organization/ideas',
			fields: { domain: choice('own_goal', true), n: whole(0, 2_000_000_000, 0, true), ideas: words(200) }
		},
		take: {
			as: 'director',
			path: () => '/organization/ideas',
			fields: { ideas: shaped('# Money and legal\nOpen an account', 20_000, 'Roses', '# Garden\nRoses') }
		}
	},
	'/(organization)/organization/words': {
		save: {
			as: 'director',
			path: () => '/organization/words',
			fields: {
				version: whole(0, 1_000_000, 0, true),
				on: ticked('yes'),
				more: ticked('yes'),
				lines: shaped('case = person', 20_000, 'case', '= person')
			}
		}
	},
	'/(organization)/organization/people': {
		...inviteForms('director', '/organization/people'),
		roles: {
			as: 'director',
			path: () => '/organization/people',
			prepare: 'staff',
			fields: { personId: id((n) => n.peer), 'roles[]': several(['peer', 'coach'], true) }
		},
		end: {
			as: 'director',
			path: () => '/organization/people',
			prepare: 'staff',
			fields: { personId: id((n) => n.peer) }
		}
	},
	'/(account)/account': {
		end: { as: 'participant', path: () => '/account', fields: { id: mark(() => 'nothing-of-mine') } },
		everywhere: { as: 'participant', path: () => '/account', fields: {} }
	},
	'/(account)/account/passkeys': {
		prove: {
			as: 'participant',
			path: () => '/account/passkeys',
			prepare: 'password',
			fields: {
				password: secret(PASSWORD, 1000),
				name: { ...needs(80), needed: false },
				id: mark(() => 'nothing-of-mine'),
				username: mark(() => '')
			}
		},
		rename: {
			as: 'participant',
			path: () => '/account/passkeys',
			prepare: 'passkey',
			fields: { id: id((n) => n.made), name: needs(80) }
		},
		remove: {
			as: 'participant',
			path: () => '/account/passkeys',
			prepare: 'passkey',
			fields: { id: id((n) => n.made) }
		}
	},
	'/(account)/account/password': {
		default: {
			as: 'participant',
			path: () => '/account/password',
			prepare: 'password',
			fields: {
				current: secret(PASSWORD, 1000),
				password: secret('nine quiet herons at dusk', 1000),
				username: mark(() => '')
			}
		}
	},
	'/(account)/account/screen': {
		lock: {
			as: 'participant',
			path: () => '/account/screen',
			fields: {
				currentPin: { ...secret('7294', 20), needed: false },
				pin: { ...secret('7294', 20), wrong: () => ['258', '123456789', '1234', 'four', '٤٥٦٧'] },
				otherPin: { ...secret('4081', 20), wrong: () => ['7294', '0000', 'x'], needed: false },
				noOther: choice('yes'),
				minutes: choice('10'),
				onLeave: choice('sign_out')
			}
		},
		off: {
			as: 'participant',
			path: () => '/account/screen',
			prepare: 'screenLock',
			fields: { currentPin: { ...secret('7294', 20), needed: false } }
		}
	},
	'/(account)/account/second-step': {
		begin: {
			as: 'participant',
			path: () => '/account/second-step',
			prepare: 'password',
			fields: { password: secret(PASSWORD, 1000) }
		},
		confirm: {
			as: 'participant',
			path: () => '/account/second-step',
			never: true,
			fields: {
				code: secret('000000', 20),
				uri: shaped('otpauth://totp/x?secret=ABCD', 500, 'javascript:alert(1)')
			}
		},
		codes: {
			as: 'participant',
			path: () => '/account/second-step',
			prepare: 'second',
			never: true,
			fields: { password: secret('wrong', 1000) }
		},
		off: {
			as: 'participant',
			path: () => '/account/second-step',
			prepare: 'second',
			never: true,
			fields: { password: secret('wrong', 1000) }
		}
	},
	'/(public)/sign-in': {
		password: {
			as: 'visitor',
			path: () => '/sign-in',
			never: true,
			fields: {
				email: email(),
				password: secret('nobody has this one', 1000),
				shared: choice('yes')
			}
		}
	},
	'/(public)/sign-in/code': {
		send: { as: 'visitor', path: () => '/sign-in/code', fields: { email: email() } },
		check: {
			as: 'visitor',
			path: () => '/sign-in/code',
			never: true,
			fields: { email: email(), code: secret('000000', 20), shared: choice('yes') }
		}
	},
	'/(public)/sign-in/forgot': {
		default: { as: 'visitor', path: () => '/sign-in/forgot', fields: { email: email() } }
	},
	'/(public)/sign-in/second': {
		code: {
			as: 'visitor',
			path: () => '/sign-in/second',
			never: true,
			fields: { code: secret('000000', 40) }
		},
		backup: { as: 'visitor', path: () => '/sign-in/second', never: true, fields: { code: secret('x', 40) } }
	},
	'/(public)/sign-in/reset/[token]': {
		default: {
			as: 'visitor',
			path: (n) => `/sign-in/reset/${n.token}`,
			never: true,
			fields: { password: secret('nine quiet herons at dusk', 2000) }
		}
	},
	'/(public)/begin/[token]': {
		default: {
			as: 'visitor',
			path: (n) => `/begin/${n.token}`,
			never: true,
			dead: true,
			fields: {
				...ACCOUNT,
				organizationName: needs(120),
				timeZone: { ...NAME.timeZone, wrong: () => ['x'.repeat(70)] }
			}
		}
	},
	'/(public)/invitation/[token]': {
		create: {
			as: 'visitor',
			unread: true,
			path: (n) => `/invitation/${n.token}`,
			prepare: 'invitation',
			fields: ACCOUNT
		},
		join: { as: 'ally', path: (n) => `/invitation/${n.token}`, prepare: 'invitation', fields: {} }
	}
};

/** One exists in development only, the other behind a locked screen only (tests/access/routes.test.ts, harmless.spec.ts). */
export const ELSEWHERE = ['/dev/pieces', '/(public)/lock'];

function prefixed(top: string, forms: Record<string, Forms>): Record<string, Forms> {
	return Object.fromEntries(Object.entries(forms).map(([end, all]) => [top + end, all]));
}
