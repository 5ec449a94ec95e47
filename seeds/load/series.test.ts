import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Db } from '#lib/db/client.server.ts';
import type { Embedded } from '#lib/db/embedded.server.ts';
import { client, embeddedForTests } from '../../tests/db/harness.ts';
import { loadFigures } from './figures.ts';
import { loadOrganisation } from './organisation.ts';
import { loadSeries } from './series.ts';

let embedded: Embedded;
let db: Db;
beforeAll(async () => {
	embedded = await embeddedForTests();
	db = client(embedded, 'secret');
	await loadOrganisation({ db });
	await loadFigures({ db });
	await loadSeries({ db });
	await loadSeries({ db });
});
afterAll(() => embedded.close());

/** The values of a series by year, whole series and all classes. */
async function valuesOf(slug: string) {
	const { data } = await db
		.from('observations')
		.select(
			'period_end, value, decimals, state, note, class: classes (name), figure: source_figures (raw), series: indicators!observations_indicator_id_fkey!inner (slug)'
		)
		.eq('municipality_code', '091')
		.eq('series.slug', slug)
		.order('period_end');
	return data ?? [];
}

test('every row of the series is a value with its print, however often it is loaded', async () => {
	const { count } = await db
		.from('observations')
		.select('id', { count: 'exact', head: true })
		.eq('municipality_code', '091')
		.not('source_figure_id', 'is', null);
	expect(count).toBe(551);
});

test('a dash is not available, and the glued 49 386 belongs to 2018', async () => {
	const [first, second] = await valuesOf('kotisairaala-avohoito');
	expect(first).toMatchObject({ period_end: '2017-12-31', value: null, state: 'not_available' });
	expect(second).toMatchObject({ period_end: '2018-12-31', value: 49386, state: 'final' });
});

test('parts stand under their whole, and own and purchased are classes', async () => {
	const { data } = await db
		.from('indicators')
		.select('slug, whole: part_of_id (slug)')
		.eq('municipality_code', '091')
		.not('part_of_id', 'is', null)
		.order('slug');
	expect(data).toEqual([
		{ slug: 'hus-paivystyskaynnit', whole: { slug: 'hus-poliklinikkakaynnit' } },
		{ slug: 'nuorisoasemien-asiakkaat', whole: { slug: 'polikliinisen-paihdehuollon-asiakkaat' } },
		{ slug: 'vanhusten-palveluasuntopaikat', whole: { slug: 'vanhusten-palveluasunnot' } }
	]);
	const places = await valuesOf('vanhusten-palveluasuntopaikat');
	expect(new Set(places.map((one) => one.class?.name))).toEqual(
		new Set(['Oma toiminta', 'Ostopalvelu'])
	);
});

test('a printed footnote breaks its series from its year on', async () => {
	const { data } = await db
		.from('series_breaks')
		.select('at, series: indicators!inner (slug)')
		.eq('municipality_code', '091')
		.order('at');
	expect(data?.map(({ at, series }) => [series.slug, at])).toEqual(
		expect.arrayContaining([
			['kotisairaala-avohoito', '2018-01-01'],
			['lastensuojelun-asiakaslapset', '2021-01-01']
		])
	);
	expect(data).toHaveLength(5);
});

test('the caveat of 2021 stands with the outputs of 2021 only, and not with those of HUS', async () => {
	const notes = (await valuesOf('lastensuojeluilmoitukset')).map(({ note }) => note);
	expect(notes.slice(0, 4)).toEqual(['', '', '', '']);
	expect(notes[4]).toContain('Apotti');
	expect((await valuesOf('hus-hoitojaksot')).map(({ note }) => note).join('')).toBe('');
});

test('the printed precision is kept', async () => {
	expect(await valuesOf('lahtovaihtuvuus')).toMatchObject([
		{ value: 7.5, decimals: 1, figure: { raw: '7,5 prosettia' } },
		{ value: 9.9, decimals: 1, figure: { raw: '9,9 prosenttia' } }
	]);
	expect(await valuesOf('vakinaisten-osuus')).toMatchObject([
		{ value: 75, decimals: 0 },
		{ value: 71, decimals: 0 }
	]);
});
