import { error } from '@sveltejs/kit';
import { categoryWord, TRAINING_CATEGORIES } from '#domains/workforce/workforce.ts';
import { credentialTypes } from '#domains/workforce/server/workforce.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';

/** /team/credentials/types/[code]: the fields of one kind, or of a new one. */
export async function typePage(ctx: ReadContext, code: string) {
	const type = code === 'new' ? null : (await credentialTypes(ctx)).find((one) => one.code === code);
	if (type === undefined) error(404, 'not found');
	const asks = type?.requirements ?? [];
	const amount = (kind: string, domain?: string) =>
		asks.find((one) => one.kind === kind && one.domain === domain)?.amount ?? '';
	return {
		title: m.badges_types_title(),
		code: type?.code ?? '',
		base: type?.version ?? 0,
		name: type?.name ?? m.badges_types_new(),
		values: {
			name: type?.name ?? '',
			issuer: type?.issuer ?? '',
			jurisdiction: type?.jurisdiction ?? '',
			from: type?.from ?? '',
			training: amount('hours'),
			experience: amount('experience'),
			supervision: amount('supervision'),
			exam: asks.find((one) => one.kind === 'exam')?.words ?? '',
			renewalMonths: type?.renewalMonths ?? '',
			...Object.fromEntries(TRAINING_CATEGORIES.map((one) => [`in_${one}`, amount('hours', one)]))
		} as Record<string, string | number>,
		domains: TRAINING_CATEGORIES.map((one) => ({ name: `in_${one}`, label: categoryWord(one) }))
	};
}
