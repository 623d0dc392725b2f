/**
 * Runs the figures: `npm run bench [-- name …] [--json]`. Every other file here is one figure and exports
 * `bench()`, an asynchronous generator of cases. Ratios are taken within one run; absolute values depend on the machine.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export type Case = {
	bench: string;
	case: string;
	value: number;
	unit: string;
	/** The measure it is held against in the same run, when there is one. */
	against?: number;
	ratio?: number;
	budget?: string;
	/** Whether the budget holds; left out where there is none. */
	ok?: boolean;
};

type Bench = { bench(): AsyncIterable<Case> };

const args = process.argv.slice(2);
const json = args.includes('--json');
const wanted = args.filter((word) => word !== '--json');
const known = readdirSync(import.meta.dirname)
	.filter((file) => file.endsWith('.ts') && file !== 'run.ts' && !file.startsWith('_'))
	.map((file) => file.slice(0, -3))
	.sort();

const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) {
	console.error(`There is no figure "${unknown[0]}". The figures: ${known.join(', ')}.`);
	process.exit(2);
}

let missed = 0;
for (const name of wanted.length > 0 ? wanted : known) {
	try {
		const { bench } = (await import(pathToFileURL(join(import.meta.dirname, `${name}.ts`)).href)) as Bench;
		for await (const one of bench()) {
			console.log(json ? JSON.stringify(one) : row(one));
			if (one.ok === false) missed += 1;
		}
	} catch (error) {
		console.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
		missed += 1;
	}
}
if (!json && missed > 0) console.log(`\n${missed} over budget or not measured.`);
process.exitCode = missed > 0 ? 1 : 0;

function row(one: Case): string {
	const value = `${round(one.value)} ${one.unit}`;
	const ratio = one.ratio === undefined ? '' : `${round(one.ratio)} of ${round(one.against ?? 0)}`;
	const verdict = one.ok === undefined ? '' : one.ok ? 'holds' : 'MISSED';
	const cells = [one.bench.padEnd(12), one.case.padEnd(52), value.padStart(14), ratio.padStart(18)];
	return [...cells, ` ${one.budget ?? ''}`.padEnd(24), verdict].join(' ').trimEnd();
}

function round(value: number): string {
	return value.toLocaleString('en-US', { maximumSignificantDigits: value >= 1000 ? 6 : 3 });
}
