/** The month of an address (`2023-04`), or the last one that has ended. */
export function monthOf(asked: string | null, today: string) {
	return asked && /^(19|20)\d{2}-(0[1-9]|1[0-2])$/.test(asked) ? asked : stepped(today, -1);
}

/** The month so many months away. */
export function stepped(month: string, by: number) {
	const [year = 0, number = 0] = month.split('-').map(Number);
	return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

export const firstDay = (month: string) => `${month}-01`;

export function lastDay(month: string) {
	const [year = 0, number = 0] = month.split('-').map(Number);
	return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/** The months strictly between two. */
export function monthsBetween(from: string, to: string): string[] {
	const months: string[] = [];
	for (let month = stepped(from, 1); month < to && months.length < 1200; month = stepped(month, 1))
		months.push(month);
	return months;
}

/**
 * The months without a value between the first and the last that have one; a month that a unit did not
 * exist is not missing.
 */
export function missingMonths(
	told: readonly string[],
	{ from, to }: { from?: string | null; to?: string | null } = {}
) {
	const known = [...new Set(told.map((day) => day.slice(0, 7)))].sort();
	const [first, last] = [known[0], known.at(-1)];
	if (!first || !last) return [];
	return monthsBetween(first, last).filter(
		(month) =>
			!known.includes(month) && (!from || lastDay(month) >= from) && (!to || firstDay(month) <= to)
	);
}
