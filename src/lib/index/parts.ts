import type { IndicatorPart, Said } from './definition.ts';
import type { Better } from './engine-views.ts';
import type { Movement } from './story.ts';
import type { Told } from './told.ts';
import { changeOf, movement } from './why.ts';

/** An indicator in the table of parts. */
export interface Part {
	id: string;
	slug: string;
	name: Said;
	/** Its group; null: it stands in the index itself. */
	group: string | null;
	/** null: no published value for the year. */
	value: number | null;
	before: number | null;
	change: number | null;
	/** What the change did to the index, in its points. */
	points: number | null;
	movement: Movement | null;
	/** Years that the value was carried forward. */
	age: number;
	/** The newest year with a value of its own; null: there is none. */
	newest: number | null;
	source: string;
	licence: string;
}

const worstFirst = (better: Better) => (a: number, b: number) =>
	better === 'lower' ? b - a : a - b;

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
		.map(({ id, parent_id, indicator }) => {
			const [value, before, effect] = [now[id] ?? null, then[id] ?? null, points.get(id) ?? null];
			return {
				id,
				slug: indicator.slug,
				name: told.title(id),
				group: parent_id,
				value,
				before,
				change: value === null || before === null ? null : value - before,
				points: effect,
				movement: effect === null ? null : movement(effect, told),
				age: results.ageOf(own, year, id),
				newest: newestOf(told, id),
				source: indicator.source,
				licence: indicator.licence
			};
		})
		.sort(
			(a, b) =>
				Number(a.value === null) - Number(b.value === null) || order(a.points ?? 0, b.points ?? 0)
		);
}

/** The newest year with a value that is not carried from an older one. */
export const newestOf = ({ results, own }: Pick<Told, 'results' | 'own'>, id: string) =>
	results.years.findLast(
		(year) => (results.values(own, year)[id] ?? null) !== null && results.ageOf(own, year, id) === 0
	) ?? null;
