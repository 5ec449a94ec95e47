import { scaleAt, type Scored } from './engine-normalise.ts';
import { scored, shaped } from './engine-scale.ts';
import type { Table } from './engine-table.ts';
import type { Computed } from './engine.ts';

/** Whose doing a contribution is; null: it cannot be told apart from these figures. */
export interface Split {
	/** Points that its own figure did. */
	own: number | null;
	/** Points that the figures of the others did. */
	reference: number | null;
}

const UNSPLIT: Split = { own: null, reference: null };

/** Beyond this many times the scores, a split is lost in rounding, and would tell nothing anyway. */
const SENSIBLE = 1000;

/**
 * What the own figure did, and what the scale did that others' figures make: each is the mean of doing it
 * first and doing it second (Shapley's value of two), so that together they are the whole.
 *
 * A figure that is given as a ratio to others cannot be split.
 */
export function splitOf(
	{ plan, table, scored: all }: Computed,
	leaf: number,
	{ cells: [from, to], share }: { cells: readonly [number, number]; share: number }
): Split {
	const [component, column, figures] = [plan.components[leaf], all[leaf], table.figures[leaf]];
	if (!component || !column || !figures || isGiven(component.normalise)) return UNSPLIT;

	const worth = (figure: number, place: number) => {
		const scale = scaleAt(column.scales, place, table);
		return typeof scale === 'string'
			? NaN
			: scored(shaped(figures[figure] ?? NaN, column.shape), scale);
	};
	const [before, after] = [worth(from, from), worth(to, to)];
	const [newFigure, newScale] = [worth(to, from), worth(from, to)];
	const most =
		SENSIBLE * Math.max(1, Math.abs(before), Math.abs(after), spanOf(column, from, table));
	if (!(Math.abs(newFigure) <= most && Math.abs(newScale) <= most)) return UNSPLIT;

	return {
		own: (share * (newFigure - before + after - newScale)) / 2,
		reference: (share * (newScale - before + after - newFigure)) / 2
	};
}

function spanOf({ scales }: Scored, cell: number, table: Table): number {
	const scale = scaleAt(scales, cell, table);
	return typeof scale === 'string' ? 0 : Math.abs(scale.span);
}

const isGiven = (normalise: { method: string; relative?: boolean | null | undefined }) =>
	normalise.method === 'none' && normalise.relative === true;
