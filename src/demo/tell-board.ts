import {
	addBarrier,
	linkHandoff,
	moveBarrier,
	openBarrier,
	ownDuties,
	planRepair,
	repairThings,
	saveDuty,
	settleDuty,
	solveBarrier
} from '#domains/barriers/server/barriers.ts';
import { ConsentInput } from '#domains/consent/consent.ts';
import { draftConsent, signConsent } from '#domains/consent/server/consent.ts';
import { proposeContact, saveReturnPlan } from '#domains/hard-times/server/hard-times.ts';
import { hardDatesOf } from '#domains/people/server/people.ts';
import type { AddBarrierInput, DutyKind, SolvedBy } from '#domains/barriers/barriers.ts';
import { addDocument, saveLetterCard } from '#domains/wallet/server/wallet.ts';
import { handoffsOf } from '#domains/referrals/server/referrals.ts';
import type { PersonActor, Role } from '#platform/actor.ts';
import type { App } from '#platform/server/app.ts';
import type { makeContexts } from '#platform/server/context.ts';
import type { Calendar } from './calendar.ts';
import { PARTICIPANTS } from './cast.ts';
import { drawSampleCard } from './draw-sample-card.ts';
import { LETTER_CARDS } from './words/letter-cards.ts';
import { stageOf } from './stage.ts';

/** So many that a number may be said: eleven, and a few more. */
const SOLVERS = { papers: 14, handoff: 12 } as const;

/** What the demo shows of what stands in the way: Dee's board, dates and papers, what others solved, and the letter cards. */
export async function tellBoard(
	app: App,
	organizationId: string,
	calendar: Calendar,
	idOf: (name: string) => string
): Promise<void> {
	const { who, at } = stageOf(app, organizationId, calendar, idOf);
	await tellLetterCards(at, who('janelle', 'supervisor'));
	await tellSolved(at, who);
	await tellDee(at, who('dee', 'participant'), calendar);
	await tellHardTimes(at, who('dee', 'participant'), who('marcus', 'coach'));
	await tellRepair(at, who('eli', 'participant'), idOf('nora'), calendar);
}

type At = (day: number, time: string) => ReturnType<typeof makeContexts>;

async function tellLetterCards(at: At, by: PersonActor): Promise<void> {
	for (const card of LETTER_CARDS)
		await at(-40, '14:20').write(by, 'letters', (ctx) => saveLetterCard(ctx, { ...card, base: 0 }));
}

/** Others got their papers, so that Dee's card of papers can say what helped here. */
async function tellSolved(at: At, who: (name: string, role: Role) => PersonActor): Promise<void> {
	const others = PARTICIPANTS.filter(({ name }) => name !== 'Dee').map(({ name }) => name);
	let from = 0;
	for (const [by, many] of Object.entries(SOLVERS) as [SolvedBy, number][])
		for (const name of others.slice(from, (from += many))) {
			const day = -3 - (name.length % 9);
			await at(day, '15:10').write(who(name, 'participant'), 'own board', async (ctx) => {
				const { id } = await addBarrier(ctx, { kind: 'documents', words: '', step: '' });
				await solveBarrier(ctx, { id, solvedBy: by, result: '' });
			});
		}
}

const BOARD: (AddBarrierInput & { day: number })[] = [
	{
		day: -34,
		kind: 'legal',
		words: 'The old ticket from the bus.',
		step: 'Ask legal aid what it needs'
	},
	{
		day: -30,
		kind: 'documents',
		words: 'My ID ran out in March, and everything asks for it.',
		step: 'Thursday with Marcus: ID office, side door'
	},
	{
		day: -29,
		kind: 'housing',
		path: 'month',
		words: 'Kim’s sofa is kind, and it is a sofa.',
		step: 'Ask the two recovery houses that take my medicine'
	},
	{
		day: -21,
		kind: 'money',
		words: 'My pay lands on Kim’s card.',
		step: 'A bank account, once the ID is here'
	},
	{ day: -12, kind: 'work', words: 'Packing is fine. I want days, not nights.', step: 'Write my resume' }
];

