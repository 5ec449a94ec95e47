// Finds a Chromium for Playwright and for vitest's browser mode without downloading one at test time:
// CHROMIUM_PATH, then Playwright's own, then the system's, then the npm package's.
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const SYSTEM = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'C:/Program Files/Google/Chrome/Application/chrome.exe'
];

/**
 * What Playwright's `launchOptions` need.
 * @typedef {{ executablePath?: string, args: string[], env?: Record<string, string> }} Chromium
 */

/** @returns {Promise<Chromium>} */
export async function findChromium() {
	const given = process.env.CHROMIUM_PATH;
	if (given) return { executablePath: given, args: ['--no-sandbox'] };

	const { chromium } = await import('playwright');
	if (existsSync(chromium.executablePath())) return { args: [] };

	const system = SYSTEM.find((path) => existsSync(path));
	if (system) return { executablePath: system, args: ['--no-sandbox'] };

	if (process.platform === 'linux' && process.arch === 'x64') return unpacked();
	throw new Error('No Chromium found: run `npx playwright install chromium` or set CHROMIUM_PATH');
}

/**
 * The npm package's Chromium, unpacked once under node_modules/.cache with the libraries it brings.
 * @returns {Promise<Chromium>}
 */
async function unpacked() {
	const folder = join(ROOT, 'node_modules/.cache/chromium-153.0.0');
	mkdirSync(folder, { recursive: true });
	const before = process.env.TMPDIR;
	process.env.TMPDIR = folder; // os.tmpdir() is where the package unpacks itself
	try {
		const { default: npm, inflate } = await import('@sparticuz/chromium');
		const executablePath = await npm.executablePath();
		const libraries = join(ROOT, 'node_modules/@sparticuz/chromium/bin/al2023.tar.br');
		if (!existsSync(join(folder, 'al2023'))) await inflate(libraries);
		return {
			executablePath,
			args: ['--no-sandbox', '--headless=shell', '--no-zygote'],
			env: { ...ourEnv(), LD_LIBRARY_PATH: join(folder, 'al2023/lib') }
		};
	} finally {
		if (before === undefined) delete process.env.TMPDIR;
		else process.env.TMPDIR = before;
	}
}

/** @returns {Record<string, string>} */
const ourEnv = () =>
	Object.fromEntries(
		Object.entries(process.env).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]]))
	);
