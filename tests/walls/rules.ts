import { isTest, type Source } from './source.ts';

/** The subjects, lowest first; imports go only downward (docs/architecture.md). */
export const LEVELS: string[][] = [
	['people'],
	['consent'],
	['concern', 'network', 'workforce', 'library', 'directory', 'wording'],
	['matching', 'plans', 'referrals', 'groups', 'events', 'wallet', 'firsthand'],
	['sessions', 'check-ins', 'barriers', 'hard-times', 'safer-use'],
	['early-signs', 'crisis', 'messaging', 'texts', 'rooms', 'warm-line', 'recovery-calls'],
	['outcomes', 'interop', 'rights', 'oversight']
];

/** The PostgreSQL schemas a subject may write; a subject's own has its name with underscores. */
const MORE_SCHEMAS: Record<string, string[]> = { people: ['login'] };

export interface Breach {
	rule: string;
	path: string;
	why: string;
}

type Rule = (sources: Source[]) => Omit<Breach, 'rule'>[];

const levelOf = (subject: string) => LEVELS.findIndex((level) => level.includes(subject));
const subjectOf = (path: string) => /^src\/domains\/([^/]+)\//.exec(path)?.[1];
const code = (sources: Source[], under: string) =>
	sources.filter((s) => s.path.startsWith(under) && !isTest(s.path));

function isFrontDoor(path: string): boolean {
	const subject = subjectOf(path);
	return (
		path === `src/domains/${subject}/${subject}.ts` || path === `src/domains/${subject}/server/${subject}.ts`
	);
}

const each = (sources: Source[], find: (source: Source) => string[]): Omit<Breach, 'rule'>[] =>
	sources.flatMap((source) => find(source).map((why) => ({ path: source.path, why })));

