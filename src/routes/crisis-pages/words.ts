/** An incident in words: its steps, what was done, and how the looks afterwards stand. */
import { outcomeWord, reasonWord, stepWords, whyWord } from '#domains/crisis/crisis.ts';
import type { Incident, OverseenIncident } from '#domains/crisis/server/crisis.ts';
import type { CrisisLine } from '#domains/people/people.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { clockIn, momentIn } from '../emergency-pages/words.ts';
import { dayLong } from '../sharing-pages/days.ts';

type Step = Incident['steps'][number];

/** What came of a step; null while it has no answer. */
function said({ key, act }: Step, clock: (at: Date) => string, lineName: (line: string) => string) {
	if (!act) return null;
	const of = { time: clock(act.at), name: act.by };
	if (act.result === 'not_possible') return m.protocol_act_not_possible({ ...of, why: whyWord(act.why!) });
	if (key !== 'call') return m.protocol_act_done(of);
	return act.result === 'done'
		? m.protocol_act_reached({ ...of, line: lineName(act.line!) })
		: m.protocol_act_not_reached({ ...of, line: lineName(act.line!) });
}

/** The name of a line by its code or id; one that the house has taken away since keeps none. */
export const lineNamed = (ours: readonly Pick<CrisisLine, 'id' | 'name'>[]) => (line: string) =>
	line === '911' || line === '988'
		? line
		: line === 'other'
			? m.protocol_line_other()
			: (ours.find(({ id }) => id === line)?.name ?? m.protocol_line_gone());

/** What every page shows of one. */
export function incidentView(one: Incident, timeZone: string, ours: readonly CrisisLine[]) {
	const clock = clockIn(timeZone);
	const lineName = lineNamed(ours);
	return {
		id: one.id,
		open: one.closedAt === null,
		worker: one.worker,
		when: momentIn(timeZone)(one.begunAt),
		reason: reasonWord(one.reason),
		outcome: one.outcome && outcomeWord(one.outcome),
		joined: one.joined.map(({ name }) => name).join(', '),
		with: one.joined.map(({ name, at }) => m.protocol_joined({ name, time: clock(at) })),
		steps: one.steps.map((step) => ({
			key: step.key,
			...stepWords(step),
			said: said(step, clock, lineName)
		}))
	};
}

/** The looks afterwards, each with its day and whose it is. */
export const looksView = (one: OverseenIncident, names: (id: string) => string, today: string) =>
	one.looks.map(({ dueOn, workerId, settledAt, kept }) => {
		const day = dayLong(dueOn, getLocale());
		if (settledAt) return kept ? m.protocol_look_kept({ day }) : m.protocol_look_let_go({ day });
		const of = { day, name: names(workerId) };
		return dueOn < today ? m.protocol_look_late(of) : m.protocol_look_open(of);
	});
