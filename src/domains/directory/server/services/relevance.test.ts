/**
 * Do the first five answers help? Needs as people say them, over a real directory (Baltimore, 716 services; skipped
 * where the data folder is absent). What helps is judged per need by hand, on the whole text of a service and not on
 * our terms: `good` must be offered (2), `part` helps on the way (1), `not` is for somebody else (0). A service that
 * offers it by its name counts as 3. Reported as nDCG@5 beside plain full-text search over the same words.
 */
import { existsSync, readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#platform/actor.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { visitorIn } from '#platform/server/visitor.ts';
import { testWorld } from '../../../../../tests/support/database.ts';
import { makeOrganization } from '../../../../../tests/support/people.ts';
import { readServiceSearch } from '../../find.ts';
import { foldWords } from '../../words.ts';
import { findServices } from './find-services.ts';
import { importServices } from './import-services.ts';
import judged from './relevance.json' with { type: 'json' };

const path = '../shared/data/hsds/baltimore-hsds30-organizations.json';
const here = existsSync(path);
if (!here)
	process.stdout.write(`Skipped: ${path} is not here, so the relevance of the search is not measured.\n`);

type Judged = { ask: string; good: string; part?: string; not?: string };
type Service = { id: string; name: string; text: string };

const grade = (one: Judged, { name, text }: Service): number => {
	const has = (pattern: string | undefined, where: string) =>
		pattern !== undefined && new RegExp(pattern, 'i').test(where);
	if (has(one.not, name)) return 0;
	if (has(one.good, name)) return 3;
	return has(one.good, text) ? 2 : has(one.part, text) ? 1 : 0;
};
const gain = (grades: number[]): number =>
	grades.slice(0, 5).reduce((sum, one, at) => sum + (2 ** one - 1) / Math.log2(at + 2), 0);

test('the judgements are about sixty needs or more, in both languages', () => {
	expect(judged.en.length + judged.es.length).toBeGreaterThanOrEqual(60);
	expect(judged.es.length).toBeGreaterThanOrEqual(15);
	const asks = [...judged.en, ...judged.es].map(({ ask }) => ask);
	expect(new Set(asks).size).toBe(asks.length);
});

describe.runIf(here)('over a real directory', () => {
	const world = testWorld();
	let home: string;
	let all: Service[];
	beforeAll(async () => {
		home = await makeOrganization(world);
		const file = { name: 'baltimore.json', bytes: readFileSync(path) };
		await world.app.write(systemActor(home, 'test'), 'import', (ctx) =>
			importServices(ctx, [file], { source: path })
		);
		all = await world.owner<Service>(
			`select s.id, s.name, concat_ws(' ', s.name, s.alternate_name, s.description, s.eligibility, s.application_process, s.fees,
				array_to_string(s.source_terms, ' ')) as text
			 from directory.services s where s.organization_id = $1 and s.status = 'active' and s.gone_at is null`,
			[home]
		);
	}, 60_000);

	const ours = async (ctx: ReadContext, ask: string): Promise<string[]> =>
		(await findServices(ctx, readServiceSearch(new URLSearchParams({ q: ask })), 5)).services.map(
			({ serviceId }) => serviceId
		);
	/** What PostgreSQL gives by itself: any of the words, stemmed, best rank first. */
	const plain = async (ctx: ReadContext, ask: string, language: string): Promise<string[]> => {
		const query = foldWords(ask).replaceAll(' ', ' or ');
		const { rows } = await sql<{ id: string }>`
			select service_id as id from directory.service_locations sl,
				websearch_to_tsquery(${language}::regconfig, ${query}) q, to_tsvector(${language}::regconfig, search_text) v
			where organization_id = ${home} and shown and v @@ q order by ts_rank(v, q, 1) desc, service_id limit 5`.execute(
			ctx.db as never
		);
		return rows.map(({ id }) => id);
	};

	test('the first five help, and more than plain full-text search does', { timeout: 60_000 }, async () => {
		const byId = new Map(all.map((one) => [one.id, one]));
		const lines: string[] = [];
		const scores: Record<string, number[]> = { 'en ours': [], 'en plain': [], 'es ours': [], 'es plain': [] };
		await world.app.read(visitorIn(home), 'test', async (ctx) => {
			for (const [language, config] of [
				['en', 'english'],
				['es', 'spanish']
			] as const)
				for (const one of judged[language] as Judged[]) {
					const best = gain(all.map((service) => grade(one, service)).toSorted((a, b) => b - a));
					expect(best, `nothing in the directory answers "${one.ask}"`).toBeGreaterThan(0);
					const score = (ids: string[]) => gain(ids.map((id) => grade(one, byId.get(id)!))) / best;
					const [mine, theirs] = [score(await ours(ctx, one.ask)), score(await plain(ctx, one.ask, config))];
					scores[`${language} ours`]!.push(mine);
					scores[`${language} plain`]!.push(theirs);
					if (mine < 0.5 || mine < theirs)
						lines.push(`${mine.toFixed(2)} (plain ${theirs.toFixed(2)}) ${one.ask}`);
				}
		});
		const mean = (key: string) => scores[key]!.reduce((a, b) => a + b, 0) / scores[key]!.length;
		process.stdout.write(
			`nDCG@5: ${Object.keys(scores)
				.map((key) => `${key} ${mean(key).toFixed(3)} (${scores[key]!.length})`)
				.join(', ')}\nWeakest: ${lines.toSorted().join('; ')}\n`
		);
		// What was reached, less a little: it may not fall.
		expect(mean('en ours')).toBeGreaterThan(0.78);
		expect(mean('es ours')).toBeGreaterThan(0.8);
		expect(mean('en ours')).toBeGreaterThan(mean('en plain'));
		expect(mean('es ours')).toBeGreaterThan(mean('es plain'));
	});
});
