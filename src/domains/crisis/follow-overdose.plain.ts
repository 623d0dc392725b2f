/** For pages without the framework: `OverdoseClocks.svelte` asks for it. */
import { followOverdose } from './follow-overdose.ts';

followOverdose(document);
