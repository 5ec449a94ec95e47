import { describe, expect, test } from 'vitest';
import type { Asked } from './asked.ts';
import { areaOf, type StoredIndex } from './definition.ts';
import { partsCsv, seriesCsv } from './open-data.ts';
import { observationsOf, type IndexSource } from './source.ts';
import { rowsOf } from './stored.sample.ts';
import { indexView } from './view.ts';

const NAMES = ['work', 'school', 'sport'] as const;
const OWN = areaOf('111');

const index: StoredIndex = {
	id: 'd',
	name: 'Indeksi (esimerkki)',
	name_sv: '',
	name_en: 'Index (example)',
	note: '',
	is_example: true,
	direction: 'lower_is_better',
	decimals: 1,
	aggregate: 'arithmetic',
	min_share: null,
	carry_forward_years: 0,
	edition: 1,
	published_at: null,
	components: NAMES.map((id, at) => ({
		id,
		parent_id: null,
		indicator_id: `i-${id}`,
		name: '',
		weight: 1,
		aggregate: null,
		min_share: null,
		normalise: { method: 'none' },
		sort_order: at,
		indicator: {
			slug: id,
			name: `${id} fi`,
			name_sv: '',
			name_en: id,
			description: '',
			unit: id === 'sport' ? '' : 'mediaanikunta = 100',
			decimals: 1,
			direction: id === 'sport' ? 'higher_is_better' : 'lower_is_better',
			source: id === 'sport' ? 'S1' : 'Diak',
			source_url: '',
			licence: 'MIT',
			update_rhythm_months: null
		}
	}))
};

/** Own years 2018–2020, and three others in 2020; sport is never known. */
const ROWS = rowsOf({
	[OWN]: { 2018: [100, 100], 2019: [110, 100], 2020: [130, 98] },
	KU005: { 2020: [90, 90] },
	KU009: { 2020: [114] },
	KU010: { 2020: [140, 140] }
});

const source: IndexSource = {
	index,
	observations: observationsOf(ROWS, index),
	names: { [OWN]: 'Heinola', KU005: 'Alajärvi', KU009: 'Alavieska', KU010: 'Alavus' },
	own: OWN,
	locale: 'fi'
};

const ASKED: Asked = { view: 'kehitys', year: null, against: null, edition: null };
function view(asked: Partial<Asked> = {}, with_: Partial<IndexSource> = {}) {
	const made = indexView({ ...source, ...with_ }, { ...ASKED, ...asked });
	if (!made) throw new Error('no view');
	return made;
}

test('tells the newest year with its coverage and names what is missing', () => {
	const { story, honesty, sentences, isAgainstMedian } = view();
	expect(story).toMatchObject({ year: 2020, value: 114, present: 2, total: 3, verdict: 'worse' });
	expect(honesty?.missing).toMatchObject([{ name: { text: 'sport fi' }, source: 'S1' }]);
	expect(honesty?.missing[0]?.why).toContain('miltään vuodelta');
	expect(sentences.coverage).toContain('2/3');
	expect(sentences.coverage).toContain('sport fi');
	expect(isAgainstMedian).toBe(true);
});

test('tells that a figure is withheld, not that there is none', () => {
	const [missing] = view({}, { suppressed: ['sport'] }).honesty?.missing ?? [];
	expect(missing?.why).toContain('niin harvoja');
});

test('has both views: as it is, and in points of the first year', () => {
	const { level, development, baseYear } = view();
	expect(level.map(({ value }) => value)).toEqual([100, 105, 114]);
	expect(development.map(({ value }) => value)).toEqual([100, 105, expect.closeTo(114, 9)]);
	expect(baseYear).toBe(2018);
});

test('ranks the municipality among those that have a value, equal ones equally', () => {
	const { peers } = view();
	expect(peers).toMatchObject({ year: 2020, rank: 2, n: 4, alike: 3, median: 114 });
	expect(peers?.all.map(({ rank, name }) => `${String(rank)} ${name}`)).toEqual([
		'1 Alajärvi',
		'2 Alavieska',
		'2 Heinola',
		'4 Alavus'
	]);
	expect(view({ year: 2019 }).peers).toBeNull();
});

describe('why the index changed', () => {
	test.each([
		[{}, 2020, 2019, 9],
		[{ against: 2018 }, 2020, 2018, 14],
		[{ year: 2019 }, 2019, 2018, 5],
		[{ year: 2019, against: 2020 }, 2020, 2019, 9],
		[{ year: 2018, against: 2020 }, 2020, 2018, 14],
		[{ year: 1999 }, 2020, 2019, 9]
	] as const)('%o: from the parts up', (...[asked, year, against, points]) => {
		const { why } = view(asked);
		expect(why).toMatchObject({ year, against });
		expect(why?.change.change).toBeCloseTo(points, 9);
		expect(why?.steps.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(points, 9);
	});

	test('the worst part comes first, the missing one last', () => {
		const { parts, why } = view();
		expect(parts.map(({ id, points, movement }) => [id, points, movement])).toEqual([
			['work', 10, 'worse'],
			['school', -1, 'better'],
			['sport', null, null]
		]);
		expect(parts[2]).toMatchObject({ value: null, newest: null });
		expect(why).toMatchObject({ worsened: 1, improved: 1 });
	});

	test('what came in is change of coverage, and both add up to the whole', () => {
		const more = [...source.observations, { unit: OWN, year: 2020, component: 'sport', value: 12 }];
		const { why, coverageVaries } = view({}, { observations: more });
		expect(coverageVaries).toBe(true);
		expect(why?.change.came).toEqual(['sport']);
		expect(why?.steps).toHaveLength(3);
		expect(why?.steps.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(
			why?.change.change ?? NaN,
			9
		);
	});

	test('the first year has nothing to compare with', () => {
		expect(view({ year: 2018 }).why).toBeNull();
	});
});

test('has nothing to show without a value', () => {
	expect(indexView({ ...source, observations: [] }, ASKED)).toBeNull();
});

test('marks names that only exist in Finnish', () => {
	expect(view({}, { locale: 'sv' }).name).toEqual({ text: index.name, lang: 'fi' });
	expect(view({}, { locale: 'en' }).name).toEqual({ text: index.name_en });
});

test('names each source once, and none of parts without figures', () => {
	expect(view().sources).toEqual([{ source: 'Diak', href: '', licence: 'MIT' }]);
});

test('files have every year, and empty cells for what is missing', () => {
	const whose = { code: '111', name: 'Heinola' };
	expect(seriesCsv(source, whose).split('\r\n')[3]).toBe('Heinola;111;2020;114;114;2;3;sport fi');
	const lines = partsCsv(source, whose).split('\r\n');
	expect(lines).toHaveLength(1 + 9 + 1);
	expect(lines[9]).toBe('Heinola;111;2020;sport fi;sport;;;1;S1;MIT');
});
