import type { Page } from '@playwright/test';
import { pagesOfTheApp, visits, type Looker, type Things } from './support/pages.ts';
import { expect, looksRight, test } from './support/test.ts';
import { invite } from '../../src/domains/people/server/people.ts';
import { ConsentInput, RequestInput } from '../../src/domains/consent/consent.ts';
import { draftConsent, signConsent, writeRequest } from '../../src/domains/consent/server/consent.ts';
import { give, paperPage } from '../../src/routes/sharing-pages/papers-page.ts';
import { raiseConcern } from '../../src/domains/concern/server/concern.ts';
import { addGoal, saveGoal } from '../../src/domains/plans/server/plans.ts';
import { beginToTell, saveToTell } from '../../src/domains/network/server/network.ts';
import { connect } from '../support/network.ts';
import { sealAsked } from '../../src/platform/web/asked-words.ts';
import { LevelInput } from '../../src/domains/directory/directory.ts';
import { saveCareLevel } from '../../src/domains/directory/server/directory.ts';
import { addDocument, saveLetterCard } from '../../src/domains/wallet/server/wallet.ts';
import { makeGuestLink, roomPage } from '../../src/domains/rooms/server/rooms.ts';
import { visitToken } from '../../src/domains/sessions/server/visit-link.ts';
import { photo } from '../support/photos.ts';
import { EventInput } from '../../src/domains/events/events.ts';
import { writeEvent } from '../../src/domains/events/server/events.ts';
import { addBarrier } from '../../src/domains/barriers/server/barriers.ts';
import { makeLink, offerHandoff } from '../../src/domains/referrals/server/referrals.ts';
import type { House } from './support/house.ts';

test('every page of the app is looked at here, and nothing that is gone', () => {
	expect(Object.keys(visits).toSorted()).toEqual(pagesOfTheApp());
});

/** Both sizes, in light. The pairs of colours of dark are measured in src/ui/tokens.test.ts. */
const sizes = [
	{ width: 360, height: 740 },
	{ width: 1280, height: 800 }
];

/** So many pages in one test, so that the workers share them. */
const AT_ONCE = 8;
const routesOf = Object.groupBy(Object.keys(visits), (route) => visits[route]!.as);

for (const [looker, routes] of Object.entries(routesOf) as [Looker, string[]][])
	for (let from = 0; from < routes.length; from += AT_ONCE) {
		const some = routes.slice(from, from + AT_ONCE);
		test(`${looker}, ${some[0]} and on: each page is accessible at both sizes, fits, and has a neutral title`, async ({
			page,
			house,
			browserOf
		}) => {
			test.setTimeout(240_000);
			const at = looker === 'visitor' ? page : await browserOf(await house.ofDemo(looker));
			await at.emulateMedia({ reducedMotion: 'reduce' });
			const things = await thingsOf(house);
			for (const path of some.flatMap((route) => visits[route]!.at(things)))
				await test.step(path, () => lookAt(at, path));
		});
	}

async function lookAt(page: Page, path: string): Promise<void> {
	const answer = await page.goto(path);
	expect.soft(answer?.status(), path).toBe(path === '/no-such-page' ? 404 : 200);
	await expect.soft(page.getByRole('heading', { level: 1 }), `${path} has one main heading`).toHaveCount(1);
	// What is folded away is looked at too.
	await page.evaluate(() => {
		for (const details of document.querySelectorAll('main details:not(:has(dialog))'))
			details.setAttribute('open', '');
	});
	for (const { width, height } of sizes) {
		await page.setViewportSize({ width, height });
		await looksRight(page);
	}
}

