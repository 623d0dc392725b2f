/** An ally's plan is about their own life: the same pages, in words that do not speak of recovery. */
import { getContext, setContext } from 'svelte';

const KEY = 'plan of an ally';

/** Said once, around an ally's pages. */
export const planOfAnAlly = () => setContext(KEY, true);
/** Asked while a piece is made. */
export const isAllys = (): boolean => getContext(KEY) === true;
