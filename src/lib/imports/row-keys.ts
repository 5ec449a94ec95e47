import { plainWords, readArea, type AreaIndex } from './area-text.ts';
import type { Beside, CandidateArea, CandidateClass, FigureState } from './candidate.ts';
import { LONGEST_SCOPE, type Mapping, type Role } from './columns.ts';
import { readPeriod, type Period } from './period-text.ts';
import type { RowReason } from './row-refusal.ts';
import { BLANK, type Cell, type TableRow } from './table.ts';

/** What a row tells in words; who reads the candidates knows whether there is such a unit. */
type Texts = Pick<Beside, 'unit' | 'scope' | 'method' | 'note'>;

/** What a row says of all its figures. */
export interface RowKeys extends Texts {
	area: CandidateArea | null;
	period: Period | null;
	indicator: string | null;
	class: CandidateClass | null;
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

/** As long as the schema takes them. */
const LONGEST = {
	unit: 200,
	class: 200,
	scope: LONGEST_SCOPE,
	method: 1000,
	note: 2000
} satisfies Partial<Record<Role, number>>;

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
	const where = textOf(named) || (named ? '' : (fixed.area ?? ''));
	if (where === '' && textOf(cell('unit')) !== '') return null;
	return readArea(where, areas);
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
	'scope',
	'method',
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

/** What the row tells in words, or the first cell that is a book. */
function textsOf(cell: CellOf, { fixed }: Mapping): Texts | KeyProblem {
	for (const role of ['unit', 'class', 'scope', 'method', 'note'] as const)
		if (textOf(cell(role)).length > LONGEST[role]) return { role, reason: 'too_long' };
	return {
		unit: textOf(cell('unit')) || null,
		scope: textOf(cell('scope')) || (fixed.scope ?? ''),
		method: textOf(cell('method')),
		note: textOf(cell('note'))
	};
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
	const texts = textsOf(cell, mapping);
	if ('reason' in texts) return texts;
	return { area, period, indicator, class: classOf(cell, mapping), ...texts, state };
}
