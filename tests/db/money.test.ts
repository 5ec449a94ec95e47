import type { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DIVISION, EDITOR, HOME, MANAGER, READER } from './cast.ts';
import { as } from './harness.ts';
import { filledDb } from './rows/all.ts';
import { idOf, inserted } from './rows/row.ts';

const id = (table: string) => idOf(table, 'ours', 'shared');
const owner = { municipality_code: HOME, division_id: DIVISION.ours };

let db: PGlite;
beforeAll(async () => void (db = await filledDb()));
afterAll(() => db.close());

const figure = (values: object) =>
	inserted('budget_figures', {
		...owner,
		account_id: id('accounts'),
		fiscal_year: 2023,
		basis: 'outturn',
		...values
	});

const OUTTURN = { through_date: '2023-03-31', amount_cents: -810_400 };

test('a follow-up line holds its figures by basis, last year’s beside this year’s', () =>
	as(db, MANAGER, async (tx) => {
		await tx.exec(
			[
				figure(OUTTURN),
				figure({ through_date: '2023-02-28', amount_cents: -500_000 }),
				figure({ basis: 'budget', amount_cents: -400_000 }),
				figure({ basis: 'amendment', through_date: '2023-02-01', amount_cents: -6_000 }),
				figure({ basis: 'amendment', through_date: '2023-03-01', amount_cents: -4_000 }),
				figure({ basis: 'amendment', through_date: '2023-06-01', amount_cents: -1 }),
				figure({ basis: 'forecast', through_date: '2023-02-28', amount_cents: -1 }),
				figure({ basis: 'forecast', through_date: '2023-03-31', amount_cents: -900_000 }),
				figure({ fiscal_year: 2022, through_date: '2022-03-31', amount_cents: 0 }),
				figure({
					fiscal_year: 2022,
					through_date: '2022-12-31',
					basis: 'closing',
					state: 'not_available'
				})
			].join(';')
		);
		const { rows } = await tx.query<{ figures: Record<string, { cents: number | null }> }>(
			'select figures from public.budget_lines($1, 2023, $2)',
			[HOME, '2023-03-31']
		);
		const cents = Object.entries(rows[0]?.figures ?? {}).map(([basis, of]) => [basis, of.cents]);
		expect(rows).toHaveLength(1);
		expect(Object.fromEntries(cents)).toEqual({
			previous_closing: null,
			previous_outturn: 0,
			budget: -400_000,
			amendment: -10_000,
			outturn: -810_400,
			forecast: -900_000
		});
	}));

test('an amount is not doubled, and a correction stands beside what it corrects', () =>
	as(db, MANAGER, async (tx) => {
		const made = await tx.query<{ id: string }>(`${figure(OUTTURN)} returning id`);
		await tx.query(
			figure({ ...OUTTURN, amount_cents: -1, edition: 2, supersedes_id: made.rows[0]?.id })
		);
		const sql = `select amount_cents from public.current_budget_figures where fiscal_year = 2023`;
		expect((await tx.query(sql)).rows).toEqual([{ amount_cents: -1 }]);
		await expect(tx.query(figure(OUTTURN))).rejects.toMatchObject({ code: '23505' });
	}));

test.each([
	['an outturn without a day', { amount_cents: 1 }],
	['a budget with one', { ...OUTTURN, basis: 'budget' }],
	['a day of another year', { ...OUTTURN, through_date: '2022-03-31' }],
	['a closing of March', { ...OUTTURN, basis: 'closing' }],
	['a missing amount that is called final', { through_date: '2023-03-31' }],
	[
		'a service area and an item at once',
		{
			...OUTTURN,
			service_area_id: id('service_areas'),
			item_id: id('budget_items')
		}
	]
])('%s is refused', async (_, values) => {
	const work = as(db, MANAGER, (tx) => tx.query(figure(values)));
	await expect(work).rejects.toMatchObject({ code: '23514' });
});

test('a check judges itself, and every discrepancy is one select with its place and parts', () =>
	as(db, EDITOR, async (tx) => {
		const check = (rule: string, computed: number) => {
			const of = { document_id: id('source_documents'), figure_id: id('source_figures') };
			const numbers = { printed: 7, computed, tolerance: 0.5 };
			return inserted('figure_checks', { ...owner, ...of, kind: 'net', rule, ...numbers });
		};
		await tx.exec([check('a', 7), check('b', 7.5), check('c', 8)].join(';'));
		const sql = `select rule, verdict, raw, difference::float, parts from public.discrepancies
			where figure_id = '${id('source_figures')}' order by rule`;
		expect((await tx.query(sql)).rows).toMatchObject([
			{ rule: 'b', verdict: 'rounding', raw: 'n. 20', difference: -0.5, parts: null },
			{ rule: 'c', verdict: 'contradiction', difference: -1 },
			{ rule: 'summa tileistä', verdict: 'contradiction', parts: [{ raw: 'n. 20', factor: 1 }] }
		]);
	}));

test('only a manager shares a risk, and its reviews go with it', async () => {
	const risk = idOf('risks', 'ours', 'internal');
	const share = `update public.risks set visibility = 'shared' where id = '${risk}'`;
	await expect(as(db, EDITOR, (tx) => tx.query(share))).rejects.toMatchObject({ code: '42501' });
	await as(db, MANAGER, async (tx) => {
		await tx.query(share);
		const reviews = `select visibility from public.risk_reviews where risk_id = '${risk}'`;
		expect((await tx.query(reviews)).rows).toEqual([{ visibility: 'shared' }]);
	});
});

test('a risk shows its newest review and that of an earlier day', () =>
	as(db, EDITOR, async (tx) => {
		const review = (reviewed_on: string, impact: number) =>
			inserted('risk_reviews', {
				...owner,
				risk_id: id('risks'),
				reviewed_on,
				likelihood: 3,
				impact
			});
		await tx.exec([review('2022-03-31', 4), review('2022-03-31', 5)].join(';'));
		const sql = `select impact, previous_impact, author_name from public.risk_overview where id = '${id('risks')}'`;
		expect((await tx.query(sql)).rows).toMatchObject([
			{ previous_impact: 2, author_name: 'Henkilö' }
		]);
	}));

test('a reader writes none of it', async () => {
	for (const sql of [figure(OUTTURN), inserted('risks', { ...owner, title: 'uusi' })])
		await expect(as(db, READER, (tx) => tx.query(sql))).rejects.toMatchObject({ code: '42501' });
});
