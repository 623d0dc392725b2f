import {
	assignWorker,
	addHardDate,
	agreeTo,
	aimsOf,
	createPerson,
	proposeAgreement,
	readRecordNotice,
	readWelcome,
	saveFocuses,
	savePiece,
	saveRhythm,
	stepsSeen
} from '#domains/people/server/people.ts';
import {
	BARRIERS,
	INTAKE_STEPS,
	type Barrier,
	type HardDateKind,
	type QuietStep,
	type Reach,
	type ReviewEvery
} from '#domains/people/people.ts';
import { savePreferences } from '#domains/check-ins/server/check-ins.ts';
import { setSupportLevel } from '#domains/workforce/server/workforce.ts';
import { ZONE, later } from './calendar.ts';
import { whenOn, type Telling } from './telling.ts';

/** Those who talk less often than weekly, as they wanted it. */
const RHYTHM: Partial<Record<Telling['who']['level'], ReviewEvery>> = {
	'two-weeks': 'two_weeks',
	monthly: 'monthly',
	'on-request': 'monthly'
};

/** The person, who walks with them, the start talk, the agreement. */
export async function tellRecord(t: Telling): Promise<void> {
	const { ctx, who, personId } = t;
	const at = whenOn(t, t.came, '10:00');
	const by = t.workerId ?? undefined;
	await createPerson(
		ctx,
		{
			id: personId,
			preferredName: who.name,
			pronouns: who.pronouns,
			language: who.language,
			timeZone: ZONE,
			participant: true
		},
		{ at, by }
	);
	if (t.workerId) {
		const as = who.worker === 'rosa' || who.worker === 'ben' ? 'peer' : 'coach';
		await assignWorker(ctx, { personId, workerId: t.workerId, as, at: later(at, 60) });
		await setSupportLevel(ctx, personId, who.level);
	}
	await readWelcome(ctx, personId, 1, { at: later(at, 5) });
	await readRecordNotice({ ...ctx, now: later(at, 8) }, personId, 1);
	await tellStart(t, later(at, 20));
	await tellHardDates(t, later(at, 40));
	if (t.workerId) await tellAgreement(t, later(at, 90));
	const reviewEvery = RHYTHM[who.level];
	if (reviewEvery)
		await saveRhythm(ctx, personId, { reviewEvery, checkInEvery: null }, { at: later(at, 95), by: personId });
	if (who.medication || who.today.hideNumbers)
		await savePreferences(
			ctx,
			{ takesMedication: who.medication, hideNumbers: who.today.hideNumbers ?? false },
			personId
		);
}

/** The start talk. Those who came this week have not finished it, and nobody has to. */
async function tellStart(t: Telling, at: Date): Promise<void> {
	const { ctx, who, personId, chance, words, own } = t;
	const past = { at, by: personId };
	const unfinished = who.arc === 'new' && chance.of(0.6);
	await saveFocuses(
		ctx,
		personId,
		who.focuses.map((focus) => ({
			...focus,
			since: focus.aim === 'abstain' && chance.of(0.6) ? t.calendar.date(t.came - chance.int(0, 20)) : null,
			ownWords: focus.kind === 'own' ? chance.pick(words.ownFocus) : null
		})),
		past
	);
	// In the order of the cast: those of one moment come back in the order of their random ids, and chance is drawn per aim.
	const order = who.focuses.map(({ kind }) => kind);
	t.aims = (await aimsOf(ctx, personId))
		.map(({ id, kind, aim }) => ({ id, kind, aim }))
		.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
	await savePiece(ctx, personId, 'reach', own.reach ?? reachOf(t), past);
	await savePiece(ctx, personId, 'why', { words: own.why ?? chance.pick(words.why) }, past);
	if (unfinished) return void (await stepsSeen(ctx, personId, INTAKE_STEPS.slice(0, 4), past));
	await savePiece(
		ctx,
		personId,
		'strengths',
		own.strengths ?? {
			chosen: chance.some(words.strengthKinds, chance.int(1, 3)),
			words: chance.of(0.6) ? chance.pick(words.strengths) : undefined
		},
		past
	);
	await savePiece(ctx, personId, 'barriers', own.barriers ?? barriersOf(t), past);
	await stepsSeen(ctx, personId, INTAKE_STEPS, past);
}

function reachOf({ chance, words }: Telling): Reach {
	return {
		ways: chance.some(['call', 'text', 'in-person'], chance.int(1, 2)),
		times: chance.some(['morning', 'afternoon', 'evening'], chance.int(1, 2)),
		whenWords: chance.of(0.5) ? chance.pick(words.whenWords) : undefined,
		voicemailOk: chance.of(0.5),
		textOk: chance.of(0.9),
		safeName: chance.of(0.3) ? chance.pick(words.safeNames) : undefined
	};
}

function barriersOf({ chance, words }: Telling): { chosen: Barrier[]; note?: string } {
	const chosen = chance.some(BARRIERS, chance.int(1, 3));
	const notes = chosen.flatMap((barrier) => words.barrierNotes[barrier] ?? []);
	return { chosen, note: notes.length > 0 && chance.of(0.7) ? chance.pick(notes) : undefined };
}

/** Hard dates: those told by hand, the one of today's story, and for many one that is weeks away. */
async function tellHardDates(t: Telling, at: Date): Promise<void> {
	const { ctx, personId, calendar, chance, words, who } = t;
	const past = { at, by: personId };
	for (const date of t.own.hardDates ?? []) {
		const days = date.weekday ? calendar.until(date.weekday) : (date.in ?? 0);
		await addHardDate(
			ctx,
			personId,
			{ kind: date.kind, on: calendar.date(days), repeats: date.repeats, label: date.label },
			past
		);
	}
	if (t.own.hardDates) return;
	const kind: HardDateKind = who.focuses.some((focus) => focus.kind === 'gambling')
		? 'payday'
		: chance.pick(['payday', 'court', 'anniversary', 'own']);
	const days = who.today.hard ?? (chance.of(0.6) ? chance.int(9, 12) : null);
	if (days === null) return;
	const label = chance.pick(words.hardLabels[kind as keyof typeof words.hardLabels]);
	// Two weeks before and after, a payday is not within three days.
	const repeats = kind === 'payday' ? 'two-weeks' : kind === 'anniversary' ? 'yearly' : 'once';
	await addHardDate(ctx, personId, { kind, on: calendar.date(days), repeats, label }, past);
}

async function tellAgreement(t: Telling, at: Date): Promise<void> {
	const { ctx, personId, words, own, who, chance } = t;
	const quiet = own.quiet ?? { steps: quietSteps(t), supporter: undefined };
	const named =
		!own.quiet && chance.of(0.25) ? { name: chance.pick(words.supporters), reach: '' } : quiet.supporter;
	const content = { ...words.agreement, ...own.agreement, quiet: { steps: quiet.steps, supporter: named } };
	const { id } = await proposeAgreement(ctx, personId, content, { at, by: t.workerId!, side: 'worker' });
	if (!who.today.unsigned)
		await agreeTo(ctx, personId, id, { at: later(at, 30), by: personId, side: 'person' });
}

function quietSteps({ who }: Telling): QuietStep[] {
	const first =
		who.today.rule ?? { steady: 5, light: 8, weekly: 14, silent: 14, setback: 6, new: 5 }[who.arc];
	const coach = who.worker === 'rosa' || who.worker === 'ben' ? 'peer' : 'coach';
	return [
		{ act: 'text', who: coach, afterDays: first },
		{ act: 'call', who: coach, afterDays: first + 2 },
		{ act: 'ask_supervisor', who: 'supervisor', afterDays: first + 4 }
	];
}
