import { document } from './document.ts';
import type { RequestHandler } from './$types';

/** What the JSON interface can do, for programs and for people who write them. Open to everyone. */
export const GET: RequestHandler = ({ locals }) => Response.json(document(locals.app.config.version));
