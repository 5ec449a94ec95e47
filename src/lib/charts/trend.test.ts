import { expect, test } from 'vitest';
import { kindsOf, targetLine, trendConfig, trendOf, type Drawn } from './trend.ts';

const year = (at: number, value: number | null, more: Partial<Drawn> = {}): Drawn => ({
	period_start: `${at}-01-01`,
	period_end: `${at}-12-31`,
	value,
	state: 'final',
	...more
});
const name = ({ period_start }: Drawn) => period_start.slice(0, 4);
const style = { unit: '%', decimals: 1, locale: 'fi' as const };
const alone = { beside: [], name };

test('a series on both sides of a break is two lines of one look, read as one', () => {
	const runs = [
		[year(2018, 1), year(2019, 2)],
		[year(2020, 8), year(2021, 9)]
	];
	const trend = trendOf([{ label: 'Heinola', runs }], 'year', alone);
	expect(trend.lines.map(({ points }) => points.length)).toEqual([4]);
	const drawn = trendConfig(trend, style).data.datasets;
	expect(drawn.map(({ data }) => data)).toEqual([
		[1, 2, null, null],
		[null, null, 8, 9]
	]);
	expect(drawn[0]?.borderColor).toBe(drawn[1]?.borderColor);
	expect(drawn[0]?.pointStyle).toBe(drawn[1]?.pointStyle);
});

test('a provisional point is hollow, bounds have no points', () => {
	const run = [year(2019, 5, { lower_bound: 4, upper_bound: 6 }), year(2020, 6)];
	const provisional = [run[0] as Drawn, year(2020, 6, { state: 'provisional' })];
	const trend = trendOf([{ label: 'Heinola', runs: [provisional] }], 'year', alone);
	const [line, lower, upper] = trendConfig(trend, style).data.datasets;
	expect(line?.pointBackgroundColor).toEqual(['var(--chart-1)', 'var(--chart-surface)']);
	expect(lower).toMatchObject({ data: [4, null], pointRadius: 0 });
	expect(upper).toMatchObject({ data: [6, null], pointRadius: 0 });
});

test('peers and targets stand beside, on the same axis', () => {
	const peer = { label: 'Lahti', points: [{ year: 2017, value: 3 }] };
	const target = targetLine([{ year: 2022, value: 10 }], 'year', 'Tavoite');
	const runs = [[year(2018, 1), year(2019, 2)]];
	const trend = trendOf([{ label: 'Heinola', runs }], 'year', { beside: [peer, target], name });
	expect(trend.places.map((place) => place.name)).toEqual(
		['2017', '2018', '2019', '2020', '2021', '2022'] // a year without a value keeps its place
	);
	expect(trendConfig(trend, style).data.datasets.map(({ data }) => data.at(-1))).toEqual([
		null,
		null,
		10
	]);
});

test('months are not drawn on the axis of years; a target of a year is that of its months', () => {
	const month = (at: string, value: number) => ({
		...year(2023, value),
		period_start: `2023-${at}-01`,
		period_end: `2023-${at}-${at === '02' ? '28' : '31'}`
	});
	const months = [month('01', 1), month('02', 2)];
	const stretches = [{ label: 'Heinola', runs: [[year(2021, 1), year(2022, 2)], months] }];
	expect(kindsOf(stretches)).toEqual(['month', 'year']);
	expect(trendOf(stretches, 'month', alone).pieces).toHaveLength(1);
	const target = targetLine([{ year: 2023, value: 4 }], 'month', 'Tavoite');
	expect(target.points.map((point) => point.year)).toContain(2023 * 12);
	expect(target.points).toHaveLength(12);
});
