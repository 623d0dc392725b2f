/** What is said of interpreters: once for all, of one meeting, and how one is arranged. */
import { ArrangedInput, InterpreterInput, MeetingInterpreterInput } from '#domains/sessions/sessions.ts';
import { arrangeInterpreter, changeForMeeting, sayInterpreter } from '#domains/sessions/server/sessions.ts';
import type { Role } from '#platform/actor.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { actOn } from '../tie-pages/acts.ts';

export const ownId = ({ actor }: WriteContext): string => (actor.kind === 'person' ? actor.personId : '');

/** @param personOf whose need it is: the page knows */
export const sayAct = (role: Role | readonly Role[], personOf: (ctx: WriteContext) => string) =>
	actOn(
		role,
		InterpreterInput,
		async (ctx, need) => {
			await sayInterpreter(ctx, personOf(ctx), need);
			return { interpreter: need ? ('said' as const) : ('none' as const) };
		},
		'meetings'
	);

export const neededAct = (role: Role | readonly Role[]) =>
	actOn(
		role,
		MeetingInterpreterInput,
		async (ctx, { visit, needed }) => {
			await changeForMeeting(ctx, visit, needed);
			return { interpreter: 'meeting' as const };
		},
		'meetings'
	);

export const arrangeAct = actOn(
	['coach', 'peer'],
	ArrangedInput,
	async (ctx, arranged) => {
		await arrangeInterpreter(ctx, arranged);
		return { interpreter: 'arranged' as const };
	},
	'meetings'
);

/** On the person's own page of meetings. */
export const ownInterpreterActs = {
	interpreter: sayAct('participant', ownId),
	needed: neededAct('participant')
};
