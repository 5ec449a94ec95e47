/** The two ways to look at the series, by their names in the address. */
export const VIEWS = ['kehitys', 'kunnat'] as const;
export type View = (typeof VIEWS)[number];

/** What the reader has chosen in the address; null: not chosen, or nonsense. */
export interface Asked {
	view: View;
	year: number | null;
	against: number | null;
	/** An older edition of the definition. */
	edition: number | null;
}

/** @example askedOf(new URLSearchParams('nakyma=kunnat&vuosi=2018&verrataan=2011&versio=1')) */
export function askedOf(params: URLSearchParams): Asked {
	return {
		view: VIEWS.find((view) => view === params.get('nakyma')) ?? 'kehitys',
		year: numberOf(params.get('vuosi'), /^(19|20)\d\d$/),
		against: numberOf(params.get('verrataan'), /^(19|20)\d\d$/),
		edition: numberOf(params.get('versio'), /^[1-9]\d{0,3}$/)
	};
}

const numberOf = (text: string | null, form: RegExp) =>
	text !== null && form.test(text) ? Number(text) : null;

/** The same as a query: `?nakyma=kunnat&vuosi=2018`. */
export function queryOf({ view, year, against, edition }: Asked): string {
	const query = new URLSearchParams({ nakyma: view });
	if (year !== null) query.set('vuosi', String(year));
	if (against !== null) query.set('verrataan', String(against));
	if (edition !== null) query.set('versio', String(edition));
	return `?${query}`;
}

/**
 * The year asked for, or the newest; and the one to compare with, or the one before. Two years are compared
 * in the order of time, in whichever order they were asked for.
 */
export function askedYears(years: readonly number[], asked: Asked) {
	const year = years.find((one) => one === asked.year) ?? years[0] ?? NaN;
	const other = years.find((one) => one === asked.against && one !== year);
	if (years.length === 0) return { year: undefined, against: null };
	if (other !== undefined) return { year: Math.max(year, other), against: Math.min(year, other) };
	return { year, against: years.find((one) => one < year) ?? null };
}

/**
 * The year that was asked for to compare with, where another (`shown`) stands in its place; else null. Years that
 * were asked for the other way round are both there.
 */
export const replacedYear = ({ year, against }: Asked, shown: number | null) =>
	shown === null || shown === against || shown === year ? null : against;
