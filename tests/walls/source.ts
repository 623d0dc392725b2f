import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

export interface Source {
	/** Path from the root, with forward slashes: src/domains/plans/plans.ts */
	path: string;
	text: string;
	/** What it imports, as paths from the root where they are ours, else the bare name. Type-only imports are marked. */
	imports: { to: string; typeOnly: boolean }[];
}

/** Every source file under root/src that a wall speaks about. Generated files are not read. */
export function readSources(root: string): Source[] {
	return walk(join(root, 'src'))
		.filter(
			(file) =>
				/\.(ts|svelte|css|html)$/.test(file) &&
				!/\/(paraglide|\.svelte-kit)\//.test(file) &&
				!file.endsWith('db.types.ts')
		)
		.map((file) => {
			const path = relative(root, file).replaceAll('\\', '/');
			const text = readFileSync(file, 'utf8');
			return { path, text, imports: importsOf(path, text) };
		});
}

function walk(folder: string): string[] {
	return readdirSync(folder).flatMap((name) => {
		const path = join(folder, name);
		return statSync(path).isDirectory() ? walk(path) : [path];
	});
}

const IMPORT =
	/(?:^|[\n;{}>])\s*(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

function importsOf(path: string, text: string): Source['imports'] {
	return [...text.matchAll(IMPORT)].map((match) => ({
		to: resolve(path, match[2] ?? match[3]!),
		typeOnly: Boolean(match[1])
	}));
}

function resolve(from: string, target: string): string {
	if (target.startsWith('#')) return normalize(join('src', target.slice(1)));
	if (target.startsWith('.')) return normalize(join(dirname(from), target));
	return target;
}

export function isTest(path: string): boolean {
	return /\.test\.ts$/.test(path);
}
