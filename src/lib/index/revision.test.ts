import { describe, expect, test } from 'vitest';
import type { Normalise } from './engine-methods.ts';
import { firstToldOf, namesOf, observationsOf, type IndexSource } from './source.ts';
import { candidate, rowsOf, stored } from './stored.sample.ts';
import { indexView } from './view.ts';

const [WORK, SCHOOL, SPORT] = [candidate('work'), candidate('school'), candidate('sport')];
const OWN = 'KU111';
const NOW = {
	[OWN]: { 2019: [100, 100, 100], 2020: [120, 90, 60] },
	KU005: { 2019: [50, 50, 50], 2020: [40, 30, 20] }
};

interface Told {
	/** Own figures of 2020 as they were first told; null: as they are. */
	first?: readonly (number | null)[];
	wasOpen?: boolean;
	isOpen?: boolean;
	normalise?: Normalise;
	minShare?: number;
}

function source({ first, wasOpen = true, isOpen = false, normalise, minShare }: Told): IndexSource {
	const parts = [WORK, SCHOOL, SPORT].map((indicator) => ({
		indicator,
		...(normalise && { normalise })
	}));
	const index = stored(parts, { min_share: minShare ?? null });
	const earlier = rowsOf(
		{ [OWN]: { 2020: first ?? [] } },
		{ is_first: true, open: wasOpen ? [OWN] : [] }
	);
	const rows = [...rowsOf(NOW, { open: isOpen ? [OWN] : [] }), ...earlier];
	return {
		...{ index, names: namesOf(rows), own: OWN, locale: 'fi' },
		observations: observationsOf(rows, index),
		first: firstToldOf(rows, index)
	};
}

const viewOf = (told: Told, year: number | null = null) =>
	indexView(source(told), { view: 'kehitys', year, against: null, edition: null });
const revision = (told: Told, year?: number) => viewOf(told, year)?.revision;

describe('the index of a year as it was first told', () => {
	test('stands beside what it is now, with the parts that made the difference', () => {
		expect(revision({ first: [90, 90, null] })).toEqual({
			year: 2020,
			then: 80,
			now: 90,
			change: 10,
			parts: [
				{
					name: { text: 'work fi', lang: undefined },
					then: 90,
					now: 120,
					decimals: 1,
					became: 'final'
				}
			],
			confirmed: 1,
			hasOthers: false
		});
	});

	test.each([
		[{ wasOpen: false }, 'corrected'],
		[{ isOpen: true }, 'provisional'],
		[{}, 'final']
	] as const)('says what became of the figure: %o', (told, became) => {
		expect(revision({ first: [90], ...told })?.parts).toMatchObject([{ became }]);
	});

	test('is not told when every figure is as it was', () => {
		expect(revision({})).toBeNull();
		expect(revision({ first: [120], wasOpen: false })).toBeNull();
	});

	test('is told of its own year only', () => {
		expect(revision({ first: [90] }, 2019)).toBeNull();
	});

	test('is the same when provisional figures became final unchanged', () => {
		expect(revision({ first: [120, 90] })).toMatchObject({
			then: 90,
			change: 0,
			parts: [],
			confirmed: 2
		});
	});

	test('is compared with others as they stand now', () => {
		const told = revision({ first: [90], normalise: { method: 'ratio', reference: 'mean' } });
		expect(told).toMatchObject({ now: 150, hasOthers: true });
		expect(told?.then).toBeCloseTo((100 * (90 / 65 + 1.5 + 1.5)) / 3, 9);
	});
});

test('a year with too few parts has no value, and says so; the page opens on the one before', () => {
	const told = source({ minShare: 0.7 });
	const late = { unit: OWN, year: 2021, component: 'p-work', value: 80 };
	const view = indexView(
		{ ...told, observations: [...told.observations, late] },
		{ view: 'kehitys', year: 2021, against: null, edition: null }
	);
	expect(view?.story.year).toBe(2020);
	expect(view?.gaps).toEqual([
		{ year: 2021, text: 'Vuodelta 2021 indeksiä ei lasketa: vain 1/3 mittarista on saatavilla.' }
	]);
	expect(view?.level.at(-1)).toEqual({ year: 2021, value: null });
});

test('what moved the index most is named before the picture', () => {
	const heaviest = viewOf({})?.why?.heaviest;
	expect(heaviest?.worse.map(({ label }) => label)).toEqual(['work fi']);
	expect(heaviest?.better.map(({ label }) => label)).toEqual(['sport fi', 'school fi']);
});
