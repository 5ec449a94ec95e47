import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { jsonStat, type Cube, type Dimension } from './json-stat.ts';

const FOLDER = join(import.meta.dirname, '../../../tests/imports/recorded');
const recorded = JSON.parse(
	readFileSync(join(FOLDER, 'pxweb_jsonstat2_11re_three_cities_2026.json'), 'utf8')
);

/** A dimension as Statistics Finland told it. */
function dimension(code: string): Dimension {
	const { label, category } = recorded.dimension[code];
	const codes = Object.keys(category.index);
	return {
		code,
		label,
		categories: codes.map((one) => ({ code: one, label: category.label[one] }))
	};
}

const [area = '', ...rest] = recorded.id as string[];
const [time = ''] = recorded.role.time as string[];
const [metric = ''] = recorded.role.metric as string[];

const cube: Cube = {
	label: recorded.label,
	source: recorded.source,
	licence: '',
	updated: recorded.updated,
	area: dimension(area),
	time: dimension(time),
	metric: { ...dimension(metric), unit: 'lukumäärä', decimals: 0 },
	others: rest.filter((code) => code !== time && code !== metric).map(dimension),
	valueAt: (codes) => recorded.value[recorded.dimension[area].category.index[codes[area] ?? '']],
	statusAt: () => null
};

/** Only what JSON-stat itself defines: no notes, links and extensions of the producer. */
interface Told {
	label: string;
	category: { index: object; label: object; unit?: object };
}
const bare = ({ label, category: { index, label: labels, unit } }: Told) => ({
	label,
	category: { index, label: labels, ...(unit && { unit }) }
});

test('the table of Statistics Finland comes out as they wrote it', () => {
	const { extension: _, dimension: dimensions, ...head } = recorded;
	const { updated, ...ours } = jsonStat(cube);
	const expected = Object.fromEntries(
		Object.entries<Told>(dimensions).map(([code, one]) => [code, bare(one)])
	);
	expect(Date.parse(updated ?? '')).toBe(Date.parse(head.updated));
	expect({ ...ours, updated: head.updated }).toEqual({ ...head, dimension: expected });
});

test('the licence goes along where it is known', () => {
	expect(jsonStat(cube)).not.toHaveProperty('extension');
	expect(jsonStat({ ...cube, licence: 'CC BY 4.0' }).extension).toEqual({ licence: 'CC BY 4.0' });
});

test('the last dimension changes fastest, a missing value is null with its sign', () => {
	const years = ['2019', '2020', '2021'].map((code) => ({ code, label: code }));
	const parts = ['a', 'b'].map((code) => ({ code, label: code }));
	const { value, size, status } = jsonStat({
		...cube,
		area: { ...cube.area, categories: cube.area.categories.slice(0, 1) },
		time: { code: 'vuosi', label: 'Vuosi', categories: years },
		others: [{ code: 'osa', label: 'Osa', categories: parts }],
		valueAt: ({ vuosi, osa }) => (osa === 'b' && vuosi === '2020' ? null : Number(vuosi)),
		statusAt: ({ vuosi, osa }) => (osa === 'b' && vuosi === '2020' ? '..' : null)
	});
	expect(size).toEqual([1, 2, 3, 1]);
	expect(value).toEqual([2019, 2020, 2021, 2019, null, 2021]);
	expect(status).toEqual({ '4': '..' });
});
