/** Arranging cover: the same forms for a worker about themself and for a supervisor about anybody. */
import type { RequestEvent } from '@sveltejs/kit';
import {
	AbsenceIdInput,
	AbsenceInput,
	AbsenceOfInput,
	arrangedAbsences,
	endAbsence,
	offerStandIn,
	sayAbsence,
	StandInInput,
	takeBackStandIn,
	type ArrangedAbsence
} from '#domains/people/server/people.ts';
import { openAsks } from '#domains/sessions/server/sessions.ts';
import { walkingStaff } from '#domains/workforce/server/workforce.ts';
import type { Role } from '#platform/actor.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { momentFrom } from './moment-from.ts';
import { momentOf } from './moments.ts';

type Place = Pick<RequestEvent, 'locals' | 'url' | 'request'>;
const zoneOf = (event: Place) => event.locals.session!.active!.timeZone;

/** The absences and who could stand in. Fields are named one by one. */
export async function arrangedView(ctx: ReadContext, all: boolean, timeZone: string) {
	const absences = await arrangedAbsences(ctx, all);
	const staff = await walkingStaff(ctx);
	const asks = await openAsks(ctx, absences.flatMap(alone));
	const asked = new Set(asks.map((ask) => ask.personId));
	return {
		absences: absences.map((one) => ({
			id: one.id,
			workerId: one.workerId,
			name: one.workerName,
			state: one.state,
			from: momentOf(one.from, timeZone),
			until: momentOf(one.until, timeZone),
			words: one.words,
			standIns: one.standIns,
			asked: one.asked.map(({ personId, personName, choice, lost }) => ({
				id: personId,
				name: personName,
				choice:
					typeof choice === 'object' ? choice.name : choice === 'open' && lost ? ('lost' as const) : choice,
				chose: typeof choice === 'object',
				asksAlone: alone(one).includes(personId) && asked.has(personId)
			}))
		})),
		staff
	};
}

/** Those whom nobody covers while this worker is away. */
const alone = (absence: ArrangedAbsence): string[] =>
	absence.state === 'now'
		? absence.asked.flatMap(({ personId, choice }) => (typeof choice === 'object' ? [] : [personId]))
		: [];

/** `all`: a supervisor's page, on which each form says whose absence it is. */
export const arrangeActs = (all: boolean) => {
	const roles: Role[] = all ? ['supervisor'] : ['coach', 'peer'];
	return {
		say: async (event: Place) => {
			signedIn(event, ...roles);
			const form = await readForm(event, all ? AbsenceOfInput : AbsenceInput);
			if (!form.ok) return form.failure;
			const { fromDay, fromTime, untilDay, untilTime, words, standIns } = form.data;
			return answer(form, async () => {
				const absence = {
					...('workerId' in form.data && { workerId: String(form.data.workerId) }),
					from: momentFrom(fromDay, fromTime, zoneOf(event), 'fromDay'),
					until: momentFrom(untilDay, untilTime, zoneOf(event), 'untilDay'),
					words,
					standIns
				};
				await event.locals.write('cover', (ctx) => sayAbsence(ctx, absence), { once: form.once });
				return { saved: 'said' as const };
			});
		},
		end: async (event: Place) => {
			signedIn(event, ...roles);
			const form = await readForm(event, AbsenceIdInput);
			if (!form.ok) return form.failure;
			return answer(form, async () => {
				await event.locals.write('cover', (ctx) => endAbsence(ctx, form.data.absenceId), { once: form.once });
				return { saved: 'ended' as const };
			});
		},
		offer: async (event: Place) => {
			signedIn(event, ...roles);
			const form = await readForm(event, StandInInput);
			if (!form.ok) return form.failure;
			const { absenceId, workerId } = form.data;
			return answer(form, async () => {
				await event.locals.write('cover', (ctx) => offerStandIn(ctx, absenceId, workerId), {
					once: form.once
				});
				return { saved: 'offered' as const };
			});
		},
		back: async (event: Place) => {
			signedIn(event, ...roles);
			const form = await readForm(event, StandInInput);
			if (!form.ok) return form.failure;
			const { absenceId, workerId } = form.data;
			return answer(form, async () => {
				await event.locals.write('cover', (ctx) => takeBackStandIn(ctx, absenceId, workerId), {
					once: form.once
				});
				return { saved: 'back' as const };
			});
		}
	};
};
