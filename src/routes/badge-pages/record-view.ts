import { categoryWord } from '#domains/workforce/workforce.ts';
import type { WorkRecord } from '#domains/workforce/server/workforce.ts';
import { dayIn } from '#platform/time.ts';
import { m } from '#paraglide/messages.js';
import { dayFormat } from './day-format.ts';
import { credentialLine, trainingLine } from './lines.ts';

/** A worker's record as a page to print. */
export function recordView(record: WorkRecord, locale: string, timeZone: string) {
	const words = { today: dayIn(timeZone, record.madeAt), locale, timeZone };
	return {
		title: m.badges_record_title({ name: record.name }),
		organization: record.organization,
		on: m.badges_record_on({ date: dayFormat(locale, timeZone).moment(record.madeAt) }),
		credentials: record.credentials.map((one) => credentialLine(one, words)),
		trainings: record.trainings.map((one) => trainingLine(one, words)),
		sums: record.hours.map((one) => ({
			category: categoryWord(one.category),
			hours: one.hours.toLocaleString(locale)
		}))
	};
}
