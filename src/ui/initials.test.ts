import { expect, test } from 'vitest';
import { initialsOf } from './initials.ts';

test.each([
	['Maria', 'M'],
	['Maria Lopez', 'ML'],
	['  ana  de la  Cruz ', 'AC'],
	['“Rey” Ortiz', 'RO'],
	['Éric Ñandú', 'ÉÑ'],
	['李 小龍', '李小'],
	['👩‍🚀', '👩‍🚀'],
	['', '']
])('%s is %s', (name, initials) => {
	expect(initialsOf(name)).toBe(initials);
});
