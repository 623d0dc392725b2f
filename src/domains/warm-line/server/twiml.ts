/** What a phone does next, as Twilio reads it: TwiML, a small XML. */
import type { Locale } from '#platform/languages.ts';
import type { At, Sentence, Step } from './phone-steps.ts';

export interface Spoken {
	/** The public address of a step. */
	address: (at: At) => string;
	languages: readonly Locale[];
	/** Shown on the phone that is rung: the line's own number, never the caller's. */
	callerId: string;
	/** One spelling of a number, as the exchange dials it. */
	dialed: (number: string) => string;
}

/** How the exchange calls the voices; any other language goes by its own code. */
const VOICES: Partial<Record<string, string>> = { en: 'en-US', es: 'es-US' };

export function twiml(steps: readonly Step[], spoken: Spoken): string {
	const body = steps.map((step) => verb(step, spoken)).join('');
	return `<?xml version="1.0" encoding="UTF-8"?>\n<Response>${body}</Response>`;
}

function verb(step: Step, spoken: Spoken): string {
	switch (step.do) {
		case 'say':
			return say(step.say, spoken);
		case 'ask': {
			const keys: Record<string, string> =
				step.keys === 'one' ? { numDigits: '1' } : { numDigits: '15', finishOnKey: '#' };
			const to = { action: spoken.address(step.to), method: 'POST' };
			return tag(
				'Gather',
				{ input: 'dtmf', timeout: String(step.seconds), ...keys, ...to },
				say(step.say, spoken)
			);
		}
		case 'ring': {
			const pickedUp = step.pickedUp && { url: spoken.address(step.pickedUp), method: 'POST' };
			const to = { action: spoken.address(step.then), method: 'POST' };
			// The caller hears ringing until somebody has taken the call, not an answering machine.
			return tag(
				'Dial',
				{ answerOnBridge: 'true', timeout: String(step.seconds), callerId: spoken.callerId, ...to },
				tag('Number', pickedUp ?? {}, xml(spoken.dialed(step.number)))
			);
		}
		case 'go':
			return tag('Redirect', { method: 'POST' }, xml(spoken.address(step.to)));
		case 'hang-up':
			return '<Hangup/>';
	}
}

const say = (sentence: Sentence, { languages }: Spoken) =>
	languages
		.map((locale) => tag('Say', { language: VOICES[locale] ?? locale }, xml(sentence(locale))))
		.join('');

function tag(name: string, attributes: Record<string, string>, inside: string): string {
	const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${xml(value)}"`);
	return `<${name}${said.join('')}>${inside}</${name}>`;
}

/** Words in XML 1.0: its five signs written out, and what it cannot hold left out. */
export function xml(text: string): string {
	return text
		.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll("'", '&apos;');
}
