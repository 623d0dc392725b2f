import type { ReadContext } from '#platform/server/context.ts';
import { dateKindWord, repeatsWord } from '../words.ts';
import type { IntakeScreens } from '../screens/shown.ts';
import { aimsOf } from './focuses.ts';
import { hardDatesOf } from './hard-dates.ts';
import { intakeProgress, piecesOf } from './intake.ts';
import { openRecord } from './open-record.ts';

/** All that the screens of the start talk show. Versions tell whether somebody else wrote meanwhile. */
export async function intakeScreens(
	ctx: ReadContext,
	personId: string,
	locale: string
): Promise<IntakeScreens> {
	const person = await openRecord(ctx, personId, 'intake');
	const found = await piecesOf(ctx, personId);
	const { seen, finishedAt } = await intakeProgress(ctx, personId);
	const dates = await hardDatesOf(ctx, personId);
	return {
		person,
		seen,
		finished: finishedAt !== null,
		pieces: Object.fromEntries(Object.entries(found).map(([name, piece]) => [name, piece.value])),
		versions: {
			reach: found.reach?.version ?? 0,
			why: found.why?.version ?? 0,
			strengths: found.strengths?.version ?? 0,
			barriers: found.barriers?.version ?? 0
		},
		focuses: (await aimsOf(ctx, personId)).map(({ id, kind, ownWords, aim, since }) => ({
			id,
			kind,
			ownWords,
			aim,
			since
		})),
		dates: dates.map((date) => ({
			id: date.id,
			title: date.label ?? dateKindWord(date.kind),
			day: Temporal.PlainDate.from(date.on).toLocaleString(locale, { dateStyle: 'long' }),
			often: repeatsWord(date.repeats)
		})),
		zones: zonesFor(person.timeZone)
	};
}

/** Zones of the United States and its territories first, then the person's own when it is elsewhere, then all others. */
export function zonesFor(own?: string): string[] {
	const near = [
		'America/New_York',
		'America/Chicago',
		'America/Denver',
		'America/Phoenix',
		'America/Los_Angeles',
		'America/Anchorage',
		'Pacific/Honolulu',
		'America/Puerto_Rico',
		'Pacific/Guam'
	];
	return [...new Set([...near, ...(own ? [own] : [])])];
}
