import { hashPassword } from 'better-auth/crypto';
import { systemActor } from '#platform/actor.ts';
import { m } from '#paraglide/messages.js';
import { assignWorker, saveRecordNotice, saveWorkNumber } from '#domains/people/server/people.ts';
import { setCapacity } from '#domains/workforce/server/workforce.ts';
import { newId } from '#platform/ids.ts';
import { loadDemoMeetings } from '#domains/directory/server/directory.ts';
import type { App } from '#platform/server/app.ts';
import { calendarOf, ZONE, type Calendar } from './calendar.ts';
import {
	CAPACITIES,
	MORE_ALLIES,
	MORE_STAFF,
	PARTICIPANTS,
	SECOND_WALKS,
	WORK_NUMBERS,
	type Ally,
	type Participant
} from './cast.ts';
import { chanceOf } from './chance.ts';
import { DEMO_PASSWORD, DEMO_SIGN_INS, MORE_SIGN_INS } from './sign-ins.ts';
import { makeDemoOrganization, makeDemoPerson, makeSignIn } from './make-people.ts';
import { tellingThePast } from './past.ts';
import { OWN_STORIES } from './people/own-stories.ts';
import { tellAlly } from './tell-ally.ts';
import { tellBoard } from './tell-board.ts';
import { tellCrisisPlan } from './tell-crisis-plan.ts';
import { tellIncident } from './tell-incident.ts';
import { tellCoaches } from './tell-coaches.ts';
import { tellCalls } from './tell-calls.ts';
import { tellCover } from './tell-cover.ts';
import { tellEvents } from './tell-events.ts';
import { tellIdeas } from './tell-ideas.ts';
import { tellPerson } from './tell-person.ts';
import { tellHandoffs } from './tell-handoffs.ts';
import { tellKits } from './tell-kits.ts';
import { tellHours, tellOtherDays } from './tell-hours.ts';
import { tellLine } from './tell-line.ts';
import { tellMessages } from './tell-messages.ts';
import { tellMatching, tellWaiting } from './tell-matching.ts';
import { tellSigns } from './tell-signs.ts';
import { tellServices } from './tell-services.ts';
import { tellTie, TIES } from './tell-ties.ts';
import { tellTrust } from './tell-trust.ts';
import { wordsIn } from './words/of.ts';

/** Another seed makes other histories of the same people. */
const SEED = 'harbor house';

interface Demo {
	app: App;
	organizationId: string;
	calendar: Calendar;
	/** Hashed. */
	password: string;
	/** Ids of those who work here, and of everybody else, by name in small letters. */
	ids: Map<string, string>;
}

/**
 * Loads the demo organization into an empty database, once. Refuses a database that holds real people.
 * @returns whether it was loaded now
 */
export async function loadDemo(app: App): Promise<boolean> {
	const { rows } = await app.pools.system.query<{ organization_id: string; is_demo: boolean }>(
		'select organization_id, is_demo from people.organizations'
	);
	if (rows.some((row) => !row.is_demo))
		throw new Error(
			'This database holds a real organization. The demo will not touch it: set ALONGSIDE_DEMO=0, or give the demo a database of its own.'
		);
	if (rows[0]) {
		await mustBeWhole(app, rows[0].organization_id);
		return false;
	}
	const demo: Demo = {
		app,
		organizationId: newId(),
		calendar: calendarOf(app.clock()),
		password: await hashPassword(DEMO_PASSWORD),
		ids: new Map()
	};
	await makeDemoOrganization(app, demo.organizationId);
	await makeStaff(demo);
	await tellNotice(demo);
	await tellIdeas(app, demo.organizationId, demo.ids.get('janelle')!);
	await atOnce([
		() => app.write(systemActor(demo.organizationId, 'demo'), 'demo', loadDemoMeetings).then(() => {}),
		() => tellServices(app, demo.organizationId, demo.calendar, (name) => demo.ids.get(name)!),
		...PARTICIPANTS.map((who) => () => loadParticipant(demo, who)),
		...[
			{ name: 'Nora', pronouns: 'she/her', language: 'en', worker: 'carla', days: 62 } as const,
			...MORE_ALLIES
		].map((who) => () => loadAlly(demo, who))
	]);
	const idOf = (name: string) => demo.ids.get(name.toLowerCase())!;
	for (const tie of TIES)
		await tellTie(app, demo.organizationId, demo.calendar, tie, {
			personId: idOf(tie.person),
			allyId: idOf(tie.ally)
		});
	await tellTrust(app, demo.organizationId, demo.calendar, idOf);
	await tellHandoffs(app, demo.organizationId, demo.calendar, idOf);
	await tellMatching(app, demo.organizationId, demo.calendar, idOf);
	await tellBoard(app, demo.organizationId, demo.calendar, idOf);
	await tellKits(app, demo.organizationId, demo.calendar, idOf);
	await tellCrisisPlan(app, demo.organizationId, demo.calendar, idOf);
	await tellIncident(app, demo.organizationId, demo.calendar, idOf);
	await tellCoaches(app, demo.organizationId, demo.calendar, idOf);
	await tellOtherDays(app, demo.organizationId, demo.calendar, idOf);
	await tellCover(app, demo.organizationId, demo.calendar, idOf);
	await tellWaiting(app, demo.organizationId, demo.calendar, idOf);
	await tellMessages(app, demo.organizationId, demo.calendar, idOf);
	await tellLine(app, demo.organizationId, demo.calendar, idOf);
	await tellCalls(app, demo.organizationId, demo.calendar, idOf);
	await tellSigns(app, demo.organizationId, demo.calendar, idOf);
	await tellEvents(app, demo.organizationId, demo.calendar, idOf);
	await app.write(systemActor(demo.organizationId, 'demo'), 'demo', async (ctx) =>
		ctx.note({ action: 'demo.loaded', basis: 'system' })
	);
	return true;
}

