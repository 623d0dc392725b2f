import {
	askForContact,
	makePromise,
	recordPastContacts,
	writeStaffNote,
	type PastContact
} from '#domains/sessions/server/sessions.ts';
import { later } from './calendar.ts';
import { byDay, officeTime, whenOn, type Telling } from './telling.ts';

/** Calls and texts of the weeks behind us; none in the last days, so that today's list stays as it is meant. */
export async function tellContacts(t: Telling): Promise<void> {
	const { who, chance, words, personId, workerId, came } = t;
	if (!workerId) return;
	const past: PastContact[] = [];
	const add = (day: number, contact: Pick<PastContact, 'outcome' | 'way' | 'words' | 'reason'>) => {
		const at = whenOn(t, day, officeTime(chance));
		past.push({ ...contact, at, workerId });
		t.looks.push({ at, by: workerId, action: 'contact.recorded', purpose: 'my day' });
	};
	const until = Math.max(5, (who.today.quiet ?? 0) + 1);
	for (let day = came + chance.int(2, 9); day < -until; day += chance.int(8, 21)) {
		const outcome = chance.pick(['reached', 'reached', 'reached', 'left_word', 'no_answer'] as const);
		const from = {
			reached: words.contact.reached,
			left_word: words.contact.leftWord,
			no_answer: words.contact.noAnswer
		}[outcome];
		add(day, { outcome, words: chance.pick(from), way: chance.pick(['call', 'call', 'text'] as const) });
	}
	// Somebody who does not check in was heard on the phone.
	if (who.today.quiet !== undefined && who.arc === 'silent')
		add(-who.today.quiet, { outcome: 'reached', words: words.contact.reached[0]!, way: 'call' });
	if (who.today.tried)
		add(-1, { outcome: 'left_word', words: words.contact.leftWord[0]!, way: 'call', reason: 'quiet' });
	if (who.arc === 'new' && came <= -3)
		add(came + 1, { outcome: 'reached', words: words.contact.reached[0]!, way: 'call' });
	await recordPastContacts(t.ctx, personId, past);
}

/** What is open today: asked for, promised, and the rare staff-only note. */
export async function tellOpen(t: Telling): Promise<void> {
	const { ctx, who, words, chance, personId, workerId, calendar } = t;
	const { asked, promise, staffNote } = who.today;
	if (asked)
		await askForContact(
			ctx,
			{ about: asked, words: words.ask[asked] },
			{ personId, at: byDay(t, later(calendar.now, -chance.int(50, 400))) }
		);
	if (promise !== undefined && workerId) {
		const made = whenOn(t, Math.min(-1, promise - 6), '14:00');
		await makePromise(
			ctx,
			{ personId, dueOn: calendar.date(promise), words: chance.pick(words.promises) },
			{ workerId, at: made }
		);
	}
	if (staffNote && workerId) {
		const at = whenOn(t, -6, '16:40');
		await writeStaffNote(ctx, {
			personId,
			reason: 'Safety of somebody else',
			text: 'A third person’s address came up. It stays out of the shared note; talked through with Janelle.',
			authorId: workerId,
			at
		});
		t.looks.push({ at, by: workerId, action: 'staff-note.written', purpose: 'note' });
	}
}
