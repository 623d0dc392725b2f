import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { m } from '#paraglide/messages.js';
import { alike, hasWords, lookWords } from './look-words.ts';

test('codes become words; an unknown one is still said', () => {
	expect([
		lookWords('plan.opened'),
		lookWords('agreement.proposed'),
		lookWords('something-new.opened')
	]).toEqual(['opened your plan', 'changed the agreement', 'opened your page']);
});

test('what was written is not said to be changed', () => {
	expect(
		[
			'note.written',
			'note.changed',
			'note.closed',
			'staff-note.written',
			'contact.recorded',
			'plan.suggested'
		].map(lookWords)
	).toEqual([
		'wrote a note',
		'changed a note',
		'closed a note',
		'wrote a staff-only note',
		'added to your talks and calls',
		'suggested something for your plan'
	]);
});

const at = (hour: number, minute = 0) => new Date(Date.UTC(2026, 0, 1, hour, minute));
const look = (why: string | null, opens: boolean, ...when: Date[]) => ({
	who: 'Marcus',
	what: 'opened your page',
	why,
	opens,
	at: when
});

test('looks that read alike are one line, and a visit of several pages is one look', () => {
	const plan = look(null, true, at(15, 20), at(15, 1), at(15), at(9));
	const goal = look('walks with you', true, at(15, 45), at(15, 1));
	expect(alike([plan, goal])).toEqual([
		{ who: 'Marcus', what: 'opened your page', why: 'walks with you', times: 2, last: at(15, 45) }
	]);
	expect(alike([look(null, true, at(10, 31), at(10))])[0]!.times, 'half an hour later they are back').toBe(2);
});

test('what was done counts each time, also in the same minute', () => {
	expect(alike([look(null, false, at(9, 1), at(9))])[0]).toMatchObject({ times: 2, last: at(9, 1) });
});

test('an ally who asked or told changed nothing; what the program did is said', () => {
	expect(['question.asked', 'coach.told', 'tie.made', 'tie.ended'].map(lookWords)).toEqual([
		'asked you something',
		'told your coach something about you',
		'wrote down that somebody came in with your invitation',
		'ended the connection with you'
	]);
});

/** Done by the person themself alone, whose own acts are not listed. */
const SELF =
	/^(archive|about-me|barrier|calendar|cared-for|coach\.wish|cover|doctor-card|duty|document|going|group|hand\.(offered|taken-back|gain-kept)|light|place|record-notice|words\.kept|question\.(answered|set-aside)|tie\.(begun|muted|heard-again)|who-looked|account\.opened|telling\.|gut-check|match-(answers|change|limits|wishes)|meeting-mail|new-worker|counted-in|profile|testimonial\.(given|taken-back|prolonged)|learned|return-plan|used\.(told|taken-back)|crisis-plan\.(saved|removed|read)|incident\.read|own-sign|repair|own-page\.(saved|shown|closed))/;
/** About work, words or the house, or written down only where it was refused: never in anybody's record. */
const NO_RECORD =
	/^(absences?|audit|capacity|directory|events|gaps|goal-ideas|invitation\.revoked|keys|letter-card|list|meetings|organization|outbox|outside|oversight|read-budget|services?|sign-in|staff|stand-in|wishes|words\.changed|work-number|my-people|pulse\.trends|emergency\.searched|record\.erased|tie\.opened|match-board|work-hours|coach-list|credential|credential-type|ethics|testimonial\.read-over|training|work-record|debrief|line|callers|call-script|message-hours|boundaries|kits|interpreters)/;
/** Codes whose second half is put together. All others of that kind are a subject with words. */
const PUT_TOGETHER: Record<string, string[]> = { 'order.…': ['order.accepted', 'order.refused'] };

/** Every code that the sources write into the audit, word for word. */
function codes(): string[] {
	const root = join(import.meta.dirname, '../../..');
	const found = new Set<string>();
	for (const file of globSync('src/{domains,platform,routes}/**/*.ts', { cwd: root })) {
		if (/\.test\.ts$/.test(file)) continue;
		const text = readFileSync(join(root, file), 'utf8');
		for (const [, expression] of text.matchAll(/\baction: ([^,;\n]*)/g))
			for (const [, code] of expression!.matchAll(/'([a-z-]+\.[a-z-]+)'/g)) found.add(code!);
		for (const [, subject] of text.matchAll(/\baction: `([a-z-]+)\./g)) found.add(`${subject}.…`);
		for (const [, subject] of text.matchAll(/\bopenRecord\([^;]*?'([a-z-]+)'/g))
			found.add(`${subject}.opened`);
		for (const [, code] of text.matchAll(/\b(?:refusal|settle|tieWith)\([^;]*?'([a-z-]+\.[a-z-]+)'/g))
			found.add(code!);
	}
	return [...found].sort();
}

test('whatever the audit can hold about a person has words of its own', () => {
	const all = codes();
	expect(all.length).toBeGreaterThan(120);
	for (const code of ['plan.…', 'tellings.opened', 'pulse.on', 'question.set-aside'])
		expect(all).toContain(code);
	const each = all.flatMap((code) => PUT_TOGETHER[code] ?? code);
	const without = each.filter((code) => !hasWords(code) && !SELF.test(code) && !NO_RECORD.test(code));
	expect(without, 'words in look-words.ts, or a reason why nobody reads it').toEqual([]);
	expect(hasWords('something-new.opened'), 'a code nobody wrote words for is found').toBe(false);
	expect(lookWords('something-new.changed')).toBe(m.looked_changed({ what: m.looked_what_record() }));
});
