import { StrangersConcernInput } from '#domains/concern/concern.ts';
import {
	answerAsked,
	askedOfMe,
	closeConcern,
	hearOther,
	raiseConcern
} from '#domains/concern/server/concern.ts';
import { OPENING_MINUTES, type OpeningFinding, type OpeningReason } from '#domains/people/people.ts';
import { lookAtOpening } from '#domains/people/server/people.ts';
import { systemActor, type PersonActor, type Role } from '#platform/actor.ts';
import { newId } from '#platform/ids.ts';
import type { App } from '#platform/server/app.ts';
import { makeContexts } from '#platform/server/context.ts';
import { later, type Calendar } from './calendar.ts';

interface Opened {
	who: string;
	by: string;
	role: Role;
	day: number;
	time: string;
	reason: OpeningReason;
	words: string;
	looked?: { found: OpeningFinding; words: string };
}

/** Records opened in an emergency: one that was looked at, and one that waits. */
const OPENINGS: Opened[] = [
	{
		who: 'Isaac',
		by: 'sam',
		role: 'coach',
		day: -12,
		time: '22:40',
		reason: 'life',
		words: 'Called the front desk, said good-bye and hung up. I need his number and who to call.',
		looked: { found: 'fine', words: 'Sam reached him in ten minutes. Ann took over in the morning.' }
	},
	{
		who: 'Darnell',
		by: 'ben',
		role: 'peer',
		day: -1,
		time: '20:15',
		reason: 'medical_team',
		words: 'The emergency room called: he is there and wants somebody with him. I am on call.'
	}
];

/** What the demo shows of trust kept: openings in an emergency, and two concerns, one answered and one open. */
export async function tellTrust(
	app: App,
	organizationId: string,
	calendar: Calendar,
	idOf: (name: string) => string
): Promise<void> {
	const who = (name: string, ...roles: Role[]): PersonActor => ({
		kind: 'person',
		organizationId,
		personId: idOf(name),
		userId: idOf(name),
		roles
	});
	const janelle = who('janelle', 'supervisor');
	for (const one of OPENINGS)
		await tellOpening(app, calendar, one, who(one.by, one.role), janelle, idOf(one.who));
	await tellAnswered(app, calendar, who('walter', 'participant'), who('lou', 'coach'), janelle);
	await tellOpenConcern(app, calendar, who('paulette', 'participant'));
}

async function tellOpening(
	app: App,
	calendar: Calendar,
	one: Opened,
	by: PersonActor,
	supervisor: PersonActor,
	personId: string
): Promise<void> {
	const opened = calendar.at(one.day, one.time);
	const id = newId();
	// The wall lets nobody open a record in the past, so the house itself writes it down.
	await app.write(systemActor(by.organizationId, 'demo'), 'demo', async (ctx) => {
		await ctx.tx
			.insertInto('people.openings')
			.values({
				organization_id: by.organizationId,
				id,
				person_id: personId,
				opened_by: by.personId,
				reason: one.reason,
				words: one.words,
				opened_at: opened,
				until: later(opened, OPENING_MINUTES)
			})
			.execute();
		const row = { organization_id: by.organizationId, actor_id: by.personId, actor_kind: 'person' };
		await ctx.tx
			.insertInto('audit.entries')
			.values(
				['emergency.found', 'emergency.begun', 'emergency.opened'].map((action, minutes) => ({
					...row,
					id: newId(),
					at: later(opened, minutes),
					purpose: 'emergency',
					action,
					outcome: 'done',
					person_id: personId,
					basis: 'emergency'
				}))
			)
			.execute();
	});
	if (one.looked)
		await at(app, calendar.at(one.day + 1, '09:20')).write(supervisor, 'oversight', (ctx) =>
			lookAtOpening(ctx, { openingId: id, ...one.looked! })
		);
}

async function tellAnswered(
	app: App,
	calendar: Calendar,
	raisedBy: PersonActor,
	about: PersonActor,
	supervisor: PersonActor
): Promise<void> {
	const {
		word: _,
		organization: __,
		...given
	} = StrangersConcernInput.parse({
		organization: raisedBy.organizationId,
		word: 'not used',
		about: 'worker',
		what: 'Lou changed our time twice by text an hour before. I had taken the bus already.',
		help: 'Tell me the day before, or call.',
		tellName: 'yes'
	});
	const id = await raise(at(app, calendar.at(-30, '17:05')), raisedBy, { ...given, aboutId: about.personId });
	const asked = at(app, calendar.at(-29, '10:00'));
	await hearOther(asked, supervisor, id, {
		how: 'ask',
		personId: about.personId,
		question: 'Two changes on short notice this month: how was it for you?',
		answer: ''
	});
	const answered = at(app, calendar.at(-28, '14:30'));
	const hearing = (await answered.read(about, 'concern', askedOfMe))[0]!;
	await answerAsked(
		answered,
		about,
		hearing.id,
		'True, both times the van was gone. I should have called. I am sorry, and I will say so.'
	);
	await at(app, calendar.at(-26, '11:15')).write(supervisor, 'concern', (ctx) =>
		closeConcern(ctx, id, {
			outcome: 'upheld',
			words:
				'You were right. Lou calls from now on, and a bus you took for nothing is paid. Lou wants to tell you sorry.',
			unheard: ''
		})
	);
}

async function tellOpenConcern(app: App, calendar: Calendar, raisedBy: PersonActor): Promise<void> {
	const {
		word: _,
		organization: __,
		...given
	} = StrangersConcernInput.parse({
		organization: raisedBy.organizationId,
		word: 'not used',
		about: 'other',
		what: 'In the front room everybody at the desk hears what I say to my coach.',
		help: 'A door that closes.'
	});
	await raise(at(app, calendar.at(-3, '19:10')), raisedBy, given);
}

/** Raised under the person's own name, as from their page. */
async function raise(
	then: App,
	raisedBy: PersonActor,
	given: Omit<Parameters<typeof raiseConcern>[2], 'follow' | 'word'>
): Promise<string> {
	const made = await raiseConcern(
		then,
		{ organizationId: raisedBy.organizationId, actor: raisedBy, once: undefined },
		{ ...given, word: '', follow: 'signed' }
	);
	if (!made) throw new Error('The demo has nobody who may answer this concern.');
	return made.key;
}

/** The same house at another instant. */
function at(app: App, then: Date): App {
	const clock = () => then;
	return { ...app, ...makeContexts(app.pools, app.keys, clock), clock };
}
