/** For the printed plan: keeps it on this phone, or deletes it there. Sends nothing anywhere. */
import { isShared } from '#ui/offline/device.ts';
import { dropPlan, keepPlan, keptPlan } from './kept-plan.ts';

const part = (name: string) => document.querySelector<HTMLElement>(`[data-${name}]`)!;
const say = (what: string) => {
	for (const line of document.querySelectorAll<HTMLElement>('[data-say]'))
		line.hidden = line.dataset.say !== what;
};
const lines = () =>
	[...document.querySelectorAll('[data-plan] > div')].map((line): [string, string] => [
		line.querySelector('dt')!.textContent,
		line.querySelector('dd')!.textContent
	]);
const does = (name: string, work: () => Promise<unknown>, said: string) =>
	part(name).addEventListener('click', () =>
		work().then(
			() => say(said),
			() => say('cannot')
		)
	);

if (isShared()) {
	part('own-phone').hidden = true;
	part('shared-phone').hidden = false;
} else {
	does('keep-plan', () => keepPlan(lines()), 'kept');
	does('drop-plan', dropPlan, 'dropped');
	void keptPlan().then((kept) => {
		if (kept.length === 0) return;
		say('kept');
		// The plan was changed since: what is kept follows it.
		if (JSON.stringify(kept) !== JSON.stringify(lines())) void keepPlan(lines()).catch(() => say('cannot'));
	});
}
