/** For the list on the phone: `SaferLog.svelte` asks for it. Sends nothing anywhere; there is no form to send. */
import { isShared } from '#ui/offline/device.ts';
import { watchLog } from './watch-log.ts';

const list = document.querySelector<HTMLElement>('[data-log]')!;
const sayShared = () => {
	list.querySelector<HTMLElement>('[data-own-phone]')!.hidden = true;
	list.querySelector<HTMLElement>('[data-shared-phone]')!.hidden = false;
};
const show = isShared() ? sayShared : watchLog(list);
if (isShared()) sayShared();
document.addEventListener('page-taken', show);
