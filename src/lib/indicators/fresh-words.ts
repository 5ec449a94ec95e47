import { formatDate } from '#lib/format/date.ts';
import type { Locale } from '#lib/format/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Basis, Freshness } from './freshness.ts';

const YEAR = 12; // months
/** From two years on, months say no more. */
const IN_YEARS = 24;

/** How old a value is. @example ageInWords(70, 'fi') // '5 v 10 kk' */
export function ageInWords(age: number, locale: Locale): string {
	if (age === 0) return m.indicators_age_new({}, { locale });
	if (age < IN_YEARS) return m.indicators_age_months({ months: age }, { locale });
	const [years, months] = [Math.floor(age / YEAR), age % YEAR];
	return months === 0
		? m.indicators_age_years({ years }, { locale })
		: m.indicators_age_both({ years, months }, { locale });
}

const OFTEN: Record<number, (input: object, options: object) => string> = {
	1: m.indicators_every_month,
	3: m.indicators_every_quarter,
	6: m.indicators_every_half,
	12: m.indicators_every_year,
	24: m.indicators_every_second_year
};

/** How often new values come. @example rhythmInWords(24, 'fi') // 'joka toinen vuosi' */
export function rhythmInWords(months: number | null, locale: Locale): string {
	if (months === null) return m.indicators_next_unknown({}, { locale });
	return OFTEN[months]?.({}, { locale }) ?? m.indicators_every({ months }, { locale });
}

const BASIS: Record<Basis, (input: { day: string }, options: object) => string> = {
	entered: m.indicators_next_entered,
	announced: m.indicators_next_announced,
	estimate: m.indicators_next_estimate
};

/** When the next value comes, and who says so. @example '30.6.2027 (arvio rytmistä)' */
export function nextInWords(next: Freshness['next'], today: string, locale: Locale): string {
	if (!next) return m.indicators_next_unknown({}, { locale });
	const told = BASIS[next.basis]({ day: formatDate(next.on, locale) }, { locale });
	return next.on < today ? `${told}, ${m.indicators_next_passed({}, { locale })}` : told;
}
