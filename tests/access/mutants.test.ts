/** The access test tests itself: each wall, taken down or moved, must be noticed. */
import { beforeAll, expect, test } from 'vitest';
import { testWorld } from '../support/database.ts';
import { tenantTables, type TenantTable } from './catalog.ts';
import type { Graph } from './graph.ts';
import { newTally, PROBE, probeWalls, type Tally } from './probe.ts';
import { makeRows, saveRows, type Rows } from './rows.ts';
import { smallGraph } from './small-graph.ts';

const world = testWorld();
let tables: TenantTable[];
let graph: Graph;
let rows: Rows;

beforeAll(async () => {
	await world.owner(PROBE);
	tables = await tenantTables(world);
	graph = smallGraph();
	rows = makeRows(graph, tables);
	await saveRows(world, tables, rows);
});

async function tallyOf(...names: string[]): Promise<Tally> {
	const tally = newTally();
	await probeWalls(
		world,
		graph,
		tables.filter((table) => names.includes(table.name)),
		rows,
		tally,
		Infinity
	);
	return tally;
}

/** The statement that puts a policy back as it is now. */
async function policyNow(table: string, policy: string): Promise<string> {
	const [row] = await world.owner<{ using: string | null; check: string | null }>(
		`select pg_get_expr(polqual, polrelid) as using, pg_get_expr(polwithcheck, polrelid) as check from pg_policy where polrelid = $1::regclass and polname = $2`,
		[table, policy]
	);
	return `alter policy ${policy} on ${table} ${row!.using ? `using (${row!.using})` : ''} ${row!.check ? `with check (${row!.check})` : ''}`;
}

const functionNow = async (name: string) =>
	(await world.owner<{ text: string }>('select pg_get_functiondef($1::regprocedure) as text', [name]))[0]!
		.text;

type Mutant = [words: string, table: string, sql: string, back: () => Promise<string>];
const ORG = 'organization_id = (select platform.org())';
const WALKED = 'person_id = any ((select people.walked())::uuid[])';
const ME = 'person_id = (select platform.me())';

const AWAY_NOW = 'b.ended_at is null and b.from_at <= now() and b.until_at > now()';
const OFFERED =
	'join people.stand_ins s on s.organization_id = platform.org() and s.absence_id = c.absence_id and s.worker_id = c.cover_id';
const coveredWalks = (
	when: string,
	offered = OFFERED
) => `create or replace function people.covered_walks() returns uuid[] language sql stable parallel safe
	begin atomic select coalesce(array_agg(c.assignment_id), '{}') from people.covers c
	join people.absences b on b.organization_id = platform.org() and b.id = c.absence_id and ${when} ${offered}
	where c.organization_id = platform.org() and c.cover_id = platform.me(); end`;

