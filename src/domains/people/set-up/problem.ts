/** What a form of the set-up page could not save. */
export interface SetUpProblem {
	form?: string;
	values: Record<string, string | string[]>;
	errors: Record<string, string>;
	message?: string;
}
