import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { startOutside } from '../../../tests/imports/outside.ts';
import { FORBIDDEN, html, json, type Scripted } from '../../../tests/imports/scripted.ts';
import { world } from '../../../tests/imports/world.ts';
import { indicator, indicatorList, read, regions, type Wish } from './sotkanet.server.ts';

const local = await startOutside();
beforeEach(local.reset);
afterAll(local.close);

const POPULATION: Wish = { indicator: 127, years: [2023], knownTitle: 'Väestö 31.12.' };
const asked = () => local.heard.map(({ url }) => url.replace('/rest/1.1', ''));

async function reading(wish: Wish) {
	const answer = await read(world(local).outside, wish);
	if (answer.outcome !== 'read') throw new Error(answer.outcome);
	return answer.reading;
}

test('the recorded populations of 2023 come as figures of municipalities', async () => {
	const { candidates, ...about } = await reading(POPULATION);
	expect(candidates).toContainEqual(
		expect.objectContaining({
			...{ line: 3, indicator: '127', value: 674500, numerator: null, state: 'final' },
			area: { category: 'municipality', code: 'KU091' },
			...{ periodStart: '2023-12-31', periodEnd: '2023-12-31' }
		})
	);
	expect(candidates).toHaveLength(5);
	expect(about).toMatchObject({ title: 'Väestö 31.12.', refusals: [], passedOver: {} });
	expect(about.licence).toContain('Tilastokeskus');
	expect(about.remarks).toEqual(['third_party_licence']);
});

test('a share comes with the people behind it, for the chosen areas and years', async () => {
	const { candidates, passedOver } = await reading({
		...{ indicator: 171, years: [2019, 2023], knownTitle: '75 vuotta täyttäneet, % väestöstä' },
		wanted: ({ code }) => code === 'KU091'
	});
	expect(candidates.map((c) => [c.periodStart, c.value, c.numerator])).toEqual([
		['2019-01-01', 7.4, 48189],
		['2023-01-01', 8.6, 57877]
	]);
	expect(passedOver).toEqual({ not_chosen: 8 });
});

test('years and genders are repeated, and the server is not asked to filter', async () => {
	await reading({ ...POPULATION, years: [2022, 2023], genders: ['total', 'female'] });
	expect(asked()).toEqual([
		'/indicators/127',
		'/regions',
		'/json?indicator=127&years=2022&years=2023&genders=total&genders=female'
	]);
});

test('the CSV form gives the same kind of figures', async () => {
	const wish: Wish = { ...POPULATION, years: [2009], form: 'csv' };
	const { candidates } = await reading({ ...wish, wanted: ({ code }) => code === 'KU111' });
	expect(candidates).toMatchObject([{ value: 20374, periodEnd: '2009-12-31', indicator: '127' }]);
});

test('no figures for a year is a fact, after men and women were asked, too', async () => {
	const { candidates, refusals, remarks } = await reading({ ...POPULATION, years: [1950] });
	expect([candidates, refusals]).toEqual([[], []]);
	expect(remarks).toContain('no_figures');
	expect(asked().slice(2)).toEqual([
		'/json?indicator=127&years=1950&genders=total',
		'/json?indicator=127&years=1950&genders=male&genders=female'
	]);
});

test('an id that has changed its meaning is not read before a person has looked', async () => {
	const wish = { ...POPULATION, indicator: 171 };
	const answer = await read(world(local).outside, wish);
	const live = '75 vuotta täyttäneet, % väestöstä';
	const mismatch = { indicator: 171, stored: 'Väestö 31.12.', live };
	expect(answer).toMatchObject({ outcome: 'title_differs', mismatch });
	expect(asked()).toEqual(['/indicators/171']);
	await expect(read(world(local).outside, { ...wish, knownTitle: live })).resolves.toMatchObject({
		outcome: 'read'
	});
});

describe('what was read is not asked again', () => {
	test('areas and the catalogue for a day, figures for an hour', async () => {
		const { outside, pass } = world(local);
		const all = async () => {
			local.reset();
			await indicatorList(outside);
			await read(outside, POPULATION);
			return asked().map((url) => /^\/[a-z]+/.exec(url)?.[0]);
		};
		expect(await all()).toEqual(['/indicators', '/indicators', '/regions', '/json']);
		pass(59 * 60_000);
		expect(await all()).toEqual([]);
		pass(2 * 60_000);
		expect(await all()).toEqual(['/json']);
		pass(24 * 3_600_000);
		expect(await all()).toEqual(['/indicators', '/indicators', '/regions', '/json']);
	});

	test('an answer that could not be read is forgotten', async () => {
		const { outside } = world(local);
		local.next(html(200));
		await expect(regions(outside)).rejects.toMatchObject({ kind: 'not_json' });
		await expect(regions(outside)).resolves.toHaveLength(27);
	});
});

const row = { indicator: 127, region: 44, year: 2023, gender: 'total', value: 18_000 };
describe('an answer that is not what we know is an error with the name of the source', () => {
	test.each<[string, Scripted, object]>([
		['a page instead of figures', html(200), { kind: 'not_json' }],
		['an answer cut short', { body: '[{"indicator":127,"reg' }, { kind: 'broken_json' }],
		['nothing at all', { body: '' }, { kind: 'broken_json' }],
		['a renamed field', json([{ ...row, region: undefined, alue: 44 }]), { detail: /0\.region/ }],
		['a text for a number', json([{ ...row, value: '18000' }]), { detail: /0\.value/ }],
		['an object for the list', json({ rows: [row] }), { kind: 'changed_format' }]
	])('%s', async (_, answer, error) => {
		const { outside } = world(local);
		await indicator(outside, 127);
		await regions(outside);
		local.next(answer);
		const failure = read(outside, POPULATION);
		await expect(failure).rejects.toMatchObject({ source: 'sotkanet', name: 'SourceError' });
		const { detail, ...rest } = { detail: /./, kind: 'changed_format', ...error };
		await expect(failure).rejects.toMatchObject(rest);
		if ('detail' in error) await expect(failure).rejects.toThrow(detail);
	});

	test('an indicator that there is not', async () => {
		const missing = read(world(local).outside, { ...POPULATION, indicator: 999_999 });
		await expect(missing).rejects.toMatchObject({ kind: 'not_found', status: 404 });
	});

	test('a disturbance half-way is waited for, and the figures are the same', async () => {
		const { outside, waits } = world(local);
		local.next(FORBIDDEN, { status: 429, headers: { 'retry-after': '3' } });
		const answer = await read(outside, POPULATION);
		expect(answer).toMatchObject({ reading: await reading(POPULATION) });
		expect(waits).toEqual([1000, 3000]);
	});
});
