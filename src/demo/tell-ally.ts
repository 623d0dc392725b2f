import { assignWorker, createPerson, readWelcome, savePiece } from '#domains/people/server/people.ts';
import { addGoal, addLine } from '#domains/plans/server/plans.ts';
import { recordPastCheckIns, type PastCheckIn } from '#domains/check-ins/server/check-ins.ts';
import { planVisit, recordContact } from '#domains/sessions/server/sessions.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { later, ZONE, type Calendar } from './calendar.ts';
import type { Ally } from './cast.ts';
import type { Chance } from './chance.ts';

export interface TellingAlly {
	ctx: WriteContext;
	calendar: Calendar;
	chance: Chance;
	who: Ally;
	personId: string;
	workerId: string;
	/** Made already, with a sign-in. */
	known: boolean;
}

const WORDS = {
	en: {
		why: 'I want to sleep through, whatever he does.',
		goals: [
			['Walk with Ines on Mondays', 'I need one hour that is not about worry.'],
			['No talks after nine at night', 'After nine we only hurt each other.']
		],
		line: 'If the phone rings after nine, then it can wait until morning',
		notes: ['Slept better.', 'Worried all day, then did the garden.', 'Ines made me laugh.'],
		contact: 'Talked about the evening calls. She rehearsed one sentence.'
	},
	es: {
		why: 'Quiero dormir de corrido, pase lo que pase.',
		goals: [
			['Caminar con mi comadre los lunes', 'Necesito una hora sin preocupación.'],
			['Nada de pleitos después de las nueve', 'Después de las nueve solo nos lastimamos.']
		],
		line: 'Si suena el teléfono después de las nueve, puede esperar',
		notes: ['Dormí mejor.', 'Todo el día con la preocupación.', 'Mi comadre me hizo reír.'],
		contact: 'Hablamos de las llamadas en la noche. Ensayó una frase.'
	}
} as const;

/** An ally's own record: their days, their plan, their coach. Nothing of whoever they worry about. */
export async function tellAlly({
	ctx,
	calendar,
	chance,
	who,
	personId,
	workerId,
	known
}: TellingAlly): Promise<void> {
	const words = WORDS[who.language];
	const came = calendar.at(-who.days, '11:00');
	if (!known)
		await createPerson(
			ctx,
			{
				id: personId,
				preferredName: who.name,
				pronouns: who.pronouns,
				language: who.language,
				timeZone: ZONE,
				ally: true
			},
			{ at: came, by: workerId }
		);
	await assignWorker(ctx, { personId, workerId, as: 'coach', at: later(came, 60) });
	await readWelcome(ctx, personId, 1, { at: later(came, 70) });
	await savePiece(ctx, personId, 'why', { words: words.why }, { at: later(came, 80), by: personId });
	for (const [n, [title, why]] of words.goals.entries()) {
		await addGoal(ctx, {
			personId,
			title,
			why,
			domain: n === 0 ? 'body' : 'family',
			weeklyCount: n === 0 ? 1 : null,
			joy: n === 0,
			at: later(came, 1440 * (n + 1))
		});
	}
	await addLine(ctx, { personId, kind: 'strategy', text: words.line, at: later(came, 4000) });
	await recordContact(
		ctx,
		{ personId, outcome: 'reached', way: 'call', words: words.contact },
		{ at: calendar.at(-6, '10:20'), workerId }
	);
	await planVisit(ctx, {
		personId,
		workerId,
		kind: 'talk',
		startsAt: calendar.at(chance.int(2, 6), '10:00')
	});
	const past: PastCheckIn[] = [];
	for (let day = -who.days; day <= 0; day++) {
		const at = calendar.at(day, `06:${String(chance.int(10, 59))}`);
		const mood = 4.5 + chance.sway() * 2.2;
		const input = {
			today: mood < 3 ? 1 : mood < 5 ? 4 : mood < 6.5 ? 6 : 9,
			stress: Math.max(0, Math.min(10, Math.round(8 - mood / 2 + chance.sway()))),
			sleepMinutes: Math.round((330 + chance.sway() * 80) / 15) * 15,
			good: chance.some(['someone', 'outside', 'food', 'rest', 'faith'] as const, chance.int(0, 2)),
			...(chance.of(0.2) ? { note: chance.pick(words.notes) } : {}),
			shared: chance.of(0.8)
		};
		if (chance.of(0.5) && at < calendar.now) past.push({ at, input });
	}
	await recordPastCheckIns(ctx, personId, past);
}
