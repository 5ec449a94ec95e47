import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { HEINOLA, typeSignIn } from './app.ts';

const running: ChildProcess[] = [];
const folder = mkdtempSync(join(tmpdir(), 'hyvinvointitaulu-'));

test.afterAll(async () => {
	for (const child of running.reverse()) {
		const ended = new Promise((resolve) => child.once('exit', resolve));
		child.kill('SIGTERM');
		await ended;
	}
	rmSync(folder, { recursive: true, force: true });
});

/** Starts a program and answers with the line that says it is ready. */
function started(file: string, env: Record<string, string>, ready: RegExp) {
	const child = spawn(process.execPath, [file], { env: { ...process.env, ...env } });
	running.push(child);
	return new Promise<string[]>((resolve, reject) => {
		let said = '';
		const hear = (text: Buffer) => {
			said += text.toString();
			const found = ready.exec(said);
			if (found) resolve([...found]);
		};
		child.stdout.on('data', hear);
		child.stderr.on('data', hear);
		child.once('exit', () => reject(new Error(said)));
	});
}

test('the same app works on a Supabase elsewhere', async ({ page }) => {
	const [, url = '', key = ''] = await started(
		'scripts/e2e-elsewhere.mjs',
		{ HYTE_DATA_DIR: folder },
		/ready (\S+) (\S+)/
	);
	const [, home = ''] = await started(
		'server.js',
		{ SUPABASE_URL: url, SUPABASE_PUBLISHABLE_KEY: key, PORT: '0' },
		/(http:\/\/127\.0\.0\.1:\d+)/
	);

	await page.goto(`${home}/kirjaudu?next=/tyopoyta`);
	await typeSignIn(page, `johtaja@${HEINOLA}`);
	await expect(page.getByRole('heading', { level: 1, name: 'Työpöytä' })).toBeVisible();
	await page.goto(`${home}/avoin/heinola`);
	await expect(page.getByText('13/14').first()).toBeVisible();
});
