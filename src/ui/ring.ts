/** Two decimals; adding zero turns minus zero into zero. */
const round = (value: number) => Math.round(value * 100) / 100 + 0;

function point(angle: number, radius: number): string {
	return `${round(Math.sin(angle) * radius)} ${round(-Math.cos(angle) * radius)}`;
}

/** The outline of one slice of a ring around 0 0, from `inner` to `outer`; the first slice starts at the top. */
export function slice(at: number, of: number, inner: number, outer: number, gap = 0.03): string {
	const from = (at / of) * 2 * Math.PI + gap;
	const to = ((at + 1) / of) * 2 * Math.PI - gap;
	return [
		`M${point(from, inner)}`,
		`L${point(from, outer)}`,
		`A${outer} ${outer} 0 0 1 ${point(to, outer)}`,
		`L${point(to, inner)}`,
		`A${inner} ${inner} 0 0 0 ${point(from, inner)}Z`
	].join('');
}

/** Where the number of a slice stands. */
export function middle(at: number, of: number, radius: number): { x: number; y: number } {
	const angle = ((at + 0.5) / of) * 2 * Math.PI;
	return { x: round(Math.sin(angle) * radius), y: round(-Math.cos(angle) * radius) };
}
