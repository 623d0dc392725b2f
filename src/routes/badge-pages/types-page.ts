import { requirementWords, typeLine, type CredentialType } from '#domains/workforce/workforce.ts';
import { credentialTypes } from '#domains/workforce/server/workforce.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { dayFormat } from './day-format.ts';

/** A kind of credential in words. */
export function typeWords(type: CredentialType & { own: boolean }) {
	const { day } = dayFormat(getLocale());
	return {
		code: type.code,
		name: type.name,
		line: typeLine(type),
		version: type.own ? m.badges_types_ours({ version: type.version }) : m.badges_types_brought(),
		from: type.from ? `${m.badges_from()} ${day(type.from)}` : null,
		asks: type.requirements.map(requirementWords).filter(Boolean),
		renewal: type.renewalMonths ? m.badges_types_renewal({ months: type.renewalMonths }) : null,
		renewalAsks:
			type.renewal.length > 0
				? m.badges_types_renewal_asks({ what: type.renewal.map(requirementWords).join(', ') })
				: null,
		source: type.source ? m.badges_types_source({ address: type.source }) : null
	};
}

/** /team/credentials/types. */
export async function typesPage(ctx: ReadContext) {
	return { title: m.badges_types_title(), types: (await credentialTypes(ctx)).map(typeWords) };
}
