import { paraglideVitePlugin } from '@inlang/paraglide-js';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { plainIcons } from './scripts/plain-icons.ts';
import { wordsOptions } from './scripts/words.mjs';

export default defineConfig(({ command }) => ({
	plugins: [
		plainIcons(),
		// A build takes the words that prepare.mjs has compiled: doing it again is half a minute.
		command === 'serve' && paraglideVitePlugin(wordsOptions),
		sveltekit({
			adapter: adapter({ out: 'build', precompress: true }),
			// Pages with the plain script register it: those of participants and allies, and the help card.
			serviceWorker: { register: false },
			csp: {
				// 'auto': nonces for rendered pages, hashes for prerendered ones (a nonce in a stored page is no secret).
				mode: 'auto',
				directives: {
					'default-src': ['none'],
					'object-src': ['none'],
					'script-src': ['self'],
					'style-src': ['self'],
					// The one inline style of SvelteKit itself: the hidden live region that says the new page's title aloud.
					'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
					'img-src': ['self', 'data:'],
					'font-src': ['self'],
					'connect-src': ['self'],
					'manifest-src': ['self'],
					'worker-src': ['self'],
					'form-action': ['self'],
					'base-uri': ['none'],
					'frame-ancestors': ['none']
				}
			}
		})
	],
	server: { fs: { allow: ['..'] } }
}));
