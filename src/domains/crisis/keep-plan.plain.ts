/** For pages without the framework: `KeepCrisisPlan.svelte` asks for it. */
import { offerToKeep } from './keep-plan.ts';

const wake = () => {
	for (const section of document.querySelectorAll<HTMLElement>('[data-keep-plan]'))
		if (section.hidden) void offerToKeep(section);
};
wake();
document.addEventListener('page-taken', wake);
