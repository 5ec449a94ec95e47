import type { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { become, COORDINATOR, DIVISION, EDITOR, HOME, uuid } from './cast.ts';
import { as } from './harness.ts';
import {
	AGAIN,
	brought,
	committed,
	figure,
	figures,
	NATIONAL,
	RUN,
	SECOND,
	staged,
	THREE
} from './importing.ts';
import { filledDb } from './rows/all.ts';
import { inserted } from './rows/row.ts';

let db: PGlite;
beforeAll(async () => void (db = await filledDb()));
afterAll(() => db.close());

test('what waits is nobody’s figure; once committed, it is', async () => {
	await as(db, COORDINATOR, async (tx) => {
		await staged(tx, RUN, THREE);
		expect(await figures(tx)).toEqual([]);
		expect(await committed(tx, RUN)).toEqual({ inserted: 3, superseded: 0, unchanged: 0 });
		expect(await figures(tx)).toEqual(['2015: 1 (1)', '2016: 2 (1)', '2017: 3 (1)']);
		const { rows } = await tx.query('select 1 from public.staged_observations where run_id = $1', [
			RUN
		]);
		expect(rows).toEqual([]);
	});
});

test('a changed figure becomes the next edition, an equal one is left alone', async () => {
	await as(db, COORDINATOR, async (tx) => {
		await brought(tx, RUN, THREE);
		await staged(tx, SECOND, AGAIN);
		const { rows } = await tx.query(
			`select line, outcome, current_value::float from public.staged_observations where run_id = $1 order by line`,
			[SECOND]
		);
		expect(rows).toEqual([
			{ line: 2, outcome: 'same', current_value: 1 },
			{ line: 3, outcome: 'changed', current_value: 2 },
			{ line: 4, outcome: 'new', current_value: null }
		]);
		expect(await committed(tx, SECOND)).toEqual({ inserted: 1, superseded: 1, unchanged: 1 });
		const after = ['2015: 1 (1)', '2016: 2.5 (2)', '2017: 3 (1)', '2018: 4 (1)'];
		expect(await figures(tx)).toEqual(after);
	});
});

test('undoing restores what was superseded, and may be done once', async () => {
	await as(db, COORDINATOR, async (tx) => {
		await brought(tx, RUN, THREE);
		await brought(tx, SECOND, AGAIN);
		const { rows } = await tx.query('select public.undo_import($1) as gone', [SECOND]);
		expect(rows).toEqual([{ gone: 2 }]);
		expect(await figures(tx)).toEqual(['2015: 1 (1)', '2016: 2 (1)', '2017: 3 (1)']);
		await expect(tx.query('select public.undo_import($1)', [SECOND])).rejects.toMatchObject({
			code: 'P0002'
		});
	});
});

test('an import whose figures have been corrected since is not undone', async () => {
	const undo = as(db, COORDINATOR, async (tx) => {
		await brought(tx, RUN, THREE);
		await brought(tx, SECOND, AGAIN);
		const { rows } = await tx.query('select public.may_undo_import($1) as may', [RUN]);
		expect(rows).toEqual([{ may: false }]);
		await tx.query('select public.undo_import($1)', [RUN]);
	});
	await expect(undo).rejects.toMatchObject({ code: '55006' });
});

test('a figure that changed after the comparison stops the commit; comparing again frees it', async () => {
	await as(db, COORDINATOR, async (tx) => {
		await brought(tx, RUN, THREE);
		await staged(tx, SECOND, AGAIN);
		await tx.query('select public.undo_import($1)', [RUN]);
		await tx.exec('savepoint before');
		await expect(committed(tx, SECOND)).rejects.toMatchObject({ code: 'PT409' });
		await tx.exec('rollback to before');
		await tx.query('select public.compare_import($1)', [SECOND]);
		expect(await committed(tx, SECOND)).toEqual({ inserted: 3, superseded: 0, unchanged: 0 });
	});
});

test.each([
	['a class that is not there', { class_id: uuid('nowhere') }, '42501'],
	['an area that is not there', { area_code: 'KU999' }, '23503'],
	['a value that is missing but final', { value: null }, '23514'],
	['a period that ends before it begins', { period_end: '2010-01-01' }, '23514'],
	['a figure told twice', { period_start: '2015-01-01', period_end: '2015-12-31' }, '23505']
])('one row with %s leaves nothing of the import behind', async (_, wrong, code) => {
	await as(db, COORDINATOR, async (tx) => {
		await staged(tx, RUN, [...THREE, figure(5, 2018, 4, wrong)]);
		await tx.exec('savepoint before');
		await expect(committed(tx, RUN)).rejects.toMatchObject({ code });
		await tx.exec('rollback to before');
		expect(await figures(tx)).toEqual([]);
	});
});

test('a division keeps its figure when the coordinator brings a new edition of it', async () => {
	await as(db, EDITOR, async (tx) => {
		const { column_name: _, line: __, ...own } = figure(1, 2016, 9);
		const theirs = { municipality_code: HOME, division_id: DIVISION.ours };
		await tx.exec(inserted('observations', { ...theirs, ...own }));
		await become(tx, COORDINATOR);
		await brought(tx, RUN, THREE);
		const { rows } = await tx.query(
			`select division_id, edition from public.observations where indicator_id = $1 and period_start = '2016-01-01'
			and municipality_code = $2 order by edition`,
			[NATIONAL, HOME]
		);
		expect(rows).toEqual([1, 2].map((edition) => ({ division_id: DIVISION.ours, edition })));
	});
});