async function tellDee(at: At, dee: PersonActor, calendar: Calendar): Promise<void> {
	const ids = new Map<string, string>();
	for (const { day, ...card } of BOARD) {
		const { id } = await at(day, '18:40').write(dee, 'own board', (ctx) => addBarrier(ctx, card));
		ids.set(card.kind, id);
	}
	await at(-20, '19:05').write(dee, 'own board', (ctx) =>
		solveBarrier(ctx, {
			id: ids.get('legal')!,
			solvedBy: 'lawyer',
			result: 'They wrote the letter for free. It is over.'
		})
	);
	await at(-1, '18:20').write(dee, 'own board', async (ctx) => {
		await moveBarrier(ctx, ids.get('money')!, 'waiting');
		await moveBarrier(ctx, ids.get('work')!, 'later');
		await openBarrier(ctx, ids.get('documents')!, true);
		const way = (await handoffsOf(ctx, dee.personId)).find((one) => one.need === 'documents');
		if (way) await linkHandoff(ctx, ids.get('documents')!, way.id);
	});
	await tellDates(at, dee, calendar);
	await at(-9, '12:30').write(dee, 'own wallet', (ctx) =>
		addDocument(ctx, { kind: 'insurance', name: 'Insurance card (a drawn sample)' }, drawSampleCard())
	);
}

/** Written when well; Marcus may read it. And the call that he offers her before payday, which waits for her yes. */
async function tellHardTimes(at: At, dee: PersonActor, marcus: PersonActor): Promise<void> {
	await at(-16, '20:20').write(dee, 'hard times', (ctx) => saveReturnPlan(ctx, RETURN_PLAN));
	await at(-1, '16:35').write(marcus, 'hard dates', async (ctx) => {
		const [payday] = await hardDatesOf(ctx, dee.personId);
		if (payday) await proposeContact(ctx, dee.personId, { hardDateId: payday.id, way: 'call', days: '0' });
	});
}

/** One step that Eli planned with Nora and shared with her alone, so that an ally of the demo has something to read and note. */
async function tellRepair(at: At, eli: PersonActor, allyId: string, calendar: Calendar): Promise<void> {
	await at(-5, '19:10').write(eli, 'own board', async (ctx) => {
		const { id } = await addBarrier(ctx, {
			kind: 'relationships',
			words: 'We only talk when something is wrong.',
			step: ''
		});
		await planRepair(ctx, {
			id,
			ally: allyId,
			does: 'I call on Sunday at six, for ten minutes, also when the week was hard.',
			asks: 'Tell me one thing about your week too.'
		});
		const things = await repairThings(ctx);
		const input = ConsentInput.parse({
			recipient: `member:${allyId}`,
			what: [],
			things: things.map((one) => `${one.kind}:${one.id}`),
			until: 'date',
			untilOn: calendar.date(25),
			signed: 'Eli'
		});
		const drafted = await draftConsent(ctx, input, { members: [{ id: allyId, name: 'Nora' }], things }, 'en');
		await signConsent(ctx, drafted, drafted.mark);
	});
}

const RETURN_PLAN = {
	who: 'Jo, 267-555-0178. Then Kim. Jo stays on the phone.',
	kit: 'Kitchen drawer, left. Kim knows how.',
	where: 'Kim’s. Not the house on Third Street.',
	ride: 'Jo drives after six. Before that, bus 14.',
	medicine: 'Same dose, same time. I call the clinic before I change anything.',
	work: 'I call Bea’s line before five: “I am sick today.” No more than that.',
	tell: 'Marcus, all of it. Mum, on Sunday, in person. Not the group chat.',
	opened: 'yes' as const
};

const DATES: { in: number; kind: DutyKind; time?: string; what: string; where: string; done?: true }[] = [
	{ in: -8, kind: 'fine', what: 'Last part of the ticket', where: 'Paid online', done: true },
	{
		in: 6,
		kind: 'report',
		time: '10:00',
		what: 'Ms. Lane, bring a pay slip',
		where: '1401 Arch Street, floor 3'
	},
	{ in: 19, kind: 'class', time: '17:30', what: 'Class 4 of 6', where: 'Library, room B' }
];

async function tellDates(at: At, dee: PersonActor, calendar: Calendar): Promise<void> {
	for (const { in: days, done, ...date } of DATES) {
		await at(-14, '20:10').write(dee, 'own dates', (ctx) =>
			saveDuty(ctx, { ...date, dueOn: calendar.date(days) })
		);
		if (done)
			await at(days, '09:00').write(dee, 'own dates', async (ctx) => {
				const [first] = (await ownDuties(ctx)).filter((one) => one.kind === date.kind);
				await settleDuty(ctx, first!.id, true);
			});
	}
}
