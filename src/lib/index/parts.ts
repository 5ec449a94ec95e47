import type { Bar } from '#lib/charts/bars.ts';
import type { IndicatorPart, Said } from './definition.ts';
import type { IndexDefinition } from './engine-definition.ts';
import { explain, type Change } from './engine-explain.ts';
import { asShown, type Better } from './engine-views.ts';
import type { IndexResults } from './engine.ts';
import { movementOf, type Movement } from './story.ts';

export interface Told {
	definition: IndexDefinition;
	results: IndexResults;
	own: string;
	year: number;
	/** The year compared with; null when there is no earlier one. */
	against: number | null;
	better: Better;
	decimals: number;
	title(id: string): Said;
}

/** Why the index is not what it was: bars for the picture, and the sums that they add up to. */
export interface Why {
	year: number;
	against: number;
	change: Change;
	/** Worst first. */
	bars: Bar[];
	worsened: number;
	improved: number;
}

/** An indicator in the table of parts. */
export interface Part {
	id: string;
	name: Said;
	/** null: no published value for the year. */
	value: number | null;
	before: number | null;
	change: number | null;
	/** What the change did to the index, in its points. */
	points: number | null;
	movement: Movement | null;
	/** The newest year with a value; null: there is none. */
	newest: number | null;
	source: string;
	licence: string;
}

/** Contributions are shown with one decimal more than the index, so that small ones are seen. */
export const finer = (decimals: number) => decimals + 1;

const TONES = { better: 'improving', worse: 'worsening', unchanged: 'neutral' } as const;

const changeOf = ({ results, own, year, against }: Told): Change | null =>
	against === null ? null : explain(results, { unit: own, from: against, to: year });

const movement = (points: number, { better, decimals }: Told) =>
	movementOf(asShown(points, finer(decimals)), better);

const worstFirst = (better: Better) => (a: { points: number }, b: { points: number }) =>
	better === 'lower' ? b.points - a.points : a.points - b.points;

export function whyOf(told: Told): Why | null {
	const change = changeOf(told);
	if (!change || told.against === null) return null;

	const bars = [...change.contributions]
		.sort(worstFirst(told.better))
		.map(({ component, points }) => ({
			label: told.title(component).text,
			value: points,
			tone: TONES[movement(points, told)]
		}));
	return {
		year: told.year,
		against: told.against,
		change,
		bars,
		worsened: bars.filter(({ tone }) => tone === 'worsening').length,
		improved: bars.filter(({ tone }) => tone === 'improving').length
	};
}

/** The parts: what worsened the index most comes first, what is missing last. */
export function partsOf(told: Told, parts: readonly IndicatorPart[]): Part[] {
	const { results, own, year, against, better } = told;
	const now = results.values(own, year);
	const then = against === null ? {} : results.values(own, against);
	const points = new Map(
		changeOf(told)?.contributions.map(({ component, points }) => [component, points])
	);
	const order = worstFirst(better);

	return parts
		.map(({ id, indicator }) => {
			const [value, before, effect] = [now[id] ?? null, then[id] ?? null, points.get(id) ?? null];
			return {
				id,
				name: told.title(id),
				value,
				before,
				change: value === null || before === null ? null : value - before,
				points: effect,
				movement: effect === null ? null : movement(effect, told),
				newest: newestOf(told, id),
				source: indicator.source,
				licence: indicator.licence
			};
		})
		.sort(
			(a, b) =>
				Number(a.value === null) - Number(b.value === null) ||
				order({ points: a.points ?? 0 }, { points: b.points ?? 0 })
		);
}

const newestOf = ({ results, own }: Told, id: string) =>
	results.years.findLast((year) => (results.values(own, year)[id] ?? null) !== null) ?? null;
