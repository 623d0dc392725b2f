/** Mail about meetings, its links and its files: what goes out, once, by day, in words that name nobody. */
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isRefusal } from '#platform/errors.ts';
import { waitingMails } from '../../../../tests/support/mails.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import { makeOrganization, makePerson, walkWith, type TestPerson } from '../../../../tests/support/people.ts';
import { CalendarInput, type Visit } from '../sessions.ts';
import { feedOf, invitationOf } from './calendar-file.ts';
import {
	answerAsked,
	askedFor,
	bookVisit,
	cancelBooked,
	cancelByLink,
	meetingsOf,
	moveByLink,
	saveMailWish,
	saveWorkCalendar,
	settleVisit,
	visitByLink,
	writeAsked
} from './sessions.ts';
import { mailDue, tellByMail, type MailFacts } from './tell-by-mail.ts';
import { readVisitToken, visitToken } from './visit-link.ts';

const world = testWorld();
const NOON = '2026-12-01T17:00:00Z';
const at = (instant: string) => new Date(instant);
const START = at('2026-12-03T15:00:00Z');
let org: string;
let dee: TestPerson, marcus: TestPerson, ann: TestPerson;

beforeAll(async () => {
	org = await makeOrganization(world);
	dee = await makePerson(world, org, ['participant'], 'Dee');
	marcus = await makePerson(world, org, ['coach'], 'Marcus Hall');
	ann = await makePerson(world, org, ['coach'], 'Ann');
	await walkWith(world, marcus, dee);
});
beforeEach(async () => {
	world.setClock(NOON);
	for (const table of [
		'sessions.visit_words',
		'sessions.visits',
		'sessions.mail_wishes',
		'sessions.calendars'
	])
		await world.owner(`delete from ${table}`);
	await world.owner('delete from graphile_worker._private_jobs');
	const week = { from_4a: '09:00', until_4a: '12:00', from_5a: '09:00', until_5a: '12:00' };
	await world.app.write(marcus.actor, 'test', (ctx) =>
		saveWorkCalendar(ctx, CalendarInput.parse({ timeZone: 'America/New_York', ways: ['phone'], ...week }))
	);
});

const book = (startsAt = START) =>
	world.app
		.write(dee.actor, 'test', (ctx) =>
			bookVisit(ctx, {
				personId: dee.id,
				workerId: marcus.id,
				startsAt,
				minutes: 30,
				way: 'phone',
				kind: 'talk',
				words: 'Library'
			})
		)
		.then(({ visitId }) => visitId);
const wish = (remind: 'day_before' | 'two_hours' | null = 'day_before') =>
	world.app.write(dee.actor, 'test', (ctx) => saveMailWish(ctx, remind));
/** What goes out now. A second run adds nothing. */
async function mails(): Promise<string[]> {
	await tellByMail(world.app, {});
	await tellByMail(world.app, {});
	const sent = await waitingMails(world);
	await world.owner('delete from graphile_worker._private_jobs');
	return sent;
}
const linkIn = (mail: string) => /\/visit\/([\w-]+)/.exec(mail)![1]!;