async function thingsOf({ owner, ofDemo, newcomer, app }: House): Promise<Things> {
	const { id: person, actor } = await ofDemo('participant');
	const ally = await ofDemo('ally');
	const idOf = async (query: string, ...values: string[]) => {
		const [row] = await owner<{ id: string }>(query, values);
		if (!row) throw new Error(`The demo has nothing for: ${query}`);
		return row.id;
	};
	/** A goal, and words for it that were written at the same time and not taken. */
	const goalOf = (of: typeof ally) =>
		app.write(of.actor, 'arranging', async (ctx) => {
			const { id: goal } = await addGoal(ctx, {
				personId: of.id,
				title: 'Sleep more',
				step: 'Phone out of the bedroom'
			});
			await saveGoal(ctx, { goalId: goal, n: 1, title: 'In bed by eleven' });
			const { kept } = await saveGoal(ctx, { goalId: goal, n: 1, title: 'No phone after ten' });
			return { goal, kept: kept! };
		});
	const checkInOf = (of: string) =>
		idOf('select id from check_ins.check_ins where person_id = $1 order by at desc limit 1', of);
	/** Who looks first makes them: a wallet holds twelve photos, and this is asked for by each test. */
	const cardAndPhoto = async () => {
		const [letter] = await owner('select 1 from wallet.letter_cards where organization_id = $1', [
			actor.organizationId
		]);
		const words = { meansEn: 'A judge wants to see you.', doEn: 'Call us.', meansEs: '', doEs: '' };
		if (!letter)
			await app
				.write((await ofDemo('director')).actor, 'arranging', (ctx) =>
					saveLetterCard(ctx, { letter: 'court', base: 0, ...words })
				)
				// Another worker of the tests wrote it in the same moment.
				.catch((error: unknown) => expect(error).toMatchObject({ code: 'conflict' }));
		const [card] = await owner<{ id: string }>('select id from barriers.barriers where person_id = $1', [
			person
		]);
		const [photoThere] = await owner<{ id: string }>('select id from wallet.documents where person_id = $1', [
			person
		]);
		return app.write(actor, 'arranging', async (ctx) => ({
			barrier: (
				card ??
				(await addBarrier(ctx, {
					kind: 'housing',
					path: 'month',
					words: 'The couch ends in June',
					step: 'Call Harbor House'
				}))
			).id,
			paperPhoto: (
				photoThere ?? (await addDocument(ctx, { kind: 'letter', letter: 'court', name: 'State ID' }, photo()))
			).id
		}));
	};
	/** As with the letter card: another worker of the tests may write it in the same moment. */
	const levelOf = async () => {
		const level = 'residential';
		const [there] = await owner(
			'select 1 from directory.care_levels where organization_id = $1 and level = $2',
			[actor.organizationId, level]
		);
		const { actor: director } = await ofDemo('director');
		const whatEn = 'You live there for some weeks, with a team around you.';
		if (!there)
			await app
				.write(director, 'arranging', (ctx) =>
					saveCareLevel(ctx, LevelInput.parse({ level, base: 0, whatEn, bringEn: 'An ID, if you have one.' }))
				)
				.catch((error: unknown) => expect(error).toMatchObject({ code: 'conflict' }));
		return level;
	};
	const mine = await goalOf({ id: person, name: '', actor });
	const allys = await goalOf(ally);
	/** One is enough for all who look: more than twenty are not open at a time. */
	const handoffOf = async (of: typeof ally) => {
		const [there] = await owner<{ id: string }>(
			`select id from referrals.handoffs where person_id = $1 and state = 'wanted' limit 1`,
			[of.id]
		);
		if (there) return there.id;
		const { id } = await app.write(of.actor, 'arranging', (ctx) =>
			offerHandoff(ctx, of.id, {
				place: 'Harbor Clinic',
				need: 'medication',
				phone: '555-0142',
				what: 'Sleep through the night'
			})
		);
		return id;
	};
	const handoff = await handoffOf({ id: person, name: '', actor });
	const handoffLink = await app.write(actor, 'arranging', async (ctx) => {
		const made = await makeLink(ctx, handoff, false);
		return 'token' in made ? made.token : made.refused;
	});
	const { token: invitation } = await app.write((await ofDemo('supervisor')).actor, 'inviting', (ctx) =>
		invite(ctx, { label: 'Somebody', roles: ['participant'] })
	);
	const tied = await connect(app, { id: person, actor }, ally);
	const { id: consent } = await app.write(actor, 'arranging', async (ctx) => {
		const input = ConsentInput.parse({
			recipient: `member:${ally.id}`,
			what: ['visits', 'milestones'],
			things: [`goal:${mine.goal}`],
			until: 'date',
			untilOn: new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10),
			signed: 'Dee'
		});
		const shareable = {
			members: [{ id: ally.id, name: 'Ann' }],
			things: [{ kind: 'goal' as const, id: mine.goal, words: 'In bed by eleven' }]
		};
		const drafted = await draftConsent(ctx, input, shareable, 'en');
		return signConsent(ctx, drafted, drafted.mark);
	});
	const { id: outside } = await app.write(actor, 'arranging', async (ctx) => {
		const input = ConsentInput.parse({
			recipient: 'organization',
			name: 'Oak Clinic',
			what: ['attendance', 'goals', 'aims', 'agreement'],
			purposes: ['treatment'],
			until: 'none',
			signed: 'Dee'
		});
		const drafted = await draftConsent(ctx, input, { members: [], things: [] }, 'en');
		return signConsent(ctx, drafted, drafted.mark);
	});
	const paper = await app.write((await ofDemo('coach')).actor, 'arranging', async (ctx) => {
		const asked = { personId: person, consentId: outside, to: 'Nurse Kay', locale: 'en' };
		// Another worker of the tests writes in the same record: a paper that changed is read again, as a coach would.
		for (let looks = 0; looks < 5; looks++) {
			const { mark: seen } = await paperPage(ctx, person, outside, 'en');
			const given = await give(ctx, { ...asked, seen });
			if (given.ok) return given.id;
			if (given.reason !== 'changed') throw new Error(given.reason);
		}
		throw new Error('changed at every look');
	});
	const { barrier, paperPhoto } = await cardAndPhoto();
	const dinner = EventInput.parse({
		title: 'Dinner',
		place: 'Porch House, 12 Main Street',
		day: '2096-06-05',
		starts: '18:00',
		zone: 'America/New_York',
		wants: ['cook', 'drive'],
		driving: 'Show us your license first.',
		open: 'yes'
	});
	const { id: event } = await app.write((await ofDemo('coach')).actor, 'arranging', (ctx) =>
		writeEvent(ctx, dinner)
	);
	/** A meeting far enough ahead that nothing else stands there; one is enough for all who look. */
	const booked = (await ofDemo('coach')).id;
	const [met] = await owner<{ id: string; starts_at: Date }>(
		`select id, starts_at from sessions.visits where person_id = $1 and state = 'planned' and starts_at > now() + interval '1 day' order by starts_at limit 1`,
		[person]
	);
	const meetingAhead = met!.id;
	const meetingLink = visitToken(app.masterKey, {
		organizationId: actor.organizationId,
		visitId: meetingAhead,
		until: met!.starts_at
	});
	const [seen] = await owner<{ id: string }>(
		`select id from sessions.visits where person_id = $1 and state = 'planned' and way = 'video' and starts_at > now() + interval '1 day' limit 1`,
		[person]
	);
	const videoMeeting = seen!.id;
	await makeGuestLink(app, { actor, id: videoMeeting }, false);
	const { link: room } = await roomPage(app, { actor, id: videoMeeting });
	const roomLink = room!.replace('/room/', '');
	const opened = (await newcomer('participant', 'Lee')).id;
	await owner(
		`insert into people.openings (organization_id, id, person_id, opened_by, reason, words, opened_at, until)
		 values ($1, gen_random_uuid(), $2, $3, 'overdose', 'Found by a friend, not waking up.', now(), now() + interval '59 minutes')`,
		[actor.organizationId, opened, (await ofDemo('supervisor')).id]
	);
	const toTellOf = (of: typeof ally, asWorker: boolean) =>
		app.write(of.actor, 'arranging', async (ctx) => {
			const { id } = await beginToTell(ctx, { who: 'friend', name: '', asWorker });
			await saveToTell(ctx, asWorker, { id, safe: 'unsafe', begin: 'Sit down with me for a moment.' });
			return id;
		});
	const concern = await raiseConcern(
		app,
		{ organizationId: actor.organizationId, actor, once: undefined },
		{
			about: 'other',
			aboutWords: '',
			what: 'The stairs are dark.',
			help: '',
			reach: '',
			name: '',
			tellName: 'no',
			follow: 'signed',
			word: ''
		}
	).then((raised) => raised!.key);
	const { id: asked } = await app.write((await ofDemo('director')).actor, 'arranging', (ctx) =>
		writeRequest(
			ctx,
			RequestInput.parse({
				kind: 'court_order',
				from: 'The clerk',
				office: 'County court',
				cameOn: '2026-01-05'
			}),
			'en'
		)
	);
	return {
		person,
		walker: await idOf(
			'select worker_id as id from people.assignments where person_id = $1 and ended_at is null limit 1',
			person
		),
		coach: await idOf(
			'select p.worker_id as id from workforce.profiles p join workforce.credentials c on c.organization_id = p.organization_id and c.worker_id = p.worker_id where p.organization_id = $1 limit 1',
			actor.organizationId
		),
		asked,
		concern,
		opened,
		tied,
		consent,
		outside,
		paper,
		barrier,
		event,
		letter: 'court',
		paperPhoto,
		level: await levelOf(),
		meetingAhead,
		meetingLink,
		videoMeeting,
		roomLink,
		booked,
		handoff,
		allysHandoff: await handoffOf(ally),
		handoffLink,
		toTell: await toTellOf({ id: person, name: '', actor }, false),
		workersToTell: await toTellOf(await ofDemo('coach'), true),
		searched: sealAsked(app.masterKey, (await ofDemo('coach')).id, 'zzz'),
		service: await idOf(
			`select s.id from directory.services s join directory.tips t on t.organization_id = s.organization_id and t.service_id = s.id
			 where t.reply is not null and s.organization_id = $1 limit 1`,
			actor.organizationId
		),
		meeting: await idOf('select id from directory.meetings where gone_at is null order by id limit 1'),
		...mine,
		walk: await idOf(
			'select id from people.assignments where person_id = $1 and worker_id = $2 and ended_at is null',
			person,
			(await ofDemo('coach')).id
		),
		checkIn: await checkInOf(person),
		allyCheckIn: await checkInOf(ally.id),
		invitation,
		allyGoal: allys.goal,
		allyKept: allys.kept,
		review: await idOf(
			'select id from sessions.reviews where person_id = $1 and closed_at is not null order by opened_at desc limit 1',
			person
		),
		look: await idOf(
			'select id from sessions.long_looks where person_id = $1 and held_at is not null order by n desc limit 1',
			person
		),
		note: await idOf(
			'select id from sessions.notes where person_id = $1 order by created_at desc limit 1',
			person
		)
	};
}
