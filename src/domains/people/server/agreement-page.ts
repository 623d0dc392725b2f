import type { ReadContext } from '#platform/server/context.ts';
import type { AgreementContent, AgreementVersion } from '../agreement.ts';
import { agreementsOf } from './agreements.ts';
import { cardsOf } from './cards.ts';
import { openRecord } from './open-record.ts';

/** A version of the agreement, ready for the page: dates written out, people by name. */
export interface ShownAgreement {
	id: string;
	version: number;
	state: AgreementVersion['state'];
	content: AgreementContent;
	proposedBy: string | null;
	proposedOn: string;
	person: { on: string; atTable: boolean } | null;
	worker: { on: string; name: string | null } | null;
}

export interface AgreementPage {
	personName: string;
	newest: number;
	inForce: ShownAgreement | null;
	proposed: ShownAgreement | null;
	/** Waits for this reader's yes. */
	mine: boolean;
	/** The version asked for by its number, when it is another one. */
	asked: ShownAgreement | null;
	versions: { version: number; on: string; state: AgreementVersion['state'] }[];
	today: string;
}

/** The agreement page of the person and of who walks with them. `asked` is an earlier version to read. */
export async function agreementPage(
	ctx: ReadContext,
	personId: string,
	locale: string,
	asked?: number
): Promise<AgreementPage> {
	const person = await openRecord(ctx, personId, 'agreement');
	const { all, inForce, proposed } = await agreementsOf(ctx, personId);
	const names = await cardsOf(
		ctx,
		all.flatMap((one) => [one.proposedBy, one.workerId].filter((id) => id !== null))
	);
	const on = (at: Date) => at.toLocaleDateString(locale, { dateStyle: 'long', timeZone: person.timeZone });
	const shown = (one: AgreementVersion): ShownAgreement => ({
		id: one.id,
		version: one.version,
		state: one.state,
		content: one.content,
		proposedBy: (one.proposedBy && names.get(one.proposedBy)?.preferredName) ?? null,
		proposedOn: on(one.proposedAt),
		person: one.personAgreedAt && { on: on(one.personAgreedAt), atTable: one.personAgreedHow === 'at-table' },
		worker: one.workerAgreedAt && {
			on: on(one.workerAgreedAt),
			name: (one.workerId && names.get(one.workerId)?.preferredName) ?? null
		}
	});
	const own = ctx.actor.kind === 'person' && ctx.actor.personId === personId;
	const other = all.find((one) => one.version === asked);
	return {
		personName: person.preferredName,
		newest: all[0]?.version ?? 0,
		inForce: inForce && shown(inForce),
		proposed: proposed && shown(proposed),
		mine: proposed !== null && (own ? proposed.personAgreedAt === null : proposed.workerAgreedAt === null),
		asked: other ? shown(other) : null,
		versions: all.map((one) => ({ version: one.version, on: on(one.proposedAt), state: one.state })),
		today: on(ctx.now)
	};
}
