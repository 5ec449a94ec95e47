import type { PGlite, Transaction } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
	ABROAD,
	become,
	COORDINATOR,
	DIVISION,
	EDITOR,
	HOME,
	MANAGER,
	NEIGHBOUR,
	uuid
} from './cast.ts';
import { as } from './harness.ts';
import { filledDb } from './rows/all.ts';
import { idOf, inserted } from './rows/row.ts';

let db: PGlite;
beforeAll(async () => void (db = await filledDb()));
afterAll(() => db.close());

const refused = { code: '42501' };
const OURS = idOf('index_definitions', 'ours', 'shared');
const PUBLISHED = idOf('index_definitions', 'ours', 'public');
const NATIONAL = uuid('indicators', 'national');

const part = (told: object = {}) => ({
	indicator: NATIONAL,
	group: null,
	weight: 2,
	normalise: { method: 'none' },
	...told
});
const DRAFT = {
	name: 'Indeksi',
	note: 'Kokeilu',
	direction: 'lower_is_better',
	aggregate: 'arithmetic',
	min_share: 0.5,
	carry_forward_years: 2,
	is_example: true,
	groups: [{ name: 'Työ', weight: 1, aggregate: 'geometric', min_share: null }],
	parts: [part({ group: 1, normalise: { method: 'ratio', reference: 'median' } }), part()]
};

async function save(tx: Transaction, draft: object, basedOn: string | null = OURS, home = HOME) {
	const { rows } = await tx.query<{ edition: number }>(
		'select public.save_index_edition($1, $2, $3) as edition',
		[home, JSON.stringify(draft), basedOn]
	);
	return rows[0]?.edition;
}

const partsOf = async (tx: Transaction, definition: string) =>
	(
		await tx.query(
			`select c.name, c.indicator_id, c.weight::float, c.normalise ->> 'method' as method, p.name as parent
			from public.index_components c left join public.index_components p on p.id = c.parent_id
			where c.definition_id = $1 order by c.sort_order`,
			[definition]
		)
	).rows;

const editionsOf = async (tx: Transaction, of = OURS) =>
	(
		await tx.query<{ id: string; edition: number; note: string; decimals: number }>(
			`select n.id, n.edition, n.note, n.decimals from public.index_definitions n
			join public.index_definitions d on d.slug = n.slug and d.municipality_code = n.municipality_code
			where d.id = $1 order by n.edition`,
			[of]
		)
	).rows;

test('a coordinator saves the next edition, and the old one stays as it was', async () => {
	await as(db, COORDINATOR, async (tx) => {
		const before = await partsOf(tx, OURS);
		expect(await save(tx, DRAFT)).toBe(2);
		const editions = await editionsOf(tx);
		expect(editions.map(({ edition, note }) => [edition, note])).toEqual([
			[1, ''],
			[2, 'Kokeilu']
		]);
		expect(await partsOf(tx, editions[1]?.id ?? '')).toEqual([
			{ name: 'Työ', indicator_id: null, weight: 1, method: 'none', parent: null },
			{ name: '', indicator_id: NATIONAL, weight: 2, method: 'ratio', parent: 'Työ' },
			{ name: '', indicator_id: NATIONAL, weight: 2, method: 'none', parent: null }
		]);
		expect(await partsOf(tx, OURS)).toEqual(before);
	});
});

test('a published edition is untouched, and the new one is not public', async () => {
	await as(db, COORDINATOR, async (tx) => {
		const state = `select name, note, visibility, published_at, version from public.index_definitions where id = $1`;
		const before = (await tx.query(state, [PUBLISHED])).rows;
		await save(tx, DRAFT, PUBLISHED);
		const newest = (await editionsOf(tx, PUBLISHED)).at(-1)?.id;
		expect((await tx.query(state, [PUBLISHED])).rows).toEqual(before);
		expect((await tx.query(state, [newest])).rows).toMatchObject([
			{ visibility: 'shared', published_at: null }
		]);
	});
});

