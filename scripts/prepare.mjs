// After an install: the generated pieces that type checks and tests need. Does nothing where the tools are not installed.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (existsSync('node_modules/.bin/svelte-kit') && existsSync('project.inlang/settings.json')) {
	const run = (command, ...words) => execFileSync(`node_modules/.bin/${command}`, words, { stdio: ['ignore', 'ignore', 'inherit'] });
	run('svelte-kit', 'sync');
	run('paraglide-js', 'compile', '--project', './project.inlang', '--outdir', './src/paraglide', '--strategy', 'cookie', 'preferredLanguage', 'baseLocale');
}
