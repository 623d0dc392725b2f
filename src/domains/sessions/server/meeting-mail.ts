/** The mails about one meeting, in words that name nobody and nothing. */
import type { App } from '#platform/server/app.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { sealedMail } from '#platform/server/mail-jobs.ts';
import type { Mail } from '#platform/server/mail.ts';
import { m } from '#paraglide/messages.js';
import type { Locale } from '#platform/languages.ts';
import { slotWords } from '../meeting-words.ts';
import type { Visit } from '../sessions.ts';
import { invitationOf } from './calendar-file.ts';
import type { Remind } from './mail-wishes.ts';
import { visitToken } from './visit-link.ts';

export type MailKind = 'invitation' | 'cancelled' | 'reminder' | 'missed';

/** What is known of one meeting when the mails are made. */
export interface MailFacts {
	visit: Visit;
	inSeries: boolean;
	createdAt: Date;
	changedAt: Date;
	remind: Remind;
	/** Since when they want mail. */
	since: Date;
	/** Of the person, now. */
	timeZone: string;
	language: Locale;
	sent: MailKind[];
}

/** A mail as the job holds it while it waits. */
export const sealedFor = (ctx: WriteContext, app: App, facts: MailFacts, kind: MailKind, to: string) =>
	sealedMail(app.masterKey, mailOf(ctx, app, facts, kind, to));

function mailOf(ctx: WriteContext, app: App, facts: MailFacts, kind: MailKind, to: string): Mail {
	const { visit, language: locale } = facts;
	const { origin, mailFrom } = app.config;
	const when = slotWords(visit.startsAt, facts.timeZone, locale);
	const token = visitToken(app.masterKey, {
		organizationId: ctx.actor.organizationId,
		visitId: visit.id,
		until: visit.startsAt
	});
	// A first talk is moved and passed where both talk about it.
	const link = visit.kind === 'first_talk' ? `${origin}/me/match` : `${origin}/visit/${token}`;
	const from = /<([^>]+)>/.exec(mailFrom)?.[1] ?? mailFrom;
	const invited = { visit, from, to, now: ctx.now, locale };
	switch (kind) {
		case 'invitation':
			return {
				to,
				subject: m.mail_meeting_new_subject({}, { locale }),
				text: m.mail_meeting_new_text({ when, link }, { locale }),
				calendar: { method: 'REQUEST', content: invitationOf('request', invited) }
			};
		case 'cancelled':
			return {
				to,
				subject: m.mail_meeting_off_subject({}, { locale }),
				text: m.mail_meeting_off_text({ when, link: `${origin}/me/sessions` }, { locale }),
				calendar: { method: 'CANCEL', content: invitationOf('cancel', invited) }
			};
		case 'reminder':
			return {
				to,
				subject: m.mail_meeting_remind_subject({}, { locale }),
				text: m.mail_meeting_remind_text({ when, link }, { locale })
			};
		case 'missed':
			return {
				to,
				subject: m.mail_meeting_missed_subject({}, { locale }),
				text: m.mail_meeting_missed_text({ link: `${origin}/me/sessions` }, { locale })
			};
	}
}
