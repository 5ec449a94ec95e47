import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { startOutside } from '../../../tests/imports/outside.ts';
import { FORBIDDEN, html, json, type Scripted } from '../../../tests/imports/scripted.ts';
import { world } from '../../../tests/imports/world.ts';
import { ask } from './patience.server.ts';
import { sourceErrorInWords, SourceError } from './source-error.ts';

const local = await startOutside();
beforeEach(local.reset);
afterAll(local.close);

const question = (own = {}) => ({
	source: 'sotkanet' as const,
	url: `${local.bases.sotkanet}/regions`,
	...own
});

async function asking(answers: Scripted[], limits = {}, own = {}) {
	local.next(...answers);
	const { outside, waits } = world(local, limits);
	const answer = await ask(question(own), outside).catch((error: unknown) => error);
	return { answer, waits, asked: local.heard.length };
}

const BUSY = { status: 429 };
const soon = (value: string): Scripted => ({ status: 429, headers: { 'retry-after': value } });
const OK = json('ok');
/** Says nothing until the client has gone. */
const SILENT: Scripted = () => undefined;

describe('what passes is asked again', () => {
	test.each<[string, Scripted[], number[]]>([
		['an answer at once', [OK], []],
		['a busy service, waits grow', [BUSY, BUSY, OK], [1000, 2000]],
		['a service that says when, in seconds', [soon('7'), OK], [7000]],
		['a service that says when, as a date', [soon('Sun, 22 Nov 2026 10:00:05 GMT'), OK], [5000]],
		['a moment that has passed', [soon('Sun, 22 Nov 2026 09:00:00 GMT'), OK], [0]],
		['a word that is no time', [soon('kohta'), OK], [1000]],
		['a guard that refuses once', [FORBIDDEN, OK], [1000]],
		['a disturbance', [html(503), html(500), OK], [1000, 2000]],
		['a connection that breaks', [(response) => response.destroy(), OK], [1000]],
		[
			'an answer that stops half-way',
			[(response) => response.write('"o', () => response.destroy()), OK],
			[1000]
		]
	])('%s', async (_, answers, expected) => {
		const { answer, waits } = await asking(answers);
		expect(answer).toBe('"ok"');
		expect(waits).toEqual(expected);
	});
});

describe('patience ends with a named error', () => {
	test.each<[string, Scripted[], object, number]>([
		['disturbance', [html(500), html(502), html(503)], { kind: 'server_error', status: 503 }, 3],
		['refusal', [FORBIDDEN, FORBIDDEN, FORBIDDEN], { kind: 'forbidden', status: 403 }, 3],
		['what will not pass', [html(404)], { kind: 'not_found', status: 404 }, 1],
		['a faulty question', [html(400)], { kind: 'bad_request', status: 400 }, 1],
		[
			'a wait that is too long',
			[soon('3600')],
			{ kind: 'too_many_requests', tryAgainAt: new Date('2026-11-22T11:00:00Z') },
			1
		]
	])('%s', async (_, answers, error, times) => {
		const { answer, asked } = await asking(answers);
		expect(answer).toBeInstanceOf(SourceError);
		expect(answer).toMatchObject({ source: 'sotkanet', ...error });
		expect(asked).toBe(times);
	});

	test('a service that says nothing', async () => {
		const { answer, waits } = await asking([SILENT, SILENT, SILENT], { timeout: 30 });
		expect(answer).toMatchObject({ kind: 'timeout' });
		expect(waits).toEqual([1000, 2000]);
	});

	test('a body that never ends in time', async () => {
		const slow: Scripted = (response) => void response.writeHead(200).write('"o');
		const { answer } = await asking([slow], { timeout: 30, tries: 1 });
		expect(answer).toMatchObject({ kind: 'timeout' });
	});

	test('nobody at the address', async () => {
		const { answer } = await asking([], {}, { url: 'http://127.0.0.1:1/' });
		expect(answer).toMatchObject({ kind: 'unreachable', status: null });
	});
});

test('a huge answer is cut off while it comes in, and not asked again', async () => {
	let written = 0;
	let closed = false;
	const part = Buffer.alloc(2 ** 16, '1');
	const huge: Scripted = (response) => {
		const more = (): void => {
			if (closed || written > 2 ** 27) return void response.end();
			written += part.length;
			if (response.write(part)) setImmediate(more);
			else response.once('drain', more);
		};
		response.once('close', () => (closed = true));
		more();
	};
	const { answer, asked } = await asking([huge]);
	expect(answer).toMatchObject({ kind: 'too_large' });
	expect(asked).toBe(1);
	expect(written).toBeLessThan(2 ** 25);
});

const to = (location: string): Scripted => ({ status: 302, headers: { location } });

test('a redirect within the service is followed', async () => {
	const { answer } = await asking([to('/rest/1.1/elsewhere'), OK]);
	expect(answer).toBe('"ok"');
	expect(local.heard.map(({ url }) => url)).toEqual(['/rest/1.1/regions', '/rest/1.1/elsewhere']);
});

test.each([
	['another host', 'http://169.254.169.254/latest'],
	['another port', 'http://127.0.0.1:1/'],
	['another scheme', 'file:///etc/passwd'],
	['no address', 'http://']
])('a redirect to %s is refused', async (_, location) => {
	const { answer, asked } = await asking([to(location)]);
	expect(answer).toMatchObject({ kind: 'redirected' });
	expect(asked).toBe(1);
});

test('redirects in a circle end', async () => {
	const { answer } = await asking(Array.from({ length: 9 }, () => to('/rest/1.1/regions')));
	expect(answer).toMatchObject({ kind: 'redirected' });
});

test('who leaves is not waited for, and their leaving is no fault of the source', async () => {
	const gone = new AbortController();
	local.next((response) => void [response.writeHead(200).write('"'), gone.abort()]);
	const { outside, waits } = world(local);
	const asked = ask(question(), { ...outside, signal: gone.signal });
	await expect(asked).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
	expect(waits).toEqual([]);
});

test('the product names itself', async () => {
	await asking([OK]);
	expect(local.heard[0]?.userAgent).toMatch(/^Hyvinvointitaulu\/[\d.]+ \(/);
});

test('the error is a sentence with a time in Finland', () => {
	const error = new SourceError('sotkanet', 'too_many_requests', {
		tryAgainAt: new Date('2026-11-22T11:00:00Z')
	});
	expect(sourceErrorInWords(error, 'fi')).toMatch(
		/^Sotkanet ottaa .* Mitään ei tuotu\. Yritä uudelleen 22\.11\.2026 klo 13\.00 jälkeen\.$/
	);
});