describe('mail', () => {
	test('none, unless the person wants it', async () => {
		await book();
		expect(await mails()).toEqual([]);
		await wish();
		await wish(null);
		expect(await mails()).toEqual([]);
	});

	test('a new meeting, a reminder, and one that is called off: each once, and it names nobody', async () => {
		await wish();
		const id = await book();
		const [invited, ...more] = await mails();
		expect(more).toEqual([]);
		expect(invited).toContain('method=REQUEST');
		expect(invited).toContain(`UID:${id}`);
		world.setClock('2026-12-02T15:05:00Z');
		const [reminder, ...others] = await mails();
		expect(others).toEqual([]);
		expect(reminder).toMatch(/^Subject: Reminder$/m);
		expect(reminder).toContain('Thu, Dec 3');
		await world.app.write(dee.actor, 'test', (ctx) => cancelBooked(ctx, id));
		const [off] = await mails();
		expect(off).toContain('method=CANCEL');
		for (const mail of [invited!, reminder!, off!])
			expect(mail.replaceAll(/^From: .*$|http\S+|mailto:\S+/gm, '')).not.toMatch(
				/\b(dee|marcus|library|coach)\b|recover|alongside/i
			);
		expect(await mails()).toEqual([]);
	});

	test('nothing at night: it waits until the morning', async () => {
		await wish();
		world.setClock('2026-12-02T03:00:00Z');
		await book();
		expect(await mails()).toEqual([]);
		world.setClock('2026-12-02T13:00:00Z');
		expect(await mails()).toHaveLength(1);
	});

	test('in the person’s language', async () => {
		await world.owner(`update people.persons set language = 'es' where id = $1`, [dee.id]);
		await wish();
		await book();
		expect((await mails())[0]).toMatch(/^Subject: Cita$/m);
		await world.owner(`update people.persons set language = 'en' where id = $1`, [dee.id]);
	});

	test('a meeting that did not happen brings kind words, once', async () => {
		await wish();
		const id = await book();
		await mails();
		world.setClock('2026-12-03T16:00:00Z');
		await world.app.write(marcus.actor, 'test', (ctx) => settleVisit(ctx, id, 'missed'));
		const kind = await mails();
		expect(kind.map((mail) => /^Subject: (.*)$/m.exec(mail)![1])).toEqual(['Another time']);
		expect(kind[0]).toContain('Nothing is lost');
		expect(kind[0]).not.toMatch(/missed|no-show|strike|fail/i);
		expect(await mails()).toEqual([]);
	});

	const facts = (more: Partial<MailFacts> & { state?: Visit['state'] } = {}): MailFacts => ({
		visit: {
			id: 'v',
			personId: 'p',
			workerId: 'w',
			kind: 'talk',
			way: 'phone',
			state: more.state ?? 'planned',
			startsAt: START,
			timeZone: 'America/New_York',
			minutes: 30
		},
		inSeries: false,
		createdAt: at(NOON),
		changedAt: at(NOON),
		remind: 'day_before',
		since: at('2026-11-01'),
		timeZone: 'America/New_York',
		language: 'en',
		sent: [],
		...more
	});
	test.each([
		['a new one', {}, NOON, 'invitation'],
		['one from before they wanted mail', { since: at('2026-12-01T18:00Z') }, NOON, null],
		[
			'a week of a series far ahead',
			{ inSeries: true, createdAt: at('2026-11-20') },
			'2026-11-24T17:00Z',
			null
		],
		[
			'a week of a series that is the next',
			{ inSeries: true, createdAt: at('2026-11-20') },
			NOON,
			'invitation'
		],
		['a day before', { sent: ['invitation'] as const }, '2026-12-02T15:00Z', 'reminder'],
		[
			'booked within the day',
			{ sent: ['invitation'] as const, createdAt: at('2026-12-02T16:00Z') },
			'2026-12-02T17:00Z',
			null
		],
		['reminded already', { sent: ['invitation', 'reminder'] as const }, '2026-12-02T17:00Z', null],
		['begun', { sent: ['invitation'] as const }, '2026-12-03T15:00Z', null],
		['called off before anybody was told', { state: 'cancelled' as const }, NOON, null],
		['called off', { state: 'cancelled' as const, sent: ['invitation'] as const }, NOON, 'cancelled'],
		['moved', { state: 'moved' as const, sent: ['invitation'] as const }, NOON, 'cancelled'],
		['missed long ago', { state: 'missed' as const }, '2026-12-04T17:00Z', null]
	] as const)('%s', (_, more, now, kind) => {
		expect(mailDue(facts(more as Partial<MailFacts>), at(now))).toBe(kind);
	});
});

describe('the link of a mail', () => {
	const sent = async () => {
		await wish();
		await book();
		return linkIn((await mails())[0]!);
	};
	test('a forged one, one of another key, a changed one and one that is over mean nothing', async () => {
		const token = await sent();
		const { masterKey } = world.app;
		expect(readVisitToken(masterKey, token, at(NOON))).toMatchObject({ organizationId: org });
		expect(readVisitToken(Buffer.alloc(32, 9), token, at(NOON))).toBeNull();
		expect(readVisitToken(masterKey, token, START)).toBeNull();
		for (const wrong of ['', token.slice(1), `${token}a`, 'a'.repeat(91)])
			expect(readVisitToken(masterKey, wrong, at(NOON))).toBeNull();
		for (let place = 0; place < token.length; place += 5) {
			const other = token[place] === 'A' ? 'B' : 'A';
			const changed = token.slice(0, place) + other + token.slice(place + 1);
			expect(readVisitToken(masterKey, changed, at(NOON))).toBeNull();
			expect(await cancelByLink(world.app, changed)).toBe(false);
		}
	});
	test('shows free moments and nothing of whom it is; moves; the old link is over', async () => {
		const token = await sent();
		const seen = (await visitByLink(world.app, token))!;
		expect(Object.keys(seen).sort()).toEqual(['slots', 'timeZone']);
		expect(await moveByLink(world.app, token, at('2026-12-04T15:00:00Z'))).toBe(true);
		const [moved] = await world.app.read(dee.actor, 'test', (ctx) => meetingsOf(ctx, dee.id));
		expect(moved!.startsAt).toEqual(at('2026-12-04T15:00:00Z'));
		expect(await visitByLink(world.app, token)).toBeNull();
		await expect(moveByLink(world.app, token, at('2026-12-04T16:00:00Z'))).rejects.toSatisfy(
			(error) => isRefusal(error) && error.code === 'conflict'
		);
	});
	test('a moment that was not offered is refused', async () => {
		const token = await sent();
		await expect(moveByLink(world.app, token, at('2026-12-04T23:00:00Z'))).rejects.toSatisfy(
			(error) => isRefusal(error) && error.code === 'invalid'
		);
	});
	test('calls off; twice is no mistake', async () => {
		const token = await sent();
		expect(await cancelByLink(world.app, token)).toBe(true);
		expect(await cancelByLink(world.app, token)).toBe(true);
		expect(await world.app.read(dee.actor, 'test', (ctx) => meetingsOf(ctx, dee.id))).toEqual([]);
		expect(await visitByLink(world.app, token)).toBeNull();
	});
	test('of a meeting that is gone it means nothing', async () => {
		const token = visitToken(world.app.masterKey, { organizationId: org, visitId: org, until: START });
		expect(await visitByLink(world.app, token)).toBeNull();
	});
});

