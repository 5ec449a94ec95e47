import type { PGlite, Transaction } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { become, COORDINATOR, DIVISION, EDITOR, HOME, MANAGER, uuid } from './cast.ts';
import { as } from './harness.ts';
import { filledDb } from './rows/all.ts';
import { idOf, inserted } from './rows/row.ts';

const PART = idOf('indicators', 'ours', 'shared');
const FREE = uuid('indicator of no index');

let db: PGlite;
beforeAll(async () => {
	db = await filledDb();
	const owner = { municipality_code: HOME, division_id: DIVISION.ours };
	const free = { ...owner, id: FREE, slug: 'vapaa', name: 'Vapaa', kind: 'wellbeing' };
	await db.exec(inserted('indicators', { ...free, direction: 'neutral' }));
});
afterAll(() => db.close());

const changed = async (tx: Transaction, id: string, change: string) =>
	(await tx.query(`update public.indicators set ${change} where id = $1 returning id`, [id])).rows;

/** Figures of 2019 and later years, each with its editions. */
const figures = (division: string, years: readonly (readonly number[])[]) =>
	years
		.flatMap((editions, at) =>
			editions.map((value, nth) =>
				inserted('observations', {
					...{ id: uuid('figure', division, `${at}`, `${nth}`), indicator_id: FREE, value },
					...{ municipality_code: HOME, division_id: division, area_code: 'KU111' },
					...{ period_start: `${2019 + at}-01-01`, period_end: `${2019 + at}-12-31` },
					...{ edition: nth + 1, visibility: 'internal' },
					...(nth > 0 && { supersedes_id: uuid('figure', division, `${at}`, `${nth - 1}`) })
				})
			)
		)
		.join(';');

/** What a manager's change comes to when the indicator has these figures. */
const after = (sql: string, change: string) =>
	as(db, MANAGER, async (tx) => {
		await tx.exec(`reset role; ${sql}`);
		await become(tx, MANAGER);
		return changed(tx, FREE, change);
	});

test.each(['highest_value = 99', 'lowest_value = 1', 'lowest_value = 1, highest_value = 99'])(
	'%s is refused while a figure stands outside it',
	async (scale) => {
		const attempt = after(figures(DIVISION.ours, [[0], [100]]), scale);
		await expect(attempt).rejects.toMatchObject({ code: '23514' });
	}
);

test('a figure that the teller may not see counts too', async () => {
	const attempt = after(figures(DIVISION.theirs, [[140]]), 'highest_value = 100');
	await expect(attempt).rejects.toMatchObject({ code: '23514' });
});

test('what holds is within the scale, so it is told, whatever was corrected', async () => {
	const told = after(
		figures(DIVISION.ours, [[140, 14], [100]]),
		'lowest_value = 0, highest_value = 100'
	);
	expect(await told).toHaveLength(1);
});

test('a part of an index keeps its direction, and takes every other change', async () => {
	await as(db, MANAGER, async (tx) => {
		expect(await changed(tx, PART, `name = 'Toinen', direction = direction`)).toHaveLength(1);
		const turned = changed(tx, PART, `direction = 'lower_is_better'`);
		await expect(turned).rejects.toMatchObject({ code: '55006' });
	});
});

test('what is no part of an index turns', async () => {
	expect(await after('', `direction = 'lower_is_better'`)).toHaveLength(1);
});

test('a published index leaves the public face with a part that is changed', async () => {
	await as(db, MANAGER, async (tx) => {
		const definition = idOf('index_definitions', 'ours', 'shared');
		const isPublic = async () => {
			await become(tx, null);
			const asked = 'select from public.index_definitions where id = $1';
			return (await tx.query(asked, [definition])).rows.length === 1;
		};
		await become(tx, COORDINATOR);
		await tx.query('select public.publish_index($1)', [definition]);
		expect(await isPublic()).toBe(true);
		await become(tx, MANAGER);
		await changed(tx, PART, `name = 'Toinen'`);
		expect(await isPublic()).toBe(false);
		await become(tx, COORDINATOR);
		await tx.query('select public.publish_index($1)', [definition]);
		expect(await isPublic()).toBe(true);
	});
});

test('a part of an index that others read is not hidden from them', async () => {
	await as(db, MANAGER, async (tx) => {
		await expect(changed(tx, PART, `visibility = 'internal'`)).rejects.toMatchObject({
			code: '55006'
		});
	});
	expect(await after('', `visibility = 'internal'`)).toHaveLength(1);
});

test('what one division alone sees becomes no part of an index', async () => {
	await as(db, COORDINATOR, async (tx) => {
		await tx.exec(`reset role; update public.indicators set visibility = 'internal'
			where id = '${FREE}'`);
		await become(tx, COORDINATOR);
		const part = {
			...{ municipality_code: HOME, division_id: DIVISION.ours, indicator_id: FREE },
			...{ definition_id: idOf('index_definitions', 'ours', 'shared'), sort_order: 9 }
		};
		const added = tx.exec(inserted('index_components', part));
		await expect(added).rejects.toMatchObject({ code: '23514' });
	});
});

test('an editor changes nothing of an indicator', async () => {
	expect(await as(db, EDITOR, (tx) => changed(tx, FREE, `name = 'Toinen'`))).toEqual([]);
});
