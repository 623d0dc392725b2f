/** One's own record: the same pages for a participant (/me/record) and an ally (/ally/record). */
import { redirect } from '@sveltejs/kit';
import { categoriesFor, categoryWord, type Category } from '#domains/consent/consent.ts';
import {
	aboutWord,
	CorrectionInput,
	LiftInput,
	RestrictionInput,
	type About
} from '#domains/rights/rights.ts';
import {
	askForArchive,
	askForCorrection,
	askForDeletion,
	askForRestriction,
	correctable,
	correctionsOf,
	liftRestriction,
	ownArchive,
	ownDeletion,
	ownRestrictions,
	staffToName,
	takeArchive
} from '#domains/rights/server/rights.ts';
import type { Role } from '#platform/actor.ts';
import { isRefusal } from '#platform/errors.ts';
import { dateFormat } from '#platform/date-words.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { ownAct, zoneOf } from './acts.ts';
import { dateAndTime, keepRecord } from './deletion-waits.ts';
import { proofFields, withProof, type Place } from './prove.ts';

type Own = Extract<Role, 'participant' | 'ally'>;
const homeOf = (role: Own) => (role === 'participant' ? '/me' : '/ally');
export const PURPOSE = 'own record';

export const recordPage = (role: Own) => ({
	load: async (event: Place) => {
		const { personId } = signedIn(event, role);
		const zone = zoneOf(event);
		const proof = await proofFields(event);
		return event.locals.read(PURPOSE, async (ctx) => {
			const archive = await ownArchive(ctx, event.locals.session!.id);
			const deletion = await ownDeletion(ctx);
			return {
				title: m.settings_title(),
				home: homeOf(role),
				personId,
				proof,
				deletes: deletion.state === 'waiting' ? longDate(zone, deletion.dueAt!) : null,
				archive: archive && {
					id: archive.id,
					state: archive.state,
					mine: archive.mine,
					at: archive.partsDone,
					of: archive.parts,
					until: dateFormat(getLocale(), zone, { timeStyle: 'short' }).format(archive.until)
				}
			};
		});
	},
	actions: {
		take: (event: Place) => {
			signedIn(event, role);
			return withProof(event, async (proof, once) => {
				const asked = { sessionId: event.locals.session!.id, locale: getLocale(), proof };
				await event.locals.write(PURPOSE, (ctx) => askForArchive(ctx, asked), { once });
				redirect(303, `${homeOf(role)}/record#take`);
			});
		}
	}
});

/**
 * The file itself, once. Its name says nothing of what it is. Where there is none, taken a moment ago or over, the page says
 * which: an error page would be saved as if it were the file.
 */
export const recordFile = (role: Own) => async (event: Place & { params: { id: string } }) => {
	signedIn(event, role);
	const taken = await event.locals
		.write(PURPOSE, (ctx) => takeArchive(ctx, event.params.id, event.locals.session!.id))
		.catch((error: unknown) => {
			if (isRefusal(error) && error.code === 'not_found') return null;
			throw error;
		});
	if (!taken) redirect(303, `${homeOf(role)}/record#take`);
	const { file, name } = taken;
	return new Response(new Uint8Array(file), {
		headers: {
			'content-type': 'application/zip',
			'content-disposition': `attachment; filename="${name}"`,
			'cache-control': 'no-store'
		}
	});
};

