import type { Focus, IntakeStep, PersonCard, Pieces } from '../people.ts';

/** The start talk as the pages show it. */
export interface IntakeScreens {
	person: PersonCard;
	seen: IntakeStep[];
	finished: boolean;
	pieces: Partial<Pieces>;
	versions: Record<keyof Pieces, number>;
	focuses: Omit<Focus, 'startedAt' | 'endedAt'>[];
	/** Hard days, written out in the reader's language. */
	dates: { id: string; title: string; day: string; often: string }[];
	/** Time zones to choose from. */
	zones: string[];
}
