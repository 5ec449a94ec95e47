import { gzipSync } from 'node:zlib';
import { type Response } from '@playwright/test';
import { expect, open, signIn, test } from './app.ts';

const LIMIT = 100 * 1024; // bytes of gzipped JavaScript

for (const path of ['/indeksi', '/palvelut', '/avoin/heinola'])
	test(`the first page with a chart brings at most 100 KiB of script: ${path}`, async ({
		page,
		context
	}) => {
		await signIn(context, 'valtuutettu');
		const scripts: Response[] = [];
		page.on('response', (response) => {
			if (/javascript/.test(response.headers()['content-type'] ?? '')) scripts.push(response);
		});
		await open(page, path);
		const sizes = await Promise.all(
			scripts.map(async (script) => gzipSync(await script.body()).length)
		);
		const sum = sizes.reduce((all, size) => all + size, 0);
		expect(sum).toBeGreaterThan(1024);
		expect(sum).toBeLessThanOrEqual(LIMIT);
	});
