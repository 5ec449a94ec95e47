import type { Locale } from '#lib/format/locale.ts';
import {
	DefinitionError,
	type IndexComponent,
	type IndexDefinition,
	type IndexNode
} from './engine-definition.ts';
import { Aggregate, Normalise } from './engine-methods.ts';
import type { Better } from './engine-views.ts';
import type { IndexRow, PartRow } from './indices.server.ts';

/** A definition as it is stored, whoever read it. */
export type StoredIndex = Omit<IndexRow, 'division' | 'slug' | 'valid_from' | 'newest'>;

const ROOT = 'index';

/** Statistics Finland's area code of a municipality: 111 is KU111. */
export const areaOf = (municipality: string) => `KU${municipality}`;

/** Parts that are indicators, in the order of the definition. */
export const indicatorsOf = ({ components }: StoredIndex) =>
	[...components]
		.sort((a, b) => a.sort_order - b.sort_order)
		.flatMap((part) => (part.indicator ? [{ ...part, indicator: part.indicator }] : []));

export type IndicatorPart = ReturnType<typeof indicatorsOf>[number];

/** The indicators that the parts are made of, each once. */
export const seriesOf = (index: StoredIndex) => [
	...new Set(indicatorsOf(index).flatMap(({ indicator_id }) => indicator_id ?? []))
];

/** Whether a value hangs on figures of others, or on years other than its own. */
export const needsEveryYear = (index: StoredIndex) =>
	index.carry_forward_years > 0 ||
	indicatorsOf(index).some(({ normalise }) => {
		const { data } = Normalise.safeParse(normalise);
		return !(data?.method === 'none' || data?.method === 'target' || isFixed(data));
	});

const isFixed = (normalise: Normalise | undefined) =>
	normalise?.method === 'minmax' && normalise.from === 'goalposts';

/** The stored definition as the engine reads it; what the engine does not know is refused here. */
export function definitionOf(index: StoredIndex): IndexDefinition {
	const groups = index.components.filter(({ indicator }) => indicator === null);
	return {
		nodes: [
			{
				id: ROOT,
				parent: null,
				weight: 1,
				aggregate: Aggregate.parse(index.aggregate),
				minShare: index.min_share
			},
			...groups.map(nodeOf)
		],
		components: indicatorsOf(index).map((part) => componentOf(part, index.direction)),
		carryForwardYears: index.carry_forward_years
	};
}

const nodeOf = (group: PartRow): IndexNode => ({
	id: group.id,
	parent: group.parent_id ?? ROOT,
	weight: group.weight,
	aggregate: Aggregate.parse(group.aggregate),
	minShare: group.min_share
});

const componentOf = (
	{ id, parent_id, weight, normalise, indicator }: IndicatorPart,
	direction: StoredIndex['direction']
): IndexComponent => ({
	id,
	parent: parent_id ?? ROOT,
	weight,
	direction: indicator.direction === 'neutral' || indicator.direction === direction ? 1 : -1,
	normalise: normaliseOf(normalise, indicator.unit)
});

/** A figure of Diak's stands as it is given: what the median municipality did to it is in it. */
function normaliseOf(stored: unknown, unit: string): Normalise {
	const normalise = Normalise.parse(stored);
	return normalise.method === 'none' && unit === AGAINST_MEDIAN
		? { ...normalise, relative: true }
		: normalise;
}

/** Which way the index is better. */
export function betterOf({ direction }: StoredIndex): Better {
	if (direction === 'neutral') throw new DefinitionError('an index that is neither good nor bad');
	return direction === 'higher_is_better' ? 'higher' : 'lower';
}

/** The unit of Diak's figures: a three-year mean against the median municipality (seeds/national). */
const AGAINST_MEDIAN = 'mediaanikunta = 100';

/** Whether 100 is the median municipality in every part that has figures, and years are three-year means. */
export const isAgainstMedian = (parts: readonly IndicatorPart[]) =>
	parts.every(({ indicator }) => indicator.unit === AGAINST_MEDIAN);

/** A name, and its language where it is not the page's. */
export interface Said {
	text: string;
	lang?: 'fi';
}

/** The name in the reader's language, or the Finnish one marked as such. */
export function namedIn(
	row: { name: string; name_sv: string; name_en: string },
	locale: Locale
): Said {
	const own = { fi: row.name, sv: row.name_sv, en: row.name_en }[locale];
	return own === '' ? { text: row.name, lang: 'fi' } : { text: own };
}
