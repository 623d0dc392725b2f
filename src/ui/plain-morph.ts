/**
 * Puts another rendering of the same page in place, for pages without the framework. What is alike stays the same
 * element: with its focus, its scroll, what is unfolded, and what somebody has typed (the browser itself keeps a
 * touched control apart from its served value).
 * @param before called when it stands, before those who listen for `page-taken` hear of it
 * @returns false when it is no page of this kind
 */
export function takePage(html: string, before?: () => void): boolean {
	const next = new DOMParser().parseFromString(html, 'text/html');
	const from = document.querySelector('main');
	const to = next.querySelector('main');
	if (!from || !to) return false;
	document.title = next.title;
	morph(from, to);
	if (document.activeElement === document.body) from.focus({ preventScroll: true });
	before?.();
	document.dispatchEvent(new Event('page-taken'));
	return true;
}

/** Elements and words; Svelte's marks and the space between things are nobody's. */
const parts = (of: Element) =>
	[...of.childNodes].filter((node) => node instanceof Element || (node instanceof Text && node.data.trim()));

function morph(from: Element, to: Element): void {
	for (const { name } of [...from.attributes])
		if (!to.hasAttribute(name) && !theirs(name)) from.removeAttribute(name);
	for (const { name, value } of to.attributes)
		if (from.getAttribute(name) !== value && !theirs(name)) from.setAttribute(name, value);
	const here = parts(from);
	const wanted = parts(to);
	wanted.forEach((want, at) => {
		// What is no longer wanted goes; what comes later waits.
		while (here[0] && !alike(here[0], want) && !wanted.slice(at).some((later) => alike(here[0]!, later)))
			drop(here.shift()!);
		const found = here[0] && alike(here[0], want) ? here.shift() : undefined;
		if (found instanceof Element) morph(found, want as Element);
		else if (found) found.nodeValue = want.nodeValue;
		else from.insertBefore(withSpace(want), here[0] ?? null);
	});
	for (const left of here) drop(left);
}

/** What both have written in one field stands until somebody settles it (`settleClashes`). */
function drop(node: ChildNode): void {
	if (!(node instanceof HTMLElement && node.dataset.clash)) node.remove();
}

export function settleClashes(): void {
	for (const clash of document.querySelectorAll('[data-clash]')) clash.remove();
}

/** What the person has unfolded is theirs. */
const theirs = (attribute: string) => attribute === 'open';

function withSpace(node: ChildNode): DocumentFragment {
	const both = new DocumentFragment();
	if (node.previousSibling instanceof Text) both.append(' ');
	both.append(node);
	return both;
}

function alike(one: Node, other: Node): boolean {
	if (one.nodeType !== other.nodeType || one.nodeName !== other.nodeName) return false;
	return !(one instanceof Element) || mark(one) === mark(other as Element);
}

/** What makes an element this one and no other: the words in a control must never become another question's answer. */
function mark(element: Element): string {
	const of = (name: string) => element.getAttribute(name);
	const value = /^(radio|checkbox)$/.test(of('type') ?? '') ? of('value') : '';
	const about =
		element.matches('form:not([data-live])') &&
		[...element.querySelectorAll<HTMLInputElement>('input[type=hidden]')]
			.map((input) => (input.name.startsWith('_') ? '' : input.defaultValue))
			.filter((held) => /^[0-9a-f-]{36}$/.test(held));
	return [of('name'), of('action'), value, about].join(' ');
}
