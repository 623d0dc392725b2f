import { GIVEN_CHANNELS, MINUTES_AGO } from '#domains/consent/consent.ts';
import { m } from '#paraglide/messages.js';

/** How something was given out, as choices of a form. */
export const givenChannels = () =>
	GIVEN_CHANNELS.map((value) => ({
		value,
		label: {
			spoken: m.emergency_gave_spoken,
			print: m.emergency_gave_print,
			file: m.emergency_gave_file,
			mail: m.emergency_gave_mail
		}[value]()
	}));

/** How long ago. */
export const givenTimes = () =>
	MINUTES_AGO.map((value) => ({
		value,
		label: {
			'0': m.emergency_gave_now,
			'15': m.emergency_gave_15,
			'30': m.emergency_gave_30,
			'60': m.emergency_gave_60,
			'180': m.emergency_gave_180,
			'1440': m.emergency_gave_1440,
			'4320': m.emergency_gave_4320
		}[value]()
	}));
