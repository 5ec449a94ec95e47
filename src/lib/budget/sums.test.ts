import { expect, test } from 'vitest';
import { accounts, euros, line } from './budget.sample.ts';
import type { Line } from './line.ts';
import { gapsOf } from './sums.ts';

const told = (value: number) => ({ outturn: euros(value) });
const shown = (lines: readonly Line[]) =>
	gapsOf(lines, accounts).map(({ line: of, told: sum, computed, verdict, of: from }) => [
		of.account_name,
		from,
		sum.cents,
		computed.cents,
		verdict
	]);

test('sums that agree at every level are silent', () => {
	const area = (name: string, pay: number, goods: number) => [
		line('palkat', told(pay), { area: name }),
		line('aineet', told(goods), { area: name }),
		line('kulut', told(pay + goods), { area: name })
	];
	const whole = [line('palkat', told(-3)), line('aineet', told(-7)), line('kulut', told(-10))];
	expect(shown([...whole, ...area('VAKA', -1, -5), ...area('HYTE', -2, -2)])).toEqual([]);
});

test('the four areas of Heinola miss one euro, which is rounding', () => {
	const areas = [-123_235, -4_290_542, -1_847_219, -999_319];
	const lines = areas.map((value, n) => line('kate', told(value), { area: String(n) }));
	expect(shown([line('kate', told(-7_260_316)), ...lines])).toEqual([
		['Toimintakate', 'places', -726_031_600, -726_031_500, 'rounding']
	]);
});

test('depreciation added instead of taken away contradicts: terveyspalvelut TP 2020', () => {
	const closing = (value: number) => ({ previous_closing: euros(value) });
	const lines = [
		line('vuosikate', closing(-39_149_609), { area: 'terveys' }),
		line('poistot', closing(-561_458), { area: 'terveys' }),
		line('tulos', closing(-38_588_151), { area: 'terveys' })
	];
	expect(shown(lines)).toEqual([
		['Tilikauden tulos', 'accounts', -3_858_815_100, -3_971_106_700, 'contradiction']
	]);
});

test('an account that nobody tells gives way to the accounts below it', () => {
	const lines = [
		line('palkat', told(-4)),
		line('aineet', told(-6)),
		line('tuotot', told(1)),
		line('kate', told(-9))
	];
	expect(shown(lines)).toEqual([]);
});

test('thousands and millions leave room for their own rounding', () => {
	const thousands = (value: number) => ({ outturn: euros(value, 1000) });
	const lines = [
		line('palkat', thousands(-3)),
		line('aineet', thousands(-4)),
		line('kulut', { outturn: { cents: -72_000_000, unit: 1_000_000, decimals: 1, figure: 'x' } })
	];
	expect(shown(lines)).toEqual([
		['Toimintakulut', 'accounts', -72_000_000, -700_000, 'contradiction']
	]);
	const near = [line('palkat', thousands(-701)), line('kulut', lines[2]?.figures ?? {})];
	expect(shown(near).map((gap) => gap.at(-1))).toEqual(['rounding']);
});

test('of what people type a part may still be missing', () => {
	const typed = (value: number) => ({ outturn: { ...euros(value), figure: null } });
	const sum = line('kulut', typed(-10));
	const half = [line('palkat', typed(-4)), line('aineet', {})];
	expect(shown([sum, ...half])).toEqual([]);
	expect(shown([sum, line('palkat', typed(-4)), line('aineet', typed(-4))])).toHaveLength(1);
});

test('a division is held against its areas only when each of them tells the account', () => {
	const none = { outturn: { cents: null, unit: 1, decimals: 0 } };
	const lines = [line('poistot', told(-2)), line('poistot', told(-1), { area: 'a' })];
	expect(gapsOf(lines, accounts)).toHaveLength(1);
	expect(gapsOf([...lines, line('poistot', none, { area: 'b' })], accounts)).toEqual([]);
});

test('contradictions come before roundings', () => {
	const lines = [
		line('poistot', told(-2)),
		line('poistot', told(-1), { area: 'a' }),
		line('rahoitus', told(-100)),
		line('rahoitus', told(-7), { area: 'a' })
	];
	const verdicts = gapsOf([...lines.slice(0, 3), ...lines.slice(3)], accounts);
	expect(verdicts.map(({ line: { account_id }, verdict }) => [account_id, verdict])).toEqual([
		['poistot', 'contradiction'],
		['rahoitus', 'contradiction']
	]);
	const rounded = [
		line('kate', told(-3)),
		line('kate', told(-1), { area: 'a' }),
		line('kate', told(-1), { area: 'b' })
	];
	expect(gapsOf([...rounded, ...lines], accounts).map(({ verdict }) => verdict)).toEqual([
		...['contradiction', 'contradiction', 'rounding']
	]);
});