/** Every wall, by name. Each has a deliberate breach under tests/fixtures/walls. */
export const RULES: Record<string, Rule> = {
	'routes never touch SQL': (sources) =>
		each(code(sources, 'src/routes/'), ({ imports, text }) => [
			...imports
				.filter((i) => /^(pg|kysely)$|\.sql\.ts$|platform\/server\/(db|vault|crypto)\.ts$/.test(i.to))
				.map((i) => `imports ${i.to}`),
			...(/\.(selectFrom|insertInto|updateTable|deleteFrom)\(|\b(select|insert into|update|delete from)\s+\w+\.\w+\s/.test(
				text.replace(/<[a-z][^>]*>/g, '')
			)
				? ['holds a query']
				: [])
		]),

	'routes and others import front doors only': (sources) =>
		each(
			sources.filter((s) => !isTest(s.path) && !s.path.startsWith('src/demo/')),
			({ path, imports }) =>
				imports
					.filter((i) => subjectOf(i.to) && subjectOf(i.to) !== subjectOf(path) && !isFrontDoor(i.to))
					.filter((i) => !(path.startsWith('src/routes/') && i.to.endsWith('.svelte')))
					.filter((i) => !(i.to.endsWith('.svelte') && path.endsWith('.svelte')))
					.filter((i) => !(path === 'src/jobs.ts' && i.to.endsWith('/server/jobs.ts')))
					.map((i) => `imports ${i.to}, which is private to its subject`)
		),

	'subjects import downward only': (sources) =>
		each(code(sources, 'src/domains/'), ({ path, imports }) => {
			const own = subjectOf(path)!;
			if (levelOf(own) < 0) return [`${own} has no level in tests/walls/rules.ts`];
			return imports
				.filter(
					(i) => subjectOf(i.to) && subjectOf(i.to) !== own && levelOf(subjectOf(i.to)!) >= levelOf(own)
				)
				.map((i) => `imports ${i.to}, which is not below ${own}`);
		}),

	'the ground knows no subject': (sources) =>
		each([...code(sources, 'src/platform/'), ...code(sources, 'src/ui/')], ({ imports }) =>
			imports.filter((i) => subjectOf(i.to) || i.to.startsWith('src/routes/')).map((i) => `imports ${i.to}`)
		),

	'only the ground opens connections': (sources) =>
		each(
			sources.filter((s) => !s.path.startsWith('src/platform/server/') && !isTest(s.path)),
			({ imports, text }) => [
				...imports.filter((i) => i.to === 'pg' && !i.typeOnly).map(() => 'imports pg'),
				...(/new\s+(?:pg\.)?(?:Pool|Client)\(/.test(text) ? ['opens a connection'] : [])
			]
		),

	'subjects import nothing from $app': (sources) =>
		each(code(sources, 'src/domains/'), ({ imports }) =>
			imports.filter((i) => i.to.startsWith('$app')).map((i) => `imports ${i.to}`)
		),

	'a subject writes only its own schema': (sources) =>
		each(code(sources, 'src/domains/'), ({ path, text }) => {
			const own = subjectOf(path)!;
			const allowed = [own.replaceAll('-', '_'), ...(MORE_SCHEMAS[own] ?? [])];
			const writes = text.matchAll(
				/(?:insertInto|updateTable|deleteFrom|mergeInto)\(\s*['"`](\w+)\.|\b(?:insert\s+into|delete\s+from|update)\s+"?(\w+)"?\.\w+/gi
			);
			return [...writes]
				.map((w) => w[1] ?? w[2]!)
				.filter((schema) => !allowed.includes(schema))
				.map((schema) => `writes ${schema}.*`);
		}),

	'+page.server.ts stays under 60 lines': (sources) =>
		each(
			sources.filter((s) => /\+(page|layout)\.server\.ts$/.test(s.path)),
			({ text }) =>
				text.trimEnd().split('\n').length >= 60 ? [`has ${text.trimEnd().split('\n').length} lines`] : []
		),

	'no import cycles': (sources) => cycles(sources),

	'nothing a browser loads comes from another host': (sources) =>
		each(
			sources.filter(
				(s) =>
					/\.(svelte|css|html)$/.test(s.path) ||
					(/\/(ui|routes)\//.test(s.path) &&
						!s.path.includes('.server.') &&
						!s.path.includes('+server') &&
						!isTest(s.path))
			),
			({ text }) => {
				// Links a person taps are fine, loads are not; a default of a prop in a script is not markup.
				const markup = text.replace(/<script[\s\S]*?<\/script>/g, '');
				const attributes = [
					...markup.matchAll(/\b(?:src|href|action|srcset|poster)\s*=\s*["'{`]+\s*(?:https?:)?\/\/[^"'`\s]+/g)
				].filter((hit) => !/<a\b[^<]*$/.test(markup.slice(Math.max(0, hit.index - 300), hit.index)));
				const loads = [
					...text.matchAll(
						/url\(\s*["']?(?:https?:)?\/\/|(?:fetch|import|EventSource|WebSocket|sendBeacon)\(\s*["'`](?:https?:|wss?:)?\/\/|@import\s+["'](?:https?:)?\/\//g
					)
				];
				return [...attributes, ...loads].map((hit) => hit[0].slice(0, 80));
			}
		),

	'no barrels': (sources) =>
		each(
			sources.filter((s) => s.path.endsWith('.ts') && !isTest(s.path)),
			({ text }) => (/^export \* from/m.test(text) ? ['re-exports everything of another file'] : [])
		),

	'source files stay readable': (sources) =>
		each(
			sources.filter((s) => /\.(ts|svelte)$/.test(s.path) && !isTest(s.path)),
			({ text }) =>
				text.split('\n').length > 350 ? [`has ${text.split('\n').length} lines; at most 350`] : []
		)
};

function cycles(sources: Source[]): Omit<Breach, 'rule'>[] {
	const graph = new Map(
		sources
			.filter((s) => !isTest(s.path))
			.map((s) => [s.path, s.imports.filter((i) => !i.typeOnly).map((i) => i.to)])
	);
	const state = new Map<string, 'open' | 'done'>();
	const found: Omit<Breach, 'rule'>[] = [];
	const visit = (path: string, trail: string[]) => {
		if (state.get(path) === 'done' || !graph.has(path)) return;
		if (state.get(path) === 'open') {
			found.push({ path, why: [...trail.slice(trail.indexOf(path)), path].join(' → ') });
			return;
		}
		state.set(path, 'open');
		for (const next of graph.get(path)!) visit(next, [...trail, path]);
		state.set(path, 'done');
	};
	for (const path of graph.keys()) visit(path, []);
	return found;
}

export function findBreaches(sources: Source[]): Breach[] {
	return Object.entries(RULES).flatMap(([rule, check]) =>
		check(sources).map((breach) => ({ rule, ...breach }))
	);
}
