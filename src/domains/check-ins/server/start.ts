import { getLocale } from '#paraglide/runtime.js';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { aimsOf, readersOf } from '#domains/people/server/people.ts';
import { askedItems, type Aim, type Item } from '../items.ts';
import { answerCount, beyondAim, type CheckIn } from '../schemas.ts';
import { ownPreferences } from './preferences.ts';
import { ownCheckIn, ownCheckIns } from './read.ts';

export interface CheckInStart {
	items: Item[];
	aims: Aim[];
	/** Who walks with the person or covers now, as one phrase; null: nobody. */
	seenBy: string | null;
	/** Whether the person said more than one thing last time. */
	open: boolean;
}

/** What the form of the signed-in person needs. `ally`: asked as an ally, about their own well-being. */
export async function checkInStart(ctx: ReadContext, { ally }: { ally: boolean }): Promise<CheckInStart> {
	const personId = self(ctx);
	const items = askedItems(await ownPreferences(ctx), ally);
	const last = (await ownCheckIns(ctx, { limit: 1 })).items[0];
	return {
		items,
		aims: items.includes('use')
			? (await aimsOf(ctx, personId)).map(({ id, kind, ownWords, aim }) => ({ id, kind, ownWords, aim }))
			: [],
		seenBy: await seenBy(ctx, personId),
		open: last !== undefined && answerCount(last) > 1
	};
}

export interface CheckInDone {
	checkIn: CheckIn;
	beyond: boolean;
	seenBy: string | null;
	hideNumbers: boolean;
}

/** What the thanks after an own check-in show; refuses (`not_found`) when it is not there. */
export async function checkInDone(ctx: ReadContext, id: string): Promise<CheckInDone> {
	const checkIn = await ownCheckIn(ctx, id);
	if (!checkIn) throw new Refusal('not_found', 'no such check-in of one’s own');
	return {
		checkIn,
		beyond: beyondAim(checkIn),
		seenBy: await seenBy(ctx, self(ctx)),
		hideNumbers: (await ownPreferences(ctx)).hideNumbers
	};
}

async function seenBy(ctx: ReadContext, personId: string): Promise<string | null> {
	const names = await readersOf(ctx, personId);
	return names.length > 0 ? new Intl.ListFormat(getLocale()).format(names) : null;
}

function self(ctx: ReadContext): string {
	if (ctx.actor.kind !== 'person') throw new Refusal('not_found', 'only a person checks in');
	return ctx.actor.personId;
}
