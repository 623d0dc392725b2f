import { expect, test } from 'vitest';
import { needOf } from './need-of.ts';

test.each([
	[['detox', 'residential', 'free'], 'withdrawal'],
	[['food', 'shelter'], 'shelter'],
	[['counselling', 'buprenorphine'], 'medication'],
	[['second-chance-work'], 'work'],
	[['women', 'free'], ''],
	[['something-of-a-list'], ''],
	[[], '']
])('what one goes there for: %j', (terms, need) => {
	expect(needOf(terms)).toBe(need);
});
