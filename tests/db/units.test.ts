import type { PGlite, Transaction } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { become, EDITOR, HOME, MANAGER } from './cast.ts';
import { as } from './harness.ts';
import { filledDb } from './rows/all.ts';
import { idOf } from './rows/row.ts';

const UNIT = idOf('service_units', 'ours', 'shared');
const AREA = idOf('service_areas', 'ours', 'shared');
const NEW_AREA = idOf('service_areas', 'ours', 'internal');

let db: PGlite;
beforeAll(async () => {
	db = await filledDb();
	await db.exec(`insert into public.entry_indicators
		(municipality_code, division_id, service_area_id, indicator_id, unit_kind)
		select a.municipality_code, a.division_id, a.id, '${idOf('indicators', 'ours', 'shared')}', 'daycare'
		from public.service_areas a where a.id in ('${AREA}', '${NEW_AREA}')`);
});
afterAll(() => db.close());

const add = (tx: Transaction, area: string, from: string) =>
	tx.query(
		`insert into public.service_units (municipality_code, division_id, service_area_id, name, kind, valid_from)
			select municipality_code, division_id, id, 'Siirtyvä', 'daycare', $2 from public.service_areas where id = $1`,
		[area, from]
	);

async function unitsOf(tx: Transaction, area: string, month: string) {
	const { rows } = await tx.query<{ unit_name: string }>(
		'select distinct unit_name from public.entry_sheet($1, $2, $3)',
		[HOME, area, month]
	);
	return rows.map(({ unit_name }) => unit_name).filter((name) => name === 'Siirtyvä');
}

test('a unit that moves in a reorganisation is asked in its old area until then, and then in the new', () =>
	as(db, MANAGER, async (tx) => {
		await add(tx, AREA, '2020-01-01');
		await tx.query(
			`update public.service_units set valid_to = '2023-07-31' where service_area_id = $1 and name = 'Siirtyvä'`,
			[AREA]
		);
		await add(tx, NEW_AREA, '2023-08-01');
		expect(await unitsOf(tx, AREA, '2023-07-01')).toEqual(['Siirtyvä']);
		expect(await unitsOf(tx, NEW_AREA, '2023-07-01')).toEqual([]);
		expect(await unitsOf(tx, AREA, '2023-08-01')).toEqual([]);
		expect(await unitsOf(tx, NEW_AREA, '2023-08-01')).toEqual(['Siirtyvä']);
	}));

test('an editor neither adds a unit nor closes one', async () => {
	await expect(as(db, EDITOR, (tx) => add(tx, AREA, '2020-01-01'))).rejects.toMatchObject({
		code: '42501'
	});
	await as(db, MANAGER, async (tx) => {
		await become(tx, EDITOR);
		const sql = `update public.service_units set valid_to = '2030-01-01' where id = $1 returning id`;
		expect((await tx.query(sql, [UNIT])).rows).toEqual([]);
	});
});

test.each([
	['a class of ours', 'ours', null],
	['a class of another municipality', 'abroad', '42501']
] as const)('%s in what is asked each month', async (_, whose, refused) => {
	const class_id = idOf('classes', whose, 'shared');
	const asked = as(db, MANAGER, (tx) =>
		tx.query(
			`insert into public.entry_indicators (municipality_code, division_id, service_area_id, indicator_id, class_id)
				select a.municipality_code, a.division_id, a.id, '${idOf('indicators', 'ours', 'shared')}', $2
				from public.service_areas a where a.id = $1`,
			[AREA, class_id]
		)
	);
	if (refused) await expect(asked).rejects.toMatchObject({ code: refused });
	else expect(await asked).toMatchObject({ affectedRows: 1 });
});
