/** The picture's own units; it is drawn as wide as its place allows. */
export const TREND_WIDTH = 640;
export const TREND_HEIGHT = 224;

/** A trend made ready for `Trend.svelte`: plain data, so the browser never loads d3. */
export type TrendDrawing = {
	path: string;
	dots: { x: number; y: number }[];
	/** Where the highest, middle and lowest value lie. */
	rules: number[];
	first: string;
	last: string;
	rows: { label: string; value: number | null; word?: string }[];
};
