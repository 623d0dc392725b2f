/** For the urge tools: clocks, the number before and after, and what works. Sends nothing anywhere. */
import { isShared } from '#ui/offline/device.ts';
import { keepOnPhone } from '#ui/offline/keep-on-phone.ts';
import { drawPlan, dropPlan, keptPlan } from '../kept-plan.ts';
import { phaseAt, type Round } from './breath.ts';
import { runClocks } from './run-clocks.ts';
import { watchUses } from './watch-uses.ts';

const page = document.querySelector<HTMLElement>('[data-sheet="tools"]')!;
runClocks(page, {
	surf: (seconds, clock) => {
		clock.textContent = `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
	},
	breath: (seconds, clock) => {
		const round = page.querySelector<HTMLInputElement>('[name=round]:checked')!.value as Round;
		const { phase, left } = phaseAt(round, seconds);
		clock.textContent = clock.dataset[phase]!.replace('{n}', String(left));
		clock.dataset.now = phase;
	}
});
void keepOnPhone(page, watchUses(page));

// The plan for the first days after use, where somebody keeps it on this phone.
const plan = page.querySelector<HTMLElement>('[data-my-plan]')!;
if (!isShared())
	void keptPlan().then((lines) => {
		plan.hidden = lines.length === 0;
		drawPlan(plan.querySelector('dl')!, lines);
	});
plan.querySelector('button')!.addEventListener('click', () => {
	plan.hidden = true;
	drawPlan(plan.querySelector('dl')!, []);
	void dropPlan().catch(() => {});
});
