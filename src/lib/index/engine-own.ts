import { scaleAt } from './engine-normalise.ts';
import { scored, shaped } from './engine-scale.ts';
import type { Computed } from './engine.ts';

/** Whose doing a contribution is; null: it cannot be told apart from these figures. */
export interface Split {
	/** Points that its own figure did. */
	own: number | null;
	/** Points that the figures of the others did. */
	reference: number | null;
}

const UNSPLIT: Split = { own: null, reference: null };

/**
 * What the own figure did, and what the scale did that others' figures make: each is the mean of doing it
 * first and doing it second (Shapley's value of two), so that together they are the whole.
 *
 * A figure that is given as a ratio to others cannot be split.
 */
export function splitOf(
	{ plan, table, scored: all }: Computed,
	leaf: number,
	{ cells, share }: { cells: readonly [number, number]; share: number }
): Split {
	const [component, column, figures] = [plan.components[leaf], all[leaf], table.figures[leaf]];
	if (!component || !column || !figures || isGiven(component.normalise)) return UNSPLIT;

	const worth = (figure: number, place: number) => {
		const scale = scaleAt(column.scales, place, table);
		return typeof scale === 'string'
			? NaN
			: scored(shaped(figures[figure] ?? NaN, column.shape), scale);
	};
	const [from, to] = cells;
	const own = (worth(to, from) - worth(from, from) + worth(to, to) - worth(from, to)) / 2;
	const reference = (worth(from, to) - worth(from, from) + worth(to, to) - worth(to, from)) / 2;
	return Number.isFinite(own + reference)
		? { own: share * own, reference: share * reference }
		: UNSPLIT;
}

const isGiven = (normalise: { method: string; relative?: boolean | null | undefined }) =>
	normalise.method === 'none' && normalise.relative === true;
