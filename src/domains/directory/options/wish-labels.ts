/** What the questions and answers are called, in the reader's language. */
import { m } from '#paraglide/messages.js';
import { termLabel } from '../term-labels.ts';
import { companies, genders, languages, papers, payments, travels } from './wishes.ts';

const paperNames: Record<string, () => string> = {
	'photo-id': m.options_paper_photo_id,
	'birth-certificate': m.options_paper_birth_certificate,
	'social-security': m.options_paper_social_security,
	'insurance-card': m.options_paper_insurance_card,
	'address-proof': m.options_paper_address_proof,
	'income-proof': m.options_paper_income_proof
};
export const paperLabel = (code: string): string => paperNames[code]?.() ?? code;

type Choice = { value: string; label: string };
const any = (): Choice => ({ value: '', label: m.options_any() });

export const genderChoices = (): Choice[] => [
	any(),
	...genders.map((value) => ({ value, label: value === 'woman' ? m.options_woman() : m.options_man() }))
];
export const companyChoices = (): Choice[] => companies.map((value) => ({ value, label: termLabel(value) }));
export const languageChoices = (): Choice[] => [
	any(),
	...languages.map((value) => ({ value, label: termLabel(value === 'es' ? 'spanish' : 'asl') }))
];
export const travelChoices = (): Choice[] => {
	const names = {
		walk: m.options_way_walk,
		bus: m.options_way_bus,
		ride: m.options_way_ride,
		home: m.options_way_home
	};
	return [any(), ...travels.map((value) => ({ value, label: names[value]() }))];
};
export const paymentChoices = (): Choice[] => {
	const names = {
		nothing: m.options_by_nothing,
		medicaid: m.options_by_medicaid,
		medicare: m.options_by_medicare,
		'private-insurance': m.options_by_insurance
	};
	return [any(), ...payments.map((value) => ({ value, label: names[value]() }))];
};
export const paperChoices = (): Choice[] => [
	...papers.map((value) => ({ value, label: paperLabel(value) })),
	{ value: 'none', label: m.options_paper_none() }
];
