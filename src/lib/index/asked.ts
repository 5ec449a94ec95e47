/** The two ways to look at the series, by their names in the address. */
export const VIEWS = ['kehitys', 'kunnat'] as const;
export type View = (typeof VIEWS)[number];

/** What the reader has chosen in the address; null: not chosen, or nonsense. */
export interface Asked {
	view: View;
	year: number | null;
	against: number | null;
}

/** @example askedOf(new URLSearchParams('nakyma=kunnat&vuosi=2018&verrataan=2011')) */
export function askedOf(params: URLSearchParams): Asked {
	return {
		view: VIEWS.find((view) => view === params.get('nakyma')) ?? 'kehitys',
		year: yearOf(params.get('vuosi')),
		against: yearOf(params.get('verrataan'))
	};
}

const yearOf = (text: string | null) =>
	text !== null && /^(19|20)\d\d$/.test(text) ? Number(text) : null;

/** The same as a query: `?nakyma=kunnat&vuosi=2018`. */
export function queryOf({ view, year, against }: Asked): string {
	const query = new URLSearchParams({ nakyma: view });
	if (year !== null) query.set('vuosi', String(year));
	if (against !== null) query.set('verrataan', String(against));
	return `?${query}`;
}
