import type { Transaction } from '@electric-sql/pglite';
import { become, COORDINATOR, DIVISION, HOME, uuid } from './cast.ts';
import { inserted } from './rows/row.ts';

export const NATIONAL = uuid('indicators', 'national');
const owner = { municipality_code: HOME, division_id: DIVISION.whole };
export const RUN = uuid('run', 'first');
export const SECOND = uuid('run', 'second');

export const figure = (line: number, year: number, value: number, more: object = {}) => ({
	...{ line, column_name: 'arvo', indicator_id: NATIONAL, area_code: 'KU111' },
	...{ period_start: `${year}-01-01`, period_end: `${year}-12-31`, value, state: 'final' },
	...more
});
export const THREE = [figure(2, 2015, 1), figure(3, 2016, 2), figure(4, 2017, 3)];
export const AGAIN = [figure(2, 2015, 1), figure(3, 2016, 2.5), figure(4, 2018, 4)];

/** An open import of the coordinator with these rows, ready to be judged. */
export async function staged(tx: Transaction, run: string, rows: object[]) {
	const open = { id: run, ...owner, source: 'CSV', started_by: COORDINATOR };
	await tx.exec(`reset role; ${inserted('import_runs', open)}`);
	await become(tx, COORDINATOR);
	await tx.query('select public.stage_rows($1, $2)', [run, JSON.stringify(rows)]);
	await tx.query(`update public.import_runs set staged_at = now() where id = $1`, [run]);
}

export async function committed(tx: Transaction, run: string) {
	const { rows } = await tx.query('select * from public.commit_import($1)', [run]);
	return rows[0];
}

export async function brought(tx: Transaction, run: string, rows: object[]) {
	await staged(tx, run, rows);
	return committed(tx, run);
}

/** Our current figures of the indicator after 2014: year, value and edition. */
export async function figures(tx: Transaction) {
	const { rows } = await tx.query<{ told: string }>(
		`select extract(year from period_start) || ': ' || value || ' (' || edition || ')' as told
		from public.current_observations
		where indicator_id = $1 and municipality_code = $2 and period_start between '2014-01-01' and '2019-12-31'
		order by period_start`,
		[NATIONAL, HOME]
	);
	return rows.map(({ told }) => told);
}
