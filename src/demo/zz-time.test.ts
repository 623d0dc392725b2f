import { test } from 'vitest';
import { testWorld } from '../../tests/support/database.ts';
import { loadDemo } from './load-demo.ts';
const world = testWorld();
test('time', { timeout: 120_000 }, async () => {
	const a = process.cpuUsage(); const t = performance.now();
	await loadDemo(world.app);
	const c = process.cpuUsage(a);
	console.log('LOAD ms', performance.now() - t, 'cpu', c.user / 1000, c.system / 1000);
	for (const table of ['people.persons','plans.goals','plans.steps','plans.versions','plans.lines','sessions.reviews','sessions.review_goals','sessions.visits','sessions.notes','sessions.contacts','check_ins.check_ins','audit.entries','graphile_worker._private_jobs']) console.log(table, (await world.owner(`select count(*)::int as n from ${table}`))[0]);
	const app = world.app;
	const coach = (await world.owner<{id:string; organization_id:string}>(`select id, organization_id from people.persons where preferred_name='Marcus Hall'`))[0]!;
	const { myDay } = await import('#domains/early-signs/server/early-signs.ts');
	const day = await app.read({ kind:'person', personId: coach.id, organizationId: coach.organization_id, userId: coach.id, roles:['coach'] }, 'my day', myDay);
	for (const line of day.lines) console.log(line.name, JSON.stringify(line.reasons.map(r => r.kind)));
	console.log(day.others);
});
