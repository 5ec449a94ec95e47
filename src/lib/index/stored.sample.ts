import type { StoredIndex } from './definition.ts';
import type { Normalise } from './engine-methods.ts';
import type { Candidate, FigureRow } from './indices.server.ts';

/** An indicator for tests. */
export const candidate = (id: string, told: Partial<Candidate> = {}): Candidate => ({
	id,
	slug: id,
	name: `${id} fi`,
	name_sv: '',
	name_en: '',
	description: '',
	unit: '',
	decimals: 1,
	direction: 'lower_is_better',
	kind: 'wellbeing',
	source: 'Lähde',
	source_url: '',
	licence: '',
	update_rhythm_months: null,
	is_own: false,
	first_year: null,
	last_year: null,
	...told
});

interface SamplePart {
	indicator: Candidate;
	group?: string;
	weight?: number;
	normalise?: Normalise;
}

/** A stored definition for tests: parts in this order, groups by their names. Larger is worse. */
export function stored(parts: readonly SamplePart[], told: Partial<StoredIndex> = {}): StoredIndex {
	const groups = [...new Set(parts.flatMap(({ group }) => group ?? []))];
	return {
		id: 'd',
		name: 'Indeksi',
		name_sv: '',
		name_en: '',
		note: '',
		is_example: false,
		direction: 'lower_is_better',
		decimals: 1,
		aggregate: 'arithmetic',
		min_share: null,
		carry_forward_years: 0,
		edition: 1,
		published_at: null,
		...told,
		components: [
			...groups.map((name, at) => ({
				...{ id: name, parent_id: null, indicator_id: null, indicator: null, name, weight: 1 },
				aggregate: 'arithmetic' as const,
				min_share: null,
				normalise: { method: 'none' },
				sort_order: at + 1
			})),
			...parts.map(({ indicator, group = null, weight = 1, normalise }, at) => ({
				...{ id: `p-${indicator.id}`, parent_id: group, indicator_id: indicator.id, indicator },
				...{ name: '', weight, aggregate: null, min_share: null },
				normalise: normalise ?? { method: 'none' },
				sort_order: 100 + at
			}))
		]
	};
}

type Figures = Readonly<Record<number, readonly (number | null)[]>>;

/**
 * Rows as the database tells them, for tests: figures by area, year and place in the series. `open` are
 * areas whose figures may still change.
 */
export function rowsOf(
	told: Readonly<Record<string, Figures>>,
	{ is_first = false, open = [] as readonly string[] } = {}
): FigureRow[] {
	const all = Object.entries(told).flatMap(([area, years]) =>
		Object.entries(years).flatMap(([year, figures]) =>
			figures.flatMap((value, at) => (value === null ? [] : { area, year, place: at + 1, value }))
		)
	);
	return [...Map.groupBy(all, ({ place }) => place)].map(([place, own]) => ({
		...{ place, is_first },
		years: own.map(({ year }) => year).join(';'),
		areas: own.map(({ area }) => area).join(';'),
		figures: own.map(({ value }) => value).join(';'),
		provisional: own.map(({ area }) => (open.includes(area) ? area : '')).join(';')
	}));
}
