/**
 * An exchange without a telephone: the caller's phone and the worker's are buttons. For the demo, and for tests of what calls do; it
 * tells and is told exactly what a real one is.
 */
import { organizationOf } from '#domains/people/server/people.ts';
import { systemActor, type Actor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { App } from '#platform/server/app.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { newId } from '#platform/ids.ts';
import type { Locale } from '#platform/languages.ts';
import { worksWithPeople } from '#platform/works-with-people.ts';
import type { Practice, PracticeInput } from '../warm-line.ts';
import { callComesIn, callEnded, callerPressed, elsewhereEnded } from './phone-calls.ts';
import { ringAnswered, ringEnded, ringTaken } from './phone-rings.ts';
import { phoneCall, type PhoneState } from './phone-rows.ts';
import type { Step } from './phone-steps.ts';

type Needs = Pick<App, 'write'>;
const NAMED = 'practice-';
/** A number that belongs to nobody (555-01xx is kept free for stories). */
const CALLER = '+12155550123';

/** What the two phones do: the caller hears, the worker's rings. */
export interface Heard {
	call: string;
	steps: Step[];
}

/** One act at one of the phones. @param call left out: a new caller dials the line */
export async function simulate(
	app: Needs,
	organizationId: string,
	act: Practice,
	call = NAMED + newId(),
	from = CALLER
): Promise<Heard> {
	const steps = await app.write(systemActor(organizationId, 'practice'), 'warm line', (ctx) =>
		done(ctx, act, call, from)
	);
	return { call, steps };
}

async function done(ctx: WriteContext, act: Practice, call: string, from: string): Promise<Step[]> {
	const known = await phoneCall(ctx, { call });
	const rung = { id: known?.id ?? newId(), turn: known?.turn ?? 0 };
	switch (act) {
		case 'dial':
		case 'wait':
			return callComesIn(ctx, call);
		case 'take': {
			const asked = await ringAnswered(ctx, rung);
			return asked[0]?.do === 'ask' ? ringTaken(ctx, rung, '1') : asked;
		}
		case 'quiet':
			return known?.state === 'elsewhere'
				? elsewhereEnded(ctx, call, false)
				: ringEnded(ctx, call, rung.turn);
		case 'press':
			return callerPressed(ctx, call, '1', from);
		case 'hang-up':
			await callEnded(ctx, call);
			return [];
	}
}

export interface PracticeCall {
	call: string;
	state: Exclude<PhoneState, 'over'>;
}

/** Practice calls that go on, for who answers the line of a demo; null: it is none. Real calls are nobody's to press buttons for. */
export async function practiceCalls(ctx: ReadContext): Promise<PracticeCall[] | null> {
	const { organizationId } = worksWithPeople(ctx.actor);
	if (!(await organizationOf(ctx)).isDemo) return null;
	const rows = await ctx.db
		.selectFrom('warm_line.phone_calls')
		.select(['call', 'state'])
		.where('organization_id', '=', organizationId)
		.where('call', 'like', `${NAMED}%`)
		.where('state', '!=', 'over')
		.orderBy('came_at')
		.limit(5)
		.execute();
	return rows.map(({ call, state }) => ({ call: call!, state: state as PracticeCall['state'] }));
}

/**
 * As {@link simulate}, by a worker in the demo. `once`: the same act sent again dials no second call.
 * @returns what the caller hears, in the reader's language
 */
export async function practise(
	app: Needs & Pick<App, 'read'>,
	actor: Actor,
	{ act, call }: PracticeInput,
	{ once, locale }: { once: string | undefined; locale: Locale }
): Promise<string> {
	const { organizationId } = worksWithPeople(actor);
	const open = await app.read(actor, 'warm line', practiceCalls);
	if (!open) throw new Refusal('not_found', 'no demo');
	const known = open.find((one) => one.call === call)?.call;
	if (act !== 'dial' && !known) throw new Refusal('conflict', 'that call is over');
	const { steps } = await simulate(app, organizationId, act, known ?? NAMED + (once ?? newId()));
	return steps.flatMap((step) => ('say' in step ? [step.say(locale)] : [])).join(' ');
}
