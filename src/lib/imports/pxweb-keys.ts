import {
	municipalityArea,
	yearPeriod,
	type CandidateArea,
	type CandidateClass,
	type FigureState,
	type RefusalReason
} from './candidate.ts';
import type { Axis, Cell } from './pxweb-dataset.ts';

/** The area as we key it; null for the kinds of areas that the board does not show. */
export function areaOf(code: string): CandidateArea | null {
	if (code === 'SSS') return { category: 'country', code };
	if (/^KU\d{3}$/.test(code)) return municipalityArea(code.slice(2));
	return /^MK\d{2}$/.test(code) ? { category: 'region', code } : null;
}

const lastDay = (year: number, month: number) =>
	new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

/** Months from the first to the last of a quarter or a month, as days. */
function monthsOf(year: string, kind: string, part: number) {
	const length = kind === 'Q' ? 3 : 1;
	const last = part * length;
	if (last < 1 || last > 12) return null;
	const first = String(last - length + 1).padStart(2, '0');
	return { periodStart: `${year}-${first}-01`, periodEnd: lastDay(Number(year), last) };
}

/** A year, quarter or month as StatFin writes it: `2024`, `2024Q1`, `2024M03`. */
export function periodOf(code: string, title: string) {
	const found = /^((?:19|20)\d\d)(?:([QM])(\d{1,2}))?$/.exec(code);
	const [, year = '', kind, part] = found ?? [];
	if (!found) return null;
	return kind ? monthsOf(year, kind, Number(part)) : yearPeriod(Number(year), title);
}

/**
 * The symbols of Statistics Finland: ".." not available, "." not applicable, "-" nothing to tell,
 * "..." secret, "*" preliminary. None of them is a 0.
 */
export function stateOf({ value, status }: Cell): FigureState {
	if (status === '...') return 'suppressed';
	if (value === null || status === '..' || status === '.' || status === '-') return 'not_available';
	return status === '*' ? 'provisional' : 'final';
}

const MEN = /^(miehet|mies|män|men|males?)\b/i;
const WOMEN = /^(naiset|nainen|kvinnor|women|females?)\b/i;

function sexOf(label: string): CandidateClass | RefusalReason {
	if (MEN.test(label)) return { dimension: 'sex', code: 'male' };
	return WOMEN.test(label) ? { dimension: 'sex', code: 'female' } : 'unknown_gender';
}

/** What is left of a dimension in the key of a figure: a class, nothing, or that it cannot be told. */
export function classOf(axis: Axis, place: number): CandidateClass | RefusalReason | null {
	const code = axis.codes[place] ?? '';
	if (code === axis.total) return null;
	if (axis.role === 'age') return { dimension: 'age', code };
	if (axis.role === 'sex') return sexOf(axis.labels[place] ?? '');
	return 'unresolved_dimension';
}
