/** Questions for my doctor: plain questions to pick from, and the person's own. For the browser too. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';

export const QUESTIONS = [
	'name',
	'mean',
	'options',
	'without',
	'talking',
	'medicine',
	'side',
	'long',
	'mix',
	'recovery',
	'cost',
	'urgent',
	'next'
] as const;
export type Question = (typeof QUESTIONS)[number];

export interface DoctorCard {
	chosen: Question[];
	/** One question on each line. */
	own: string;
}

export const OWN_LETTERS = 2000;
export const DoctorCardInput = z.object({
	chosen: z.array(z.enum(QUESTIONS)).max(QUESTIONS.length).default([]),
	own: z.string().trim().max(OWN_LETTERS).default('')
});
export type DoctorCardInput = z.output<typeof DoctorCardInput>;

export const questionWord = (question: Question): string =>
	({
		name: m.doctor_q_name,
		mean: m.doctor_q_mean,
		options: m.doctor_q_options,
		without: m.doctor_q_without,
		talking: m.doctor_q_talking,
		medicine: m.doctor_q_medicine,
		side: m.doctor_q_side,
		long: m.doctor_q_long,
		mix: m.doctor_q_mix,
		recovery: m.doctor_q_recovery,
		cost: m.doctor_q_cost,
		urgent: m.doctor_q_urgent,
		next: m.doctor_q_next
	})[question]();

/** The lines of the card as they are taken along: the chosen ones in the order of the list, then the person's own. */
export const linesOf = ({ chosen, own }: DoctorCard): string[] => [
	...QUESTIONS.filter((one) => chosen.includes(one)).map(questionWord),
	...own
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '')
];
