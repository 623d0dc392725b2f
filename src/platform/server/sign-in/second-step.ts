import type { App } from '../app.ts';

/** Whether a right password (or a mailed code) is not enough for this account. */
export async function asksSecondStep(app: Pick<App, 'pools'>, email: string): Promise<boolean> {
	const { rows } = await app.pools.login.query<{ on: boolean | null }>(
		'select "twoFactorEnabled" as on from "user" where email = $1',
		[email]
	);
	return rows[0]?.on === true;
}
