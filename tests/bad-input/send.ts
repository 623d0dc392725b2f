/** Fills in a form of the table and sends it as a browser does. */
import type { TestWorld } from '../support/database.ts';
import type { Answer, Browser } from '../access/browser.ts';
import type { Field, Names, Value } from './fields.ts';
import type { Form } from './forms.ts';

export type Filled = Record<string, Value>;

/** The form with good values, by the names that the page gives its fields. */
export function filled(form: Form, names: Names): Filled {
	return Object.fromEntries(
		Object.entries(form.fields).map(([name, field]) => [nameIn(name, names), field.good(names)])
	);
}

export const nameIn = (name: string, names: Names) => name.replace('GOAL', names.ids.goal);

export function addressOf(action: string, form: Form, names: Names): string {
	const name = action.split(' ')[0]!;
	const path = form.path(names);
	return name === 'default' ? path : `${path}?/${name}${form.query ?? ''}`;
}

export function encoded(values: Filled): URLSearchParams {
	const body = new URLSearchParams();
	for (const [name, value] of Object.entries(values))
		for (const one of [value].flat()) body.append(name, one);
	return body;
}

export function send(browser: Browser, address: string, values: Filled): Promise<Answer> {
	return browser.send(address, {
		method: 'POST',
		body: encoded(values),
		headers: { accept: 'text/html' }
	});
}

/** The page that a form leads to: where it sends the browser, else its own answer. */
export async function after(browser: Browser, answer: Answer): Promise<Answer> {
	return answer.status === 303 ? browser.get(answer.location) : answer;
}

/** One wrong thing in an otherwise good form. */
export interface Wrong {
	what: string;
	values: Filled;
	/** The field that is wrong; its own words need not come back. */
	field: string;
}

export function wrongOf(form: Form, names: Names, foreign: Names): Wrong[] {
	const good = filled(form, names);
	return Object.entries(form.fields).flatMap(([key, field]) => {
		const name = nameIn(key, names);
		const list = name.endsWith('[]');
		const put = (what: string, value?: Value, as = name): Wrong => {
			const { [name]: _, ...rest } = good;
			return {
				what: `${name} ${what}`,
				values: value === undefined ? rest : { ...rest, [as]: value },
				field: name
			};
		};
		return [
			...field.wrong(names, foreign).map((value) => put(`is ${JSON.stringify(value).slice(0, 40)}`, value)),
			...(field.needed ? [put('is missing'), put('is blank', list ? [] : '   ')] : []),
			...(typed(field, list) ? [put('is a list', [String(field.good(names)), 'x'], `${name}[]`)] : []),
			...(list && !lenientList(field) ? [put('is one value', 'x', name.slice(0, -2))] : [])
		];
	});
}

const typed = (field: Field, list: boolean) => !list && !field.lenient;
const lenientList = (field: Field) => field.lenient === true;

const counts = new WeakMap<TestWorld, Promise<{ all: string; ofOne: string }>>();

/** The tables of a world are asked for once, and counted by one statement: form by form this was a quarter of the time. */
async function countsOf(world: TestWorld): Promise<{ all: string; ofOne: string }> {
	const tables = await world.owner<{ name: string; tenant: boolean }>(
		`select format('%I.%I', schemaname, tablename) as name, exists (select 1 from pg_attribute a
		   where a.attrelid = format('%I.%I', schemaname, tablename)::regclass and a.attname = 'organization_id') as tenant
		 from pg_tables where schemaname not in ('pg_catalog', 'information_schema') and schemaname || '.' || tablename not in
		   ('audit.entries', 'login.attempts', 'login.session', 'login.verification', 'login.rateLimit')`
	);
	const counted = (some: typeof tables, where: string) =>
		some
			.map(
				({ name }) =>
					`select '${name.replaceAll("'", "''")}' as name, (select count(*) from ${name}${where})::int as count`
			)
			.join(' union all ') + ' order by 1';
	return {
		all: counted(tables, ''),
		ofOne: counted(
			tables.filter(({ tenant }) => tenant),
			' where organization_id = $1'
		)
	};
}

/** How many rows each table has (or one organization in each of its tables), but for what every request may leave: who was refused, who tried, who is signed in. */
export async function rowsOf(world: TestWorld, organizationId?: string): Promise<Record<string, number>> {
	if (!counts.has(world)) counts.set(world, countsOf(world));
	const { all, ofOne } = await counts.get(world)!;
	const rows = await world.owner<{ name: string; count: number }>(
		organizationId ? ofOne : all,
		organizationId ? [organizationId] : []
	);
	return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}
