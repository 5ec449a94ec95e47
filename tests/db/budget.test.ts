import type { PGlite, Transaction } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer } from '#lib/budget/answer.ts';
import type { DeskAnswer } from '#lib/budget/desk.ts';
import type { Line } from '#lib/budget/line.ts';
import { DIVISION, HOME, MANAGER, READER } from './cast.ts';
import { as } from './harness.ts';
import { filledDb } from './rows/all.ts';
import { idOf, inserted } from './rows/row.ts';

const account_id = idOf('accounts', 'ours', 'shared');
const owner = { municipality_code: HOME, division_id: DIVISION.ours };

let db: PGlite;
beforeAll(async () => void (db = await filledDb()));
afterAll(() => db.close());

const outturn = (through_date: string, cents: number) =>
	inserted('budget_figures', {
		...{ ...owner, account_id, fiscal_year: Number(through_date.slice(0, 4)), basis: 'outturn' },
		...{ through_date, amount_cents: cents }
	});

type Asked = [year: number | null, through: string | null, place?: string];

async function page(tx: Transaction, ...[year, through, place]: Asked) {
	const sql = 'select public.budget_follow_up($1, $2, $3, $4) as answer';
	const { rows } = await tx.query<{ answer: Answer }>(sql, [HOME, year, through, place ?? null]);
	if (!rows[0]) throw new Error('no answer');
	return rows[0].answer;
}

test.each([
	['nothing asked: the newest', null, null, '2031-06-30'],
	['a checkpoint that is told', 2031, '2031-03-31', '2031-03-31'],
	['a month without figures: the nearest before', 2031, '2031-05-31', '2031-03-31'],
	['a month before the first: the last of the year', 2031, '2031-01-31', '2031-06-30'],
	['a year without figures: the newest of all', 1999, '1999-03-31', '2031-06-30']
])('%s', (_, year, through, expected) =>
	as(db, MANAGER, async (tx) => {
		const days = ['2030-03-31', '2031-03-31', '2031-06-30'];
		await tx.exec(days.map((day) => outturn(day, -100)).join(';'));
		const { chosen } = await page(tx, year, through);
		expect(chosen).toMatchObject({ through: expected, is_checkpoint: true });
	})
);

test('a corrected figure comes with its editions, to the page of its place only', () =>
	as(db, MANAGER, async (tx) => {
		const made = await tx.query<{ id: string }>(`${outturn('2031-03-31', -100)} returning id`);
		const next = { edition: 2, supersedes_id: made.rows[0]?.id, amount_cents: -90 };
		await tx.exec(
			inserted('budget_figures', {
				...{ ...owner, account_id, fiscal_year: 2031, basis: 'outturn' },
				...{ through_date: '2031-03-31', ...next }
			})
		);
		const { history, lines } = await page(tx, 2031, '2031-03-31', DIVISION.ours);
		expect(history.map(({ cents, is_current }) => [cents, is_current])).toEqual([
			[-90, true],
			[-100, false]
		]);
		expect(lines[0]?.figures.outturn?.cents).toBe(-90);
		expect((await page(tx, 2031, '2031-03-31')).history).toEqual([]);
	}));

test('a place of another municipality is no place', () =>
	as(db, MANAGER, async (tx) => {
		expect((await page(tx, 2031, null, DIVISION.abroad)).place).toBeNull();
	}));

const AREA = idOf('service_areas', 'ours', 'shared');

async function desk(tx: Transaction) {
	const { rows } = await tx.query<{ money: DeskAnswer | null }>(
		`select public.budget_desk(d) as money from public.divisions d
		where d.municipality_code = '${HOME}' and d.is_whole`
	);
	return rows[0]?.money ?? null;
}

/** An amount of the service area; the outturn of 2031 unless told otherwise. */
const ofArea = (more: Record<string, unknown>) =>
	inserted('budget_figures', {
		...{ ...owner, service_area_id: AREA, account_id, fiscal_year: 2031, basis: 'outturn' },
		...{ through_date: '2031-06-30', amount_cents: -100, ...more }
	});

const TOLD = [
	ofArea({}),
	ofArea({ through_date: '2031-03-31', amount_cents: -40 }),
	ofArea({ account_id: idOf('accounts', 'ours', 'public'), through_date: '2031-03-31' }),
	ofArea({ basis: 'budget', through_date: null, amount_cents: -500 }),
	ofArea({ basis: 'amendment', through_date: '2031-02-01', amount_cents: -20 }),
	ofArea({ basis: 'amendment', through_date: '2031-05-01', amount_cents: -30 }),
	ofArea({ basis: 'forecast', through_date: '2031-03-31', amount_cents: -510 }),
	ofArea({ basis: 'forecast', amount_cents: -520 }),
	ofArea({ fiscal_year: 2030, through_date: '2030-06-30', amount_cents: -90 }),
	outturn('2031-06-30', -300)
];

test('the desk has money for managers only, once a checkpoint is told', () =>
	as(db, MANAGER, async (tx) => {
		await tx.exec(ofArea({ basis: 'budget', through_date: null }));
		expect(await desk(tx)).toBeNull();
		await tx.exec(ofArea({}));
		expect(await desk(tx)).not.toBeNull();
		await tx.query(`select set_config('request.jwt.claims', '{"sub": "${READER}"}', true)`);
		expect(await desk(tx)).toBeNull();
	}));

test('the desk tells of the places below the managed divisions what their page tells', () =>
	as(db, MANAGER, async (tx) => {
		await tx.exec(TOLD.join(';'));
		const cents = ({ figures }: Line) =>
			Object.entries(figures)
				.filter(([basis]) => !basis.startsWith('previous'))
				.map(([basis, { cents: amount }]) => [basis, amount]);
		const money = await desk(tx);
		const { lines } = await page(tx, null, null, AREA);
		expect(money?.through).toBe('2031-06-30');
		expect(money?.lines.map((line) => [line.service_area_id, line.account_id])).toEqual([
			[AREA, account_id]
		]);
		expect(money?.lines.flatMap(cents)).toEqual(lines.flatMap(cents));
		expect(Object.fromEntries(money?.lines.flatMap(cents) ?? [])).toEqual({
			...{ outturn: -100, budget: -500, amendment: -50, forecast: -520 }
		});
	}));
