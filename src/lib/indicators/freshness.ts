/** What is known of when values of a series come. Months are whole; days are ISO dates. */
export interface Rhythm {
	/** How often new values come; null: not known. */
	rhythm: number | null;
	/** How long after its period a value is told; null: not known. */
	lag: number | null;
	/** The next value as its source announces it. */
	announcedOn: string | null;
	/** The next value as somebody of the municipality expects it. */
	expectedOn: string | null;
}

export type Basis = 'entered' | 'announced' | 'estimate';

export interface Freshness {
	/** Whole months from the end of the newest period; null without values. */
	age: number | null;
	/** When the next value comes; null: not known (ei tiedossa). */
	next: { on: string; basis: Basis } | null;
	/** The next value should have come. Never without a rhythm or a told day: nobody knows when it is late. */
	isStale: boolean;
}

const lastOf = (year: number, month: number) => new Date(Date.UTC(year, month + 1, 0)).getUTCDate();

/**
 * The same day so many months later; the last day of a month stays the last.
 * @example monthsAfter('2023-02-28', 1) // '2023-03-31'
 */
export function monthsAfter(day: string, months: number): string {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	const at = year * 12 + month - 1 + months;
	const last = lastOf(Math.floor(at / 12), at % 12);
	const isLast = date === lastOf(year, month - 1);
	const shown = [Math.floor(at / 12), (at % 12) + 1, isLast ? last : Math.min(date, last)];
	return shown.map((part) => String(part).padStart(2, '0')).join('-');
}

/** Whole months from one day to another, never less than none. */
export function monthsBetween(from: string, to: string): number {
	const [a = 0, b = 0] = [from, to].map(
		(day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
	);
	const months = b - a;
	return Math.max(0, monthsAfter(from, months) > to ? months - 1 : months);
}

function nextOf(newestEnd: string | null, known: Rhythm): Freshness['next'] {
	if (known.expectedOn) return { on: known.expectedOn, basis: 'entered' };
	if (known.announcedOn && known.announcedOn > (newestEnd ?? ''))
		return { on: known.announcedOn, basis: 'announced' };
	if (newestEnd === null || known.rhythm === null || known.lag === null) return null;
	return { on: monthsAfter(newestEnd, known.rhythm + known.lag), basis: 'estimate' };
}

/**
 * How fresh a series is today. With a rhythm but no known lag, a value is late only when a whole rhythm
 * has passed since its period ended: a survey of every second year has an empty year between.
 */
export function freshness(newestEnd: string | null, known: Rhythm, today: string): Freshness {
	const next = nextOf(newestEnd, known);
	if (newestEnd === null) return { age: null, next, isStale: false };

	const { rhythm, lag } = known;
	const due = rhythm === null ? null : monthsAfter(newestEnd, rhythm + (lag ?? rhythm));
	const isStale = today > (next?.on ?? due ?? today);
	return { age: monthsBetween(newestEnd, today), next, isStale };
}

/** An expectation that was written before the newest period was told was of that value, and is spent. */
export const stillExpected = (
	expected: { on: string; at: string } | null,
	arrivedAt: string | null
): string | null =>
	expected && (arrivedAt === null || Date.parse(expected.at) >= Date.parse(arrivedAt))
		? expected.on
		: null;
