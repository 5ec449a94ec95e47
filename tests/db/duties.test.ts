import type { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COORDINATOR, DIVISION, HOME, uuid } from './cast.ts';
import { as } from './harness.ts';
import { filledDb } from './rows/all.ts';
import { idOf, inserted } from './rows/row.ts';

let db: PGlite;
beforeAll(async () => void (db = await filledDb()));
afterAll(() => db.close());

const ITEM = uuid('indicator_list_items', 'national');
const NATIONAL = uuid('indicators', 'national');
const owner = { municipality_code: HOME, division_id: DIVISION.whole };

interface Line {
	slug: string | null;
	newest_end: string | null;
	match_id: string | null;
	goals: { id: string }[];
}

const coverage = `select slug, newest_end::text, match_id, goals from public.list_coverage('${HOME}') where item_id = '${ITEM}'`;

/** What the item is followed with, after `change`. */
const followed = (change: string) =>
	as(db, COORDINATOR, async (tx) => {
		await tx.exec(change);
		return (await tx.query<Line>(coverage)).rows[0];
	});

test('an item that nobody follows is a gap', async () => {
	expect(await followed('')).toEqual({ slug: null, newest_end: null, match_id: null, goals: [] });
});

test('an item is followed with the chosen indicator, and with its newest figure of ours', async () => {
	const chosen = inserted('list_matches', { ...owner, item_id: ITEM, indicator_id: NATIONAL });
	expect(await followed(chosen)).toMatchObject({
		slug: 'nuorisotyottomyys',
		newest_end: '2020-12-31'
	});
});

test('a goal that wants to move the indicator touches the item', async () => {
	const chosen = inserted('list_matches', {
		...owner,
		item_id: ITEM,
		indicator_id: idOf('indicators', 'ours', 'shared')
	});
	expect((await followed(chosen))?.goals).toEqual([
		expect.objectContaining({ id: idOf('goals', 'ours', 'shared') })
	]);
});

test('what is left out needs a reason', async () => {
	const silent = inserted('list_matches', { ...owner, item_id: ITEM });
	await expect(followed(silent)).rejects.toMatchObject({
		code: '23514',
		constraint: 'what_is_left_out_says_why'
	});
	const told = inserted('list_matches', { ...owner, item_id: ITEM, note: 'ei koske meitä' });
	expect(await followed(told)).toMatchObject({
		slug: null,
		match_id: expect.any(String) as string
	});
});

test('an item that is a part of a series is followed once the part is told of us', async () => {
	const part = uuid('classes', 'national');
	const score = (year: number, area: string) =>
		inserted('observations', {
			...{ indicator_id: NATIONAL, area_code: area, class_id: part, value: 60 },
			...{ period_start: `${String(year)}-01-01`, period_end: `${String(year)}-12-31` }
		});
	const told = (scores: string) =>
		as(db, COORDINATOR, async (tx) => {
			await tx.exec(`reset role; update public.indicator_list_items set class_id = '${part}'
				where id = '${ITEM}'; ${scores}; set local role authenticated`);
			return (await tx.query<Line>(coverage)).rows[0];
		});
	expect(await told(score(2023, 'KU091'))).toMatchObject({ slug: null, newest_end: null });
	expect(await told(`${score(2021, 'KU111')}; ${score(2023, 'KU091')}`)).toMatchObject({
		slug: 'nuorisotyottomyys',
		newest_end: '2021-12-31'
	});
});

test('a figure that a later edition empties tells nothing of its item', async () => {
	const chosen = inserted('list_matches', { ...owner, item_id: ITEM, indicator_id: NATIONAL });
	const emptied = `reset role;
		insert into public.observations (indicator_id, area_code, period_start, period_end, state, edition, supersedes_id)
		select indicator_id, area_code, period_start, period_end, 'not_available', edition + 1, id
		from public.current_observations where indicator_id = '${NATIONAL}' and area_code = 'KU${HOME}';
		set local role authenticated`;
	expect(await followed(`${chosen}; ${emptied}`)).toMatchObject({ newest_end: null });
});
