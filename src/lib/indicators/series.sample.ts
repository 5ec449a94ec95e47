import type { Series, Told } from './series.ts';

/** A value of a test: Heinola's youth unemployment of 2020, unless told otherwise. */
export const value = (more: Partial<Told> = {}): Told => ({
	id: crypto.randomUUID(),
	municipality_code: null,
	division_id: null,
	area_code: 'KU111',
	period_start: '2020-01-01',
	period_end: '2020-12-31',
	value: 145.3,
	numerator: null,
	denominator: null,
	lower_bound: null,
	upper_bound: null,
	decimals: null,
	method: '',
	scope: '',
	state: 'final',
	edition: 1,
	supersedes_id: null,
	note: '',
	created_at: '2023-02-24T10:00:00Z',
	entered_by: null,
	run: null,
	figure: null,
	class: null,
	area: null,
	division: null,
	place: null,
	...more
});

/** The value of a year. */
export const inYear = (year: number, figure: number | null, more: Partial<Told> = {}) =>
	value({
		period_start: `${year}-01-01`,
		period_end: `${year}-12-31`,
		value: figure,
		state: figure === null ? 'not_available' : 'final',
		...more
	});

export const series = (more: Partial<Series> = {}): Series => ({
	id: 'i1',
	slug: 'nuorisotyottomyys',
	version: 1,
	municipality_code: null,
	division_id: null,
	owner: null,
	name: 'Nuorisotyöttömyys',
	name_sv: '',
	name_en: '',
	description: '',
	unit: 'mediaanikunta = 100',
	decimals: 1,
	direction: 'lower_is_better',
	kind: 'wellbeing',
	source: 'Diak',
	source_url: '',
	licence: '',
	lowest_value: null,
	highest_value: null,
	age_groups: [],
	update_rhythm_months: null,
	lag_months: null,
	next_update: null,
	targets: [],
	breaks: [],
	expected: [],
	links: [],
	components: [],
	values: [inYear(2019, 146.9), inYear(2020, 145.3)],
	...more
});
