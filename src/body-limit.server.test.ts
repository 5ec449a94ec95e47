import { expect, test } from 'vitest';
import { inSize } from './body-limit.server.ts';

type Given = Parameters<typeof inSize>[0];

/** The status of the answer to a POST with these headers. */
async function status(route: string, headers: Record<string, string>) {
	const request = new Request('http://localhost/', { method: 'POST', headers });
	const event = { route: { id: route }, request } as unknown as Given['event'];
	const resolve = async () => new Response('ok');
	return (await inSize({ event, resolve })).status;
}

const LARGE = String(64 * 1024 * 1024);

test.each([
	['a form is let through', '/(public)/kirjaudu', { 'content-length': '2000' }, 200],
	['a large form is refused unread', '/(public)/kirjaudu', { 'content-length': LARGE }, 413],
	['so is one that hides its size', '/(public)/kirjaudu', { 'transfer-encoding': 'chunked' }, 411],
	['a file goes to the imports', '/(app)/tuonti', { 'content-length': LARGE }, 200],
	['and to no page below them', '/(app)/tuonti/[id=uuid]', { 'content-length': LARGE }, 413]
] as const)('%s', async (_, route, headers, expected) => {
	expect(await status(route, headers)).toBe(expected);
});
