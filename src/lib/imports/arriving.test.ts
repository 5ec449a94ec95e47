import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { withFile } from './arriving.server.ts';
import type { SentFile } from './sent-file.server.ts';

const MIB = 2 ** 20;
const LIMITS = { bytes: MIB };
const URL = 'http://local/tuonti';

const upload = (form: FormData) => new Request(URL, { method: 'POST', body: form });
const formWith = (name: string, content: string) => {
	const form = new FormData();
	form.set('file', new File([content], name));
	return form;
};

/** A request of raw bytes, as one who writes requests by hand sends it. */
const raw = (body: BodyInit, type = 'multipart/form-data; boundary=x', more: object = {}) =>
	new Request(URL, {
		...{ method: 'POST', body, headers: { 'content-type': type, ...more } },
		...{ duplex: 'half' }
	});
const PART = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n';

async function told(sent: SentFile | null) {
	if (!sent) return null;
	const parts: Uint8Array[] = [];
	for await (const part of sent.bytes()) parts.push(part);
	return { name: sent.name, size: sent.size, text: Buffer.concat(parts).toString() };
}

const own = mkdtempSync(join(tmpdir(), 'arriving-'));
vi.stubEnv('TMPDIR', own);
afterAll(() => rmSync(own, { recursive: true }));
const left = () => readdirSync(own);

test('a file arrives whole under its own name, and nothing of it stays', async () => {
	const content = 'Väkiluku;å\n'.repeat(20_000);
	const sent = await withFile(upload(formWith('väkiluku å.csv', content)), LIMITS, told);
	expect(sent).toEqual({ name: 'väkiluku å.csv', size: Buffer.byteLength(content), text: content });
	expect(left()).toEqual([]);
});

test('only the process reads the file while it waits', async () => {
	await withFile(upload(formWith('a.csv', 'a;b')), LIMITS, async () => {
		const [folder = ''] = left();
		expect((await stat(join(own, folder))).mode & 0o777).toBe(0o700);
		expect((await stat(join(own, folder, 'sent'))).mode & 0o777).toBe(0o600);
		return null;
	});
	expect(left()).toEqual([]);
});

test('what a killed server left a day ago goes with the next file; younger ones and others stay', async () => {
	const hours = (ago: number) => new Date(Date.now() - ago * 60 * 60 * 1000);
	const made = (name: string, ago: number) => {
		mkdirSync(join(own, name, 'sent'), { recursive: true });
		utimesSync(join(own, name), hours(ago), hours(ago));
	};
	made('hyvinvointitaulu-lahetys-vanha', 25);
	made('hyvinvointitaulu-lahetys-kesken', 23);
	made('toisen-kansio', 25);
	await withFile(upload(formWith('a.csv', 'a;b')), LIMITS, told);
	expect(left().sort()).toEqual(['hyvinvointitaulu-lahetys-kesken', 'toisen-kansio']);
	for (const name of left()) rmSync(join(own, name), { recursive: true });
});

test.each([
	['no file was chosen', upload(formWith('', ''))],
	['the file has another field', raw(PART.replace('"file"', '"other"') + 'a\r\n--x--\r\n')],
	['the form has no parts', raw('--x--\r\n')],
	['the form is of fields', raw('file=a', 'application/x-www-form-urlencoded')]
])('%s: there is no file', async (_, request) => {
	expect(await withFile(request, LIMITS, told)).toBeNull();
});

test('of two files the first is taken', async () => {
	const form = formWith('a.csv', 'first');
	form.append('file', new File(['second'], 'b.csv'));
	expect(await withFile(upload(form), LIMITS, told)).toMatchObject({ text: 'first' });
});

describe('what is refused leaves nothing behind', () => {
	const SAYS = { 'content-length': String(2 * MIB) };
	const long = 'a;b;c\n'.repeat(MIB / 4);
	const broken = () =>
		new ReadableStream<Uint8Array>({
			start: (body) => body.enqueue(Buffer.from(`${PART}a;b\n`)),
			pull: (body) => body.error(new Error('aborted'))
		});
	test.each([
		['too much, as it says', raw('--x--', undefined, SAYS), 'too_many_bytes'],
		['too much, unsaid', raw(`${PART}${long}\r\n--x--\r\n`), 'too_many_bytes'],
		['a form without its end', raw(`${PART}a;b\n`), 'cut_short'],
		['a heading without its end', raw('--x\r\ncontent-disposition: form-data; na'), 'cut_short'],
		['a person who leaves', raw(broken()), 'cut_short'],
		['no boundary', raw(PART, 'multipart/form-data'), 'cut_short'],
		['another type', raw('a;b', 'text/plain'), 'cut_short']
	] as const)('%s', async (_, request, reason) => {
		await expect(withFile(request, LIMITS, told)).rejects.toMatchObject({ reason });
		expect(left()).toEqual([]);
	});
});

test('what goes wrong with the reading is told on, and the file is taken away', async () => {
	const request = upload(formWith('a.csv', 'a;b'));
	const fails = () => Promise.reject(new Error('ours'));
	await expect(withFile(request, LIMITS, fails)).rejects.toThrow('ours');
	expect(left()).toEqual([]);
});
