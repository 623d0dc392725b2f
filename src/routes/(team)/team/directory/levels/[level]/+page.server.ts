import { error } from '@sveltejs/kit';
import {
	ConfirmLevelInput,
	isLevel,
	LevelInput,
	levelQuestions,
	levelSays,
	termLabel,
	wordsOf
} from '#domains/directory/directory.ts';
import { confirmCareLevel, levelVersions, saveCareLevel } from '#domains/directory/server/directory.ts';
import { dateFormat } from '#platform/date-words.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { actOn } from '../../../../../tie-pages/acts.ts';
import { confirmedWords } from '../../../../../(public)/directory/levels/confirmed-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	signedIn(event, 'supervisor', 'director');
	const { level } = event.params;
	if (!isLevel(level)) error(404, { message: 'not found' });
	const timeZone = event.locals.session!.active!.timeZone;
	const day = dateFormat(getLocale(), timeZone, { dateStyle: 'long' });
	return event.locals.read('directory', async (ctx) => {
		const [newest, ...older] = await levelVersions(ctx, level);
		return {
			title: m.levels_team_title(),
			level,
			name: termLabel(level),
			base: newest?.version ?? 0,
			words: wordsOf(newest),
			questions: levelQuestions(),
			confirmed: newest && levelSays(newest) ? confirmedWords(newest, timeZone) : null,
			older: older.filter(levelSays).map((one) => ({
				version: one.version,
				when: day.format(one.writtenAt),
				texts: Object.values(wordsOf(one)).filter((text) => text !== '')
			}))
		};
	});
};

const staff = ['supervisor', 'director'] as const;
export const actions: Actions = {
	save: actOn(
		staff,
		LevelInput,
		(ctx, input) => saveCareLevel(ctx, input).then((shown) => ({ saved: shown ? 'shown' : 'away' })),
		'directory'
	),
	confirm: actOn(
		staff,
		ConfirmLevelInput,
		(ctx, input) => confirmCareLevel(ctx, input).then(() => ({ confirmed: true })),
		'directory'
	)
};
