import { resolve } from 'node:path';
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, includeIgnoreFile } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';

const ADMIN = {
	patterns: [
		{
			regex: 'db/admin\\.server(\\.ts)?$|^\\./admin\\.server\\.ts$',
			message: 'The service-role key is for first-run set-up, accounts, seeds and imports only.'
		},
		{ regex: '^@supabase/lite/cli', message: 'It drains stdin when imported.' }
	]
};

/** Who may work past every policy. */
const ADMIN_WORK = [
	'src/first-run.server.ts',
	'src/lib/db/**',
	'src/lib/people/accounts.server.ts',
	'seeds/**',
	'scripts/**',
	'tests/**'
];

export default defineConfig(
	includeIgnoreFile(resolve(import.meta.dirname, '.gitignore')),
	{ ignores: ['src/lib/db/database.types.ts'] },
	js.configs.recommended,
	ts.configs.strict,
	svelte.configs.recommended,
	prettier,
	svelte.configs.prettier,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			'no-undef': 'off', // TypeScript knows better
			'svelte/no-navigation-without-resolve': 'off', // links go through localizeHref
			eqeqeq: 'error',
			'no-restricted-imports': ['error', ADMIN],
			'@typescript-eslint/consistent-type-imports': [
				'error',
				{ fixStyle: 'inline-type-imports', prefer: 'type-imports' }
			],
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', ignoreRestSiblings: true }
			],
			'max-lines': ['warn', { max: 150, skipBlankLines: true, skipComments: true }],
			'max-lines-per-function': ['warn', { max: 30, skipBlankLines: true, skipComments: true }],
			'max-params': ['warn', 3],
			'max-depth': ['warn', 2],
			complexity: ['warn', 8]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			// without types: with them it takes nine times as long, and only svelte/no-unused-props
			// would use them (tests/house/props.test.ts)
			parserOptions: { parser: ts.parser }
		},
		rules: { 'max-lines-per-function': 'off' }
	},
	{ files: ADMIN_WORK, rules: { 'no-restricted-imports': 'off' } },
	{ files: ['tests/**', '**/*.test.ts', 'scripts/**'], rules: { 'max-lines-per-function': 'off' } }
);
