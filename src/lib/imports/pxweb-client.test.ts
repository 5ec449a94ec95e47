import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { startOutside, type LocalOutside } from '../../../tests/imports/outside.ts';
import { html, json, type Scripted } from '../../../tests/imports/scripted.ts';
import { world } from '../../../tests/imports/world.ts';
import { limits, read, table, type TableWish } from './pxweb.server.ts';

const CONFIG = { maxValues: 100_000, maxCells: 100_000, maxCalls: 20, timeWindow: 10, CORS: true };
const old = await startOutside({ generation: 2025 });
const renewed = await startOutside({ generation: 2026 });
const small = await startOutside({ config: { ...CONFIG, maxCells: 1, maxValues: 1, maxCalls: 2 } });
const all = [old, renewed, small];
afterEach(() => all.forEach((local) => local.reset()));
afterAll(() => Promise.all(all.map((local) => local.close())));

const PATH = 'StatFin/vaerak/statfin_vaerak_pxt_11re.px';
const wish = (own: Partial<TableWish> = {}): TableWish => ({
	...{ path: PATH, areas: ['KU091', 'KU049'], years: { last: 1 }, chosen: { Tiedot: ['vaesto'] } },
	...own
});
const reading = (local: LocalOutside, own: Partial<TableWish> = {}) =>
	read(world(local).outside, wish(own));
const posts = (local: LocalOutside) => local.heard.filter(({ method }) => method === 'POST');

test.each([
	['2025', old, '2024-12-31', [320_931, 684_018]],
	['2026', renewed, '2025-12-31', [325_716, 694_392]]
])('one wish brings the figures in the codes of %s', async (_, local, day, values) => {
	const { candidates, refusals, url } = await reading(local);
	expect(candidates.map(({ value }) => value)).toEqual(values);
	expect(candidates).toMatchObject([
		{ line: 1, area: { code: 'KU049' }, periodStart: day, indicator: '11re/vaesto' },
		{ line: 2, area: { code: 'KU091' }, periodStart: day, indicator: '11re/vaesto' }
	]);
	expect(refusals).toEqual([]);
	expect(url).toBe(`${local.bases.pxweb}/fi/${PATH}`);
	expect(posts(local)).toHaveLength(1);
});

test('what the table does not have is counted; nothing left to ask is no figures', async () => {
	const some = await reading(old, { areas: ['KU091', 'KU111'] });
	expect([some.candidates.length, some.passedOver]).toEqual([1, { not_in_table: 1 }]);
	const none = await reading(old, { areas: ['KU111'] });
	expect(none).toMatchObject({ candidates: [], remarks: ['no_figures'] });
	expect(posts(old)).toHaveLength(1);
});

test('a question beyond the limits is asked in parts, at the pace that is told', async () => {
	const { outside, waits } = world(small);
	const progress: number[][] = [];
	const onprogress = (...done: number[]) => progress.push(done);
	const { candidates } = await read(outside, wish({ areas: 'all', onprogress }));
	expect(candidates.map((c) => [c.line, c.area?.code, c.value])).toEqual([
		[1, 'KU049', 320_931],
		[2, 'KU091', 684_018],
		[3, 'KU092', 251_269]
	]);
	expect(posts(small)).toHaveLength(3);
	expect(progress).toEqual([...[[1, 3]], [2, 3], [3, 3]]);
	expect(waits).toEqual([10_000, 10_000]); // five calls, two in ten seconds
});

test('a part that is still too large is halved', async () => {
	const { outside, waits } = world(old);
	await limits(outside);
	await table(outside, PATH);
	old.next(html(403));
	const { candidates } = await read(outside, wish());
	expect(candidates.map(({ value }) => value)).toEqual([320_931, 684_018]);
	expect(posts(old)).toHaveLength(3);
	expect(waits).toEqual([]);
});

test('a service that refuses whatever is asked is not asked for ever', async () => {
	const { outside } = world(old);
	await table(outside, PATH);
	await limits(outside);
	old.next(...Array.from({ length: 20 }, () => html(403)));
	await expect(read(outside, wish())).rejects.toMatchObject({ kind: 'forbidden', source: 'pxweb' });
	expect(posts(old)).toHaveLength(2);
});

test('answers of two editions are never joined', async () => {
	const { outside } = world(small);
	const edition =
		(updated: string): Scripted =>
		(response) =>
			void response.end(JSON.stringify({ ...BARE, updated }));
	const BARE = {
		...{ class: 'dataset', id: ['Alue', 'Vuosi'], size: [1, 1], value: [1] },
		dimension: {
			Alue: { category: { index: ['KU091'] } },
			Vuosi: { category: { index: ['2024'] } }
		}
	};
	await limits(outside);
	await table(outside, PATH);
	small.next(edition('2025-04-04T05:00:00Z'), edition('2026-04-01T05:00:00Z'));
	await expect(read(outside, wish())).rejects.toMatchObject({ kind: 'changed_meanwhile' });
});

describe('faults have names', () => {
	test.each<[string, Scripted[], object]>([
		['a table that there is not', [html(404)], { kind: 'not_found' }],
		[
			'a disturbance that stays',
			[html(503), html(503), html(503)],
			{ kind: 'server_error', status: 503 }
		],
		['a page instead of figures', [html(200)], { kind: 'not_json' }],
		['an answer cut short', [{ body: '{"class":"dataset","id":["Al' }], { kind: 'broken_json' }],
		['another format', [json({ class: 'bundle' })], { kind: 'changed_format' }]
	])('%s', async (_, answers, error) => {
		const { outside } = world(old);
		await limits(outside);
		await table(outside, PATH);
		old.next(...answers);
		await expect(read(outside, wish())).rejects.toMatchObject({ source: 'pxweb', ...error });
	});

	test('too many calls are waited out', async () => {
		const { outside, waits } = world(old);
		old.next({ status: 429, headers: { 'retry-after': '10' } });
		expect((await read(outside, wish())).candidates).toHaveLength(2);
		expect(waits).toEqual([10_000]);
	});
});

test('where the limits are not told, the strictest known hold', async () => {
	old.next(html(404));
	await expect(limits(world(old).outside)).resolves.toMatchObject({ maxCalls: 10, timeWindow: 10 });
});

test('what was read is not asked again within the hour', async () => {
	const { outside, pass } = world(old);
	await read(outside, wish());
	old.reset();
	await read(outside, wish());
	expect(old.heard).toEqual([]);
	pass(61 * 60_000);
	await read(outside, wish());
	expect(old.heard).toHaveLength(3);
});
