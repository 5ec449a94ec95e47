import type { IndexComponent } from './engine-definition.ts';
import type { Plan } from './engine-plan.ts';
import { codeOf, type Reason } from './engine-reason.ts';
import { scalesOf, type Scales } from './engine-reference.ts';
import { scored, shaped, shapeOf, type Scale, type Shape } from './engine-scale.ts';
import type { Table } from './engine-table.ts';

/** An indicator over all cells: its scores, why any is missing, and how they came about. */
export interface Scored {
	values: Float64Array;
	reasons: Uint8Array;
	shape: Shape;
	scales: Scales;
}

const NO_VALUE = codeOf('no_value');
const LOG = codeOf('log_of_non_positive');
const TOO_LARGE = codeOf('too_large');

/** Transform, then direction, then scale: each indicator made comparable. */
export const normalise = (plan: Plan, table: Table): Scored[] =>
	plan.components.map((component, at) =>
		score(component, table.figures[at] ?? new Float64Array(), table)
	);

function score(component: IndexComponent, figures: Float64Array, table: Table): Scored {
	const shape = shapeOf(component);
	const reasons = new Uint8Array(figures.length);
	const column = reshape(figures, shape, reasons);
	const scales = scalesOf({ component, shape, column, table });
	const values = new Float64Array(figures.length).fill(NaN);

	scales.scales.forEach((scale, block) => {
		const cells = cellsOf(scales, block, table);
		if (typeof scale === 'string') refuse(reasons, cells, scale);
		else fill({ column, values, reasons }, cells, scale);
	});
	return { values, reasons, shape, scales };
}

/** Shaped figures; NaN and a reason where there is none. */
function reshape(figures: Float64Array, shape: Shape, reasons: Uint8Array): Float64Array {
	const isPlain = !shape.isLog && shape.sign === 1;
	const column = isPlain ? figures : new Float64Array(figures.length);

	for (let cell = 0; cell < figures.length; cell++) {
		const x = figures[cell] ?? NaN;
		const reason = flawOf(x, shape);
		reasons[cell] = reason;
		if (!isPlain) column[cell] = reason === 0 ? shaped(x, shape) : NaN;
	}
	return column;
}

function flawOf(x: number, { isLog }: Shape): number {
	if (Number.isNaN(x)) return NO_VALUE;
	return isLog && x <= 0 ? LOG : 0;
}

interface Cells {
	start: number;
	step: number;
	end: number;
}

function cellsOf({ by }: Scales, block: number, { units, size }: Table): Cells {
	if (by === 'unit') return { start: block, step: units.size, end: size };
	if (by === 'all') return { start: 0, step: 1, end: size };
	return { start: block * units.size, step: 1, end: (block + 1) * units.size };
}

/** The scale that a cell is on. */
export function scaleAt({ by, scales }: Scales, cell: number, { units }: Table): Scale | Reason {
	const block =
		by === 'all' ? 0 : by === 'unit' ? cell % units.size : Math.floor(cell / units.size);
	return scales[block] ?? 'no_value';
}

/** No scale, no score; a figure's own reason goes first, unless nobody has one. */
function refuse(reasons: Uint8Array, { start, step, end }: Cells, reason: Reason) {
	const code = codeOf(reason);
	for (let cell = start; cell < end; cell += step) {
		const own = reasons[cell];
		if (own === 0 || (own === NO_VALUE && reason === 'all_missing')) reasons[cell] = code;
	}
}

interface Filled {
	column: Float64Array;
	values: Float64Array;
	reasons: Uint8Array;
}

function fill({ column, values, reasons }: Filled, { start, step, end }: Cells, scale: Scale) {
	for (let cell = start; cell < end; cell += step) {
		const x = column[cell] ?? NaN;
		if (Number.isNaN(x)) continue;
		const value = scored(x, scale);
		if (Number.isFinite(value)) values[cell] = value;
		else reasons[cell] = scale.isInverse && x === 0 ? codeOf('zero_value') : TOO_LARGE;
	}
}