export const correctPage = (role: Own) => ({
	load: async (event: Place) => {
		const { personId } = signedIn(event, role);
		const zone = zoneOf(event);
		return event.locals.read(PURPOSE, async (ctx) => ({
			title: m.settings_title(),
			home: homeOf(role),
			things: (await correctable(ctx, personId)).map((one) => ({
				value: `${one.about}:${one.id}`,
				label: aboutLine(one.about, one.at, one.by, zone),
				hint: one.words ?? undefined
			})),
			asked: (await correctionsOf(ctx, personId)).map((one) => ({
				id: one.id,
				what: aboutLine(one.about, one.aboutAt, null, zone),
				said: longDate(zone, one.askedAt),
				words: one.words,
				answer: one.answer && {
					added: one.answer.outcome === 'added',
					words: one.answer.words,
					by: one.answer.by ?? m.rec_somebody(),
					at: longDate(zone, one.answer.at)
				}
			}))
		}));
	},
	actions: {
		ask: ownAct(role, CorrectionInput, async (ctx, { about: given, words }) => {
			const [about = '', aboutId = ''] = given.split(':');
			await askForCorrection(ctx, { about: about as About, aboutId, words });
			return { saved: 'asked' };
		})
	}
});

export const restrictPage = (role: Own) => ({
	load: async (event: Place) => {
		signedIn(event, role);
		const zone = zoneOf(event);
		return event.locals.read(PURPOSE, async (ctx) => ({
			title: m.settings_title(),
			home: homeOf(role),
			choices: [
				...(await staffToName(ctx)).map(({ id, name }) => ({
					value: `worker:${id}`,
					label: m.rec_restrict_worker({ name }),
					hint: m.rec_restrict_worker_hint()
				})),
				...categoriesFor('organization').map((what) => ({
					value: `category:${what}`,
					label: m.rec_restrict_category({ what: categoryWord(what) })
				}))
			],
			asked: (await ownRestrictions(ctx)).map((one) => ({
				id: one.id,
				state: one.state,
				what: restrictionWord(one.worker, one.category),
				asked: longDate(zone, one.askedAt),
				answered: one.answeredAt && longDate(zone, one.answeredAt),
				answer: one.answer
			}))
		}));
	},
	actions: {
		ask: ownAct(role, RestrictionInput, async (ctx, { what }) => {
			const [kind, which = ''] = what.split(':');
			await askForRestriction(ctx, kind === 'worker' ? { workerId: which } : { category: which as Category });
			return { saved: 'asked' };
		}),
		lift: ownAct(role, LiftInput, async (ctx, { id }) => {
			await liftRestriction(ctx, id);
			return { saved: 'lifted' };
		})
	}
});

export const deletePage = (role: Own) => ({
	load: async (event: Place) => {
		signedIn(event, role);
		const zone = zoneOf(event);
		const proof = await proofFields(event);
		return event.locals.read(PURPOSE, async (ctx) => {
			const { state, dueAt, held, staff } = await ownDeletion(ctx);
			return {
				title: m.settings_title(),
				home: homeOf(role),
				proof,
				state,
				staff,
				due: dueAt && dateAndTime(zone, dueAt),
				held: held && { reason: held.reason, since: longDate(zone, held.since) }
			};
		});
	},
	actions: {
		ask: (event: Place) => {
			signedIn(event, role);
			const zone = zoneOf(event);
			return withProof(event, async (proof, once) => {
				const { app, session } = event.locals;
				const asked = {
					proof,
					email: session!.email,
					locale: getLocale(),
					page: `${homeOf(role)}/record`
				};
				await event.locals.write(
					PURPOSE,
					(ctx) => askForDeletion(ctx, app, { ...asked, date: (at) => dateAndTime(zone, at) }),
					{ once }
				);
				redirect(303, `${homeOf(role)}/record/delete`);
			});
		},
		cancel: keepRecord(role)
	}
});

export const longDate = (zone: string, at: Date) =>
	dateFormat(getLocale(), zone, { dateStyle: 'long' }).format(at);

export const restrictionWord = (worker: string | null, category: Category | null) =>
	category
		? m.rec_restrict_category({ what: categoryWord(category) })
		: m.rec_restrict_worker({ name: worker ?? m.rec_somebody() });

export function aboutLine(about: About, at: Date, by: string | null, zone: string): string {
	const [what, date] = [aboutWord(about), longDate(zone, at)];
	return by ? m.rec_about_by({ what, name: by, date }) : m.rec_about_of({ what, date });
}
