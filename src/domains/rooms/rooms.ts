/** Video rooms of visits. Front door for everyone: the two sides, when a room is open, what may be sent there. */
import { z } from 'zod';
import { isId } from '#platform/ids.ts';
import { MOST } from './kinds.ts';

export {
	HERE_SECONDS,
	MOST,
	NOTHING_SAID,
	OPENS_BEFORE_MINUTES,
	SIDES,
	closesAt,
	opensAt,
	otherSide,
	roomState,
	type Entered,
	type Heard,
	type IceServer,
	type Numbered,
	type RoomState,
	type Side,
	type Told
} from './kinds.ts';

const id = z.string().refine(isId);
const n = z.int().min(1).max(100_000);

const Message = z.discriminatedUnion('kind', [
	z.strictObject({
		kind: z.literal('description'),
		n,
		type: z.enum(['offer', 'answer']),
		sdp: z.string().min(1).max(MOST.sdp)
	}),
	z.strictObject({
		kind: z.literal('candidate'),
		n,
		candidate: z.string().max(MOST.candidate),
		mid: z.string().max(64).nullable(),
		line: z.int().min(0).max(64).nullable()
	})
]);

/** What a page in a room sends: it comes in, it says and hears, it goes. `page` is made up anew by each page that is loaded. */
export const SignalInput = z.discriminatedUnion('act', [
	z.strictObject({ act: z.literal('enter'), page: id, key: id }),
	z.strictObject({
		act: z.literal('tell'),
		page: id,
		/** Whom it is meant for: who came in since gets nothing of it. */
		to: id.nullable(),
		/** The last message of the other that came. */
		got: z.int().min(0).max(100_000),
		messages: z.array(Message).max(MOST.inOneGo)
	}),
	z.strictObject({ act: z.literal('leave'), page: id })
]);
export type SignalInput = z.output<typeof SignalInput>;
export type TellInput = Extract<SignalInput, { act: 'tell' }>;

export const PageInput = z.strictObject({ page: id });
/** Makes the link of the person's side; `phone`: its page may show the worker's number. */
export const LinkInput = z.object({ phone: z.literal('yes').optional() });
