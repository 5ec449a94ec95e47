import type { PGlite, Transaction } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { become, COORDINATOR, DIVISION, EDITOR, HOME, NEIGHBOUR, uuid } from './cast.ts';
import { as } from './harness.ts';
import { committed, figure, RUN, SECOND, staged } from './importing.ts';
import { filledDb } from './rows/all.ts';
import { idOf, inserted } from './rows/row.ts';

let db: PGlite;
beforeAll(async () => void (db = await filledDb()));
afterAll(() => db.close());

const owner = { municipality_code: HOME, division_id: DIVISION.whole };
const [A, B, AGAIN] = [uuid('class', 'a'), uuid('class', 'b'), uuid('class', 'again')];
const waiting = (run: string, id: string, code: string, ordinal = 1) =>
	inserted('staged_classes', {
		...{ id, ...owner, run_id: run, ordinal, dimension: 'hyte_item', code, name: code }
	});

/** An import that makes a class of each of the names, with a figure of it. */
async function stagedOf(tx: Transaction, run: string, classes: [id: string, code: string][]) {
	const rows = classes.map(([class_id], at) => figure(at + 2, 2015, at, { class_id }));
	await staged(tx, run, rows);
	for (const [at, [id, code]] of classes.entries()) await tx.exec(waiting(run, id, code, at + 1));
}
const made = async (tx: Transaction) =>
	(
		await tx.query<{ code: string }>(
			`select code from public.classes where import_run_id in ($1, $2) order by sort_order`,
			[RUN, SECOND]
		)
	).rows.map(({ code }) => code);
const undone = (tx: Transaction, run: string) => tx.query('select public.undo_import($1)', [run]);

test('new classes are made in the commit, and taken away when it is undone', async () => {
	await as(db, COORDINATOR, async (tx) => {
		await stagedOf(tx, RUN, [
			[B, 'b'],
			[A, 'a']
		]);
		expect(await made(tx)).toEqual([]);
		expect(await committed(tx, RUN)).toMatchObject({ inserted: 2 });
		expect(await made(tx)).toEqual(['b', 'a']);
		await undone(tx, RUN);
		expect(await made(tx)).toEqual([]);
	});
});

test('a discarded import makes none', async () => {
	await as(db, COORDINATOR, async (tx) => {
		await stagedOf(tx, RUN, [[A, 'a']]);
		await tx.query('select public.discard_import($1)', [RUN]);
		const { rows } = await tx.query('select 1 from public.staged_classes where run_id = $1', [RUN]);
		expect([rows, await made(tx)]).toEqual([[], []]);
	});
});

test.each([
	['a figure that was entered since', 'observations'],
	['an import that waits', 'staged_observations']
])('a class stays when %s uses it', async (_, by) => {
	await as(db, COORDINATOR, async (tx) => {
		await stagedOf(tx, RUN, [
			[A, 'a'],
			[B, 'b']
		]);
		await committed(tx, RUN);
		const { line: _, column_name: __, ...own } = figure(1, 2018, 9, { class_id: A });
		if (by === 'observations') await tx.exec(inserted('observations', { ...owner, ...own }));
		else await staged(tx, SECOND, [figure(2, 2018, 9, { class_id: A })]);
		await undone(tx, RUN);
		expect(await made(tx)).toEqual(['a']);
	});
});

test('what somebody else has made meanwhile stops the commit; comparing again takes theirs', async () => {
	await as(db, COORDINATOR, async (tx) => {
		await stagedOf(tx, RUN, [[A, 'a']]);
		await stagedOf(tx, SECOND, [[AGAIN, 'a']]);
		await committed(tx, RUN);
		await tx.exec('savepoint before');
		await expect(committed(tx, SECOND)).rejects.toMatchObject({ code: '23505' });
		await tx.exec('rollback to before');
		await tx.query('select public.compare_import($1)', [SECOND]);
		expect(await committed(tx, SECOND)).toMatchObject({ inserted: 0, unchanged: 1 });
		expect(await made(tx)).toEqual(['a']);
	});
});

test('an import makes 200 classes at the most', async () => {
	const many = as(db, COORDINATOR, async (tx) => {
		await staged(tx, RUN, [figure(2, 2015, 1)]);
		await tx.exec(waiting(RUN, A, 'a', 201));
	});
	await expect(many).rejects.toMatchObject({ code: '23514' });
});

test('the preview names the classes that are to be', async () => {
	await as(db, COORDINATOR, async (tx) => {
		await stagedOf(tx, RUN, [
			[B, 'b'],
			[A, 'a']
		]);
		const { rows } = await tx.query(
			`select classes, fresh -> 0 ->> 'class' as first from public.import_preview($1)`,
			[RUN]
		);
		expect(rows).toEqual([{ classes: ['b', 'a'], first: 'b' }]);
	});
});

test('a figure is not told of another municipality’s class', async () => {
	const class_id = idOf('classes', 'abroad', 'shared');
	const { line: _, column_name: __, ...own } = figure(1, 2018, 9, { class_id });
	const telling = as(db, COORDINATOR, (tx) =>
		tx.exec(inserted('observations', { ...owner, ...own }))
	);
	await expect(telling).rejects.toMatchObject({ code: '42501' });
});

test.each([
	['an editor', EDITOR],
	['a coordinator of another municipality', NEIGHBOUR]
])('%s lets no class wait in an import of ours', async (_, who) => {
	const attempt = as(db, COORDINATOR, async (tx) => {
		await staged(tx, RUN, [figure(2, 2015, 1)]);
		await become(tx, who);
		await tx.exec(waiting(RUN, A, 'a'));
	});
	await expect(attempt).rejects.toMatchObject({ code: '42501' });
});
