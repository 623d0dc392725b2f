import { dropLog, keepLog, keptLog, type Log } from './kept-log.ts';
import { daysFrom, mondayOf, weekOf, type Entry, type Sum } from './log.ts';

/** The day on this phone. */
const dayHere = () => new Date().toLocaleDateString('en-CA');

/**
 * Wakes the list: writes down, adds up, deletes. Each act reads anew what is kept, for the page may be open twice.
 * @returns draws it again, for when the page around it was put in place anew
 */
export function watchLog(list: HTMLElement): () => void {
	const part = (name: string) => list.querySelector<HTMLElement>(`[data-${name}]`)!;
	const field = (name: string) => list.querySelector<HTMLInputElement>(`[name="log-${name}"]`)!;
	const say = (what: string) => {
		for (const line of list.querySelectorAll<HTMLElement>('[data-say]'))
			line.hidden = line.dataset.say !== what;
	};
	const draw = (log: Log) =>
		drawLog(part, log, (at) => change((now) => now.lines.splice(at, 1), 'dropped-one'));
	/** One after another, so that of two taps none is lost. */
	let turn: Promise<void> = Promise.resolve();
	const change = (work: (log: Log) => unknown, said: string) =>
		(turn = turn.then(async () => {
			const log = await keptLog();
			work(log);
			await keepLog(log).then(
				() => say(said),
				() => say('cannot')
			);
			draw(log);
		}));
	const add = () => {
		const said = (name: string) => field(name).value.trim();
		const entry = { day: said('day'), what: said('what'), much: said('much') };
		const wrong = entry.what === '' ? 'what' : !entry.day || entry.day > dayHere() ? 'day' : null;
		for (const name of ['what', 'day']) field(name).setAttribute('aria-invalid', String(name === wrong));
		if (wrong) {
			say(`need-${wrong}`);
			return field(wrong).focus();
		}
		void change((log) => log.lines.push(entry), 'added');
		field('what').value = field('much').value = '';
		field('what').focus();
	};

	part('add').addEventListener('click', add);
	list.addEventListener('keydown', (event) => {
		if (event.key === 'Enter' && (event.target === field('what') || event.target === field('much'))) add();
	});
	field('aim').addEventListener('change', () =>
		change((log) => (log.aim = field('aim').value.trim()), 'added')
	);
	part('drop').addEventListener('click', () => {
		turn = turn.then(() =>
			dropLog().then(
				() => say('dropped'),
				() => say('cannot')
			)
		);
		for (const name of ['aim', 'what', 'much']) field(name).value = '';
		draw({ aim: '', lines: [] });
	});
	const show = () => {
		field('day').max = dayHere();
		field('day').value ||= dayHere();
		void keptLog().then((log) => {
			field('aim').value ||= log.aim;
			draw(log);
		});
	};
	show();
	return show;
}

function drawLog(
	part: (name: string) => HTMLElement,
	{ aim, lines }: Log,
	remove: (at: number) => void
): void {
	const words = part('weeks').dataset;
	const monday = mondayOf(dayHere());
	part('aim').textContent = aim && words['wanted']!.replace('{aim}', aim);
	part('aim').hidden = aim === '';
	drawWeek(part('this-week'), weekOf(lines, monday), words);
	const before = weekOf(lines, daysFrom(monday, -7));
	drawWeek(part('last-week'), before, words);
	part('before').hidden = before.length === 0;
	part('all').hidden = lines.length === 0;
	const shown = lines.map((line, at) => ({ line, at })).toSorted((a, b) => order(b, a));
	part('lines').replaceChildren(...shown.map(({ line, at }) => lineOf(part('line'), line, () => remove(at))));
}

const order = (a: { line: Entry; at: number }, b: { line: Entry; at: number }) =>
	a.line.day === b.line.day ? a.at - b.at : a.line.day < b.line.day ? -1 : 1;

function drawWeek(place: HTMLElement, sums: Sum[], words: DOMStringMap): void {
	const number = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 2 });
	const said = sums.map(({ what, times, sum }) => {
		const shape = `${times === 1 ? 'once' : 'times'}${sum === null ? '' : 'Sum'}`;
		return words[shape]!.replace('{times}', String(times))
			.replace('{sum}', number.format((sum ?? 0) / 100))
			.replace('{what}', () => what);
	});
	place.replaceChildren(
		...(said.length > 0 ? said : [words['none']!]).map((text) => {
			const line = document.createElement('li');
			line.textContent = text;
			return line;
		})
	);
}

function lineOf(template: HTMLElement, { day, what, much }: Entry, remove: () => void): Node {
	const line = (template as HTMLTemplateElement).content.cloneNode(true) as DocumentFragment;
	const format = { weekday: 'short', month: 'short', day: 'numeric', timeZone: 'UTC' } as const;
	const on = new Date(`${day}T00:00:00Z`).toLocaleDateString(document.documentElement.lang, format);
	const words = [on, what, much].filter(Boolean).join(', ');
	line.querySelector('[data-words]')!.textContent = words;
	line.querySelector('[data-words-again]')!.textContent = words;
	line.querySelector('button')!.addEventListener('click', remove);
	return line;
}
