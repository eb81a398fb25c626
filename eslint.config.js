import './scripts/lib/lint-types.mjs';
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default defineConfig(
	{
		ignores: [
			'node_modules/',
			'build/',
			'build-offline/',
			'.svelte-kit/',
			'.svelte-kit-offline/',
			'data/',
			'test-results/',
			'playwright-report/',
			'src/lib/paraglide/',
			'**/node_modules/'
		]
	},
	js.configs.recommended,
	ts.configs.recommendedTypeChecked,
	svelte.configs.recommended,
	{
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: {
				projectService: true,
				tsconfigRootDir: import.meta.dirname,
				extraFileExtensions: ['.svelte']
			}
		},
		rules: {
			// TypeScript finds these, and knows the types that ESLint does not.
			'no-undef': 'off',
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			eqeqeq: 'error',
			'no-eval': 'error',
			'no-implied-eval': 'error'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
	},
	{
		files: ['src/**'],
		rules: {
			// Addresses come from the language layer, which knows about /en; Kit's resolve() does not.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		// The log has one door, src/lib/server/log.ts, which never lets an address through.
		files: ['src/**'],
		ignores: ['src/lib/server/log.ts'],
		rules: { 'no-console': 'error' }
	},
	{
		files: ['**/*.js', '**/*.mjs'],
		extends: [ts.configs.disableTypeChecked]
	},
	{
		// Benchmarks and their peers are installed apart, so their types are not there.
		files: ['bench/**'],
		extends: [ts.configs.disableTypeChecked],
		languageOptions: { parserOptions: { projectService: false, project: false } }
	}
);
