/**
 * Kind ideas while somebody writes a goal. The server has put each idea, hidden, under the field it is about
 * (`data-hint`); here the fitting ones come forth. An area is marked with `data-goal-hints` (today's date), and its
 * fields may be named with a prefix. Nothing is held back by them.
 */
import { checkGoal } from './check-goal.ts';

/** Listens in `root`, which may be the whole page. @returns a way to stop */
export function followGoals(root: Document | Element): () => void {
	const typedIn = new WeakSet<Element>();
	const look = (area: HTMLElement) => {
		const of = reader(area);
		const hints = checkGoal(
			{
				title: of('title'),
				why: of('why'),
				how: of('how'),
				domain: of('domain') || null,
				dueOn: of('dueOn') || null,
				weeklyCount: Number(of('weeklyCount')) || null,
				confidence: of('confidence') === '' ? null : Number(of('confidence'))
			},
			area.dataset.goalHints ?? ''
		);
		// While somebody types, only what they have already answered is spoken of.
		const spoken = hints.filter(
			({ kind, field }) => kind !== 'no_domain' && (field === 'title' || of(field) !== '')
		);
		for (const line of area.querySelectorAll<HTMLElement>('[data-hint]'))
			line.hidden = !(area.dataset.all === 'yes' ? hints : spoken).some(
				({ kind }) => kind === line.dataset.hint
			);
	};
	const areaOf = (event: Event) =>
		event.target instanceof Element ? event.target.closest<HTMLElement>('[data-goal-hints]') : null;
	const oninput = (event: Event) => {
		const area = areaOf(event);
		if (!area) return;
		typedIn.add(area);
		look(area);
	};
	/** What the goal was first called, once somebody has left the field, so that the history can tell how it began. */
	const onfocusout = (event: Event) => {
		const area = areaOf(event);
		const field = event.target as HTMLInputElement;
		const first = area?.querySelector<HTMLInputElement>('input[type=hidden][name$="first"]');
		if (!area || !first || first.value || field.name !== `${area.dataset.prefix ?? ''}title`) return;
		if (isVague(field.value, area.dataset.goalHints ?? '')) first.value = field.value;
	};
	const again = () => {
		for (const area of document.querySelectorAll<HTMLElement>('[data-goal-hints]'))
			if (typedIn.has(area)) look(area);
	};
	root.addEventListener('input', oninput);
	root.addEventListener('change', oninput);
	root.addEventListener('focusout', onfocusout);
	document.addEventListener('page-taken', again);
	return () => {
		root.removeEventListener('input', oninput);
		root.removeEventListener('change', oninput);
		root.removeEventListener('focusout', onfocusout);
		document.removeEventListener('page-taken', again);
	};
}

/** Whether it says how somebody wants to be rather than what they will do. */
export const isVague = (title: string, today: string) =>
	checkGoal({ title }, today).some((hint) => hint.kind === 'vague');

function reader(area: HTMLElement): (name: string) => string {
	const form = area.closest('form');
	const typed = form ? new FormData(form) : new FormData();
	return (name) => {
		const value = typed.get(`${area.dataset.prefix ?? ''}${name}`);
		return typeof value === 'string' ? value.trim() : '';
	};
}
