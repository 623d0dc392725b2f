/** What staff see beside the facts of a service: tips, history, and the fields that they may correct. */
import { m } from '#paraglide/messages.js';
import { correctable } from '../../care.ts';
import type { Correctable } from '../../care.ts';
import type { Change, ServiceDetail } from './service-detail.sql.ts';
import type { Tip } from './tips.ts';

type Words = { locale: string; timeZone: string };

export type ShownTip = {
	id: string;
	words: string;
	by: string;
	mine: boolean;
	reply: { words: string; by: string } | null;
};

export const showTips = (tips: Tip[], words: Words): ShownTip[] =>
	tips.map((tip) => ({
		id: tip.id,
		words: tip.words,
		by: m.finding_tip_by({ name: tip.name, date: sayDay(tip.at, words) }),
		mine: tip.mine,
		reply:
			tip.reply !== null && tip.repliedAt
				? {
						words: tip.reply,
						by: m.finding_reply_by({ name: tip.replyName ?? '', date: sayDay(tip.repliedAt, words) })
					}
				: null
	}));

export type ShownChange = { line: string; before: string | null; after: string | null };

export const showHistory = (changes: Change[], words: Words): ShownChange[] =>
	changes.map((change) => ({
		line: sayChange(change, sayDay(change.at, words)),
		before: change.field ? (change.before ?? m.finding_change_nothing()) : null,
		after: change.field || change.after ? (change.after ?? m.finding_change_nothing()) : null
	}));

function sayChange({ how, by, field }: Change, date: string): string {
	const who = by ?? m.finding_our_staff();
	const what = field ? fieldLabel(field) : '';
	switch (how) {
		case 'import':
			return m.finding_change_imported({ date, field: what });
		case 'added':
			return m.finding_change_added({ date, by: who });
		case 'confirmed':
			return m.finding_change_confirmed({ date, by: who });
		case 'corrected':
			return m.finding_change_corrected({ date, by: who, field: what });
		case 'retired':
			return m.finding_change_retired({ date, by: who });
		case 'brought back':
			return m.finding_change_brought_back({ date, by: who });
		default:
			return m.finding_change_other({ date });
	}
}

const labels: Record<Correctable, () => string> = {
	name: () => m.finding_field_name(),
	description: () => m.finding_field_description(),
	phone: () => m.finding_field_phone(),
	application_process: () => m.finding_field_application_process(),
	fees: () => m.finding_field_fees(),
	eligibility: () => m.finding_field_eligibility(),
	documents: () => m.finding_field_documents(),
	alert: () => m.finding_field_alert()
};

/** The name of a field; what staff cannot correct keeps the name that lists give it. */
function fieldLabel(field: string): string {
	const known = correctable.find((one) => one === field);
	return known ? labels[known]() : field.replaceAll('_', ' ');
}

export type Correcting = { field: Correctable; label: string; value: string };

/** The fields that may be corrected, as they are now. */
export function correctingOf(service: ServiceDetail): Correcting[] {
	const values: Record<Correctable, string> = {
		name: service.name,
		description: service.description ?? '',
		phone: service.mainPhone ?? '',
		application_process: service.application ?? '',
		fees: service.fees ?? '',
		eligibility: service.eligibility ?? '',
		documents: service.documents.join('\n'),
		alert: service.alert ?? ''
	};
	return correctable.map((field) => ({ field, label: labels[field](), value: values[field] }));
}

const sayDay = (at: Date, { locale, timeZone }: Words): string =>
	at.toLocaleDateString(locale, { year: 'numeric', month: 'long', day: 'numeric', timeZone });
