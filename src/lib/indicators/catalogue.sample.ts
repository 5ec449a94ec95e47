import type { CatalogueRow } from './catalogue.ts';

/** A row of a test: youth unemployment of Heinola 2018–2020, unless told otherwise. */
export const row = (more: Partial<CatalogueRow> = {}): CatalogueRow => ({
	slug: 'nuorisotyottomyys',
	name: 'Nuorisotyöttömyys',
	name_sv: 'Ungdomsarbetslöshet',
	name_en: '',
	unit: '%',
	decimals: 1,
	direction: 'lower_is_better',
	kind: 'wellbeing',
	heading: '',
	source: 'Diak',
	age_groups: ['youth'],
	is_own: false,
	division_id: null,
	division_name: null,
	service_area_name: null,
	update_rhythm_months: null,
	lag_months: null,
	next_update: null,
	expected_on: null,
	expectation_at: null,
	arrived_at: null,
	newest_end: '2020-12-31',
	breaks: null,
	...values(148.2, 146.9, 145.3),
	subjects: 0,
	classes: 0,
	goals: 0,
	in_index: true,
	...more
});

/** Values of years that end with 2020. */
export const values = (...figures: (number | null)[]) => {
	const years = figures.map((_, at) => 2021 - figures.length + at);
	return {
		starts: years.map((year) => `${year}-01-01`),
		ends: years.map((year) => `${year}-12-31`),
		figures,
		states: figures.map((value) =>
			value === null ? ('not_available' as const) : ('final' as const)
		),
		ways: figures.map(() => ''),
		soft: figures.map(() => false)
	};
};
