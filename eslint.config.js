import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

export default ts.config(
	{
		ignores: [
			'build/',
			'.svelte-kit/',
			'src/paraglide/',
			'generated/',
			'src/platform/server/db.types.ts',
			'data/',
			'test-results/',
			'playwright-report/',
			'tests/canary/',
			'tests/fixtures/',
			'screenshots/'
		]
	},
	js.configs.recommended,
	ts.configs.recommended,
	svelte.configs['flat/recommended'],
	{
		// An exception is argued for in the code it is in, and must still be needed.
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			// We are served at the root of an address, so a plain path is a whole one; the journeys follow the links.
			'svelte/no-navigation-without-resolve': 'off',
			// TypeScript knows better what is defined.
			'no-undef': 'off',
			'no-console': ['error', { allow: ['error'] }],
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			'@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/ban-ts-comment': 'error'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] } }
	},
	{
		// Domain code knows nothing of the web framework: worker and command line run it too.
		files: ['src/domains/**/*.ts', 'src/platform/*.ts', 'src/platform/server/**/*.ts'],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						{
							group: ['$app/*', '$app/**'],
							message: 'Nothing under domains or platform/server imports from $app.'
						}
					]
				}
			]
		}
	},
	{
		// Playwright reads from a fixture's first argument what it needs: nothing is written {}.
		files: ['tests/journeys/**'],
		rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] }
	},
	{
		// Programs for the terminal print.
		files: ['scripts/**', 'bench/**'],
		rules: { 'no-console': 'off' }
	}
);
