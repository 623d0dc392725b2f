import { PlanInput, SettingsInput, ShiftInput } from '#domains/warm-line/warm-line.ts';
import { changeShift, planShifts, saveLineSettings } from '#domains/warm-line/server/warm-line.ts';
import { rotaPage } from '../../../line-pages/rota-page.ts';
import { actOn } from '../../../tie-pages/acts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => rotaPage(event);

export const actions: Actions = {
	plan: actOn('supervisor', PlanInput, planShifts, 'warm line'),
	shift: actOn(
		['coach', 'peer', 'supervisor'],
		ShiftInput,
		async (ctx, input) => {
			await changeShift(ctx, input);
			return { saved: true as const };
		},
		'warm line'
	),
	settings: actOn(
		'supervisor',
		SettingsInput,
		async (ctx, input) => {
			await saveLineSettings(ctx, input);
			return { saved: true as const };
		},
		'warm line'
	)
};
