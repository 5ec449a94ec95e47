import type { PGlite, Transaction } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ADMIN, become, COORDINATOR, EDITOR, NEIGHBOUR, VIEWING } from './cast.ts';
import { as } from './harness.ts';
import { brought, committed, figure, figures, RUN, SECOND, staged, THREE } from './importing.ts';
import { filledDb } from './rows/all.ts';
import { inserted } from './rows/row.ts';

let db: PGlite;
beforeAll(async () => void (db = await filledDb()));
afterAll(() => db.close());

test.each([
	['an editor', EDITOR],
	['a coordinator who views as a reader', VIEWING],
	['a coordinator of another municipality', NEIGHBOUR]
])('%s neither stages, commits, discards nor undoes an import of ours', async (_, who) => {
	await as(db, COORDINATOR, async (tx) => {
		await staged(tx, RUN, THREE);
		await brought(tx, SECOND, [figure(2, 2018, 4)]);
		await become(tx, who);
		for (const attempt of [
			`select public.stage_rows('${RUN}', '${JSON.stringify([figure(9, 2019, 9)])}')`,
			`select public.commit_import('${RUN}')`,
			`select public.discard_import('${RUN}')`,
			`select public.undo_import('${SECOND}')`
		]) {
			await tx.exec('savepoint before');
			const { rows } = await tx.query<{ stage_rows: number }>(attempt).catch(() => ({ rows: [] }));
			expect(rows.filter(({ stage_rows }) => stage_rows !== 0)).toEqual([]);
			await tx.exec('rollback to before');
		}
		await become(tx, COORDINATOR);
		expect(await figures(tx)).toEqual(['2018: 4 (1)']);
		const { rows } = await tx.query(`select waiting from public.import_overview('${RUN}')`);
		expect(rows).toEqual([{ waiting: 3 }]);
	});
});

test('what one coordinator began another may finish, under their own name', async () => {
	await as(db, COORDINATOR, async (tx) => {
		await staged(tx, RUN, THREE);
		await become(tx, ADMIN);
		expect(await committed(tx, RUN)).toMatchObject({ inserted: 3 });
		const { rows } = await tx.query(
			`select committed_by, (select array_agg(distinct o.created_by) from public.observations o
				where o.import_run_id = r.id) as makers from public.import_runs r where r.id = $1`,
			[RUN]
		);
		expect(rows).toEqual([{ committed_by: ADMIN, makers: [ADMIN] }]);
	});
});

test.each([
	['bring it in the name of another', false, `committed_by = '${ADMIN}'`],
	['say later that another brought it', true, `committed_by = '${ADMIN}'`],
	['open it again', true, 'committed_at = null'],
	['throw it away after all', true, 'discarded_at = now()'],
	['call it undone while its figures stay', true, 'undone_at = now()']
])('a coordinator cannot %s', async (_, isCommitted, change) => {
	await as(db, COORDINATOR, async (tx) => {
		await staged(tx, RUN, THREE);
		if (isCommitted) await committed(tx, RUN);
		const forged = tx.query(`update public.import_runs set ${change} where id = '${RUN}'`);
		await expect(forged).rejects.toMatchObject({ code: '42501' });
	});
});

test('nothing waits in an import that has been thrown away', async () => {
	await as(db, COORDINATOR, async (tx) => {
		await staged(tx, RUN, THREE);
		await tx.query('select public.discard_import($1)', [RUN]);
		const late = tx.query('select public.stage_rows($1, $2)', [RUN, JSON.stringify(THREE)]);
		await expect(late).rejects.toMatchObject({ code: '42501' });
	});
});

test('what one coordinator began another may discard', async () => {
	await as(db, COORDINATOR, async (tx) => {
		await staged(tx, RUN, THREE);
		await become(tx, ADMIN);
		await tx.query('select public.discard_import($1)', [RUN]);
		const { rows } = await tx.query(`select waiting from public.import_overview('${RUN}')`);
		expect(rows).toEqual([{ waiting: 0 }]);
	});
});

test('national figures are brought and undone by the service alone', async () => {
	const national = (tx: Transaction) =>
		tx.exec(inserted('import_runs', { source: 'CSV', started_by: COORDINATOR }));
	await expect(as(db, COORDINATOR, national)).rejects.toMatchObject({ code: '42501' });

	await as(db, COORDINATOR, async (tx) => {
		await tx.exec('reset role; set local role service_role');
		await tx.exec(inserted('import_runs', { id: RUN, source: 'CSV' }));
		await tx.query('select public.stage_rows($1, $2)', [RUN, JSON.stringify(THREE)]);
		await tx.query(`update public.import_runs set staged_at = now() where id = $1`, [RUN]);
		await committed(tx, RUN);
		await become(tx, COORDINATOR);
		await tx.exec('savepoint before');
		await expect(tx.query('select public.undo_import($1)', [RUN])).rejects.toMatchObject({
			code: '42501'
		});
		await tx.exec('rollback to before; reset role; set local role service_role');
		const { rows } = await tx.query('select public.undo_import($1) as gone', [RUN]);
		expect(rows).toEqual([{ gone: 3 }]);
	});
});
