/** What every screen of the start talk takes: what was typed and could not be saved, and why. */
export interface ScreenProps {
	values?: Record<string, string | string[]>;
	errors?: Record<string, string>;
}
