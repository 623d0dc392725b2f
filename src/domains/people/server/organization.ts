import { Refusal } from '#platform/errors.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { dayIn } from '#platform/time.ts';
import { isLocale } from '#paraglide/runtime.js';
import { budgetOf } from '../read-budget.ts';
import {
	CONCERN_DAYS,
	DEFAULT_LOAD_WEIGHTS,
	isFresh,
	type ConcernSettings,
	type CrisisLine,
	type LoadWeights,
	type Organization,
	type StaffedHours
} from '../organization.ts';

interface Settings {
	staff_second_factor?: boolean;
	load_weights?: LoadWeights;
	concerns?: ConcernSettings;
	read_budget?: number;
	dose_minutes?: number | null;
}

/** A crisis line as it is stored. */
export interface StoredLine {
	id?: string;
	name: string;
	number?: string | null;
	text?: string | null;
	note?: string | null;
	page?: string | null;
	verified_on: string;
}

/** The organization the actor acts in; a visitor sees it too: all of this is shown to everyone. */
export async function organizationOf(ctx: ReadContext): Promise<Organization> {
	const row = await ctx.db
		.selectFrom('people.organizations')
		.selectAll()
		.where('organization_id', '=', ctx.actor.organizationId)
		.executeTakeFirst();
	if (!row) throw new Refusal('not_found', 'no such organization');
	const settings = row.settings as Settings;
	return {
		id: row.organization_id,
		name: row.name,
		timeZone: row.time_zone,
		languages: row.languages.filter(isLocale),
		staffedHours: row.staffed_hours as unknown as StaffedHours[],
		crisisLines: (row.crisis_lines as unknown as StoredLine[]).map((line, at) =>
			crisisLine(line, at, dayIn(row.time_zone, ctx.now))
		),
		protocol: row.emergency_protocol ? { text: row.emergency_protocol, version: row.protocol_version } : null,
		live: row.live_at !== null,
		isDemo: row.is_demo,
		loadWeights: settings.load_weights ?? DEFAULT_LOAD_WEIGHTS,
		staffSecondFactor: settings.staff_second_factor === true,
		concerns: settings.concerns ?? { days: CONCERN_DAYS, outside: '' },
		doseMinutes: settings.dose_minutes ?? null,
		readBudget: budgetOf(settings)
	};
}

function crisisLine(line: StoredLine, at: number, today: string): CrisisLine {
	return {
		id: line.id ?? String(at),
		name: line.name,
		number: line.number ?? null,
		text: line.text ?? null,
		note: line.note ?? null,
		page: line.page ?? null,
		verifiedOn: line.verified_on,
		fresh: isFresh(line.verified_on, today)
	};
}
