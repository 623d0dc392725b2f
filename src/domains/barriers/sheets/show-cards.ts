import { clockOf, ENOUGH_SECONDS } from './clock.ts';

/** One question at a time, and a clock for saying the answer out loud. On paper all of them stand. */
export function showCards(sheet: HTMLElement): () => void {
	const cards = [...sheet.querySelectorAll<HTMLElement>('[data-card]')];
	const clock = runClock(sheet);
	let now = 0;
	const show = (to: number, focus = true) => {
		now = (to + cards.length) % cards.length;
		for (const [at, card] of cards.entries()) card.toggleAttribute('data-away', at !== now);
		clock.reset();
		if (focus) cards[now]!.querySelector('h2')?.focus();
	};
	const go: Record<string, () => number> = {
		next: () => now + 1,
		before: () => now - 1,
		any: () => now + 1 + Math.floor(Math.random() * (cards.length - 1))
	};
	for (const button of sheet.querySelectorAll<HTMLElement>('[data-go]'))
		button.addEventListener('click', () => show(go[button.dataset.go!]!()));
	show(0, false);
	return () => {};
}

function runClock(sheet: HTMLElement): { reset: () => void } {
	const part = (name: string) => sheet.querySelector<HTMLElement>(`[data-clock="${name}"]`)!;
	let began = 0;
	let beat: ReturnType<typeof setInterval> | undefined;
	const draw = (seconds: number) => {
		part('time').textContent = clockOf(seconds);
		part('enough').hidden = seconds < ENOUGH_SECONDS;
	};
	const stop = () => {
		clearInterval(beat);
		beat = undefined;
		part('start').hidden = false;
		part('stop').hidden = true;
	};
	part('start').addEventListener('click', () => {
		began = performance.now();
		draw(0);
		// By the clock of the phone, not by counting: a page in the background beats slowly.
		beat = setInterval(() => draw((performance.now() - began) / 1000), 250);
		part('start').hidden = true;
		part('stop').hidden = false;
		part('stop').focus();
	});
	part('stop').addEventListener('click', () => {
		stop();
		part('start').focus();
	});
	return {
		reset: () => {
			stop();
			draw(0);
		}
	};
}
