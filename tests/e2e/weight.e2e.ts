import { gzipSync } from 'node:zlib';
import { type Page } from '@playwright/test';
import { expect, open, signIn, test } from './app.ts';

/** Bytes of gzipped JavaScript: what a page needs to be used, and the same with the picture (Chart.js). */
const LIMIT = { page: 100 * 1024, picture: 150 * 1024 };

/** What a page fetches into an empty cache. */
async function scriptsOf(page: Page, path: string) {
	const bodies: Promise<Buffer>[] = [];
	page.on('response', (response) => {
		const isScript = /javascript/.test(response.headers()['content-type'] ?? '');
		if (isScript) bodies.push(response.body());
	});
	await open(page, path);
	return (await Promise.all(bodies)).map((body) => ({
		size: gzipSync(body).length,
		isPicture: body.includes('Canvas is already in use')
	}));
}
const sum = (all: { size: number }[]) => all.reduce((total, { size }) => total + size, 0);

for (const path of ['/indeksi', '/palvelut', '/avoin/heinola'])
	test(`${path} brings little script, and the picture last`, async ({ page, context }) => {
		await signIn(context, 'valtuutettu');
		const scripts = await scriptsOf(page, path);
		const needed = sum(scripts.filter(({ isPicture }) => !isPicture));
		expect(needed).toBeGreaterThan(10 * 1024);
		expect(needed).toBeLessThanOrEqual(LIMIT.page);
		expect(sum(scripts)).toBeLessThanOrEqual(LIMIT.picture);
		test.info().annotations.push({ type: 'bytes', description: `${needed} of ${sum(scripts)}` });
	});
