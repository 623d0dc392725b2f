/** Workforce: who carries how much. Front door for everyone. */
import { z } from 'zod';
import { LOAD_LEVELS, type LoadLevel, type LoadWeights } from '#domains/people/people.ts';

export {
	LINE_LETTERS,
	MOST_KEPT,
	MOST_LINES,
	PLACES,
	shownAt,
	type AboutLine,
	type Place,
	type ReadHere
} from './about-me.ts';
export { AboutMeInput, PrintInput } from './about-me-input.ts';
export { placeWord } from './place-word.ts';
export {
	COUNTED_KINDS,
	CountedInput,
	coachSearch,
	EMPTY_PROFILE,
	ListingInput,
	MEETING_WAYS,
	PROFILE_LANGUAGES,
	PROFILE_LETTERS,
	ProfileInput,
	saysSomething,
	SMALLEST,
	type CoachSearch,
	type CountedKind,
	type ListedProfile,
	type MeetingWay,
	type Profile,
	type ProfileLanguage
} from './profile.ts';
export { countedWord, feeLine, languageWord, meetingWayWord } from './profile-words.ts';
export {
	CredentialInput,
	CredentialTypeInput,
	credentialStanding,
	daysUntil,
	MOST_CREDENTIALS,
	requirementWords,
	TELL_BEFORE,
	typeLine,
	type Credential
} from './credentials.ts';
export type { CredentialType } from './credential-types.ts';
export {
	categoryWord,
	CheckInput,
	FOUND,
	PartIdInput,
	TRAINING_CATEGORIES,
	TrainingInput,
	type Training,
	type TrainingCategory
} from './trainings.ts';
export { ETHICS_LETTERS, EthicsInput, ownEthicsFor, startingEthics, type EthicsText } from './ethics.ts';
export {
	OwnWordsInput,
	ReadOverInput,
	SHOWN_MONTHS,
	TESTIMONIAL_LETTERS,
	TestimonialInput
} from './testimonials.ts';
export {
	pairWords,
	STYLE_PAIRS,
	STYLE_STEPS,
	STYLE_VERSION,
	styleFields,
	styleOf,
	styleWords,
	type StyleAnswers,
	type StylePair
} from './style.ts';
export { LOAD_LEVELS as SUPPORT_LEVELS };
export type SupportLevel = LoadLevel;

/** Weighted load: the sum of the weights of the people walked with. */
export function weightedLoad(levels: readonly SupportLevel[], weights: LoadWeights): number {
	return levels.reduce((sum, level) => sum + weights.levels[level], 0);
}

/** In words: from 90 % of the capacity on a worker is nearly full, from 100 % on full. */
export function loadWord(load: number, capacity: number): 'room' | 'nearly_full' | 'full' {
	if (load >= capacity) return 'full';
	return load >= capacity * 0.9 ? 'nearly_full' : 'room';
}

export const SupportLevelInput = z.object({ personId: z.uuid(), level: z.enum(LOAD_LEVELS) });
export const CapacityInput = z.object({ workerId: z.uuid(), points: z.coerce.number().min(0).max(200) });

export const TransferInput = z.object({
	personId: z.uuid(),
	toWorkerId: z.uuid(),
	/** Empty for somebody who has nobody yet. */
	fromWorkerId: z.uuid().optional(),
	as: z.enum(['coach', 'peer']),
	note: z.string().trim().max(500).optional()
});
export type TransferInput = z.infer<typeof TransferInput>;

export interface WorkerLoad {
	workerId: string;
	name: string;
	people: number;
	load: number;
	capacity: number;
	word: ReturnType<typeof loadWord>;
}
