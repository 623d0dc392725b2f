import { EN } from './record-en.ts';
import { ES } from './record-es.ts';
import type { Words } from './words.ts';

/** What people say, in their language. */
export function wordsIn(language: 'en' | 'es'): Words {
	return language === 'es' ? ES : EN;
}
