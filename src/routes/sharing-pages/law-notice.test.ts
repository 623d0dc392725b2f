import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { NOTICE } from '#domains/consent/consent.ts';
import { m } from '#paraglide/messages.js';

/** The component is a few lines: what it draws is told from it, what it says from the words. */
const component = readFileSync(new URL('./LawNotice.svelte', import.meta.url), 'utf8');

test('under the law’s English sentence a Spanish reader is told, in Spanish, what it says', () => {
	const said = m.paper_notice_in_english({}, { locale: 'es' });
	expect(said).toMatch(/inglés/);
	expect(said).toMatch(/prohíbe/);
	expect(said).not.toContain(NOTICE);
	expect(component).toMatch(/<strong lang="en">\{notice\}/);
	expect(component).toMatch(
		/locale === 'es'\}<p lang="es">\{m\.paper_notice_in_english\(\{\}, \{ locale \}\)/
	);
});

test('the check-in without a connection says where the words go, and who reads them, in both languages', () => {
	expect(m.offline_check_intro({}, { locale: 'en' })).toMatch(
		/kept on this phone, locked, and goes out by itself/
	);
	expect(m.offline_check_intro({}, { locale: 'es' })).toMatch(
		/Se guarda en este teléfono, bajo llave, y sale solo/
	);
	expect(m.offline_check_sees({}, { locale: 'en' })).toMatch(
		/nobody can read it here, not even you.*unless you keep it for yourself/
	);
	expect(m.offline_check_sees({}, { locale: 'es' })).toMatch(
		/nadie puede leerlo aquí, ni siquiera tú.*salvo que lo guardes para ti/
	);
});
