import type {
	Candidate,
	CandidateArea,
	CandidateClass,
	Reading,
	Refusal,
	RefusalReason
} from './candidate.ts';
import { cellsOf, type Cell, type Dataset } from './pxweb-dataset.ts';
import {
	codeAt,
	frameOf,
	indicatorOf,
	labelAt,
	rawOf,
	unresolved,
	type Frame
} from './pxweb-frame.ts';
import { areaOf, classOf, periodOf, stateOf } from './pxweb-keys.ts';
import { newReading, put } from './reading.ts';

/** The one class of a cell; two at once cannot be told of one figure. */
function classAt({ axes, others }: Frame, { places }: Cell): CandidateClass | RefusalReason | null {
	const classes = others.flatMap((i) => {
		const axis = axes[i];
		return axis ? (classOf(axis, places[i] ?? 0) ?? []) : [];
	});
	const refused = classes.find((each) => typeof each === 'string');
	if (refused || classes.length > 1) return refused ?? 'unresolved_dimension';
	return classes[0] ?? null;
}

interface Key {
	area: CandidateArea;
	indicator: string;
	period: { periodStart: string; periodEnd: string };
	class: CandidateClass | null;
}

function candidateOf(
	cell: Cell,
	where: Pick<Candidate, 'line' | 'column' | 'raw'>,
	key: Key
): Candidate {
	const state = stateOf(cell);
	const { period, ...rest } = key;
	const missing = state === 'suppressed' || state === 'not_available';
	const value = missing ? null : cell.value;
	return { ...where, ...rest, ...period, state, value, numerator: null, denominator: null };
}

/** A figure, the reason why it is none, or the kind of area that we pass over. */
function judge(frame: Frame, cell: Cell): Candidate | Refusal | string {
	const code = codeAt(frame, cell, frame.geo);
	const area = areaOf(code);
	if (!area) return /^[A-Z]+/.exec(code)?.[0] ?? code;

	const column = labelAt(frame, cell, frame.metric) || frame.title;
	const where = { line: cell.at + 1, column, raw: rawOf(frame, cell) };
	const value = codeAt(frame, cell, frame.time);
	const period = periodOf(value, column);
	if (!period) return { ...where, reason: 'bad_year', value };
	const single = classAt(frame, cell);
	if (typeof single === 'string') return { ...where, reason: single };
	return candidateOf(cell, where, {
		area,
		period,
		class: single,
		indicator: indicatorOf(frame, cell)
	});
}

/** The cells of an answer as figures; a table that cannot be keyed is refused as a whole. */
export function readingOf(dataset: Dataset, url: string | null = null): Reading {
	const frame = frameOf(dataset);
	const { label: title, source, updated = null } = dataset;
	const licence = `CC BY 4.0 (${source || 'Tilastokeskus'})`;
	const reading = newReading({ source: 'pxweb', title, url, licence, updated });
	const column = unresolved(frame);
	if (column) put(reading, { line: 1, column, raw: {}, reason: 'unresolved_dimension' });
	else for (const cell of cellsOf(dataset)) put(reading, judge(frame, cell));
	return reading;
}
