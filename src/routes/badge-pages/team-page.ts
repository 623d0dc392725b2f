import { teamCredentials, waitingTrainings } from '#domains/workforce/server/workforce.ts';
import { cardsOf } from '#domains/people/server/people.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { dayIn } from '#platform/time.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { credentialLine, trainingLine } from './lines.ts';

/** /team/credentials: what waits, what runs out, and who has what. */
export async function teamPage(ctx: ReadContext, timeZone: string) {
	const words = { today: dayIn(timeZone, ctx.now), locale: getLocale(), timeZone };
	const all = await teamCredentials(ctx);
	const trainings = await waitingTrainings(ctx);
	const names = await cardsOf(
		ctx,
		[...all, ...trainings].map((one) => one.workerId)
	);
	const me = ctx.actor.kind === 'person' ? ctx.actor.personId : null;
	const of = <T extends { workerId: string; workerName: string }>(line: T) => ({
		...line,
		who: names.get(line.workerId)?.preferredName ?? line.workerName,
		own: line.workerId === me
	});
	const lines = all.map((one) => of(credentialLine(one, words)));
	const soon = lines.filter(({ soon, standing }) => soon !== null && standing !== 'wrong');
	return {
		title: m.badges_team_title(),
		waiting: lines.filter(({ standing }) => standing === 'waiting'),
		trainings: trainings.map((one) => of(trainingLine(one, words))),
		soon: soon.sort((a, b) => a.left! - b.left!),
		lapsed: lines.filter(({ standing }) => standing === 'lapsed'),
		people: Object.values(Object.groupBy(lines, ({ workerId }) => workerId))
			.map((theirs) => ({ id: theirs![0]!.workerId, name: theirs![0]!.who, lines: theirs! }))
			.sort((a, b) => a.name.localeCompare(b.name))
	};
}

/** For the team's first page: how many wait to be looked at, and how many run out within 90 days. */
export async function credentialCounts(ctx: ReadContext, timeZone: string) {
	const { waiting, trainings, soon } = await teamPage(ctx, timeZone);
	return { waiting: waiting.length + trainings.length, soon: soon.length };
}
