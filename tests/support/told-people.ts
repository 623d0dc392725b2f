/**
 * Made-up people whose setbacks are known: a seeded simulator of check-ins. Each has a strain of their own that moves from day to
 * day (an AR(1) process). Use beyond the aim falls on a day with a chance that follows yesterday's strain, set so that a quarter of
 * weeks hold some (25.4 in 100 in Wyant 2024, early recovery from alcohol; early-warning.md section 2). What they say follows
 * their strain with noise; 78 of 100 days are answered, less when strained (adherence 77.8, section 5). Nothing here is proof for
 * real people: it holds the rules still, so that a change that makes more noise is seen.
 */
import type { Person } from '../../src/domains/early-signs/signs/look-back.ts';
import { dayNumber, type Told } from '../../src/domains/early-signs/signs/facts.ts';

/** mulberry32: small, seeded, the same everywhere. */
export function drawFrom(seed: number): () => number {
	let a = seed >>> 0;
	return () => {
		a = (a + 0x6d2b79f5) >>> 0;
		let t = Math.imul(a ^ (a >>> 15), a | 1);
		t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
}

const clip = (value: number, most = 10) => Math.max(0, Math.min(most, Math.round(value)));

export function toldPeople({
	people,
	days,
	from,
	seed
}: {
	people: number;
	days: number;
	from: string;
	seed: number;
}): Person[] {
	const draw = drawFrom(seed);
	const sway = () => draw() + draw() + draw() - 1.5;
	return Array.from({ length: people }, (_, n) => {
		const own = sway() * 0.9;
		const opioids = n % 3 === 0;
		const told: Told[] = [];
		let strain = sway();
		for (let at = 0; at < days; at++) {
			strain = 0.85 * strain + sway();
			const load = own + strain;
			const used = draw() < 1 / (1 + Math.exp(3.6 - 1.6 * load));
			if (draw() > 0.82 - 0.06 * Math.max(0, load)) continue;
			const answered = () => draw() < 0.85;
			told.push({
				day: dayNumber(from) + at,
				shared: draw() < 0.95,
				today: clip(6 - 1.4 * load + 1.5 * sway()),
				craving: answered() ? clip(3.6 + 1.7 * load + 1.6 * sway() + (used ? 1.5 : 0)) : null,
				confidence: answered() ? clip(7.2 - 1.6 * load + 1.4 * sway() - (used ? 1 : 0)) : null,
				stress: answered() ? clip(4 + 1.2 * load + 1.8 * sway()) : null,
				sleepMinutes: answered() ? clip(420 - 35 * load + 60 * sway(), 1440) : null,
				sleepQuality: answered() ? clip(1.2 - 0.4 * load + 0.7 * sway(), 2) : null,
				connection: answered() ? clip(1 - 0.3 * load + 0.8 * sway(), 2) : null,
				medication: opioids && answered() ? (draw() < 0.06 + 0.04 * Math.max(0, load) ? 0 : 2) : null,
				useState: answered() ? (used ? 2 : 0) : null,
				substance: used,
				opioids: opioids && used,
				risky: answered() ? clip(1 + 0.5 * load + sway(), 4) : null,
				good: answered() ? draw() < 0.6 - 0.1 * load : null,
				active: answered() ? draw() < 0.45 - 0.08 * load : null
			});
		}
		return { told, groups: [opioids ? 'opioids' : 'alcohol', n % 4 === 0 ? 'es' : 'en'] };
	});
}
