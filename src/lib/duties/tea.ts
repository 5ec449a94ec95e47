/** Whether a survey is made in odd or in even years. */
export type Parity = 'odd' | 'even';

/** THL's surveys of TEAviisari and the years in which each is made (N. Saukko, THL; DOMAIN §B2). */
export const TEA: Readonly<Record<string, Parity>> = {
	'teaviisari-kuntajohto': 'odd',
	'teaviisari-perusterveydenhuolto': 'even',
	'teaviisari-perusopetus': 'odd',
	'teaviisari-liikunta': 'even'
};

/** `not_collected`: the survey is not made in such a year. `unknown`: it is, and nothing has been brought. */
export interface SurveyYear {
	year: number;
	/** Place among the told years; -1 without scores. */
	at: number;
	standing: 'told' | 'not_collected' | 'unknown';
}

/** More columns than this are not read; the page of the indicator has them all. */
const MOST = 8;

/** Every year from the newest told one back to the oldest, so that an empty year is not taken for a gap. */
export function surveyYears(told: readonly number[], parity: Parity): SurveyYear[] {
	if (told.length === 0) return [];
	const [newest, oldest] = [Math.max(...told), Math.min(...told)];
	return Array.from({ length: Math.min(newest - oldest + 1, MOST) }, (_, back) => {
		const year = newest - back;
		const at = told.indexOf(year);
		return {
			year,
			at,
			standing: at >= 0 ? 'told' : isMade(year, parity) ? 'unknown' : 'not_collected'
		};
	});
}

const isMade = (year: number, parity: Parity) => (year % 2 === 0) === (parity === 'even');

/** The next year in which the survey is made, by its rhythm of two years. */
export const nextSurvey = (newest: number, parity: Parity) =>
	isMade(newest + 1, parity) ? newest + 1 : newest + 2;
