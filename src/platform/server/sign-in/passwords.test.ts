import { expect, test } from 'vitest';
import { knownPasswords } from './known-passwords.ts';
import { passwordProblem } from './passwords.ts';

const OWN = ['Marcus Hall', 'marcus.hall@harborhouse.example'];
const nothingKnown = () => false;
const known = knownPasswords({ knownPasswords: null });

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
])('%s is refused, even without a list: %s', (password, problem) => {
	expect(passwordProblem(password, OWN, nothingKnown)).toBe(problem);
	expect(passwordProblem(password, OWN, known)).not.toBeNull();
});

test.each([
	['1qaz2wsx3edc4rfv', 'known'],
	['Momsanaladventure', 'known'],
	['withintemptation', 'known'],
	['whateverRobert85', 'known'],
	['Kettle-1979-1979-1979', 'common'],
	['83746 k3ttle 83746', 'common'],
	['my kettle', 'short'],
	['zerocool zerocool', 'common'],
	['i love you forever!', 'common']
])('%s is refused by the list: %s', (password, problem) => {
	expect(passwordProblem(password, OWN, known)).toBe(problem);
});

test.each([
	'marcus likes his old blue kettle',
	'correct horse battery staple',
	'tres gatos en la ventana azul',
	'ñandú ñandú vuela alto',
	'雪が降る静かな夜に猫が二匹おります',
	'k7#Vd92.mQpz!x4w'
])('%s is fine, whatever its characters', (password) =>
	expect(passwordProblem(password, OWN, known)).toBeNull()
);
