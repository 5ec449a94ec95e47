import type { Plan } from './pxweb-query.ts';
import { SourceError } from './source-error.ts';

const parts = <T>(all: readonly T[], size: number) =>
	Array.from({ length: Math.ceil(all.length / size) }, (_, i) =>
		all.slice(i * size, (i + 1) * size)
	);

/** Cells of one area in one period. */
const perPair = ({ fixed }: Plan) => fixed.reduce((cells, { values }) => cells * values.length, 1);

/** How many cells the answer to the question has. */
export const cellCount = (plan: Plan) =>
	plan.geo.values.length * plan.time.values.length * perPair(plan);

/**
 * The question in parts of at most so many cells: by areas, and where one area is still too much, by periods.
 * @throws SourceError when one area in one period is too much.
 */
export function chunksOf(plan: Plan, maxCells: number): Plan[] {
	const pairs = Math.floor(maxCells / perPair(plan));
	if (pairs < 1) throw new SourceError('pxweb', 'too_many_cells');

	const { geo, time } = plan;
	const periods = Math.min(pairs, Math.max(1, time.values.length));
	const areas = Math.max(1, Math.floor(pairs / periods));
	return parts(geo.values, areas).flatMap((some) =>
		parts(time.values, periods).map((when) => ({
			...plan,
			geo: { ...geo, values: some },
			time: { ...time, values: when }
		}))
	);
}

/** The body of the POST: every category by name, so that the answer is known beforehand. */
export const bodyOf = ({ geo, time, fixed }: Plan) =>
	JSON.stringify({
		query: [geo, ...fixed, time].map(({ code, values }) => ({
			code,
			selection: { filter: 'item', values }
		})),
		response: { format: 'json-stat2' }
	});
