/** Tokens that stand beside the words of a service at a place, so that one index answers for both. */

export const termToken = (code: string): string => `t_${code}`;
export const languageToken = (code: string): string => `l_${code.toLowerCase()}`;
export const stateToken = (state: string): string => `s_${state.toLowerCase()}`;
/** An entry that is a congregation and nothing else. */
export const congregationToken = 'm_congregation';
export const zipToken = (zip: string): string => `z_${zip.slice(0, 5)}`;

type Point = { latitude: number; longitude: number };

/** The one-degree and the tenth-of-a-degree square that a point lies in. */
export const squareTokens = ({ latitude, longitude }: Point): string[] => [
	`g1_${Math.floor(latitude)}_${Math.floor(longitude)}`,
	`g2_${Math.floor(latitude * 10)}_${Math.floor(longitude * 10)}`
];

/** The squares that a circle touches: small ones up to 25 miles, large ones beyond. */
export function squaresAround({ latitude, longitude }: Point, miles: number): string[] {
	const [name, parts] = miles <= 25 ? ['g2', 10] : ['g1', 1];
	const up = miles / 69;
	const across = miles / (69 * Math.max(0.1, Math.cos((latitude * Math.PI) / 180)));
	const found: string[] = [];
	const to = (degrees: number) => Math.floor(degrees * (parts as number));
	for (let lat = to(latitude - up); lat <= to(latitude + up); lat += 1)
		for (let lon = to(longitude - across); lon <= to(longitude + across); lon += 1)
			found.push(`${name}_${lat}_${lon}`);
	return found;
}
