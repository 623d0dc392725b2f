/** The two clocks among the overdose steps. Without it the steps stand alone; nothing that is tapped leaves the page. */
import { addTap, anotherDose, BREATH_SECONDS, clockFace, judgeBreaths, lately } from './overdose-clock.ts';

const QUARTER = 250;

/** Wakes the clocks under this node. @returns what stops them */
export function followOverdose(under: ParentNode): () => void {
	const stops = [
		...[...under.querySelectorAll<HTMLElement>('[data-breaths]')].map(countBreaths),
		...[...under.querySelectorAll<HTMLElement>('[data-doses]')].map(countDoses)
	];
	return () => {
		for (const stop of stops) stop();
	};
}

const part = (box: HTMLElement, name: string) => box.querySelector<HTMLElement>(`[data-part="${name}"]`)!;

/** Of the sentences of a box only this one is there; the others are not said. */
function say(box: HTMLElement, name: string | null): void {
	for (const one of box.querySelectorAll<HTMLElement>('[data-say]')) {
		const hidden = one.dataset['say'] !== name;
		if (one.hidden !== hidden) one.hidden = hidden;
	}
}

function countBreaths(box: HTMLElement): () => void {
	const [tap, again, told, pace] = ['tap', 'again', 'told', 'pace'].map((name) => part(box, name)) as [
		HTMLElement,
		HTMLElement,
		HTMLElement,
		HTMLElement
	];
	let begun: number | null = null;
	let taps: number[] = [];
	const draw = () => {
		tap.textContent = (begun === null ? tap.dataset['start'] : tap.dataset['count']) ?? '';
		again.hidden = begun === null;
		if (begun === null) {
			told.textContent = '';
			pace.hidden = true;
			return say(box, null);
		}
		const now = Date.now();
		const said = judgeBreaths(begun, taps, now);
		const { breaths, seconds } = lately(begun, taps, now);
		told.textContent = (told.dataset['words'] ?? '')
			.replace('{breaths}', String(breaths))
			.replace('{seconds}', String(seconds));
		say(box, said);
		pace.hidden = said !== 'none' && said !== 'slow';
		if (!pace.hidden) drawPace(pace, now);
	};
	tap.addEventListener('click', () => {
		const now = Date.now();
		if (begun === null) begun = now;
		else taps = addTap(taps, now);
		draw();
	});
	again.addEventListener('click', () => {
		begun = null;
		taps = [];
		draw();
		tap.focus();
	});
	box.hidden = false;
	draw();
	const timer = setInterval(() => begun !== null && draw(), QUARTER);
	return () => clearInterval(timer);
}

/** The helper's own breaths: "now", and the seconds until the next. */
function drawPace(pace: HTMLElement, now: number): void {
	const second = Math.floor(now / 1000) % BREATH_SECONDS;
	const words = second === 0 ? (pace.dataset['now'] ?? '') : String(second + 1);
	if (pace.textContent === words) return;
	pace.textContent = words;
	pace.classList.toggle('now', second === 0);
	if (second === 0) navigator.vibrate?.(200);
}

function countDoses(box: HTMLElement): () => void {
	const [give, undo, face, list] = ['give', 'undo', 'face', 'list'].map((name) => part(box, name)) as [
		HTMLElement,
		HTMLElement,
		HTMLElement,
		HTMLElement
	];
	// The page says after how many minutes; a kept copy of it says the same without a network.
	const minutes = Number(box.dataset['minutes']) || undefined;
	let doses: number[] = [];
	const draw = () => {
		const last = doses.at(-1);
		give.textContent = (last === undefined ? give.dataset['first'] : give.dataset['next']) ?? '';
		undo.hidden = face.hidden = last === undefined;
		if (last === undefined) return say(box, null);
		const now = Date.now();
		face.textContent = clockFace(now - last);
		say(box, anotherDose(last, now, minutes) ? 'more' : 'wait');
	};
	const write = () => {
		list.replaceChildren(
			...doses.map((at, n) => {
				const line = document.createElement('li');
				const time = new Date(at).toLocaleTimeString(document.documentElement.lang, {
					hour: 'numeric',
					minute: '2-digit'
				});
				line.textContent = (list.dataset['words'] ?? '')
					.replace('{dose}', String(n + 1))
					.replace('{time}', time);
				return line;
			})
		);
		draw();
	};
	give.addEventListener('click', () => {
		doses = addTap(doses, Date.now());
		write();
	});
	undo.addEventListener('click', () => {
		doses = doses.slice(0, -1);
		write();
		give.focus();
	});
	box.hidden = false;
	draw();
	const timer = setInterval(() => doses.length > 0 && draw(), QUARTER);
	return () => clearInterval(timer);
}
