import type { PGlite, Transaction } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COORDINATOR, DIVISION, HOME, uuid } from './cast.ts';
import { as } from './harness.ts';
import { brought, figure, NATIONAL, RUN, SECOND, staged } from './importing.ts';
import { filledDb } from './rows/all.ts';
import { idOf } from './rows/row.ts';

let db: PGlite;
beforeAll(async () => void (db = await filledDb()));
afterAll(() => db.close());

const VERSION = { scope: 'versio 2023', method: 'kysely', lower_bound: 0, upper_bound: 5 };
const unit = idOf('service_units', 'theirs', 'shared');

/** Every edition of 2015 and later: value, scope and method. */
async function editions(tx: Transaction) {
	const { rows } = await tx.query(
		`select value::float, scope, method, lower_bound::float as lower, decimals, note from public.observations
		where indicator_id = $1 and municipality_code = $2 and period_start between '2014-01-01' and '2019-12-31'
		order by period_start, edition`,
		[NATIONAL, HOME]
	);
	return rows;
}
const outcomes = async (tx: Transaction) =>
	(await tx.query('select outcome from public.staged_observations where run_id = $1', [SECOND]))
		.rows;

describe('what a file tells beside a figure', () => {
	test('becomes part of the observation', async () => {
		await as(db, COORDINATOR, async (tx) => {
			await brought(tx, RUN, [figure(2, 2015, 1, { ...VERSION, decimals: 3, note: 'oma' })]);
			const { scope, method } = VERSION;
			expect(await editions(tx)).toEqual([
				{ value: 1, scope, method, lower: 0, decimals: 3, note: 'oma' }
			]);
		});
	});

	test.each([
		['another scope', { scope: 'versio 2025' }, 'changed'],
		['another method', { method: 'rekisteri' }, 'changed'],
		['another bound', { lower_bound: 0.5 }, 'changed'],
		['another note', { note: 'korjattu' }, 'changed'],
		['the same scope', { scope: 'versio 2023' }, 'same'],
		['nothing', {}, 'same']
	])('an equal value with %s is %s', async (_, more, outcome) => {
		await as(db, COORDINATOR, async (tx) => {
			await brought(tx, RUN, [figure(2, 2015, 1, VERSION)]);
			await staged(tx, SECOND, [figure(2, 2015, 1, more)]);
			expect(await outcomes(tx)).toEqual([{ outcome }]);
		});
	});

	test('stays ours where a corrected figure does not tell it; bounds belong to their figure', async () => {
		await as(db, COORDINATOR, async (tx) => {
			await brought(tx, RUN, [figure(2, 2015, 1, VERSION)]);
			await brought(tx, SECOND, [figure(2, 2015, 2)]);
			const { scope, method } = VERSION;
			expect((await editions(tx)).at(-1)).toMatchObject({ value: 2, scope, method, lower: null });
		});
	});
});

describe('a figure of a unit', () => {
	const ofUnit = (value: number, id = unit) =>
		figure(2, 2015, value, { area_code: null, service_unit_id: id });

	test('belongs to the division of the unit, and its correction supersedes it', async () => {
		await as(db, COORDINATOR, async (tx) => {
			await brought(tx, RUN, [ofUnit(1)]);
			expect(await brought(tx, SECOND, [ofUnit(2)])).toMatchObject({ inserted: 0, superseded: 1 });
			const { rows } = await tx.query(
				'select division_id, area_code, edition from public.observations where service_unit_id = $1 and indicator_id = $2 order by 3',
				[unit, NATIONAL]
			);
			const theirs = { division_id: DIVISION.theirs, area_code: null };
			expect(rows).toEqual([1, 2].map((edition) => ({ ...theirs, edition })));
		});
	});

	test.each([
		['of another municipality', idOf('service_units', 'abroad', 'public')],
		['that is not there', uuid('nowhere')]
	])('%s is not staged', async (_, id) => {
		const staging = as(db, COORDINATOR, (tx) => staged(tx, RUN, [ofUnit(1, id)]));
		await expect(staging).rejects.toMatchObject({ code: '23514' });
	});

	test('is told with the name of the unit', async () => {
		await as(db, COORDINATOR, async (tx) => {
			await staged(tx, RUN, [ofUnit(1)]);
			const { rows } = await tx.query(
				`select l.area, l.place = u.name as is_named from public.import_lines($1, 'new') l
				cross join public.service_units u where u.id = $2`,
				[RUN, unit]
			);
			expect(rows).toEqual([{ area: null, is_named: true }]);
		});
	});
});

test('the years of a series are told as of their last day, or whole', async () => {
	await as(db, COORDINATOR, async (tx) => {
		const day = { period_start: '2015-12-31', period_end: '2015-12-31' };
		await brought(tx, RUN, [figure(2, 2015, 1, day), figure(3, 2016, 2)]);
		const { rows } = await tx.query('select * from public.told_years($1) where indicator_id = $2', [
			HOME,
			NATIONAL
		]);
		expect(rows).toEqual([{ indicator_id: NATIONAL, year_ends: 1, whole_years: 2 }]); // 2020 is national
	});
});
