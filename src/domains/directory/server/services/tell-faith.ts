/**
 * Which entries are a congregation and nothing else. They are listed for whoever asks for faith and for nobody else: help must
 * never come with a creed that was not asked for. What a congregation does for people (a pantry, a bed, a bill) is help like
 * any other. In a doubt it is help: of 716 real services, more than twenty with a church in their name, none is held back.
 */
import { isTerm, taxonomy } from '../../taxonomy.ts';

const isHelp = (code: string): boolean =>
	code !== 'faith' && isTerm(code) && (taxonomy[code].kind === 'care' || taxonomy[code].kind === 'need');

/** A congregation as such: faith, and no help that we know of. */
export const isCongregation = (terms: readonly string[]): boolean =>
	terms.includes('faith') && !terms.some(isHelp);

const named =
	/^(?:the\s+)?(?:church|iglesia|masjid|congregation|cathedral)\b|\b(?:church|mosque|synagogue|cathedral|chapel|parish|tabernacle)$/i;
const worship =
	/\b(?:worship\w*|pray\w*|congregation\w*|bible|scripture|sunday school|gospel|mass(?:es)?|sermons?|sabbath|shabbat|friday prayers?|culto|misas?|oraci[oó]n|biblia)\b/i;
const help =
	/\b(?:pantr\w*|food|meals?|lunch\w*|dinners?|breakfast|grocer\w*|cloth\w*|coats?|shelters?|hous(?:e|es|ing)|homeless\w*|beds?|rent\w*|evict\w*|utilit\w*|bills?|financial\w*|assist\w*|counsel\w*|recover\w*|addict\w*|substance|treatment|support groups?|child ?care|day ?care|schools?(?<!sunday school)|tutor\w*|transport\w*|medical|health\w*|clinics?|prescription\w*|jobs?|employ\w*|legal|tax\w*|emergenc\w*|crisis|need|needs|needy|outreach|help\w*|comidas?|alimentos|despensa|ropa|ayuda\w*|albergue|refugio)\b/i;

/** Adds or takes away our term for faith, once everything else that an entry says has been read. */
export function tellFaith(all: Set<string>, name: string, description: string): void {
	if ([...all].some(isHelp)) return;
	const text = description.trim();
	if (help.test(`${name}. ${text}`)) all.delete('faith');
	else if (named.test(name.trim()) && (text === '' || worship.test(text))) all.add('faith');
}
