import { expect, test } from 'vitest';
import { passwordProblem } from './passwords.ts';

test.each([
	['short one', 'short'],
	['fourteen chars', 'short'],
	['x'.repeat(257), 'long'],
	['aaaaaaaaaaaaaaaaaa', 'common'],
	['abcabcabcabcabcabc', 'common'],
	['12345678901234567890', 'common'],
	['qwertyuiopasdfghjkl', 'common'],
	['PasswordPassword1!', 'common'],
	['P@ssw0rdP@ssw0rd!', 'common'],
	['iloveyouiloveyou12', 'common'],
	['Contraseña-2026-2026', 'common'],
	['JustForToday!!!2026', 'common'],
	['alongside-2026-2026', 'context'],
	['Marcus.Hall.1979.07', 'context'],
	['harborhouse123456789', 'context']
])('%s is refused: %s', (password, problem) => {
	expect(passwordProblem(password, ['Marcus Hall', 'marcus.hall@harborhouse.example'])).toBe(problem);
});

test.each([
	'marcus likes his old blue kettle',
	'correct horse battery staple',
	'tres gatos en la ventana azul',
	'ñandú ñandú vuela alto',
	'雪が降る静かな夜に猫が二匹おります',
	'k7#Vd92.mQpz!x4w'
])('%s is fine, whatever its characters', (password) =>
	expect(passwordProblem(password, ['Marcus Hall', 'marcus.hall@harborhouse.example'])).toBeNull()
);
