import type { Locale } from '#lib/format/locale.ts';
import { formatPeriod } from '#lib/format/date.ts';
import { m } from '#lib/paraglide/messages.js';
import { lineOf, periodKind } from './comparable.ts';
import { jsonStat } from './json-stat.ts';
import {
	held,
	linesOf,
	subjectOf,
	updatedAt,
	type Line,
	type Series,
	type Told
} from './series.ts';

/** A period as a code, in the way of PxWeb: 2023, 2023Q1, 2023M03, a day or two. */
export function periodCode(period: Pick<Told, 'period_start' | 'period_end'>): string {
	const { period_start: start, period_end: end } = period;
	const [year = '', month = ''] = start.split('-');
	const CODES: Partial<Record<ReturnType<typeof periodKind>, string>> = {
		year,
		half: `${year}H${String(Math.ceil(Number(month) / 6))}`,
		quarter: `${year}Q${String(Math.ceil(Number(month) / 3))}`,
		month: `${year}M${month}`,
		day: start
	};
	return CODES[periodKind(period)] ?? `${start}/${end}`;
}

const SIGNS: Partial<Record<Told['state'], string>> = {
	provisional: 'p',
	estimate: 'e',
	suppressed: '.',
	not_available: '..'
};

/** What a line is called: its class and subject. */
export const lineName = ({ first }: Line, locale: Locale) => {
	const split = first.class && { fi: '', sv: first.class.name_sv, en: first.class.name_en }[locale];
	return [split === '' || split === null ? first.class?.name : split, subjectOf(first)]
		.filter(Boolean)
		.join(', ');
};

interface Home {
	code: string;
	name: string;
	/** Of the indicator, in the reader's language. */
	title: string;
	locale: Locale;
}

/** The holding values of a series as JSON-stat 2.0. */
export function seriesJsonStat(series: Series, { code, name, title, locale }: Home) {
	const lines = linesOf(series.values);
	const values = held(series.values).toSorted((a, b) => a.period_end.localeCompare(b.period_end));
	const periods = new Map(
		values.map((one) => [periodCode(one), formatPeriod(one.period_start, one.period_end, locale)])
	);
	const at = new Map(values.map((one) => [`${lineOf(one)} ${periodCode(one)}`, one]));
	const keys = new Map(lines.map(({ key }, nth) => [String(nth + 1), key]));
	const found = (codes: Record<string, string>) =>
		at.get(`${keys.get(codes.osa ?? '1') ?? ''} ${codes.jakso ?? ''}`);
	const parts = lines.map((line, nth) => ({
		code: String(nth + 1),
		label: lineName(line, locale) || name
	}));
	const { unit, decimals, slug } = series;
	return jsonStat({
		label: `${title}, ${name}`,
		source: series.source,
		licence: series.licence,
		updated: updatedAt(series.values),
		area: {
			code: 'alue',
			label: m.indicators_area({}, { locale }),
			categories: [{ code: `KU${code}`, label: name }]
		},
		others:
			parts.length > 1
				? [{ code: 'osa', label: m.indicators_part({}, { locale }), categories: parts }]
				: [],
		time: {
			code: 'jakso',
			label: m.indicators_period({}, { locale }),
			categories: [...periods].map(([key, label]) => ({ code: key, label }))
		},
		metric: {
			code: 'mittari',
			label: m.indicators_name({}, { locale }),
			categories: [{ code: slug, label: title }],
			unit,
			decimals
		},
		valueAt: (codes) => found(codes)?.value ?? null,
		statusAt: (codes) => {
			const one = found(codes);
			return one ? (SIGNS[one.state] ?? null) : '..';
		}
	});
}