describe('files for a calendar, read by two others', () => {
	const visit = { id: '0190a0a0-0000-7000-8000-000000000001', startsAt: START, minutes: 45 };
	const invited = {
		visit,
		from: 'no-reply@example.org',
		to: 'dee@example.org',
		now: at(NOON),
		locale: 'en' as const
	};

	test.each([
		['request', 'REQUEST', 'CONFIRMED', 0],
		['cancel', 'CANCEL', 'CANCELLED', 1]
	] as const)('%s', (method, name, status, sequence) => {
		const text = invitationOf(method, invited);
		const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
		expect(calendar.getFirstPropertyValue('method')).toBe(name);
		const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') as ICAL.Component);
		expect([event.uid, event.sequence, event.summary]).toEqual([visit.id, sequence, 'Appointment']);
		expect(event.startDate.toJSDate()).toEqual(START);
		expect(event.duration.toSeconds()).toBe(45 * 60);
		expect(String(event.component.getFirstPropertyValue('status'))).toBe(status);
		expect(String(event.component.getFirstPropertyValue('organizer')).toLowerCase()).toBe(
			'mailto:no-reply@example.org'
		);
		expect(String(event.attendees[0]?.getFirstValue()).toLowerCase()).toBe('mailto:dee@example.org');

		const read = Object.values(nodeIcal.sync.parseICS(text)).find((one) => one?.type === 'VEVENT');
		expect(read).toMatchObject({ uid: visit.id, summary: 'Appointment', status, method: name });
		expect(new Date((read as { start: Date }).start).toISOString()).toBe(START.toISOString());
	});

	test('a feed', () => {
		const text = feedOf([visit, { ...visit, id: '2', minutes: 15 }], at(NOON), 'es');
		const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
		expect(calendar.getAllSubcomponents('vevent')).toHaveLength(2);
		const others = Object.values(nodeIcal.sync.parseICS(text)).filter((one) => one?.type === 'VEVENT');
		expect(others.map((one) => (one as { summary: string }).summary)).toEqual(['Cita', 'Cita']);
	});
});

describe('what was asked of others', () => {
	const asked = { on: '2026-12-01', whom: 'The clinic', what: 'A date', answer: '', next: '' };
	test('is read and written by the two, sealed, and answered once', async () => {
		const id = await world.app.write(marcus.actor, 'test', (ctx) => writeAsked(ctx, dee.id, asked));
		const answer = (actor: TestPerson, words: string) =>
			world.app.write(actor.actor, 'test', (ctx) =>
				answerAsked(ctx, dee.id, id, { answer: words, next: 'Call on Monday' })
			);
		for (const work of [
			() => answer(ann, 'No'),
			() => world.app.read(ann.actor, 'test', (ctx) => askedFor(ctx, dee.id)),
			() => world.app.write(ann.actor, 'test', (ctx) => writeAsked(ctx, dee.id, asked))
		])
			await expect(work()).rejects.toMatchObject({ code: 'not_found' });
		await answer(dee, 'Yes, in January');
		await expect(answer(marcus, 'No')).rejects.toMatchObject({ code: 'conflict' });
		const [one] = await world.app.read(dee.actor, 'test', (ctx) => askedFor(ctx, dee.id));
		expect(one).toMatchObject({
			...asked,
			byId: marcus.id,
			answer: 'Yes, in January',
			next: 'Call on Monday'
		});
		expect(JSON.stringify(await world.owner('select * from sessions.advocacy'))).not.toMatch(/clinic/i);
	});
});
