import type { AreaIndex } from './area-text.ts';
import type { Beside, Candidate } from './candidate.ts';
import type { MappedColumn, Mapping } from './columns.ts';
import type { Figure } from './finnish-number.ts';
import { readPeriod } from './period-text.ts';
import { figureOf, isState, partsOf, stateWith, type Parts } from './row-figures.ts';
import { cellFinder, readKeys, type KeyProblem, type RowKeys } from './row-keys.ts';
import type { RowReason, RowRefusal } from './row-refusal.ts';
import { BLANK, type ReadTable, type TableRow } from './table.ts';

/** A figure of a file. */
export type FileCandidate = Candidate &
	Beside & {
		/** A percent sign stood beside it. */
		percent: boolean;
	};

/** What some rows of a file came to. */
export interface Judged {
	candidates: FileCandidate[];
	refusals: RowRefusal[];
	/** Empty cells of a wide table: no figure, and no fault. */
	blanks: number;
}

/** How a row is read: the mapping on this header, and what its columns are called in a refusal. */
interface Plan {
	mapping: Mapping;
	areas: AreaIndex;
	labels: readonly string[];
}

const RAW = 200;
const LABEL = 180;

/** A, B … Z, AA: as spreadsheets call the column at a place. */
const letterOf = (at: number): string =>
	(at < 26 ? '' : letterOf(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));

/** What each column is called: its heading, and its letter where that is empty, long or not the only one. */
export function columnLabels(header: readonly string[]): string[] {
	const groups = Map.groupBy(header, (name) => name);
	return header.map((name, at) => {
		const clear = name !== '' && name.length <= LABEL && groups.get(name)?.length === 1;
		return clear ? name : `${name.slice(0, LABEL)} (${letterOf(at)})`.trim();
	});
}

/** The cells that were read for it, under what their columns are called. */
function rawOf({ cells }: TableRow, { mapping, labels }: Plan, figures?: MappedColumn) {
	const read = mapping.columns.filter(({ role, at }) => role !== 'figures' || at === figures?.at);
	return Object.fromEntries(
		read.map(({ at }) => [labels[at] ?? '', (cells[at] ?? BLANK).text.slice(0, RAW)])
	);
}

type Where = Pick<FileCandidate, 'line' | 'column' | 'raw' | 'dropsZeros'>;

function candidateOf(
	figure: Figure,
	{ where, keys, plan, parts }: { where: Where; keys: RowKeys; plan: Plan; parts: Parts }
): FileCandidate | RowReason {
	const state = stateWith(figure, keys, plan.mapping.state);
	if (!isState(state)) return state;
	if (!keys.period || keys.indicator === null) return 'missing_period';
	const isValue = figure.kind === 'value';
	const { area, indicator, unit, scope, method, note } = keys;
	return {
		...where,
		...keys.period,
		...parts,
		...{ area, indicator, class: keys.class, unit, scope, method, note },
		value: isValue ? figure.value : null,
		decimals: isValue ? figure.decimals : null,
		percent: isValue && figure.percent,
		state
	};
}

/** The keys of one column of figures: it knows the period or the indicator itself. */
function keysOf({ means = '' }: MappedColumn, keys: RowKeys, { across }: Mapping): RowKeys {
	if (across === 'period') return { ...keys, period: readPeriod(means) };
	return across === 'indicator' ? { ...keys, indicator: means } : keys;
}

/** One row while it is judged: where its figures and refusals go. */
interface Judging {
	row: TableRow;
	plan: Plan;
	judged: Judged;
}

const cellAt = ({ cells }: TableRow, at: number | undefined) => cells[at ?? -1] ?? BLANK;

function refuse({ row, plan, judged }: Judging, reason: RowReason, column?: MappedColumn) {
	const value = cellAt(row, column?.at).text.slice(0, RAW);
	judged.refusals.push({
		line: row.line,
		column: column ? (plan.labels[column.at] ?? '') : '',
		raw: rawOf(row, plan, column),
		reason,
		...(value !== '' && { value })
	});
}

function judgeFigure(
	judging: Judging,
	column: MappedColumn,
	rest: { keys: RowKeys; parts: Parts }
) {
	const { row, plan, judged } = judging;
	const { mapping, labels } = plan;
	const cell = cellAt(row, column.at);
	const figure = figureOf(cell, mapping.mark);
	if (typeof figure === 'string') return refuse(judging, figure, column);
	if (figure.kind === 'empty' && mapping.across !== 'none') {
		judged.blanks += 1;
		return;
	}
	const where = {
		...{ line: row.line, column: labels[column.at] ?? '', raw: rawOf(row, plan, column) },
		dropsZeros: cell.kind === 'number'
	};
	const keys = keysOf(column, rest.keys, mapping);
	const candidate = candidateOf(figure, { where, keys, plan, parts: rest.parts });
	if (typeof candidate === 'string') refuse(judging, candidate, column);
	else judged.candidates.push(candidate);
}

function judgeRow(judging: Judging) {
	const { row, plan } = judging;
	const { columns, across, mark } = plan.mapping;
	const of = ({ role }: KeyProblem) => columns.find((column) => column.role === role);
	if (row.refused) return refuse(judging, row.refused);

	const cell = cellFinder(plan.mapping, row);
	const keys = readKeys(cell, plan.mapping, plan.areas);
	if ('reason' in keys) return refuse(judging, keys.reason, of(keys));
	const parts = partsOf(cell, mark);
	if ('reason' in parts) return refuse(judging, parts.reason, of(parts));

	const role = across === 'none' ? 'value' : 'figures';
	for (const column of columns) {
		if (column.role === role) judgeFigure(judging, column, { keys, parts });
	}
}

/**
 * The figures of a table by a mapping that `mappingProblems` finds nothing wrong with: those of each batch of
 * rows together, so that they can be staged while the rest is read.
 */
export async function* toCandidates(
	table: Pick<ReadTable, 'header' | 'rows'>,
	mapping: Mapping,
	areas: AreaIndex
): AsyncGenerator<Judged> {
	const plan: Plan = { mapping, areas, labels: columnLabels(table.header) };
	for await (const batch of table.rows()) {
		const judged: Judged = { candidates: [], refusals: [], blanks: 0 };
		for (const row of batch) judgeRow({ row, plan, judged });
		yield judged;
	}
}
