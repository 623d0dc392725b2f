import { createHash } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { nameOf } from '../server/app-name.ts';

/** The colours of tokens.css in a few lines: this page comes when nothing else may. */
const STYLE = `:root{color-scheme:light dark;--paper:#fdfaf4;--sheet:#fff;--ink:#1f2f38;--path:#00605f;--on-path:#fdfaf4}
@media(prefers-color-scheme:dark){:root{--paper:#11181c;--sheet:#1a2328;--ink:#ebe8e2;--path:#6ec9c0;--on-path:#11181c}}
body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.55 'Atkinson Hyperlegible Next',system-ui,sans-serif}
main{max-width:36rem;margin:0 auto;padding:1.5rem 1rem;overflow-wrap:anywhere}h1{font-size:1.6rem;line-height:1.25}
a{color:var(--path)}blockquote{margin:0 0 1rem;padding:.75rem 1rem;border-left:3px solid var(--path);background:var(--sheet);white-space:pre-wrap}
button{min-height:3rem;padding:0 1.5rem;border:0;border-radius:2rem;background:var(--path);color:var(--on-path);font:inherit;font-weight:600}`;
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

/**
 * A page that needs nothing, for when the database is away. A form that was sent comes back with every word of it and a
 * button that sends it once more: under the same mark, so that it counts once even when the first had arrived.
 */
export async function plainApology(
	event: Pick<RequestEvent, 'request' | 'url' | 'locals'>,
	status: number,
	sent: Request | null
): Promise<Response> {
	if (!wantsPage(event.request)) {
		return Response.json(
			{ error: 'unavailable', message: m.refusal_unavailable() },
			{ status, headers: { 'retry-after': '5' } }
		);
	}
	const fields = sent ? await fieldsOf(sent) : [];
	const text = sent ? m.apology_not_saved() : m.apology_unavailable();
	const page = `<!doctype html><html lang="${getLocale()}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${safe(nameOf(event.locals.app?.config ?? {}))}</title><style>${STYLE}</style></head>
<body><main><h1>${safe(m.apology_title())}</h1><p role="alert">${safe(text)}</p>${sendAgain(event.url, fields)}
<p><a href="/help">${safe(m.apology_help())}</a></p><p><a href="/leave" rel="noreferrer">${safe(m.ui_quick_exit())}</a></p></main></body></html>`;
	return new Response(page, {
		status,
		headers: {
			'content-type': 'text/html; charset=utf-8',
			'content-security-policy': POLICY,
			'retry-after': '5'
		}
	});
}

/** A browser that shows what it gets; not a script, which keeps the words in its own page. */
export const wantsPage = (request: Request) => /text\/html/.test(request.headers.get('accept') ?? '');

type Field = [name: string, value: string];

/** What was typed, but for forms that hold a password: those are never sent back. */
async function fieldsOf(sent: Request): Promise<Field[]> {
	try {
		const data = await sent.formData();
		const fields = [...data].filter((field): field is Field => typeof field[1] === 'string');
		return fields.some(([name]) => /password|^current$|^code$|^uri$/.test(name)) ? [] : fields;
	} catch {
		return [];
	}
}

function sendAgain(url: URL, fields: Field[]): string {
	if (fields.length === 0) return '';
	const words = fields.filter(
		([name, value]) => !/^_|^was_/.test(name) && /\p{L}{2}/u.test(value) && !/^[0-9a-f-]{36}$/.test(value)
	);
	const shown = words.map(([, value]) => `<blockquote>${safe(value)}</blockquote>`).join('');
	// The first line end inside a textarea is not part of it.
	const kept = fields.map(
		([name, value]) => `<textarea hidden name="${safe(name)}">\n${safe(value)}</textarea>`
	);
	return `${shown}<form method="post" action="${safe(url.pathname + url.search)}">${kept.join('')}<button>${safe(m.apology_send_again())}</button></form>`;
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const safe = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => SIGNS[sign]!);
