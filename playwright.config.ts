import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/chromium.mjs';

const { executablePath, args, env } = await findChromium();
const port = process.env.E2E_PORT ?? '4173';
const baseURL = `http://127.0.0.1:${port}`;

/** A database of its own, seeded anew for each run; two runs at once differ by port. */
const DATA = `node_modules/.cache/hyvinvointitaulu-e2e-${port}`;

export default defineConfig({
	testDir: 'tests/e2e',
	testMatch: '**/*.e2e.ts',
	workers: 1, // one embedded database
	reporter: 'list',
	forbidOnly: true,
	timeout: 60_000,
	webServer: {
		command: 'node scripts/e2e-server.mjs',
		url: baseURL,
		timeout: 120_000,
		env: { PORT: port, HOST: '127.0.0.1', HYTE_DATA_DIR: DATA },
		gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 }
	},
	use: {
		baseURL,
		locale: 'fi-FI',
		timezoneId: 'Europe/Helsinki',
		trace: 'off',
		launchOptions: { executablePath, args, env }
	},
	projects: [{ name: 'chromium', use: { browserName: 'chromium' } }]
});
