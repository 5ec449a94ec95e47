/** Whole days of a period; equal for a point in time. */
export interface Period {
	period_start: string;
	period_end: string;
}

const two = (part: number) => String(part).padStart(2, '0');
const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Whole months of a year, 1–12. */
const months = (year: number, from: number, to: number): Period => ({
	period_start: `${year}-${two(from)}-01`,
	period_end: `${year}-${two(to)}-${two(lastDay(year, to))}`
});

function day(year: number, month: number, date: number): Period | null {
	if (month < 1 || month > 12 || date < 1 || date > lastDay(year, month)) return null;
	const at = `${year}-${two(month)}-${two(date)}`;
	return { period_start: at, period_end: at };
}

const ROMAN: Record<string, number> = { I: 1, II: 2, III: 3, IV: 4 };

/** How people write a period, and what it means. */
const FORMS: [RegExp, (parts: string[]) => Period | null][] = [
	[/^(\d{4})$/, ([year]) => months(Number(year), 1, 12)],
	[/^(\d{1,2})\/(\d{4})$/, ([month, year]) => monthOf(Number(year), Number(month))],
	[/^(\d{4})-(\d{2})$/, ([year, month]) => monthOf(Number(year), Number(month))],
	[/^Q([1-4])[/ ](\d{4})$/, quarter],
	[/^(I|II|III|IV)\/(\d{4})$/, ([roman, year]) => quarter([String(ROMAN[roman ?? '']), year])],
	[/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, ([d, m, y]) => day(Number(y), Number(m), Number(d))],
	[/^(\d{4})-(\d{2})-(\d{2})$/, ([y, m, d]) => day(Number(y), Number(m), Number(d))]
];

const monthOf = (year: number, month: number) =>
	month >= 1 && month <= 12 ? months(year, month, month) : null;

function quarter(parts: readonly (string | undefined)[]): Period {
	const [nth = 1, year = 0] = parts.map(Number);
	return months(year, nth * 3 - 2, nth * 3);
}

/**
 * A period as people write it: a year, a month, a quarter or a day; null when it is none of them.
 * @example parsePeriod('3/2023') // { period_start: '2023-03-01', period_end: '2023-03-31' }
 */
export function parsePeriod(text: string): Period | null {
	const typed = text.trim().toLocaleUpperCase('fi');
	for (const [form, read] of FORMS) {
		const parts = form.exec(typed)?.slice(1);
		if (parts) return isSensible(read(parts));
	}
	return null;
}

const isSensible = (period: Period | null) =>
	period && period.period_start >= '1900' && period.period_end < '2101' ? period : null;

/** A period as `parsePeriod` reads it. */
export function typedPeriod({ period_start, period_end }: Period): string {
	const [year = 0, month = 0, date = 0] = period_start.split('-').map(Number);
	if (period_start === period_end) return `${date}.${month}.${year}`;
	const shapes: [string, Period][] = [
		[String(year), months(year, 1, 12)],
		[`${month}/${year}`, months(year, month, month)],
		[`Q${Math.ceil(month / 3)}/${year}`, quarter([String(Math.ceil(month / 3)), String(year)])]
	];
	const found = shapes.find(
		([, shape]) => shape.period_start === period_start && shape.period_end === period_end
	);
	return found?.[0] ?? '';
}
