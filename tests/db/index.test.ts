import type { PGlite, Transaction } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ABROAD, become, COORDINATOR, DIVISION, HOME, NEIGHBOUR, uuid } from './cast.ts';
import { as } from './harness.ts';
import { filledDb } from './rows/all.ts';
import { idOf, inserted } from './rows/row.ts';

let db: PGlite;
beforeAll(async () => void (db = await filledDb()));
afterAll(() => db.close());

const refused = { code: '42501' };
const id = (table: string) => idOf(table, 'ours', 'shared');
const NATIONAL = uuid('indicators', 'national');
const owner = { municipality_code: HOME, division_id: DIVISION.ours };
const abroad = { municipality_code: ABROAD, division_id: DIVISION.abroad };
const figure = (year: number, values: object = {}) => ({
	indicator_id: NATIONAL,
	area_code: 'KU111',
	period_start: `${year}-01-01`,
	period_end: `${year}-12-31`,
	value: 77,
	...values
});

/** Our index gets the national indicator as a part, is published, and is read by the signed-out. */
async function publishedIndex(tx: Transaction) {
	await become(tx, COORDINATOR);
	const part = { ...owner, definition_id: id('index_definitions'), indicator_id: NATIONAL };
	await tx.exec(inserted('index_components', { ...part, sort_order: 2 }));
	await tx.query(`select public.publish_index('${id('index_definitions')}')`);
	await become(tx, null);
	const { rows } = await tx.query(
		`select year, value::float, state from public.published_observations
		where definition_id = $1 and indicator_id = $2 order by year`,
		[id('index_definitions'), NATIONAL]
	);
	return rows;
}
const TRUE_FIGURE = { year: 2020, value: 103, state: 'final' };

test('a published index shows the national figures of the municipality', async () => {
	expect(await as(db, COORDINATOR, publishedIndex)).toEqual([TRUE_FIGURE]);
});

test('a figure that another municipality writes about us is not published by us', async () => {
	const rows = await as(db, NEIGHBOUR, async (tx) => {
		await tx.exec(inserted('observations', { ...abroad, ...figure(2020) }));
		await tx.exec(inserted('observations', { ...abroad, ...figure(2021) }));
		return publishedIndex(tx);
	});
	expect(rows).toEqual([TRUE_FIGURE]);
});

test.each([
	['a national figure', uuid('observations', 'national')],
	['a figure of ours', id('observations')]
])('another municipality does not supersede %s', async (_, supersedes_id) => {
	const values = { ...abroad, ...figure(2020), edition: 2, supersedes_id };
	const forged = as(db, NEIGHBOUR, (tx) => tx.exec(inserted('observations', values)));
	await expect(forged).rejects.toMatchObject({ code: '23503' });
});

test('two municipalities may each tell of the same area: neither learns of the other', async () => {
	await as(db, COORDINATOR, async (tx) => {
		await tx.exec(inserted('observations', { ...owner, ...figure(2021) }));
		await become(tx, NEIGHBOUR);
		await tx.exec(inserted('observations', { ...abroad, ...figure(2021) }));
	});
});

test.each([
	[4, { year: 2021, value: null, state: 'suppressed' }],
	[5, { year: 2021, value: 77, state: 'final' }]
])('a figure made of %i persons is published as it should be', async (numerator, shown) => {
	const rows = await as(db, COORDINATOR, async (tx) => {
		const values = { ...owner, ...figure(2021), numerator };
		await tx.exec(inserted('observations', values));
		return publishedIndex(tx);
	});
	expect(rows).toEqual([TRUE_FIGURE, shown]);
});

test('a small number of people is not published, although no numerator is told', async () => {
	const rows = await as(db, COORDINATOR, async (tx) => {
		await tx.exec(`reset role;
			update public.indicators set counts_people = true where id = '${NATIONAL}'`);
		await become(tx, COORDINATOR);
		await tx.exec(inserted('observations', { ...owner, ...figure(2021), value: 3 }));
		return publishedIndex(tx);
	});
	expect(rows).toEqual([TRUE_FIGURE, { year: 2021, value: null, state: 'suppressed' }]);
});

test('an internal figure is not published', async () => {
	const rows = await as(db, COORDINATOR, async (tx) => {
		await tx.exec(inserted('observations', { ...owner, ...figure(2021) }));
		await tx.exec(`update public.observations set visibility = 'internal'
			where indicator_id = '${NATIONAL}' and municipality_code = '${HOME}'`);
		return publishedIndex(tx);
	});
	expect(rows).toEqual([TRUE_FIGURE]);
});

test('a once published index takes no more components, whatever is done to its words', async () => {
	const late = as(db, COORDINATOR, async (tx) => {
		await publishedIndex(tx);
		await become(tx, COORDINATOR);
		await tx.exec(`update public.index_definitions set note = 'uusi'`);
		const part = { ...owner, definition_id: id('index_definitions'), indicator_id: NATIONAL };
		await tx.exec(inserted('index_components', { ...part, sort_order: 3 }));
	});
	await expect(late).rejects.toMatchObject(refused);
});
