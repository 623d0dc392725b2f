/**
 * The closed list of expected refusals. Each maps to one HTTP status, here and nowhere else.
 * The unexpected is thrown as it is, logged without personal data and shown as a plain apology.
 */
export const REFUSALS = {
	not_signed_in: 401,
	forbidden: 403,
	/** Also the answer for what exists but is not yours: a 403 would tell that it exists. */
	not_found: 404,
	invalid: 400,
	/** Somebody else changed it meanwhile; `detail` holds what is needed to show both. */
	conflict: 409,
	too_large: 413,
	/** A body in another format than the one read here. */
	wrong_type: 415,
	/** The same idempotency key came with other content. */
	key_reused: 422,
	too_many: 429,
	/** Show again that it is you, then go on. */
	step_up: 429,
	unavailable: 503
} as const;

export type RefusalCode = keyof typeof REFUSALS;

/** Field name to the key of a message in the message files, or to a plain sentence already in the person's language. */
export type FieldErrors = Record<string, string>;

/** An expected refusal. `message` is for logs only and holds no personal data. */
export class Refusal extends Error {
	readonly code: RefusalCode;
	readonly fields: FieldErrors;
	readonly detail: unknown;

	constructor(
		code: RefusalCode,
		message: string = code,
		more: { fields?: FieldErrors; detail?: unknown } = {}
	) {
		super(message);
		this.name = 'Refusal';
		this.code = code;
		this.fields = more.fields ?? {};
		this.detail = more.detail;
	}

	get status(): number {
		return REFUSALS[this.code];
	}
}

/** Whether `error` is a {@link Refusal}, also when it comes from another copy of this module (the built server's). */
export function isRefusal(error: unknown): error is Refusal {
	return error instanceof Error && error.name === 'Refusal' && 'code' in error;
}
