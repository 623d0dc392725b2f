import { encodeQR } from 'qr';

export interface DrawnCode {
	/** What the drawing says, as typed into an app by hand. */
	uri: string;
	/** The secret in groups of four, for typing. */
	key: string;
	/** Squares on a side, with the quiet border. */
	size: number;
	/** An SVG path of the dark squares. */
	path: string;
}

/** Draws the secret of an authenticator app on the server: it goes to nobody else. */
export function drawCode(uri: string): DrawnCode {
	const rows = encodeQR(uri, 'raw', { border: 2 });
	const path = rows
		.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join(''))
		.join('');
	const secret = new URL(uri).searchParams.get('secret') ?? '';
	return { uri, key: secret.replaceAll(/(.{4})(?=.)/g, '$1 '), size: rows.length, path };
}
