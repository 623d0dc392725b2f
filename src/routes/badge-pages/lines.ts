/** Credentials and trainings in words. */
import {
	categoryWord,
	credentialStanding,
	daysUntil,
	type Credential,
	type Training
} from '#domains/workforce/workforce.ts';
import { dayFormat } from './day-format.ts';
import { m } from '#paraglide/messages.js';

const states = {
	waiting: m.badges_state_waiting,
	wrong: m.badges_state_wrong,
	lapsed: m.badges_state_lapsed,
	good: m.badges_state_good
};

/** Whose words and days they are. */
export interface Words {
	today: string;
	locale: string;
	timeZone: string;
}

/** One credential, as it stands on a day. */
export function credentialLine(one: Credential, { today, locale, timeZone }: Words) {
	const { day, moment } = dayFormat(locale, timeZone);
	const standing = credentialStanding(one, today);
	const left = one.expiresOn === null ? null : daysUntil(one.expiresOn, today);
	return {
		id: one.id,
		workerId: one.workerId,
		workerName: one.workerName,
		name: one.name,
		standing,
		state: states[standing](),
		issuer: one.issuer,
		number: m.badges_number({ number: one.number }),
		until: one.expiresOn ? m.badges_until({ date: day(one.expiresOn) }) : m.badges_no_end(),
		/** Days until it runs out, where these are at most 90. */
		soon: left !== null && left >= 0 && left <= 90 ? m.badges_days_left({ days: left }) : null,
		left,
		checked:
			one.checkedAt && one.found
				? m.badges_checked({ name: one.checkedBy ?? '–', date: moment(one.checkedAt) })
				: null,
		hasPaper: one.hasPaper
	};
}
export type CredentialLine = ReturnType<typeof credentialLine>;

export function trainingLine(one: Training, { locale, timeZone }: Omit<Words, 'today'>) {
	const { day, moment } = dayFormat(locale, timeZone);
	return {
		id: one.id,
		workerId: one.workerId,
		workerName: one.workerName,
		title: one.title,
		facts: m.badges_training_line({
			category: categoryWord(one.category),
			hours: one.hours.toLocaleString(locale),
			provider: one.provider
		}),
		heldOn: day(one.heldOn),
		standing: one.found === 'right' ? ('good' as const) : one.found === 'wrong' ? 'wrong' : 'waiting',
		state: states[one.found === 'right' ? 'good' : one.found === 'wrong' ? 'wrong' : 'waiting'](),
		checked:
			one.checkedAt && one.found
				? m.badges_checked({ name: one.checkedBy ?? '–', date: moment(one.checkedAt) })
				: null
	};
}
export type TrainingLine = ReturnType<typeof trainingLine>;