/** The last row of a load says that it went to its end; a demo that was cut off would show half of its people. */
async function mustBeWhole(app: App, organizationId: string): Promise<void> {
	const end = await app.read(systemActor(organizationId, 'demo'), 'demo', (ctx) =>
		ctx.db
			.selectFrom('audit.entries')
			.select('id')
			.where('organization_id', '=', organizationId)
			.where('action', '=', 'demo.loaded')
			.executeTakeFirst()
	);
	if (!end)
		throw new Error(
			'The demo was stopped while it loaded and is not whole. Delete its data folder (ALONGSIDE_DATA, ./data unless set) and start again.'
		);
}

/** The staff, their sign-ins and how much each can carry. Dee and Nora get their sign-in with their record. */
async function makeStaff({ app, organizationId, password, ids }: Demo): Promise<void> {
	for (const { email, role, name, pronouns } of DEMO_SIGN_INS) {
		if (role === 'participant') continue;
		const made = await makeDemoPerson(app, organizationId, {
			name,
			pronouns,
			roles: [role],
			email,
			password
		});
		ids.set(name.split(' ')[0]!.toLowerCase(), made.id);
	}
	for (const { key, name, pronouns, role, email } of MORE_STAFF) {
		ids.set(
			key,
			(await makeDemoPerson(app, organizationId, { name, pronouns, roles: [role], email, password })).id
		);
	}
	await app.write(systemActor(organizationId, 'demo'), 'demo', async (ctx) => {
		for (const [key, points] of Object.entries(CAPACITIES)) await setCapacity(ctx, ids.get(key)!, points);
		for (const [key, number] of Object.entries(WORK_NUMBERS))
			await saveWorkNumber(ctx, number, ids.get(key)!);
		await tellHours(ctx, (key) => ids.get(key)!);
	});
}

/** The notice of the organization, with the places of the draft filled in. */
async function tellNotice({ app, organizationId, calendar }: Demo): Promise<void> {
	const text = m
		.people_notice_draft({}, { locale: 'en' })
		.replace(/\[name[^\]]*\]/, 'Janelle Price, 215-555-0100, at the front desk')
		.replace('[Organization]', 'Harbor House (demo)')
		.replace(
			/\[date[^\]]*\]/,
			calendar.at(-120, '10:00').toLocaleDateString('en', { dateStyle: 'long', timeZone: ZONE })
		);
	await app.write(systemActor(organizationId, 'demo'), 'demo', (ctx) =>
		saveRecordNotice({ ...tellingThePast(ctx), now: calendar.at(-120, '10:00') }, text)
	);
}

async function loadParticipant(
	{ app, organizationId, calendar, password, ids }: Demo,
	who: Participant
): Promise<void> {
	const personId = newId();
	const chance = chanceOf(`${SEED} ${who.name}`);
	const secondId = SECOND_WALKS[who.name] ? ids.get(SECOND_WALKS[who.name]!)! : null;
	await app.write(systemActor(organizationId, 'demo'), 'demo', async (ctx) => {
		const past = tellingThePast(ctx);
		await tellPerson({
			ctx: past,
			calendar,
			chance,
			words: wordsIn(who.language),
			who,
			own: OWN_STORIES[who.name] ?? {},
			personId,
			workerId: who.worker ? ids.get(who.worker)! : null,
			secondId,
			goals: [],
			lines: [],
			aims: [],
			looks: [],
			came: -who.days
		});
		if (secondId)
			await assignWorker(past, {
				personId,
				workerId: secondId,
				as: 'peer',
				at: calendar.at(1 - who.days, '12:00')
			});
	});
	remember(ids, who.name, personId);
	const email = DEMO_SIGN_INS.find(({ name }) => name === who.name)?.email ?? MORE_SIGN_INS[who.name];
	if (email)
		await makeSignIn(app, organizationId, personId, {
			name: who.name,
			roles: ['participant'],
			email,
			password
		});
}

async function loadAlly({ app, organizationId, calendar, ids }: Demo, who: Ally): Promise<void> {
	const known = ids.get(who.name.toLowerCase());
	const personId = known ?? newId();
	if (!known) remember(ids, who.name, personId);
	await app.write(systemActor(organizationId, 'demo'), 'demo', (ctx) =>
		tellAlly({
			ctx: tellingThePast(ctx),
			calendar,
			chance: chanceOf(`${SEED} ${who.name}`),
			who,
			personId,
			workerId: ids.get(who.worker)!,
			known: known !== undefined
		})
	);
}

/** No two in the demo have one name; a worker's key is a name too. */
function remember(ids: Demo['ids'], name: string, id: string): void {
	const key = name.toLowerCase();
	if (ids.has(key)) throw new Error(`Two in the demo are called ${name}.`);
	ids.set(key, id);
}

/** Two at a time: the database has other things to do, and a test has few connections. */
async function atOnce(tasks: (() => Promise<void>)[]): Promise<void> {
	const left = [...tasks];
	const worker = async () => {
		for (let task = left.shift(); task; task = left.shift()) await task();
	};
	await Promise.all([worker(), worker()]);
}
