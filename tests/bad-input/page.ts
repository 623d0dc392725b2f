/** Reads an answered page as text: its forms and fields, its words, and anything in it that a browser would run. */

export interface PageForm {
	/** Path and query it posts to. */
	action: string;
	/** Names of its fields, without those that begin with _ and belong to the form itself. */
	fields: string[];
	/** What the page has filled in for itself: its mark, its owner, which form it is. */
	own: Record<string, string>;
	/** Ids and versions that the page has filled in. */
	hidden: Record<string, string>;
}

interface Tag {
	name: string;
	attributes: Record<string, string>;
	end: number;
}

const TAG = /<([a-z][a-z0-9-]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?|\s*\/)*)\s*>/gi;
const ATTRIBUTE = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g;

function tagsOf(html: string): Tag[] {
	return [...html.matchAll(TAG)].map((found) => ({
		name: found[1]!.toLowerCase(),
		attributes: Object.fromEntries(
			[...found[2]!.matchAll(ATTRIBUTE)].map(([, name, double, single, bare]) => [
				name!.toLowerCase(),
				plain(double ?? single ?? bare ?? '')
			])
		),
		end: found.index + found[0].length
	}));
}

/** What the entities of a page stand for. */
export function plain(html: string): string {
	return html
		.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&amp;', '&');
}

/** Every form that posts, with the buttons that post it elsewhere. */
export function formsOf(html: string, path: string): PageForm[] {
	const here = new URL(path, 'http://page');
	const address = (action: string) => {
		const url = new URL(action || path, here);
		return url.pathname + url.search;
	};
	return [...html.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/gi)].flatMap(([text]) => {
		const [form, ...inside] = tagsOf(text);
		if (form?.attributes['method']?.toLowerCase() !== 'post') return [];
		const controls = inside.filter((tag) => ['input', 'textarea', 'select', 'button'].includes(tag.name));
		const names = controls
			.map((tag) => tag.attributes['name'] ?? '')
			.filter((name) => name !== '' && !name.startsWith('_'));
		const hidden = Object.fromEntries(
			controls
				.filter((tag) => tag.attributes['type'] === 'hidden')
				.map(({ attributes }) => [attributes['name'] ?? '', attributes['value'] ?? ''])
		);
		const own = Object.fromEntries(Object.entries(hidden).filter(([name]) => name.startsWith('_')));
		const actions = [
			form.attributes['action'] ?? '',
			...inside.flatMap((tag) => tag.attributes['formaction'] ?? [])
		];
		return [...new Set(actions)].map((action) => ({
			action: address(action),
			fields: [...new Set(names)].sort(),
			own,
			hidden
		}));
	});
}

/** What is said of a mistake: on top of the page or form, or beside a field. */
export function alertsOf(html: string): string {
	return [...html.matchAll(/<(\w+)[^>]*(?:role="alert"|id="[^"]*-error")[^>]*>([\s\S]*?)<\/\1>/g)]
		.map((found) => plain(found[2]!.replaceAll(/<[^>]*>/g, ' ')).trim())
		.join(' ');
}

/** Anything that typed words could have brought: handlers, scripts and frames that are not the page's own. */
export function foreignIn(html: string): string[] {
	const found: string[] = [];
	for (const { name, attributes } of tagsOf(html)) {
		for (const [key, value] of Object.entries(attributes)) {
			if (/^on/.test(key)) found.push(`<${name} ${key}>`);
			if (
				/^(href|src|action|formaction|xlink:href)$/.test(key) &&
				/^\s*(javascript|data|vbscript):/i.test(value)
			)
				found.push(`<${name} ${key}="${value.slice(0, 30)}">`);
		}
		const script = name === 'script' && !attributes['nonce'] && !attributes['src']?.startsWith('/_app/');
		if (script || ['iframe', 'object', 'embed', 'base', 'marquee', 'video', 'audio'].includes(name))
			found.push(`<${name}>`);
		if (name === 'img' && !attributes['src']?.startsWith('/')) found.push('<img>');
	}
	return found;
}
