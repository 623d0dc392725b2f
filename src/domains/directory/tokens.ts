/** Tokens that stand beside the words of a service at a place, so that one index answers for both. */

export const termToken = (code: string): string => `t_${code}`;
export const languageToken = (code: string): string => `l_${code.toLowerCase()}`;
export const stateToken = (state: string): string => `s_${state.toLowerCase()}`;
/** An entry that is a congregation and nothing else. */
export const congregationToken = 'm_congregation';
/** An entry that asks for papers: a document, or words of them in how one applies. */
export const papersToken = 'm_papers';
/** Papers that lists ask for, in the words they use. */
const PAPERS = /(?<!\w)(?:id|i\.d\.|identification|birth certificate|social security card|proof of)(?!\w)/iu;
export const papersTokens = (documents: readonly string[], application: string | null): string[] =>
	documents.length > 0 || PAPERS.test(application ?? '') ? [papersToken] : [];
export const zipToken = (zip: string): string => `z_${zip.slice(0, 5)}`;

type Point = { latitude: number; longitude: number };

/** Squares of a whole, a fifth and a tenth of a degree. */
const squares = { g1: 1, g3: 5, g2: 10 } as const;
type Square = keyof typeof squares;

/** The squares of each size that a point lies in. */
export const squareTokens = ({ latitude, longitude }: Point): string[] =>
	(Object.keys(squares) as Square[]).map(
		(name) => `${name}_${Math.floor(latitude * squares[name])}_${Math.floor(longitude * squares[name])}`
	);

/**
 * The squares that a circle touches. A hundred small ones cost more to ask the index for than the few more places in
 * thirty larger ones cost to leave out: 27 ms and 9 ms at 25 miles, one word, 200,000 services.
 */
export function squaresAround({ latitude, longitude }: Point, miles: number): string[] {
	const name = miles <= 10 ? 'g2' : miles <= 25 ? 'g3' : 'g1';
	const parts = squares[name];
	const up = miles / 69;
	const wide = Math.max(0.1, Math.cos((latitude * Math.PI) / 180));
	const to = (degrees: number) => Math.floor(degrees * parts);
	/** How far the nearest edge of a square is, in degrees; 0 where the middle lies within it. */
	const off = (middle: number, at: number) => Math.max(0, at / parts - middle, middle - (at + 1) / parts);
	const found: string[] = [];
	for (let lat = to(latitude - up); lat <= to(latitude + up); lat += 1)
		for (let lon = to(longitude - up / wide); lon <= to(longitude + up / wide); lon += 1)
			// Not the corners that the circle does not reach, with a twentieth to spare for the roundness of the earth.
			if (Math.hypot(off(latitude, lat), off(longitude, lon) * wide) <= up * 1.05)
				found.push(`${name}_${lat}_${lon}`);
	return found;
}
