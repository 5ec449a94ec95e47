import type { Beside, Candidate, FigureState } from './candidate.ts';
import { readFigure, type DecimalMark, type Figure } from './finnish-number.ts';
import type { CellOf, KeyProblem, RowKeys } from './row-keys.ts';
import type { RowReason } from './row-refusal.ts';
import { BLANK, type Cell } from './table.ts';

/** The figure of a cell by its kind, or why there is none. */
export function figureOf(cell: Cell, mark: DecimalMark | null): Figure | RowReason {
	if (cell.refused) return cell.refused;
	if (cell.kind === 'date' || cell.kind === 'boolean') return 'bad_type';
	const figure = readFigure(cell.text, cell.kind === 'number' ? '.' : mark);
	return figure.kind === 'refused' ? figure.reason : figure;
}

const STATES: readonly string[] = [
	'final',
	'provisional',
	'estimate',
	'suppressed',
	'not_available'
] satisfies FigureState[];
export const isState = (code: FigureState | RowReason): code is FigureState =>
	STATES.includes(code);

/** What the figure and the column of states say together; a code when they contradict each other. */
export function stateWith(
	figure: Figure,
	{ state }: RowKeys,
	usual: FigureState
): FigureState | RowReason {
	const empty = state === 'not_available' || state === 'suppressed';
	if (figure.kind === 'value') return empty ? 'contradicts' : (state ?? usual);
	if (figure.kind === 'missing') return empty ? state : figure.state;
	return empty ? state : 'missing_value';
}

export type Parts = Pick<Candidate, 'numerator' | 'denominator'> & Pick<Beside, 'lower' | 'upper'>;

/** What the value was computed from and what it stands between, where columns tell it. */
export function partsOf(cell: CellOf, mark: DecimalMark | null): Parts | KeyProblem {
	const parts: Parts = { numerator: null, denominator: null, lower: null, upper: null };
	for (const role of ['numerator', 'denominator', 'lower', 'upper'] as const) {
		const figure = figureOf(cell(role) ?? BLANK, mark);
		if (typeof figure === 'string') return { role, reason: figure };
		if (figure.kind === 'value') parts[role] = figure.value;
	}
	return parts.denominator === 0 ? { role: 'denominator', reason: 'out_of_bounds' } : parts;
}
