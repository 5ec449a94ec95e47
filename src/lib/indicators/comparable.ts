import { isApproximate, type Observation } from './observation.ts';

/** Kinds of period that are of the same length and follow each other; `other` is comparable with nothing. */
export type PeriodKind = 'day' | 'month' | 'quarter' | 'half' | 'year' | 'other';

const MONTHS: Record<number, PeriodKind> = { 1: 'month', 3: 'quarter', 6: 'half', 12: 'year' };
const LENGTH: Record<PeriodKind, number> = {
	day: 1,
	month: 1,
	quarter: 3,
	half: 6,
	year: 12,
	other: 1
};

type Period = Pick<Observation, 'period_start' | 'period_end'>;

/** Months since the year 0; January of any year is a multiple of 12. */
const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

const lastDayOf = (month: number) =>
	new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).toISOString().slice(0, 10);

/** A day, or whole calendar months that begin where their kind does; anything else is `other`. */
export function periodKind({ period_start, period_end }: Period): PeriodKind {
	if (period_start === period_end) return 'day';
	const [from, to] = [monthOf(period_start), monthOf(period_end)];
	const length = to - from + 1;
	const isWhole = period_start.endsWith('-01') && period_end === lastDayOf(to);
	return isWhole && from % length === 0 ? (MONTHS[length] ?? 'other') : 'other';
}

/** Where a period stands on an even axis of its own kind; a day stands in its month. */
export const slot = (period: Period) =>
	Math.floor(monthOf(period.period_start) / LENGTH[periodKind(period)]);

interface Named {
	id: string;
}

type Comparable = Pick<Observation, 'value' | 'figure' | 'state' | 'method' | 'scope'> &
	Period & {
		class: Named | null;
		area: Named | null;
		division: Named | null;
		place: Named | null;
	};

/** What a value tells of: the same subject and the same class. */
export const lineOf = ({
	class: split,
	area,
	division,
	place
}: Omit<Comparable, keyof Observation>) =>
	[area, division, place, split].map((one) => one?.id ?? '').join(' ');

/**
 * Values that may stand on one line: same subject, class, kind of period, method and scope, exact, and no
 * break of the series between. Oldest first; a missing value stays as a gap. Runs of fewer than two values
 * are left out, and so are runs with two values in one place of the axis.
 */
export function comparableRuns<O extends Comparable>(
	observations: readonly O[],
	breaks: readonly { at: string }[] = []
): O[][] {
	const runs = Map.groupBy(
		observations.filter((one) => !isApproximate(one) && periodKind(one) !== 'other'),
		(one) => {
			const part = breaks.filter(({ at }) => at <= one.period_start).length;
			return JSON.stringify([lineOf(one), periodKind(one), one.method, one.scope, part]);
		}
	);
	return [...runs.values()]
		.map((run) => run.toSorted((a, b) => a.period_start.localeCompare(b.period_start)))
		.filter((run) => run.filter(({ value }) => value !== null).length >= 2)
		.filter((run) => new Set(run.map(slot)).size === run.length);
}
