import { m } from '#paraglide/messages.js';
import { RULES, STALE_DAYS } from '#domains/oversight/oversight.ts';
import {
	consentsEnding,
	logbookHeld,
	questionsAsked,
	refusedLooks,
	staffAway,
	unusualLooks
} from '#domains/oversight/server/oversight.ts';
import {
	findingWord,
	foundWrong,
	openingReasonWord,
	opensNow,
	searchFindingWord
} from '#domains/people/people.ts';
import {
	givenSignIns,
	openingsToLookAt,
	organizationOf,
	searchesToLookAt,
	type OverseenOpening,
	type OverseenSearch
} from '#domains/people/server/people.ts';
import type { PersonActor } from '#platform/actor.ts';
import type { App } from '#platform/server/app.ts';
import { dayIn } from '#platform/time.ts';
import { momentIn } from '../emergency-pages/words.ts';
import { questionView } from './asked-page.ts';
import { dayWords, markWords } from './words.ts';

/** /team/oversight: what was opened and looked at, and what wants a look. No lives. */
export async function oversightPage(app: App, actor: PersonActor, timeZone: string) {
	const moment = momentIn(timeZone);
	const { openings, searches, asked, budget, signIns } = await app.read(actor, 'oversight', async (ctx) => ({
		openings: (await openingsToLookAt(ctx)).map((one) => openingView(one, ctx.now, moment)),
		searches: searchDays(await searchesToLookAt(ctx), timeZone),
		signIns: (await givenSignIns(ctx)).map((one) => ({
			id: one.id,
			own: one.own,
			person: one.person,
			words: m.oversight_sign_in_line({ by: one.by, person: one.person, when: moment(one.usedAt) })
		})),
		asked: (await questionsAsked(ctx)).map((one) => questionView(one, timeZone)),
		budget: (await organizationOf(ctx)).readBudget
	}));
	const marks = (await unusualLooks(app, actor)).map((mark) => ({
		key: `${mark.workerId}|${mark.rule}|${mark.on}`,
		workerId: mark.workerId,
		worker: mark.worker,
		rule: mark.rule,
		on: mark.on,
		words: markWords(mark),
		own: mark.workerId === actor.personId
	}));
	const keys = new Set(marks.map((mark) => mark.key));
	const refused = await refusedLooks(app, actor);
	const ending = await consentsEnding(app, actor);
	return {
		title: m.oversight_title(),
		director: actor.roles.includes('director'),
		budget,
		signIns,
		openings,
		searches,
		waiting: openings.filter((one) => one.looks.length === 0).length,
		waitingSearches: searches.flatMap((day) => day.searches).filter((one) => one.looks.length === 0).length,
		marks: marks.map((mark) => ({ ...mark, asked: asked.filter((one) => one.key === mark.key) })),
		asked: asked.filter((one) => !keys.has(one.key)),
		rules: [
			m.oversight_rule_many_text({ count: RULES.many }),
			m.oversight_rule_off_text({ count: RULES.offHours }),
			m.oversight_rule_refused_text({ count: RULES.refused }),
			m.oversight_rule_name_text({ count: RULES.nameSearch }),
			m.oversight_rule_budget_text({ count: budget })
		],
		refused: [
			...refused.staff.map(({ worker, times, last }) =>
				times === 1
					? m.oversight_refused_one({ worker, when: moment(last) })
					: m.oversight_refused_line({ worker, times, when: moment(last) })
			),
			...(refused.others > 0 ? [m.oversight_refused_others({ times: refused.others })] : [])
		],
		ending:
			ending === 0
				? m.oversight_consents_none()
				: ending === 1
					? m.oversight_consents_one()
					: m.oversight_consents_line({ count: ending }),
		away: (await staffAway(app, actor)).map(({ worker, last, addedAt }) =>
			last
				? m.oversight_stale_line({ worker, when: moment(last) })
				: m.oversight_stale_never({ worker, when: moment(addedAt) })
		),
		staleDays: STALE_DAYS,
		logbook: await logbookWords(app, actor, moment)
	};
}

function openingView(one: OverseenOpening, now: Date, moment: (at: Date) => string) {
	const end = one.closedAt ?? one.until;
	return {
		id: one.id,
		line: one.personName
			? m.oversight_opening_line({ by: one.by || m.looked_someone(), name: one.personName })
			: m.oversight_opening_line_somebody({ by: one.by || m.looked_someone() }),
		when: m.oversight_opening_when({
			when: moment(one.openedAt),
			reason: openingReasonWord(one.reason)
		}),
		lasted: opensNow(one, now)
			? m.oversight_opening_now()
			: [
					m.oversight_opening_minutes({
						minutes: Math.max(1, Math.round((end.getTime() - one.openedAt.getTime()) / 60_000))
					}),
					...(one.closedBy ? [m.oversight_opening_ended({ by: one.closer || m.looked_someone() })] : [])
				].join(' '),
		open: opensNow(one, now),
		wrong: foundWrong(one.looks),
		words: one.words,
		by: one.by,
		own: one.own,
		looks: one.looks.map((look) => ({
			line: m.oversight_looked_line({ by: look.by, when: moment(look.at), found: findingWord(look.found) }),
			words: look.words
		}))
	};
}

/** The searches of one worker on one day stand together, each with its own reason; what waits for a look comes first. */
export function searchDays(searches: readonly OverseenSearch[], timeZone: string) {
	const moment = momentIn(timeZone);
	const days = Map.groupBy(searches, (one) => `${one.byId} ${dayIn(timeZone, one.at)}`);
	return [...days].map(([key, same]) => ({
		key,
		words: m.oversight_search_day({
			by: same[0]!.by || m.looked_someone(),
			day: dayWords(dayIn(timeZone, same[0]!.at)),
			count: same.length
		}),
		searches: same.map((one) => searchView(one, moment))
	}));
}

function searchView(one: OverseenSearch, moment: (at: Date) => string) {
	const by = one.by || m.looked_someone();
	return {
		id: one.id,
		line:
			one.found === 0
				? m.oversight_search_nobody({ by })
				: one.found === 1
					? m.oversight_search_line_one({ by })
					: m.oversight_search_line({ by, count: one.found }),
		when: m.oversight_opening_when({ when: moment(one.at), reason: openingReasonWord(one.reason) }),
		words: one.words,
		own: one.own,
		looks: one.looks.map((look) => ({
			line: m.oversight_looked_line({
				by: look.by,
				when: moment(look.at),
				found: searchFindingWord(look.found)
			}),
			words: look.words
		}))
	};
}

async function logbookWords(app: App, actor: PersonActor, moment: (at: Date) => string) {
	const check = await logbookHeld(app, actor);
	if (!check) return { holds: true, words: m.oversight_logbook_never() };
	const when = moment(check.at);
	return {
		holds: check.holds,
		words: check.holds ? m.oversight_logbook_fine({ when }) : m.oversight_logbook_broken({ when })
	};
}
