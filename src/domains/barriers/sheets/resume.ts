/** What stands on a resume, from what was typed. For the browser: no words, no library. */

/** So many jobs fit on one page. */
export const JOBS = [1, 2, 3, 4, 5] as const;
/** The parts after the jobs and before them, in the order of the page. */
export const PARTS = ['about', 'skills', 'jobs', 'training', 'more', 'languages'] as const;
export type Part = (typeof PARTS)[number];

export interface Job {
	/** What somebody was, and where: one line. */
	head: string;
	when: string;
	lines: string[];
}
export interface Resume {
	name: string;
	/** Town, phone and mail in one line. */
	contact: string;
	wanted: string;
	about: string;
	jobs: Job[];
	skills: string[];
	training: string[];
	more: string[];
	languages: string;
}

/** One thing a line; what somebody set before it as a mark goes, since the page sets its own. */
const linesOf = (text: string): string[] =>
	text
		.split('\n')
		.map((line) => line.replace(/^\s*[-–•*]+(?:\s+|$)/, '').trim())
		.filter((line) => line !== '');
const together = (parts: string[], by: string) => parts.filter((part) => part !== '').join(by);

/** Reads the fields by their names; what is empty is not on the page, so that a gap shows only where somebody wrote of it. */
export function resumeOf(fields: Readonly<Record<string, string>>): Resume {
	const of = (name: string) => (fields[name] ?? '').trim();
	const one = (name: string) => of(name).replaceAll(/\s+/g, ' ');
	return {
		name: one('name'),
		contact: together([one('town'), one('phone'), one('mail')], ' · '),
		wanted: one('wanted'),
		about: one('about'),
		jobs: JOBS.map((n) => ({
			head: together([one(`job${n}-what`), one(`job${n}-where`)], ', '),
			when: one(`job${n}-when`),
			lines: linesOf(of(`job${n}-did`))
		})).filter(({ head, when, lines }) => head !== '' || when !== '' || lines.length > 0),
		skills: linesOf(of('skills')),
		training: linesOf(of('training')),
		more: linesOf(of('more')),
		languages: one('languages')
	};
}

/** Whether anything at all would stand on the page. */
export const isBlank = (resume: Resume): boolean =>
	Object.values(resume).every((value) => value.length === 0);
