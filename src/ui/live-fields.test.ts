import { describe, expect, it } from 'vitest';
import { startTexts, takeIn, takeTheirs, textsSent, typeText } from './live-fields.ts';

const start = () => startTexts({ note: 'old', step: '' }, null, []);

describe('a field that two people fill in', () => {
	it('takes in what the other saved while I have not touched it', () => {
		const texts = start();
		takeIn(texts, { note: 'theirs', step: '' });
		expect(texts.mine.note).toBe('theirs');
		expect(texts.was.note).toBe('theirs');
	});
	it('never writes over what I typed, and still tells the server what I had seen', () => {
		const texts = start();
		typeText(texts, 'note', 'mine');
		takeIn(texts, { note: 'theirs', step: '' });
		expect(texts.mine.note).toBe('mine');
		expect(texts.was.note).toBe('old');
	});
	it('shows a new field that came with a new goal', () => {
		const texts = start();
		takeIn(texts, { next: 'call Jo' });
		expect(texts.mine.next).toBe('call Jo');
	});
	it('does not take a field that is not saved by itself', () => {
		const texts = start();
		expect(typeText(texts, 'goal_title', 'x')).toBe(false);
		expect(texts.mine).not.toHaveProperty('goal_title');
	});
	it('after a clash my next save counts, or theirs when I take it', () => {
		const texts = start();
		typeText(texts, 'note', 'mine');
		textsSent(texts, { note: 'mine' }, [{ field: 'note', theirs: 'theirs' }]);
		expect(texts.was.note).toBe('theirs');
		expect(texts.mine.note).toBe('mine');
		takeTheirs(texts, 'note');
		expect(texts.mine.note).toBe('theirs');
		expect(texts.theirs).toEqual({});
	});
	it('a refused post without script keeps what was typed', () => {
		const refused = startTexts({ note: 'saved' }, { note: 'typed', was_note: 'seen' }, []);
		expect(refused).toEqual({ mine: { note: 'typed' }, was: { note: 'seen' }, theirs: {} });
		const clash = startTexts({ note: 'saved', step: 'now' }, { note: 'typed', step: 'old' }, [
			{ field: 'note', theirs: 'saved' }
		]);
		expect(clash.mine).toEqual({ note: 'typed', step: 'now' });
		expect(clash.was).toEqual({ note: 'saved', step: 'now' });
	});
});
