import type { SupportLevel } from '#domains/workforce/workforce.ts';
import { m } from '#paraglide/messages.js';

/** How closely somebody can be walked with, in words, the closest first. */
export const supportLevels = (): { value: SupportLevel; label: string }[] => [
	{ value: 'close', label: m.level_close() },
	{ value: 'weekly', label: m.level_weekly() },
	{ value: 'two-weeks', label: m.level_two_weeks() },
	{ value: 'monthly', label: m.level_monthly() },
	{ value: 'on-request', label: m.level_on_request() }
];
