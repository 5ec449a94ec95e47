import type { PGlite, Transaction } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
	become,
	castDb,
	COORDINATOR,
	DIVISION,
	EDITOR,
	HOME,
	MANAGER,
	READER,
	uuid
} from './cast.ts';
import { as } from './harness.ts';

const NATIONAL = uuid('indicator national');
const OURS = uuid('indicator ours');

let db: PGlite;
beforeAll(async () => {
	db = await castDb();
	await db.exec(`
		insert into public.areas (code, category, municipality_number, name)
			values ('KU${HOME}', 'municipality', '${HOME}', 'Heinola') on conflict do nothing;
		insert into public.indicators (id, municipality_code, division_id, slug, name, direction, kind) values
			('${NATIONAL}', null, null, 'nuorisotyottomyys', 'Nuorisotyöttömyys', 'lower_is_better', 'wellbeing'),
			('${OURS}', '${HOME}', '${DIVISION.ours}', 'pyorailyn-osuus', 'Pyöräilyn osuus', 'higher_is_better', 'wellbeing');
		insert into public.observations (indicator_id, area_code, period_start, period_end, value)
			values ('${NATIONAL}', 'KU${HOME}', '2020-01-01', '2020-12-31', 145.3);`);
});
afterAll(() => db.close());

interface Value {
	of?: string;
	division?: string;
	year?: number;
	value: number | null;
	edition?: number;
	supersedes?: string;
}

/** Enters a value as the page does; answers with its id. */
async function entered(
	tx: Transaction,
	{ of = OURS, division = DIVISION.ours, year = 2021, value, edition = 1, supersedes }: Value
) {
	const { rows } = await tx.query<{ id: string }>(
		`insert into public.observations (municipality_code, division_id, indicator_id, area_code,
			period_start, period_end, value, state, edition, supersedes_id)
		values ($1, $2, $3, 'KU${HOME}', $4, $5, $6, $7, $8, $9) returning id`,
		[
			...[HOME, division, of, `${year}-01-01`, `${year}-12-31`, value],
			...[value === null ? 'not_available' : 'final', edition, supersedes ?? null]
		]
	);
	return rows[0]?.id ?? '';
}

test.each([
	['an editor', EDITOR],
	['a manager', MANAGER],
	['a coordinator', COORDINATOR]
])('%s enters a value of the own division and corrects it; both editions stay', async (_, who) => {
	await as(db, who, async (tx) => {
		const first = await entered(tx, { value: 12 });
		await entered(tx, { value: null, edition: 2, supersedes: first });
		const { rows } = await tx.query(
			`select value, edition from public.observations where indicator_id = $1 order by edition`,
			[OURS]
		);
		expect(rows).toMatchObject([{ edition: 1 }, { edition: 2, value: null }]);
		const { rows: holding } = await tx.query(
			'select edition from public.current_observations where indicator_id = $1',
			[OURS]
		);
		expect(holding).toEqual([{ edition: 2 }]);
	});
});

test.each([
	['a reader', READER, DIVISION.ours],
	['an editor of another division', EDITOR, DIVISION.theirs],
	['an editor for the whole municipality', EDITOR, DIVISION.whole]
])('%s is refused', async (_, who, division) => {
	const attempt = as(db, who, (tx) => entered(tx, { division, value: 1 }));
	await expect(attempt).rejects.toMatchObject({ code: '42501' });
});

test.each([140, -0.5])('%j is refused where the scale is 0–100', async (value) => {
	await as(db, EDITOR, async (tx) => {
		await tx.exec(`reset role; update public.indicators set lowest_value = 0, highest_value = 100
			where id = '${OURS}'`);
		await become(tx, EDITOR);
		await entered(tx, { value: 100, year: 2019 });
		await entered(tx, { value: null, year: 2020 });
		await expect(entered(tx, { value })).rejects.toMatchObject({ code: '23514' });
	});
});

test('of two corrections at once only the first is saved', async () => {
	await as(db, EDITOR, async (tx) => {
		const first = await entered(tx, { value: 12 });
		await entered(tx, { value: 13, edition: 2, supersedes: first });
		await become(tx, MANAGER);
		await expect(entered(tx, { value: 14, edition: 2, supersedes: first })).rejects.toMatchObject({
			code: '23505'
		});
	});
});

test('a value that is there is not entered anew, and nobody overwrites one', async () => {
	await as(db, EDITOR, async (tx) => {
		await entered(tx, { value: 12 });
		await tx.exec('savepoint before');
		await expect(entered(tx, { value: 13 })).rejects.toMatchObject({ code: '23505' });
		await tx.exec('rollback to before');
		const overwrite = tx.query('update public.observations set value = 99');
		await expect(overwrite).rejects.toMatchObject({ code: '42501' });
	});
});

test("the municipality's own figure stands beside the national one, which nobody corrects", async () => {
	await as(db, EDITOR, async (tx) => {
		const { rows } = await tx.query<{ id: string }>(
			'select id from public.observations where indicator_id = $1',
			[NATIONAL]
		);
		await entered(tx, { of: NATIONAL, year: 2020, value: 140 });
		const { rows: catalogue } = await tx.query(
			`select figures from public.indicator_catalogue('${HOME}') where slug = 'nuorisotyottomyys'`
		);
		expect(catalogue).toEqual([{ figures: [140] }]);
		const supersedes = rows[0]?.id ?? '';
		const national = entered(tx, { of: NATIONAL, year: 2020, value: 1, edition: 2, supersedes });
		await expect(national).rejects.toMatchObject({ code: '23503' });
	});
});

test('who entered a value is told to the people of the municipality', async () => {
	await as(db, EDITOR, async (tx) => {
		await entered(tx, { value: 12 });
		await become(tx, MANAGER);
		const { rows } = await tx.query(
			'select public.entered_by(o) as name from public.observations o where indicator_id = $1',
			[OURS]
		);
		expect(rows).toEqual([{ name: 'Henkilö' }]);
	});
});
