import type { PGlite, Transaction } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { become, COORDINATOR, EDITOR, HOME, READER } from './cast.ts';
import { as } from './harness.ts';
import { filledDb } from './rows/all.ts';
import { idOf } from './rows/row.ts';

const id = (table: string) => idOf(table, 'ours', 'shared');
const MARCH = { period_start: '2023-03-01', period_end: '2023-03-31' };
const CELL = { key: 'a', indicator_id: id('indicators'), service_unit_id: id('service_units') };
const OTHER = { ...CELL, key: 'b', service_unit_id: idOf('service_units', 'ours', 'internal') };

let db: PGlite;
beforeAll(async () => {
	db = await filledDb();
	await db.exec(`update public.indicators set unit = '%', decimals = 1 where id = '${id('indicators')}';
		insert into public.entry_indicators (municipality_code, division_id, service_area_id, indicator_id, unit_kind)
		select municipality_code, division_id, service_area_id, '${id('indicators')}', 'library'
		from public.service_units where id = '${id('service_units')}'`);
});
afterAll(() => db.close());

type Answer = Record<'outcome' | 'reason', string> &
	Record<'observation_id' | 'value', string | null>;

async function enter(tx: Transaction, ...entries: object[]) {
	const { rows } = await tx.query<Answer>(
		'select * from public.enter_observations($1, $2) order by key',
		[HOME, JSON.stringify(entries.map((entry) => ({ ...MARCH, ...entry })))]
	);
	return rows;
}

const outcomes = (rows: Answer[]) => rows.map(({ outcome, reason }) => outcome + reason);

test('a month is saved whole, computed from its parts where they are given', () =>
	as(db, EDITOR, async (tx) => {
		const rows = await enter(
			tx,
			{ ...CELL, value: 197.7 },
			{ ...OTHER, numerator: 198, denominator: 1344, method: 'Osuus oppilaista' }
		);
		expect(rows).toMatchObject([
			{ key: 'a', outcome: 'saved', edition: 1, entered_by: 'Henkilö' },
			{ key: 'b', outcome: 'saved', edition: 1 }
		]);
		expect(rows.map(({ value }) => Number(value).toFixed(4))).toEqual(['197.7000', '14.7321']);
	}));

test('a stale row is a conflict that shows the value of the other, and the others are saved', () =>
	as(db, EDITOR, async (tx) => {
		const [first] = await enter(tx, { ...CELL, value: 75.5 });
		await become(tx, COORDINATOR);
		const [theirs] = await enter(tx, {
			...CELL,
			value: 80,
			expected_current_id: first?.observation_id
		});
		await become(tx, EDITOR);
		const rows = await enter(
			tx,
			{ ...CELL, value: 70, expected_current_id: first?.observation_id },
			{ ...OTHER, value: 12 }
		);
		expect(outcomes(rows)).toEqual(['conflict', 'saved']);
		expect(rows[0]).toMatchObject({ observation_id: theirs?.observation_id, edition: 2 });
		expect(Number(rows[0]?.value)).toBe(80);
	}));

test('two who fill the same empty cell do not overwrite each other', () =>
	as(db, EDITOR, async (tx) => {
		await enter(tx, { ...CELL, value: 75.5 });
		const rows = await enter(tx, { ...CELL, value: 70 });
		expect(outcomes(rows)).toEqual(['conflict']);
	}));

test('an empty cell, the same value and the value as it was shown change nothing', () =>
	as(db, EDITOR, async (tx) => {
		await enter(tx, { ...CELL, numerator: 198, denominator: 1344 });
		const shown = { ...CELL, value: 14.7 };
		const parts = { ...CELL, numerator: 198, denominator: 1344 };
		expect(outcomes(await enter(tx, CELL, shown, parts))).toEqual(Array(3).fill('unchanged'));
	}));

test('a value becomes not available, and keeps its history', () =>
	as(db, EDITOR, async (tx) => {
		const [first] = await enter(tx, { ...CELL, value: 75.5 });
		const gone = { state: 'not_available', expected_current_id: first?.observation_id };
		const [second] = await enter(tx, { ...CELL, ...gone });
		expect(second).toMatchObject({ outcome: 'saved', value: null, edition: 2 });
	}));

test('method and scope of the series are kept for the next month', () =>
	as(db, EDITOR, async (tx) => {
		await enter(tx, { ...CELL, value: 11.1, method: 'huoneistoala', scope: 'myös liikuntasali' });
		const april = { period_start: '2023-04-01', period_end: '2023-04-30' };
		const [{ observation_id } = { observation_id: null }] = await enter(tx, {
			...CELL,
			...april,
			value: 11.2
		});
		const { rows } = await tx.query('select method, scope from public.observations where id = $1', [
			observation_id
		]);
		expect(rows).toEqual([{ method: 'huoneistoala', scope: 'myös liikuntasali' }]);
	}));

test('a value off the scale is refused, and the others are saved', () =>
	as(db, EDITOR, async (tx) => {
		await tx.exec(`reset role; update public.indicators set highest_value = 100
			where id = '${id('indicators')}'`);
		await become(tx, EDITOR);
		const rows = await enter(
			tx,
			{ ...CELL, numerator: 3, denominator: 2 },
			{ ...OTHER, value: 12 }
		);
		expect(outcomes(rows)).toEqual(['refusedout_of_range', 'saved']);
	}));

test('a closed unit, a zero denominator and an unknown unit are refused with a reason', () =>
	as(db, EDITOR, async (tx) => {
		await tx.exec(`reset role; update public.service_units set valid_to = '2023-02-28'
			where id = '${CELL.service_unit_id}'`);
		await become(tx, EDITOR);
		const rows = await enter(
			tx,
			{ ...CELL, value: 75 },
			{ ...OTHER, numerator: 1, denominator: 0 },
			{ ...CELL, key: 'c', service_unit_id: null, value: 1 }
		);
		expect(outcomes(rows)).toEqual([
			'refusedunit_is_closed',
			'refuseddenominator_is_zero',
			'refusedunknown_subject'
		]);
	}));

test('who may not write the division enters nothing', async () => {
	const work = as(db, READER, (tx) => enter(tx, { ...CELL, value: 75 }));
	await expect(work).rejects.toMatchObject({ code: '42501' });
});

test('the sheet asks open units for the indicators of their kind, and tells what stands', () =>
	as(db, EDITOR, async (tx) => {
		const [saved] = await enter(tx, { ...CELL, value: 75.5 });
		const sheet = async (month: string) => {
			const { rows } = await tx.query('select * from public.entry_sheet($1, $2, $3)', [
				HOME,
				id('service_areas'),
				month
			]);
			return rows;
		};
		expect(await sheet('2023-03-15')).toMatchObject([
			{ observation_id: saved?.observation_id, unit: '%', previous_value: null, edition: 1 }
		]);
		expect(await sheet('2023-04-01')).toMatchObject([{ observation_id: null, edition: null }]);
		await tx.exec(`reset role; update public.service_units set valid_to = '2023-03-10'
			where id = '${CELL.service_unit_id}'`);
		await become(tx, EDITOR);
		expect(await sheet('2023-03-15')).toHaveLength(1);
		expect(await sheet('2023-04-01')).toEqual([]);
	}));
