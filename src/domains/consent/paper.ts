/** The paper that leaves, as it is read: what stands on it, and the law with it. Kept word for word with the disclosure. */

export interface PaperSection {
	title: string;
	lines: string[];
}

export interface Paper {
	/** Whose it is, by the name they go by. */
	about: string;
	/** Who gives it out. */
	from: string;
	/** For whom, as the consent names them. */
	to: string;
	locale: string;
	madeOn: string;
	sections: PaperSection[];
	/** The signed page: the copy that goes with it (42 CFR 2.32). */
	consent: { page: string[]; mark: string };
	/** The short statement, exact words. */
	notice: string;
}

/** The file a program reads. The notice comes first, so that whoever opens it sees that first. */
export const paperJson = (paper: Paper): string => {
	const { notice, ...rest } = paper;
	return `${JSON.stringify({ _notice: notice, ...rest }, null, 2)}\n`;
};
