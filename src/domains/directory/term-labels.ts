import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import type { Locale } from '#paraglide/runtime.js';
import { taxonomy } from './taxonomy.ts';
import type { Term } from './taxonomy.ts';

/** What a term is called, in the reader's language. */
export function termLabel(term: Term): string {
	return labels[term]();
}

/** What was looked for; of needs that are a choice, one "or" the other. */
export function sayNeeds(understood: readonly Term[], either: boolean): string {
	if (!either) return understood.map(termLabel).join(', ');
	const { sought = [], beside = [] } = Object.groupBy(understood, (term) =>
		taxonomy[term].kind === 'care' || taxonomy[term].kind === 'need' ? 'sought' : 'beside'
	);
	const choice = new Intl.ListFormat(getLocale(), { type: 'disjunction' }).format(sought.map(termLabel));
	return [choice, ...beside.map(termLabel)].join(', ');
}

/** The same in a language that is named. */
export function termLabelIn(locale: Locale, term: Term): string {
	return labels[term]({}, { locale });
}

const labels: Record<Term, (inputs?: object, options?: { locale?: Locale }) => string> = {
	detox: m.need_detox,
	residential: m.need_residential,
	outpatient: m.need_outpatient,
	'intensive-outpatient': m.need_intensive_outpatient,
	'partial-hospital': m.need_partial_hospital,
	otp: m.need_otp,
	methadone: m.need_methadone,
	buprenorphine: m.need_buprenorphine,
	naltrexone: m.need_naltrexone,
	'moud-welcome': m.need_moud_welcome,
	'sober-living': m.need_sober_living,
	shelter: m.need_shelter,
	'housing-help': m.need_housing_help,
	'transitional-housing': m.need_transitional_housing,
	food: m.need_food,
	clothing: m.need_clothing,
	showers: m.need_showers,
	'id-documents': m.need_id_documents,
	'legal-aid': m.need_legal_aid,
	reentry: m.need_reentry,
	'job-help': m.need_job_help,
	'job-training': m.need_job_training,
	'second-chance-work': m.need_second_chance_work,
	benefits: m.need_benefits,
	'rent-utilities': m.need_rent_utilities,
	transport: m.need_transport,
	childcare: m.need_childcare,
	pregnancy: m.need_pregnancy,
	parenting: m.need_parenting,
	'mental-health': m.need_mental_health,
	counselling: m.need_counselling,
	psychiatry: m.need_psychiatry,
	'co-occurring': m.need_co_occurring,
	trauma: m.need_trauma,
	crisis: m.need_crisis,
	suicide: m.need_suicide,
	'domestic-violence': m.need_domestic_violence,
	'harm-reduction': m.need_harm_reduction,
	'syringe-service': m.need_syringe_service,
	naloxone: m.need_naloxone,
	'test-strips': m.need_test_strips,
	'hiv-hep': m.need_hiv_hep,
	medical: m.need_medical,
	dental: m.need_dental,
	'peer-support': m.need_peer_support,
	'recovery-community': m.need_recovery_community,
	'family-support': m.need_family_support,
	'mutual-help': m.need_mutual_help,
	faith: m.need_faith,
	youth: m.need_youth,
	seniors: m.need_seniors,
	veterans: m.need_veterans,
	lgbtq: m.need_lgbtq,
	women: m.need_women,
	men: m.need_men,
	telehealth: m.need_telehealth,
	wheelchair: m.need_wheelchair,
	free: m.need_free,
	'sliding-fee': m.need_sliding_fee,
	medicaid: m.need_medicaid,
	medicare: m.need_medicare,
	'private-insurance': m.need_private_insurance,
	spanish: m.need_spanish,
	asl: m.need_asl,
	'walk-in': m.need_walk_in,
	'open-24h': m.need_open_24h,
	tobacco: m.need_tobacco,
	gambling: m.need_gambling
};