test('who edited an older edition is told, and nothing is saved', async () => {
	await as(db, COORDINATOR, async (tx) => {
		await save(tx, DRAFT);
		await tx.exec('savepoint before_conflict');
		await expect(save(tx, { ...DRAFT, note: 'Toinen' })).rejects.toMatchObject({ code: 'PT409' });
		await tx.exec('rollback to before_conflict');
		expect((await editionsOf(tx)).map(({ note }) => note)).toEqual(['', 'Kokeilu']);
	});
});

describe('is refused', () => {
	test.each([
		['an editor', EDITOR],
		['a manager', MANAGER]
	])('to %s', async (_, who) => {
		await expect(as(db, who, (tx) => save(tx, DRAFT))).rejects.toMatchObject(refused);
	});

	test('to a coordinator of another municipality', async () => {
		const ours = as(db, NEIGHBOUR, (tx) => save(tx, DRAFT));
		await expect(ours).rejects.toMatchObject({ code: 'PT404' });
		const made = as(db, NEIGHBOUR, (tx) => save(tx, DRAFT, OURS, ABROAD));
		await expect(made).rejects.toMatchObject({ code: 'PT404' });
	});

	test('to the signed-out', async () => {
		await expect(as(db, null, (tx) => save(tx, DRAFT))).rejects.toMatchObject(refused);
	});

	test.each([
		['no parts', { parts: [] }, 'PT422'],
		['an unknown method', { parts: [part({ normalise: { method: 'rank' } })] }, '23514'],
		['a negative weight', { parts: [part({ weight: -1 })] }, '23514'],
		['a nameless group', { groups: [{ ...DRAFT.groups[0], name: '' }] }, '23514'],
		[
			'an indicator of another municipality',
			{ parts: [part({ indicator: idOf('indicators', 'abroad', 'shared') })] },
			'42501'
		]
	])('with %s', async (_, flaw, code) => {
		const made = as(db, COORDINATOR, (tx) => save(tx, { ...DRAFT, ...flaw }));
		await expect(made).rejects.toMatchObject({ code });
	});
});

test('an edition that another one follows takes no more parts', async () => {
	const late = as(db, COORDINATOR, async (tx) => {
		await save(tx, DRAFT);
		const values = { municipality_code: HOME, division_id: DIVISION.ours, definition_id: OURS };
		await tx.exec(
			inserted('index_components', { ...values, indicator_id: NATIONAL, sort_order: 50 })
		);
	});
	await expect(late).rejects.toMatchObject(refused);
});

test('what is compared with others as it is computed is not published from own figures', async () => {
	const published = as(db, COORDINATOR, async (tx) => {
		await save(tx, DRAFT);
		const newest = (await editionsOf(tx)).at(-1)?.id;
		await tx.query('select public.publish_index($1)', [newest]);
	});
	await expect(published).rejects.toMatchObject({ code: 'PT422' });
});

test('what needs nobody else is published', async () => {
	await as(db, COORDINATOR, async (tx) => {
		const base = { method: 'base100', base_year: 2020 };
		const bounds = { method: 'minmax', from: 'goalposts', lower: 0, upper: 200 };
		await save(tx, {
			...DRAFT,
			parts: [part({ group: 1, normalise: base }), part({ normalise: bounds })]
		});
		const newest = (await editionsOf(tx)).at(-1)?.id;
		const { rows } = await tx.query('select public.publish_index($1) as written', [newest]);
		expect(rows).toEqual([{ written: 2 }]);
	});
});

test('the candidates are what the municipality sees, with their years', async () => {
	const rows = await as(db, COORDINATOR, async (tx) => {
		await become(tx, COORDINATOR);
		return (
			await tx.query('select slug, is_own, last_year from public.index_candidates($1)', [HOME])
		).rows;
	});
	const slugs = rows.map((row) => JSON.stringify(row));
	expect(slugs.length).toBeGreaterThan(0);
	expect(slugs.some((row) => row.includes('"is_own":false'))).toBe(true);
	expect(slugs.some((row) => row.includes('abroad'))).toBe(false);
});
