import { isTimeZone } from '#platform/time.ts';
import type { Updateable } from 'kysely';
import { hasRole } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import type { DB } from '#platform/server/db.types.ts';
import { dayIn } from '#platform/time.ts';
import type { Locale } from '#platform/languages.ts';
import {
	type ConcernSettings,
	type LoadWeights,
	type Organization,
	type StaffedHours
} from '../organization.ts';
import { organizationOf, type StoredLine } from './organization.ts';

/** May you? A director changes the organization, and jobs that load it. */
export function mayChange(ctx: WriteContext, action: string): void {
	if (ctx.actor.kind === 'system' || hasRole(ctx.actor, 'director')) return;
	throw new Refusal('forbidden', 'a director changes the organization', { detail: { audit: { action } } });
}

/** Changes the organization: for directors, and jobs that load it. */
export async function set(
	ctx: WriteContext,
	action: string,
	values: Updateable<DB['people.organizations']>
): Promise<void> {
	mayChange(ctx, action);
	await ctx.tx
		.updateTable('people.organizations')
		.set(values)
		.where('organization_id', '=', ctx.actor.organizationId)
		.execute();
	ctx.note({ action });
}

export async function saveBasics(
	ctx: WriteContext,
	basics: { name: string; timeZone: string; languages: Locale[]; staffSecondFactor: boolean }
): Promise<void> {
	if (!isTimeZone(basics.timeZone) || basics.name.trim() === '' || basics.languages.length === 0)
		throw new Refusal('invalid');
	const settings = { ...(await settingsOf(ctx)), staff_second_factor: basics.staffSecondFactor };
	await set(ctx, 'organization.changed', {
		name: basics.name.trim(),
		time_zone: basics.timeZone,
		languages: basics.languages,
		settings: JSON.stringify(settings)
	});
}

export async function saveHours(ctx: WriteContext, hours: StaffedHours[]): Promise<void> {
	await set(ctx, 'organization.hours-changed', { staffed_hours: JSON.stringify(hours) });
}

export async function saveLoadWeights(ctx: WriteContext, weights: LoadWeights): Promise<void> {
	await set(ctx, 'organization.load-weights-changed', {
		settings: JSON.stringify({ ...(await settingsOf(ctx)), load_weights: weights })
	});
}

export async function saveConcernSettings(ctx: WriteContext, concerns: ConcernSettings): Promise<void> {
	await set(ctx, 'organization.concern-settings-changed', {
		settings: JSON.stringify({ ...(await settingsOf(ctx)), concerns })
	});
}

/** How many different people's records one worker opens in an hour before they show again that it is them. */
export async function saveReadBudget(ctx: WriteContext, perHour: number): Promise<void> {
	await set(ctx, 'organization.read-budget-changed', {
		settings: JSON.stringify({ ...(await settingsOf(ctx)), read_budget: perHour })
	});
}

/** After how many minutes the help card asks for a second dose of naloxone; null: as its source says. */
export async function saveDoseMinutes(ctx: WriteContext, minutes: number | null): Promise<void> {
	await set(ctx, 'organization.dose-minutes-changed', {
		settings: JSON.stringify({ ...(await settingsOf(ctx)), dose_minutes: minutes })
	});
}

/** What the organization has set, as it is stored. */
export async function settingsOf(ctx: ReadContext): Promise<object> {
	const row = await ctx.db
		.selectFrom('people.organizations')
		.select('settings')
		.where('organization_id', '=', ctx.actor.organizationId)
		.executeTakeFirst();
	return (row?.settings ?? {}) as object;
}

/** A crisis line as it is typed. */
export interface NewLine {
	name: string;
	number?: string;
	text?: string;
	note?: string;
	page?: string;
	/** ISO date; today when left out. */
	verifiedOn?: string;
}

/** The lines as they stand, locked until commit: of two directors at once neither writes over the other's line. */
async function lines(ctx: WriteContext): Promise<{ organization: Organization; stored: StoredLine[] }> {
	await ctx.tx
		.selectFrom('people.organizations')
		.select('organization_id')
		.where('organization_id', '=', ctx.actor.organizationId)
		.forUpdate()
		.execute();
	const organization = await organizationOf(ctx);
	const stored = organization.crisisLines.map((line) => ({
		id: line.id,
		name: line.name,
		number: line.number,
		text: line.text,
		note: line.note,
		page: line.page,
		verified_on: line.verifiedOn
	}));
	return { organization, stored };
}

export async function addLine(ctx: WriteContext, line: NewLine): Promise<void> {
	const { organization, stored } = await lines(ctx);
	if (!line.number && !line.text) throw new Refusal('invalid', 'a line needs a number');
	const added: StoredLine = {
		id: newId(),
		name: line.name,
		number: line.number ?? null,
		text: line.text ?? null,
		note: line.note ?? null,
		page: line.page ?? null,
		verified_on: line.verifiedOn ?? dayIn(organization.timeZone, ctx.now)
	};
	await set(ctx, 'organization.lines-changed', { crisis_lines: JSON.stringify([...stored, added]) });
}

/** "I called it today, it works." */
export async function checkLine(ctx: WriteContext, id: string): Promise<void> {
	const { organization, stored } = await lines(ctx);
	const today = dayIn(organization.timeZone, ctx.now);
	mustKnow(stored, id);
	await set(ctx, 'organization.lines-changed', {
		crisis_lines: JSON.stringify(
			stored.map((line) => (line.id === id ? { ...line, verified_on: today } : line))
		)
	});
}

export async function removeLine(ctx: WriteContext, id: string): Promise<void> {
	const { stored } = await lines(ctx);
	mustKnow(stored, id);
	await set(ctx, 'organization.lines-changed', {
		crisis_lines: JSON.stringify(stored.filter((line) => line.id !== id))
	});
}

function mustKnow(stored: StoredLine[], id: string): void {
	if (!stored.some((line) => line.id === id)) throw new Refusal('not_found', 'no such line');
}

/** Writes the emergency protocol as a new version; everyone is shown it once more. An empty text is refused once live. */
export async function saveProtocol(ctx: WriteContext, text: string): Promise<void> {
	mayChange(ctx, 'organization.protocol-changed');
	const { protocol, live } = await organizationOf(ctx);
	const words = text.trim();
	if (words === protocol?.text) return;
	if (words === '' && live) throw new Refusal('invalid', 'a live organization keeps its protocol');
	const version = protocol ? protocol.version + 1 : 1;
	const by = ctx.actor.kind === 'person' ? ctx.actor.personId : null;
	const kept = { organization_id: ctx.actor.organizationId, written_by: by };
	if (protocol)
		await ctx.tx
			.insertInto('people.protocols')
			.values({ ...kept, version: protocol.version, text: protocol.text, written_at: ctx.now })
			.onConflict((c) => c.doNothing())
			.execute();
	if (words !== '')
		await ctx.tx
			.insertInto('people.protocols')
			.values({ ...kept, version, text: words, written_at: ctx.now })
			.onConflict((c) => c.doNothing())
			.execute();
	await set(ctx, 'organization.protocol-changed', {
		emergency_protocol: words || null,
		protocol_version: version
	});
}

/** Opens the doors. Refused while there is no emergency protocol. */
export async function goLive(ctx: WriteContext): Promise<void> {
	mayChange(ctx, 'organization.went-live');
	const { protocol, live } = await organizationOf(ctx);
	if (live) return;
	if (!protocol)
		throw new Refusal('invalid', 'no emergency protocol', {
			fields: { protocol: 'people_org_live_needs_protocol' }
		});
	await set(ctx, 'organization.went-live', { live_at: ctx.now });
}
