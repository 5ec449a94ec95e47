import type { Observation } from './observation.ts';

/** The value that a series should reach in a year. */
export interface Target {
	year: number;
	operator: string;
	value: number;
	/** The word of the print; `n.` or `noin` leave open what would be enough. */
	qualifier: string | null;
}

/** What a target asks of a value. */
export const OPERATORS = ['>=', '<=', '='] as const;

/** `part_of_year`: the value tells of a part of the year, so nothing can be said yet. */
export type Reach = 'reached' | 'not_reached' | 'part_of_year' | 'unknown';

type Realised = Pick<
	Observation,
	'value' | 'decimals' | 'period_start' | 'period_end' | 'figure' | 'state'
>;

const HOLDS: Record<string, (value: number, target: number) => boolean> = {
	'>=': (value, target) => value >= target,
	'<=': (value, target) => value <= target,
	'=': (value, target) => value === target
};

/** These words say the same as an operator; any other makes the figure approximate. */
const EXACT = ['vähintään', 'enintään'];

/**
 * Whether a value reaches the target of its year. Judged as printed: 14.7 that is shown as 15 reaches 15.
 * Nothing is said where either of them is approximate, missing, or not of that whole year.
 */
export function reaches(target: Target, realised: Realised | undefined, precision: number): Reach {
	const holds = HOLDS[target.operator];
	if (!holds || !realised || isSoft(target.qualifier)) return 'unknown';
	const printed = exactly(realised, precision);
	if (printed === null) return 'unknown';

	const span = spanIn(target.year, realised);
	if (span !== 'year') return span === 'part' ? 'part_of_year' : 'unknown';
	return holds(printed, target.value) ? 'reached' : 'not_reached';
}

/** The value as it is printed; null where it is missing, softened or not final. */
const exactly = ({ value, decimals, state, figure }: Realised, precision: number) =>
	value === null || state !== 'final' || isSoft(figure?.qualifier)
		? null
		: Number(value.toFixed(decimals ?? precision));

const isSoft = (qualifier: string | null | undefined) =>
	typeof qualifier === 'string' && !EXACT.includes(qualifier);

/** How much of the year a period tells: all of it (also by its last day), a part, or nothing. */
function spanIn(year: number, { period_start, period_end }: Realised) {
	const last = `${year}-12-31`;
	if (period_end === last && [last, `${year}-01-01`].includes(period_start)) return 'year';
	return period_start >= `${year}-01-01` && period_end <= last ? 'part' : 'none';
}

/** The newest value of the target's year. A target is for the whole series, not for one of its classes. */
export function judgedBy<O extends Realised & { class: object | null }>(
	{ year }: Target,
	newestFirst: readonly O[]
) {
	return newestFirst.find((one) => one.class === null && spanIn(year, one) !== 'none');
}
