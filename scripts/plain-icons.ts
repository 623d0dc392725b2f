import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

type Shape = [tag: string, attributes: Record<string, string>];

/** The Svelte source of one icon with its shapes written out. */
function plainIcon(name: string, shapes: Shape[]): string {
	const inside = shapes
		.map(([tag, attributes]) => {
			const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
			return `<${tag}${written.join('')} />`;
		})
		.join('');
	return `<script>
	let { size = 24, color = 'currentColor', strokeWidth = 2, class: className, ...rest } = $props();
</script>
<svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke={color} stroke-width={strokeWidth} stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" class={['lucide', 'lucide-${name}', className]} {...rest}>${inside}</svg>
`;
}

/**
 * Lucide's components build every icon from data at run time, which costs a participant's page about two kilobytes.
 * At build time each icon that is imported becomes a plain picture instead; the import and its props stay the same.
 */
export function plainIcons(): Plugin {
	return {
		name: 'plain-icons',
		enforce: 'pre',
		load(id) {
			const [file = ''] = id.split('?');
			const name = /@lucide\/svelte\/dist\/icons\/([\w-]+)\.svelte$/.exec(file)?.[1];
			if (!name || id.includes('?')) return null;
			const data = /const iconData = (\{.*\});/.exec(readFileSync(file, 'utf8'))?.[1];
			return data ? plainIcon(name, (JSON.parse(data) as { node: Shape[] }).node) : null;
		}
	};
}
