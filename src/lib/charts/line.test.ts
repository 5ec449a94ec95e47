import { expect, test } from 'vitest';
import { lineChart, yearsOf, type Line } from './line.ts';

const line = (values: Record<number, number | null>, provisional?: number): Line => ({
	label: 'Heinola',
	points: Object.entries(values).map(([year, value]) => ({
		year: Number(year),
		value,
		provisional: Number(year) === provisional
	}))
});

const draw = (lines: readonly Line[], more = {}) =>
	lineChart({ lines, unit: '', decimals: 1, locale: 'fi', ...more });

test('a missing year keeps its place and is never bridged', () => {
	const { data } = draw([line({ 2019: 1, 2022: 4, 2021: null })]);
	expect(data.labels).toEqual(['2019', '2020', '2021', '2022']);
	expect(data.datasets[0]).toMatchObject({ data: [1, null, null, 4], spanGaps: false });
});

test('lines of different years share one axis', () => {
	expect(yearsOf([line({ 2019: 1 }), line({ 2021: 1 })])).toEqual([2019, 2020, 2021]);
	expect(yearsOf([])).toEqual([]);
});

test('a provisional point is hollow, the chosen year stands out', () => {
	const [dataset] = draw([line({ 2019: 1, 2020: 2 }, 2020)], { highlight: 2019 }).data.datasets;
	expect(dataset?.pointBackgroundColor).toEqual(['var(--chart-1)', 'var(--chart-surface)']);
	expect(dataset?.pointRadius).toEqual([8, 4]);
});

test('the reference is a line without points', () => {
	const reference = { value: 100, label: 'Mediaanikunta' };
	const [, level] = draw([line({ 2019: 1, 2020: 2 })], { reference }).data.datasets;
	expect(level).toMatchObject({ label: 'Mediaanikunta', data: [100, 100], pointRadius: 0 });
});

test('lines differ by more than colour', () => {
	const styles = draw([line({ 2019: 1 }), line({ 2019: 2 })]).data.datasets.map(
		({ borderDash, pointStyle, borderColor }) => ({ borderDash, pointStyle, borderColor })
	);
	expect(styles[0]).not.toEqual(styles[1]);
	expect(styles[0]?.borderDash).not.toEqual(styles[1]?.borderDash);
	expect(styles[0]?.pointStyle).not.toEqual(styles[1]?.pointStyle);
});

test('a configuration is data: it survives JSON', () => {
	const config = draw([line({ 2019: 1 })], {
		reference: { value: 100, label: 'x' },
		highlight: 2019
	});
	expect(JSON.parse(JSON.stringify(config))).toEqual(config);
});
