/** First and last day; the same for a point in time. */
export interface Period {
	periodStart: string;
	periodEnd: string;
}

const MONTHS = [
	...['tammikuu', 'helmikuu', 'maaliskuu', 'huhtikuu', 'toukokuu', 'kesäkuu'],
	...['heinäkuu', 'elokuu', 'syyskuu', 'lokakuu', 'marraskuu', 'joulukuu']
];
const [FIRST_YEAR, LAST_YEAR] = [1900, 2100];

/** The day, or nothing when the calendar has none such. */
function day(year: number, month: number, date: number): string | null {
	if (year < FIRST_YEAR || year > LAST_YEAR) return null;
	const moment = new Date(Date.UTC(year, month - 1, date));
	const real = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === date;
	return real ? moment.toISOString().slice(0, 10) : null;
}

const lastDate = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

function span(periodStart: string | null, periodEnd: string | null): Period | null {
	if (!periodStart || !periodEnd || periodEnd < periodStart) return null;
	return { periodStart, periodEnd };
}

const months = (year: number, first: number, last: number) =>
	span(day(year, first, 1), day(year, last, lastDate(year, last)));
const years = (first: number, last: number) => span(day(first, 1, 1), day(last, 12, 31));
const oneDay = (year: number, month: number, date: number) =>
	span(day(year, month, date), day(year, month, date));
const quarter = (year: number, number: number) => months(year, number * 3 - 2, number * 3);
const half = (year: number, number: number) => months(year, number * 6 - 5, number * 6);

/** How periods are written, dashes all alike; numbers of the text go to the function in its order. */
const FORMS: readonly [
	RegExp,
	(...numbers: [number, number, number, number, number, number]) => Period | null
][] = [
	[/^(\d{4})$/, (year) => years(year, year)],
	[/^(\d{4})-(\d{4})$/, (first, last) => years(first, last)],
	[/^(\d{4})(?:-|M)(\d{2})$/i, (year, month) => months(year, month, month)],
	[/^(\d{1,2})\/(\d{4})$/, (month, year) => months(year, month, month)],
	[/^(\d{1,2})-(\d{1,2})\/(\d{4})$/, (first, last, year) => months(year, first, last)],
	[/^Q([1-4])[ /]?(\d{4})$/i, (number, year) => quarter(year, number)],
	[/^(\d{4})[ -]?Q([1-4])$/i, (year, number) => quarter(year, number)],
	[/^([1-4])\. ?(?:vuosi)?neljännes (\d{4})$/i, (number, year) => quarter(year, number)],
	[/^(\d{4})[ -]?H([12])$/i, (year, number) => half(year, number)],
	[/^([12])\. ?(?:vuosi)?puolisko (\d{4})$/i, (number, year) => half(year, number)],
	[/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, (date, month, year) => oneDay(year, month, date)],
	[/^(\d{4})-(\d{2})-(\d{2})$/, (year, month, date) => oneDay(year, month, date)],
	[
		/^(\d{1,2})\.(\d{1,2})\.-(\d{1,2})\.(\d{1,2})\.(\d{4})$/,
		(date, month, toDate, toMonth, year) => span(day(year, month, date), day(year, toMonth, toDate))
	],
	[
		/^(\d{1,2})\.(\d{1,2})\.(\d{4})-(\d{1,2})\.(\d{1,2})\.(\d{4})$/,
		(date, month, year, toDate, toMonth, toYear) =>
			span(day(year, month, date), day(toYear, toMonth, toDate))
	]
];

function namedMonth(text: string): Period | null {
	const [, name = '', year] = /^(\p{L}+) (\d{4})$/u.exec(text) ?? [];
	const month = MONTHS.findIndex((known) => known === name.toLowerCase().replace(/ta$/, '')) + 1;
	return month === 0 ? null : months(Number(year), month, month);
}

/**
 * A period as it is written in tables; null when it is none.
 * @example readPeriod('1–3/2023') // { periodStart: '2023-01-01', periodEnd: '2023-03-31' }
 */
export function readPeriod(cell: string): Period | null {
	const text = cell
		.trim()
		.replace(/\s+/g, ' ')
		.replace(/ ?[\u2010-\u2015\u2212-] ?/g, '-');
	for (const [form, read] of FORMS) {
		const found = form.exec(text);
		if (!found) continue;
		const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = found.slice(1).map(Number);
		return read(a, b, c, d, e, f);
	}
	return namedMonth(text);
}
