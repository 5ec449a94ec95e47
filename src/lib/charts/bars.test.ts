import { expect, test } from 'vitest';
import { barChart, wrap } from './bars.ts';
import { withColors } from './colors.ts';

test('each bar says its name and its signed value, and is coloured by what it means', () => {
	const { data } = barChart({
		unit: 'pistettä',
		decimals: 1,
		locale: 'fi',
		bars: [
			{ label: 'Työttömyys', value: 1.17, tone: 'worsening' },
			{ label: 'Työmarkkinatuki', value: -0.81, tone: 'improving' }
		]
	});
	expect(data.labels).toEqual([
		['Työttömyys', '+1,2'],
		['Työmarkkinatuki', '−0,8']
	]);
	expect(data.datasets[0]).toMatchObject({
		data: [1.17, -0.81],
		backgroundColor: ['var(--color-bad)', 'var(--color-good)']
	});
});

test.each([
	['Kunnan osarahoittama työmarkkinatuki', ['Kunnan osarahoittama', 'työmarkkinatuki']],
	['Lyhyt', ['Lyhyt']],
	['Mielenterveysasiakkaiden asumispalvelut', ['Mielenterveysasiakkaiden', 'asumispalvelut']],
	['', ['']]
])('%j on lines of 20 letters', (text, lines) => {
	expect(wrap(text, 20)).toEqual(lines);
});

test('colours are looked up by name wherever they stand', () => {
	const config = {
		a: 'var(--chart-1)',
		b: ['var(--chart-2)', 3, null],
		c: { d: 'var(--x) solid' }
	};
	expect(withColors(config, (name) => name.toUpperCase())).toEqual({
		a: '--CHART-1',
		b: ['--CHART-2', 3, null],
		c: { d: 'var(--x) solid' }
	});
});
