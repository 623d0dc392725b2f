// How the message files become code, said once: for the build (compiled by prepare.mjs) and for the development server.
import { fileURLToPath } from 'node:url';

/** @type {import('@inlang/paraglide-js').CompilerOptions} */
export const wordsOptions = {
	project: './project.inlang',
	outdir: './src/paraglide',
	strategy: ['cookie', 'preferredLanguage', 'baseLocale'],
	cookieName: 'lang',
	isServer: "import.meta.env?.SSR ?? typeof window === 'undefined'",
	outputStructure: 'message-modules',
	emitTsDeclarations: true
};

// Run by prepare.mjs on the project's Node, when the packages are there.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const { compile } = await import('@inlang/paraglide-js');
	await compile(wordsOptions);
}