const MUTANTS: Mutant[] = [
	[
		'the wall of one table is off',
		'plans.goals',
		'alter table plans.goals disable row level security',
		async () => 'alter table plans.goals enable row level security'
	],
	[
		'a walk that has ended still counts',
		'sessions.notes',
		`create or replace function people.walked() returns uuid[] language sql stable parallel safe
		begin atomic select coalesce(array_agg(a.person_id), '{}') from people.assignments a where a.organization_id = platform.org() and a.worker_id = platform.me(); end`,
		() => functionNow('people.walked()')
	],
	[
		'whether a check-in is shared is ignored',
		'check_ins.check_ins',
		`alter policy app_read on check_ins.check_ins using (${ORG} and (${ME} or ${WALKED}))`,
		() => policyNow('check_ins.check_ins', 'app_read')
	],
	[
		'another organization is let in',
		'people.hard_dates',
		'alter policy app on people.hard_dates using (true)',
		() => policyNow('people.hard_dates', 'app')
	],
	[
		'somebody checks in for another',
		'check_ins.check_ins',
		`alter policy app_insert on check_ins.check_ins with check (${ORG} and (${ME} or ${WALKED}))`,
		() => policyNow('check_ins.check_ins', 'app_insert')
	],
	[
		'a row may be handed to another person',
		'sessions.promises',
		`alter policy app_update on sessions.promises with check (${ORG})`,
		() => policyNow('sessions.promises', 'app_update')
	],
	[
		'every worker of the organization reads',
		'people.intake_pieces',
		`alter policy app on people.intake_pieces using (${ORG} and (${ME} or (select platform.has_role('coach'))))`,
		() => policyNow('people.intake_pieces', 'app')
	],
	[
		'a supervisor reads records',
		'plans.versions',
		`alter policy app_read on plans.versions using (${ORG} and (${ME} or ${WALKED} or (select platform.has_role('supervisor'))))`,
		() => policyNow('plans.versions', 'app_read')
	],
	[
		'the person reads the words of a staff note',
		'sessions.staff_note_words',
		`alter policy app_read on sessions.staff_note_words using (${ORG} and (${ME} or ${WALKED}))`,
		() => policyNow('sessions.staff_note_words', 'app_read')
	],
	[
		'who walks with the person writes the plan without leave',
		'plans.steps',
		`alter policy app_update on plans.steps using (${ORG} and (${ME} or ${WALKED})) with check (${ORG} and (${ME} or ${WALKED}))`,
		() => policyNow('plans.steps', 'app_update')
	],
	[
		'leave to type never ends',
		'plans.lines',
		`create or replace function plans.typed_for() returns uuid[] language sql stable parallel safe
		begin atomic select coalesce(array_agg(t.person_id), '{}') from plans.typing t where t.organization_id = platform.org() and t.worker_id = platform.me() and t.person_id = any (people.walked()); end`,
		() => functionNow('plans.typed_for()')
	],
	[
		'a closed note can change',
		'sessions.notes',
		`alter policy app_update on sessions.notes using (${ORG} and (${ME} or ${WALKED}))`,
		() => policyNow('sessions.notes', 'app_update')
	],
	[
		'a contact is signed with another’s name',
		'sessions.contacts',
		`alter policy app_insert on sessions.contacts with check (${ORG} and ${WALKED})`,
		() => policyNow('sessions.contacts', 'app_insert')
	],
	[
		'an ally sees a tie before the person knew them',
		'network.ties',
		`alter policy app_read on network.ties using (${ORG} and (${ME} or ally_id = (select platform.me())))`,
		() => policyNow('network.ties', 'app_read')
	],
	[
		'a tie that waits gives the name away',
		'people.persons',
		`create or replace function network.tied_to_me() returns uuid[] language sql stable parallel safe
		begin atomic select coalesce(array_agg(case when t.person_id = platform.me() then t.ally_id else t.person_id end), '{}') from network.ties t where t.organization_id = platform.org() and t.ended_at is null and (t.person_id = platform.me() or t.ally_id = platform.me()); end;
		alter policy app_read on network.ties using (${ORG} and (${ME} or ally_id = (select platform.me())))`,
		async () =>
			[await functionNow('network.tied_to_me()'), await policyNow('network.ties', 'app_read')].join(';')
	],
	[
		'a supervisor reads whom somebody wants close',
		'people.invitations',
		`alter policy app_read on people.invitations using (${ORG} and (invited_by = (select platform.me()) or (select platform.has_role('supervisor')) or ((select platform.has_role('director')) and not roles && array['participant','ally'])))`,
		() => policyNow('people.invitations', 'app_read')
	],
	[
		'keys can be overwritten',
		'people.data_keys',
		`create policy wide on people.data_keys for update to alongside_app using (${ORG}) with check (${ORG}); grant update on people.data_keys to alongside_app`,
		async () => 'drop policy wide on people.data_keys; revoke update on people.data_keys from alongside_app'
	],
	[
		'rows can be taken away',
		'check_ins.check_ins',
		'grant delete on check_ins.check_ins to alongside_app',
		async () => 'revoke delete on check_ins.check_ins from alongside_app'
	],
	[
		'visitors see the staff',
		'people.persons',
		`alter policy app_read on people.persons using (${ORG} and is_staff)`,
		() => policyNow('people.persons', 'app_read')
	],
	[
		'anybody sees who has whom',
		'people.assignments',
		`alter policy app_read on people.assignments using (${ORG})`,
		() => policyNow('people.assignments', 'app_read')
	],
	[
		'a consent that was ended still opens',
		'plans.goals',
		`create or replace function consent.names(wanted text, whose uuid, thing uuid) returns boolean language sql stable return true;
		create or replace function consent.items_for_me(wanted text) returns uuid[] language sql stable parallel safe
		begin atomic select coalesce(array_agg(i.item_id), '{}') from consent.items i where i.organization_id = platform.org() and i.kind = wanted; end;
		create policy wide on consent.items for select to alongside_app using (${ORG})`,
		async () =>
			`${await functionNow('consent.names(text,uuid,uuid)')}; ${await functionNow('consent.items_for_me(text)')}; drop policy wide on consent.items`
	],
	[
		'a consent names what is another’s',
		'plans.lines',
		`create or replace function consent.names(wanted text, whose uuid, thing uuid) returns boolean language sql stable return true`,
		() => functionNow('consent.names(text,uuid,uuid)')
	],
	[
		'a consent that is over is still read by whom it was for',
		'consent.consents',
		`alter policy app_read on consent.consents using (${ORG} and (${ME} or ${WALKED} or recipient_id = (select platform.me())))`,
		() => policyNow('consent.consents', 'app_read')
	],
	[
		'everybody for whom anything is shared sees every visit',
		'sessions.visits',
		`alter policy also_shared on sessions.visits using (${ORG} and person_id = any ((select consent.sharing_with_me())::uuid[]))`,
		() => policyNow('sessions.visits', 'also_shared')
	],
	[
		'what was given out is written in another’s name',
		'consent.disclosures',
		`alter policy app_insert on consent.disclosures with check (${ORG})`,
		() => policyNow('consent.disclosures', 'app_insert')
	],
	[
		'what somebody thinks of telling is read by who walks with them before they say so',
		'network.to_tell',
		`alter policy app_read on network.to_tell using (${ORG} and (person_id = (select platform.me()) or person_id = any ((select people.walked())::uuid[])))`,
		() => policyNow('network.to_tell', 'app_read')
	],
	[
		'a promise is read by who walks with the person before its day has passed',
		'network.promises',
		`create or replace function network.day_over(day date) returns boolean language sql stable parallel safe return true`,
		() => functionNow('network.day_over(date)')
	],
	[
		'the hour of an emergency never ends',
		'people.hard_dates',
		`create or replace function people.opened_in_emergency() returns uuid[] language sql stable parallel safe
		begin atomic select coalesce(array_agg(o.person_id), '{}') from people.openings o where o.organization_id = platform.org() and o.opened_by = platform.me(); end`,
		() => functionNow('people.opened_in_emergency()')
	],
	[
		'an opener looks at their own opening',
		'people.opening_looks',
		`alter policy app_insert on people.opening_looks with check (${ORG} and by_id = (select platform.me()) and (select platform.has_role('supervisor')))`,
		() => policyNow('people.opening_looks', 'app_insert')
	],
	[
		'an answer to the pulse is read before both have answered',
		'sessions.pulses',
		`create or replace function sessions.pulse_answered(whose uuid, worker uuid, in_turn int) returns boolean language sql stable parallel safe return true`,
		() => functionNow('sessions.pulse_answered(uuid,uuid,integer)')
	],
	[
		'who is named in a concern reads it',
		'concern.concerns',
		`create or replace function concern.handles(goes_to text, answer_by timestamptz, raised_by uuid, kept_from uuid[]) returns boolean language sql stable parallel safe
		begin atomic select raised_by is distinct from platform.me() and ((goes_to = 'supervisor' and platform.has_role('supervisor')) or (platform.has_role('director') and (goes_to = 'director' or answer_by < now()))); end`,
		() => functionNow('concern.handles(text,timestamptz,uuid,uuid[])')
	],
	[
		'whoever raised a concern reads what is said among handlers',
		'concern.steps',
		`alter policy app_read on concern.steps using (${ORG} and (concern_id = any ((select concern.handled())::uuid[]) or concern_id = any ((select concern.raised_by_me())::uuid[])))`,
		() => policyNow('concern.steps', 'app_read')
	],
	[
		'a step is written in another’s name',
		'concern.steps',
		`alter policy app_insert on concern.steps with check (${ORG} and concern_id = any ((select concern.handled())::uuid[]))`,
		() => policyNow('concern.steps', 'app_insert')
	],
	[
		'an answer can be changed',
		'concern.hearings',
		`alter policy app_update on concern.hearings using (${ORG} and ${ME})`,
		() => policyNow('concern.hearings', 'app_update')
	],
	[
		'every supervisor sees looks at whoever raised a concern, also one that names them',
		'audit.entries',
		`create policy wide on audit.entries for select to alongside_app using (${ORG} and (select platform.has_role('supervisor')))`,
		async () => 'drop policy wide on audit.entries'
	],
	[
		'a worker for whom a record is closed walks on',
		'plans.goals',
		'drop policy closed on people.assignments',
		async () =>
			`create policy closed on people.assignments as restrictive for select to alongside_app using (worker_id <> (select platform.me()) or not (person_id = any ((select rights.closed_to_me())::uuid[])))`
	],
	[
		'a worker for whom a record is closed is given that person',
		'people.assignments',
		'drop policy closed_add on people.assignments',
		async () =>
			`create policy closed_add on people.assignments as restrictive for insert to alongside_app with check (not exists (select 1 from rights.closed c where c.organization_id = platform.org() and c.person_id = assignments.person_id and c.worker_id = assignments.worker_id))`
	],
	[
		'a worker for whom a record is closed opens it in an emergency',
		'people.openings',
		'drop policy closed_add on people.openings',
		async () =>
			`create policy closed_add on people.openings as restrictive for insert to alongside_app with check (not (person_id = any ((select rights.closed_to_me())::uuid[])))`
	],
	[
		'an hour goes on that a restriction has ended',
		'people.hard_dates',
		'drop policy closed on people.openings',
		async () =>
			`create policy closed on people.openings as restrictive for select to alongside_app using (opened_by <> (select platform.me()) or not (person_id = any ((select rights.closed_to_me())::uuid[])))`
	],
	[
		'the worker it is about reads that somebody asked for it',
		'rights.restrictions',
		`alter policy app_read on rights.restrictions using (${ORG} and (${ME} or (select platform.has_role('supervisor')) or (select platform.has_role('director')) or (kind = 'category' and ${WALKED})))`,
		() => policyNow('rights.restrictions', 'app_read')
	],
	[
		'cover begins before the absence does',
		'plans.goals',
		coveredWalks('b.ended_at is null and b.until_at > now()'),
		() => functionNow('people.covered_walks()')
	],
	[
		'cover goes on when the time is over',
		'plans.goals',
		coveredWalks('b.ended_at is null and b.from_at <= now()'),
		() => functionNow('people.covered_walks()')
	],
	[
		'cover goes on when the absence was cut short',
		'plans.goals',
		coveredWalks('b.from_at <= now() and b.until_at > now()'),
		() => functionNow('people.covered_walks()')
	],
	[
		'somebody covers who is not offered any more',
		'plans.goals',
		coveredWalks(AWAY_NOW, ''),
		() => functionNow('people.covered_walks()')
	],
	[
		'whoever is offered covers, chosen or not',
		'plans.goals',
		`create or replace function people.covered_walks() returns uuid[] language sql stable parallel safe
		begin atomic select coalesce(array_agg(a.id), '{}') from people.stand_ins s join people.assignments a on a.worker_id = s.absent_id where s.worker_id = platform.me(); end;
		create policy wide on people.assignments for select to alongside_app using (${ORG})`,
		async () => `drop policy wide on people.assignments; ${await functionNow('people.covered_walks()')}`
	],
	[
		'a walk that has ended is still covered',
		'plans.goals',
		`create or replace function people.walked() returns uuid[] language sql stable parallel safe
		begin atomic select (select coalesce(array_agg(a.person_id), '{}') from people.assignments a where a.organization_id = platform.org() and a.worker_id = platform.me() and a.ended_at is null)
		|| (select coalesce(array_agg(c.person_id), '{}') from people.covers c where c.assignment_id = any (people.covered_walks())); end`,
		() => functionNow('people.walked()')
	],
	[
		'a worker for whom a record is closed covers it',
		'plans.goals',
		'drop policy closed on people.covers',
		async () =>
			`create policy closed on people.covers as restrictive for select to alongside_app using (cover_id is distinct from (select platform.me()) or not (person_id = any ((select rights.closed_to_me())::uuid[])))`
	],
	[
		'a worker answers for the person who covers them',
		'people.covers',
		`alter policy app_insert on people.covers with check (${ORG} and (worker_id = (select platform.me()) or (select platform.has_role('supervisor'))) and people.walk_goes_on(assignment_id, person_id, worker_id))`,
		() => policyNow('people.covers', 'app_insert')
	],
	[
		'a walk that has ended is asked about',
		'people.covers',
		`alter policy app_insert on people.covers with check (${ORG} and (worker_id = (select platform.me()) or (select platform.has_role('supervisor'))) and chosen_at is null)`,
		() => policyNow('people.covers', 'app_insert')
	],
	[
		'somebody is said to be away in another’s name',
		'people.absences',
		`alter policy app_insert on people.absences with check (${ORG} and ended_at is null and (worker_id = (select platform.me()) or (select platform.has_role('supervisor'))))`,
		() => policyNow('people.absences', 'app_insert')
	],
	[
		'an absence that was ended begins again',
		'people.absences',
		`alter policy app_update on people.absences using (${ORG} and (worker_id = (select platform.me()) or (select platform.has_role('supervisor'))))`,
		() => policyNow('people.absences', 'app_update')
	],
	[
		'every worker sees who is away',
		'people.absences',
		`alter policy app_read on people.absences using (${ORG} and ((select platform.has_role('coach')) or (select platform.has_role('supervisor'))))`,
		() => policyNow('people.absences', 'app_read')
	],
	[
		'whoever steps in offers themself',
		'people.stand_ins',
		`alter policy app_insert on people.stand_ins with check (${ORG} and offered_by = (select platform.me()))`,
		() => policyNow('people.stand_ins', 'app_insert')
	],
	[
		'the one who is wished for reads the wish',
		'people.cover_wishes',
		`alter policy app_read on people.cover_wishes using (${ORG} and (${ME} or cover_id = (select platform.me())))`,
		() => policyNow('people.cover_wishes', 'app_read')
	],
	[
		'a wall too high: the person no longer sees who looked',
		'audit.entries',
		`alter policy app_read on audit.entries using (${ORG} and (select platform.has_role('director')))`,
		() => policyNow('audit.entries', 'app_read')
	]
];

test('with all walls as they are, nothing is found', async () => {
	const tally = await tallyOf(...new Set(MUTANTS.map(([, table]) => table)));
	expect([...tally.leaks, ...tally.wronglyRefused]).toEqual([]);
}, 300_000);

test.each(MUTANTS)(
	'noticed: %s (%s)',
	async (_words, table, sql, back) => {
		const undo = await back();
		await world.owner(sql);
		const tally = await tallyOf(table);
		await world.owner(undo);
		expect(tally.leaks.length + tally.wronglyRefused.length).toBeGreaterThan(0);
	},
	60_000
);
