import type { Actor } from '#platform/actor.ts';
import type { App as Alongside } from '#platform/server/app.ts';
import type { Purpose, ReadContext, WriteContext, WriteOptions } from '#platform/server/context.ts';
import type { Login } from '#platform/server/login.ts';
import type { Session } from '#platform/server/session.ts';

declare global {
	namespace App {
		interface Locals {
			app: Alongside;
			login: Login;
			requestId: string;
			/** Who signed in; null for a visitor. */
			session: Session | null;
			/** A session whose screen is locked: nobody is signed in then until the PIN is typed. */
			locked: Session | null;
			/** The person in the organization the session acts in; null for a visitor and for a login without organization. */
			actor: Extract<Actor, { kind: 'person' }> | null;
			/** The database was away: before it was known who asks, or later. */
			away: false | 'before' | 'later';
			/** Reads as the signed-in person. Refusals become the error page. */
			read<T>(purpose: Purpose, work: (ctx: ReadContext) => Promise<T>): Promise<T>;
			/** Writes as the signed-in person. Refusals are thrown; see answer() in platform/web/forms.ts. */
			write<T>(purpose: Purpose, work: (ctx: WriteContext) => Promise<T>, options?: WriteOptions): Promise<T>;
		}
		interface PageData {
			/** Token of the signed-in person that Form.svelte sends along, so that what was typed survives a sign-out. */
			owner?: string;
			/** The name that the operator gave the app; it says nothing of anybody. */
			appName?: string;
			/** The page's own title and nothing beside it. */
			bare?: boolean;
			/** Minutes of the screen lock; null without one. */
			lock?: number | null;
			/** A phone that others use too. */
			shared?: boolean;
		}
		interface Error {
			message: string;
			requestId?: string;
		}
	}
}
