import { paraglideVitePlugin } from '@inlang/paraglide-js';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { findChromium } from './scripts/chromium.mjs';

/** Kit 3 refuses a svelte.config.js: its options stand here. */
const kit = sveltekit({
	adapter: adapter(),
	compilerOptions: {
		runes: ({ filename }) => (filename.split(/[/\\]/).includes('node_modules') ? undefined : true)
	},
	csp: {
		mode: 'auto',
		directives: {
			'default-src': ['self'],
			'script-src': ['self'],
			'style-src': ['self', 'unsafe-inline'],
			'img-src': ['self', 'data:'],
			'object-src': ['none'],
			'base-uri': ['self'],
			'form-action': ['self'],
			'frame-ancestors': ['none']
		}
	}
});

const messages = paraglideVitePlugin({
	project: './project.inlang',
	outdir: './src/lib/paraglide',
	emitTsDeclarations: true,
	strategy: ['url', 'cookie', 'baseLocale'],
	cookieName: 'hyvinvointitaulu-kieli'
});

const node: TestProjectConfiguration = {
	extends: true,
	test: {
		name: 'node',
		environment: 'node',
		include: ['src/**/*.test.ts', 'tests/{db,house}/**/*.test.ts', 'seeds/**/*.test.ts'],
		exclude: ['src/**/*.svelte.test.ts'],
		testTimeout: 30_000,
		hookTimeout: 120_000
	}
};

/** Components in a real browser. */
async function inBrowser(): Promise<TestProjectConfiguration> {
	const { executablePath, args, env } = await findChromium();
	return {
		extends: true,
		test: {
			name: 'browser',
			include: ['src/**/*.svelte.test.ts'],
			browser: {
				enabled: true,
				headless: true,
				screenshotFailures: false,
				provider: playwright({ launchOptions: { executablePath, args, env } }),
				instances: [{ browser: 'chromium' }]
			}
		}
	};
}

export default defineConfig({
	plugins: [messages, kit],
	server: { watch: { ignored: ['**/.data/**'] } },
	test: {
		maxWorkers: 2, // an embedded database takes up to 1 GB
		projects: process.env.VITEST ? [node, await inBrowser()] : []
	}
});
