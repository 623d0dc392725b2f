// `npm test`: everything that must hold. `npm test -- unit` runs one part; further words go to that part's runner.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { ensureInstalled, projectEnv, root, tool } from './ensure.mjs';
import { ensureBuilt } from './build.mjs';
import { prepare } from './prepare.mjs';

const results = join(root, 'test-results');
const total = { passed: 0, failed: 0 };
/** Said again at the very end, where a long log is read first. */
const wrong = [];
const count = (passed, failed) => {
	total.passed += passed;
	total.failed += failed;
};
/** A check that is either fine or not. */
const one = (name, fine) => {
	console.log(`${fine ? 'passed' : 'FAILED'}  ${name}`);
	if (!fine) wrong.push(name);
	count(fine ? 1 : 0, fine ? 0 : 1);
};

const parts = {
	async types() {
		one("types, the compiler's accessibility warnings, and the canary", await typesAreRight());
	},
	async lint() {
		one('eslint', (await tool('eslint', ['.', '--max-warnings', '0'])) === 0);
		one('prettier', (await tool('prettier', ['--check', '--log-level', 'warn', '.'])) === 0);
	},
	async build() {
		one('build', (await ensureBuilt()) === 0);
	},
	async unit(more) {
		const report = join(results, 'unit.json');
		rmSync(report, { force: true });
		const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...more];
		const code = await tool('vitest', args);
		const found = read(report);
		// An error outside every test (or no report at all) is a failure of its own.
		const failed = found?.numFailedTests ?? 0;
		count(found?.numPassedTests ?? 0, failed + (code !== 0 && failed === 0 ? 1 : 0));
		wrong.push(...failedUnits(found));
		const pending = (found?.numPendingTests ?? 0) + (found?.numTodoTests ?? 0);
		refuseSkipped('unit', pending - leftOut(found));
	},
	async journeys(more) {
		const report = join(results, 'journeys.json');
		rmSync(report, { force: true });
		const data = join(results, `data-${process.pid}`);
		const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: report, JOURNEYS_DATA: data };
		const code = await tool('playwright', ['test', '--reporter=list,json', ...more], { env });
		// Not by Playwright's own teardown: that runs while the server, and its database, still run.
		rmSync(data, { recursive: true, force: true });
		const found = read(report);
		const stats = found?.stats;
		const failed = (stats?.unexpected ?? 0) + (stats?.flaky ?? 0);
		count(stats?.expected ?? 0, failed + (code !== 0 && failed === 0 ? 1 : 0));
		wrong.push(...failedJourneys(found?.suites ?? []));
		if (code !== 0) tellServerErrors();
		refuseSkipped('journeys', stats?.skipped ?? 0);
	}
};

/** The whole project is checked together with two files that are wrong on purpose: exactly those are found. */
async function typesAreRight() {
	const check = spawn(
		join(root, 'node_modules', '.bin', 'svelte-check'),
		['--tsconfig', 'tests/canary/tsconfig.json', '--output', 'machine'],
		{ cwd: root, env: projectEnv(), stdio: ['ignore', 'pipe', 'inherit'] }
	);
	const lines = (await text(check.stdout)).split('\n').map((line) => line.replace(/^\d+ /, ''));
	const findings = lines.filter((line) => /^(ERROR|WARNING) /.test(line));
	const planted = findings.filter((line) => line.includes('"tests/canary/'));
	for (const line of findings) if (!planted.includes(line)) console.log(line);
	if (planted.length !== 3)
		console.log(`The type check found ${planted.length} of 3 planted mistakes: it cannot be trusted.`);
	return planted.length === 3 && findings.length === 3 && lines.some((line) => line.startsWith('COMPLETED'));
}

/** Tests on real lists that may not be published: they say so in their name, and are run wherever the lists are. */
function leftOut(report) {
	if (existsSync(join(root, '../shared/data'))) return 0;
	const names = (report?.testResults ?? [])
		.flatMap((file) => file.assertionResults)
		.filter((one) => /^(pending|skipped)$/.test(one.status) && one.fullName.includes(ABSENT));
	if (names.length > 0) console.log(`${names.length} tests are ${ABSENT}.`);
	return names.length;
}
const ABSENT = 'left out where ../shared/data is absent';

function refuseSkipped(part, skipped) {
	if (skipped > 0) one(`${part}: nothing is skipped (${skipped} skipped)`, false);
}

function failedUnits(report) {
	const cases = (report?.testResults ?? []).flatMap((file) =>
		file.assertionResults.map((one) => ({ ...one, file: file.name.slice(root.length + 1) }))
	);
	return cases
		.filter((one) => one.status === 'failed')
		.map((one) => `${one.file}: ${one.fullName}\n    ${(one.failureMessages[0] ?? '').slice(0, 1200)}`);
}

function failedJourneys(suites) {
	return suites.flatMap((suite) => [
		...failedJourneys(suite.suites ?? []),
		...(suite.specs ?? [])
			.flatMap((spec) => spec.tests.filter((one) => one.status !== 'expected').map((one) => ({ spec, one })))
			.map(({ spec, one }) => {
				const said = one.results
					.flatMap((result) => result.errors.map((error) => error.message ?? ''))
					.join('\n');
				return `${spec.file}: ${spec.title} (${one.projectName})\n    ${plain(said).slice(0, 1200)}`;
			})
	]);
}

/** Without the terminal's colours. */
const plain = (text) => text.replaceAll(new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g'), '');

function tellServerErrors() {
	const lines = readText(join(results, 'server.log')).split('\n');
	for (const line of lines.filter((one) => one !== '' && !one.includes('"level":"info"')).slice(-40))
		console.log(line.slice(0, 2000));
}

function readText(file) {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return '';
	}
}

function read(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		return null;
	}
}

ensureInstalled();
mkdirSync(results, { recursive: true });
const [wanted, ...more] = process.argv.slice(2);
if (wanted !== undefined && !Object.hasOwn(parts, wanted)) {
	console.error(`There is no part "${wanted}". The parts: ${Object.keys(parts).join(', ')}.`);
	process.exit(2);
}
one('words and SvelteKit types are generated', (await prepare()) === 0);
// The first two only read, and each has one core to itself; what follows takes both.
const turns = wanted === undefined ? [['types', 'lint'], ['build'], ['unit'], ['journeys']] : [[wanted]];
for (const turn of turns) {
	console.log(`\n— ${turn.join(', ')}`);
	await Promise.all(turn.map((name) => parts[name](wanted === name ? more : [])));
}
const forgotten =
	wanted === undefined ? Object.keys(parts).filter((name) => !turns.flat().includes(name)) : [];
if (forgotten.length > 0) one(`every part is run (${forgotten.join(', ')})`, false);
for (const name of wrong) console.log(`FAILED  ${name}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
