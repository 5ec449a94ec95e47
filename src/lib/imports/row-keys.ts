import { plainWords, readArea, type AreaIndex } from './area-text.ts';
import type { CandidateArea, CandidateClass, FigureState } from './candidate.ts';
import type { Mapping, Role } from './columns.ts';
import { readPeriod, type Period } from './period-text.ts';
import type { RowReason } from './row-refusal.ts';
import { BLANK, type Cell, type TableRow } from './table.ts';

/** What a row says of all its figures. */
export interface RowKeys {
	area: CandidateArea | null;
	period: Period | null;
	indicator: string | null;
	class: CandidateClass | null;
	/** The name of a palveluyksikkö; who reads the candidates knows whether there is such. */
	unit: string | null;
	note: string;
	/** Null when no column tells it. */
	state: FigureState | null;
}

/** Why a row is refused, and the column to look at. */
export interface KeyProblem {
	role: Role;
	reason: RowReason;
}

/** A cell of a row that its role finds, or null when no column has the role. */
export type CellOf = (role: Role) => Cell | null;

const NOTE = 2000;

const STATES: readonly [FigureState, RegExp][] = [
	['final', /^(?:lopullinen|final|slutlig)$/],
	['provisional', /^(?:ennakkotieto|ennakollinen|ennakko|provisional|preliminary|preliminär)$/],
	['estimate', /^(?:arvio|estimate|uppskattning)$/],
	['suppressed', /^(?:salattu|suojattu|suppressed|sekretess)$/],
	['not_available', /^(?:ei saatavilla|ei saatavissa|not available|inte tillgänglig)$/]
];

const ALL = /^(?:yhteensä|kaikki|total|all|totalt|sammanlagt|)$/;

export const cellFinder =
	({ columns }: Mapping, { cells }: TableRow): CellOf =>
	(role) => {
		const column = columns.find((each) => each.role === role);
		return column ? (cells[column.at] ?? BLANK) : null;
	};

const textOf = (cell: Cell | null) => cell?.text.trim() ?? '';

function areaOf(cell: CellOf, { fixed }: Mapping, areas: AreaIndex) {
	const named = cell('area');
	if (!named && cell('unit') && !fixed.area) return null;
	return readArea(named?.text ?? fixed.area ?? '', areas);
}

/** Null where the columns tell it; a code where nothing does. */
function periodOf(cell: CellOf, { fixed, across }: Mapping): Period | null | RowReason {
	const text = textOf(cell('period')) || (cell('period') ? '' : (fixed.period ?? ''));
	if (text === '') return across === 'period' ? null : 'missing_period';
	return readPeriod(text) ?? 'bad_period';
}

function indicatorOf(cell: CellOf, { fixed, across }: Mapping): string | null | RowReason {
	const column = cell('indicator');
	const text = column ? textOf(column) : (fixed.indicator ?? '');
	return text === '' && across !== 'indicator' ? 'missing_indicator' : text || null;
}

function stateOf(cell: CellOf): FigureState | null | 'unknown_state' {
	const words = plainWords(textOf(cell('state')));
	if (words === '') return null;
	return STATES.find(([, known]) => known.test(words))?.[0] ?? 'unknown_state';
}

function classOf(cell: CellOf, { classDimension }: Mapping): CandidateClass | null {
	const code = textOf(cell('class'));
	if (classDimension === null || ALL.test(plainWords(code))) return null;
	return { dimension: classDimension, code };
}

const KEY_ROLES: readonly Role[] = [
	'area',
	'unit',
	'period',
	'indicator',
	'class',
	'state',
	'note'
];

/** A formula, an error or a broken cell where a key should be. */
function brokenKey(cell: CellOf): KeyProblem | null {
	for (const role of KEY_ROLES) {
		const reason = cell(role)?.refused;
		if (reason) return { role, reason };
	}
	return null;
}

/** The keys of a row, or the first thing that is wrong with them. */
export function readKeys(cell: CellOf, mapping: Mapping, areas: AreaIndex): RowKeys | KeyProblem {
	const broken = brokenKey(cell);
	if (broken) return broken;
	const area = areaOf(cell, mapping, areas);
	if (typeof area === 'string') return { role: 'area', reason: area };
	const period = periodOf(cell, mapping);
	if (typeof period === 'string') return { role: 'period', reason: period };
	const indicator = indicatorOf(cell, mapping);
	if (indicator === 'missing_indicator') return { role: 'indicator', reason: indicator };
	const state = stateOf(cell);
	if (state === 'unknown_state') return { role: 'state', reason: state };
	const note = textOf(cell('note'));
	if (note.length > NOTE) return { role: 'note', reason: 'too_long' };
	const unit = textOf(cell('unit')) || null;
	return { area, period, indicator, class: classOf(cell, mapping), unit, note, state };
}
