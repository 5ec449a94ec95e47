import { expect, test } from 'vitest';
import { verdictOf } from '#lib/sources/checks.ts';
import { heinolaCells } from './budget-cells.ts';
import { allChecks } from './checks.ts';

const checks = allChecks();
type Check = (typeof checks)[number];

const judged = checks.map((check) => ({ ...check, verdict: verdictOf(check.outcome) }));
const found = (verdict: string, document: string) =>
	judged.filter((one) => one.verdict === verdict && one.figure.document === document);
const numbers = ({ figure, outcome }: Check) => [
	...[figure.row, figure.column, outcome.printed, outcome.computed]
];

test('the wrong results and the gaps of depreciation in 000 contradict', () => {
	expect(found('contradiction', '000').map(numbers)).toEqual([
		['TILIKAUDEN TULOS', 'TP2020', -38_588_151, -39_711_067],
		['TILIKAUDEN TULOS', 'TA2021', -41_520_700, -41_958_500],
		['POISTOT JA ARVONALENTUMISET', 'TP2020', -917_465, -859_054],
		['TILIKAUDEN TULOS', 'TP2020', -71_174_465, -69_993_138],
		['MENOT', 'TP2020', -82_006_425, -82_006_353],
		['NETTO', 'TP2020', -70_257_000, -70_256_928],
		['POISTOT JA ARVONALENTUMISET', 'TA2021', -336_900, -328_900],
		['TILIKAUDEN TULOS', 'TA2021', -75_541_000, -75_095_200]
	]);
	expect(found('contradiction', '000').every(({ note }) => note !== '')).toBe(true);
});

test('the differences of one unit in 001 are rounding, and none contradicts', () => {
	const roundings = found('rounding', '001').filter(({ kind }) => kind === 'sum' || kind === 'net');
	const inColumn = (column: string) =>
		roundings.filter(({ figure }) => figure.column === column).length;
	expect(inColumn('TOT 2023 3 kk')).toBe(11);
	expect(inColumn('Jäljellä')).toBe(11);
	expect(inColumn('TP 2022 1000e') + inColumn('TOT 2022 3 kk/1000e')).toBe(29);
	expect(
		new Set(roundings.map(({ outcome }) => Math.abs(outcome.printed - outcome.computed)))
	).toEqual(new Set([1]));
	expect(found('contradiction', '001')).toEqual([]);
});

test('the share that was rounded down at the half is no contradiction', () => {
	const shares = found('rounding', '001').filter(({ kind }) => kind === 'percentage');
	expect(shares.map(numbers)).toEqual([['Vuokratuotot', 'TOT-23 %', 50.7, 50.75]]);
});

test('the staff counts of 002 contradict each other', () => {
	const pairs = found('contradiction', '002').map(({ outcome }) => [
		...[outcome.printed, outcome.computed]
	]);
	expect(pairs).toEqual([
		[14_648, 15_329],
		[14_602, 14_455],
		[71, 75.9558],
		[75, 76.195],
		[11_126, 10_445],
		[10_979, 11_126]
	]);
});

test('what rounding explains in 002 and 003 is told as such', () => {
	const pairs = ['002', '003']
		.flatMap((document) => found('rounding', document))
		.map(({ outcome }) => [outcome.printed, outcome.computed]);
	expect(pairs).toEqual([
		...[
			[14_000, 14_100],
			[16, 15],
			[347.3, 347.2]
		],
		...[
			[689.4, 689.441],
			[7.4, 7.3],
			[-0.9, -1]
		]
	]);
});

test('every total, rest and share of the budget tables is checked', () => {
	const checked = new Set(checks.map(({ figure }) => figure.id));
	const cells = heinolaCells();
	const computed = cells.filter(({ means }) => means === 'left' || means === 'share');
	const totals = cells.filter(({ account }) =>
		['toimintatuotot', 'toimintakulut', 'toimintakate', 'vuosikate', 'tulos', 'netto'].includes(
			account.key
		)
	);
	expect([...computed, ...totals].filter(({ figure }) => !checked.has(figure.id))).toEqual([]);
	expect(totals.length).toBeGreaterThan(150);
});

test('a check stands once, and its rule fits the database', () => {
	const keys = checks.map(({ figure, kind, rule }) => `${figure.id} ${kind} ${rule}`);
	expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
	expect(checks.every(({ rule }) => rule.length <= 500)).toBe(true);
});
