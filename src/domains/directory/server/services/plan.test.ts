/** The walls stand in every query, and a wall that is not marked as telling nothing keeps the words from the index. */
import { beforeAll, expect, test } from 'vitest';
import type { ReadContext } from '#platform/server/context.ts';
import { visitorIn } from '#platform/server/visitor.ts';
import { testWorld } from '../../../../../tests/support/database.ts';
import { makeOrganization } from '../../../../../tests/support/people.ts';
import { makeServices } from '../../../../../tests/support/services.ts';
import { readServiceSearch } from '../../find.ts';
import { findServices } from './find-services.ts';

const world = testWorld();
let home: string;
/** So many that reading all of them is never the cheaper way. */
const MANY = 6000;
const WORDS = ['harbor', 'lantern', 'meadow', 'cedar', 'bridge', 'orchard', 'canal', 'summit'];

beforeAll(async () => {
	home = await makeOrganization(world, 'Harbor');
	await makeServices(
		world,
		home,
		Array.from({ length: MANY }, (_, at) => ({
			name: `${WORDS[at % 8]} house ${at}`,
			description: `${WORDS[(at * 5) % 8]} ${WORDS[(at * 3 + 1) % 8]} ${at % 200 === 0 ? 'quarry' : 'hill'} help`,
			terms: at % 300 === 0 ? ['naloxone'] : ['food'],
			state: 'MD',
			at: { latitude: 38 + (at % 120) / 60, longitude: -78 + (at % 90) / 30 }
		}))
	);
	await world.owner('analyze directory.service_locations, directory.services');
});

/** The plans of everything that a search asks of the table of places, as the web's own role is given them. */
async function plansOf(query: string): Promise<string[]> {
	const plans: string[] = [];
	await world.app.read(visitorIn(home), 'directory', (ctx) =>
		findServices(explained(ctx, plans), readServiceSearch(new URLSearchParams(query)))
	);
	return plans;
}

type Asks = { getExecutor(): { executeQuery(asked: { sql: string }): Promise<{ rows: object[] }> } };
/** Asks for the plan of a statement before the statement itself. */
function explained(ctx: ReadContext, plans: string[]): ReadContext {
	const db = ctx.db as unknown as Asks;
	const through = <T extends object>(real: T, own: Partial<Record<keyof T, unknown>>): T =>
		new Proxy(real, {
			get: (target, name) => {
				if (name in own) return own[name as keyof T];
				const value: unknown = Reflect.get(target, name);
				return typeof value === 'function' ? (value.bind(target) as unknown) : value;
			}
		});
	const getExecutor = () => {
		const real = db.getExecutor();
		return through(real, {
			executeQuery: async (asked: { sql: string }) => {
				if (asked.sql.includes('service_locations sl where')) {
					const { rows } = await real.executeQuery({ ...asked, sql: `explain ${asked.sql}` });
					plans.push(rows.map((row) => Object.values(row)[0] as string).join('\n'));
				}
				return real.executeQuery(asked);
			}
		});
	};
	return { ...ctx, db: through(db, { getExecutor }) as unknown as ReadContext['db'] };
}

test('it is the web’s role that asks, behind the walls', async () => {
	const [row] = await world.app.read(visitorIn(home), 'directory', async (ctx) => {
		const answer = await (ctx.db as unknown as Asks).getExecutor().executeQuery({
			sql: 'select current_user as who',
			parameters: [],
			query: { kind: 'RawNode', sqlFragments: [], parameters: [] },
			queryId: { queryId: 'who' }
		} as never);
		return answer.rows as { who: string }[];
	});
	expect(row!.who).toBe('alongside_app');
});

test.each(['need=naloxone', 'q=quarry', 'need=naloxone&near=21201', 'q=canal&near=21201&miles=10'])(
	'the words are looked up in their index: %s',
	async (query) => {
		const plans = await plansOf(query);
		expect(plans.length).toBeGreaterThan(0);
		for (const plan of plans) {
			expect(plan).toContain('Index Scan on service_locations_words');
			expect(plan).not.toContain('Seq Scan on service_locations');
		}
	}
);
