import type { OpenedSeries, PrintedValue } from './series.ts';

/** A value of a test: March 2023 of early childhood education, unless told otherwise. */
export function value(more: Partial<PrintedValue> = {}): PrintedValue {
	return {
		id: crypto.randomUUID(),
		period_start: '2023-03-01',
		period_end: '2023-03-31',
		value: 75.99,
		numerator: null,
		denominator: null,
		decimals: 2,
		method: '',
		scope: '',
		state: 'final',
		edition: 1,
		supersedes_id: null,
		note: '',
		class: null,
		area: { id: 'vaka', name: 'Varhaiskasvatuksen palvelualue', tag: 'VAKA' },
		division: null,
		place: null,
		figure: null,
		...more
	};
}

export const month = (number: number, figure: number | null, more: Partial<PrintedValue> = {}) =>
	value({
		period_start: `2023-0${number}-01`,
		period_end: new Date(Date.UTC(2023, number, 0)).toISOString().slice(0, 10),
		value: figure,
		state: figure === null ? 'not_available' : 'final',
		...more
	});

export function series(more: Partial<OpenedSeries> = {}): OpenedSeries {
	return {
		id: crypto.randomUUID(),
		division_id: null,
		kind: 'service',
		part_of_id: null,
		slug: 'varhaiskasvatus-kayttoaste',
		name: 'Varhaiskasvatuksen käyttöaste',
		name_sv: 'Utnyttjandegrad inom småbarnspedagogiken',
		name_en: '',
		description: '',
		unit: '%',
		decimals: 2,
		heading: 'Varhaiskasvatus',
		source: '',
		source_url: '',
		licence: '',
		targets: [],
		breaks: [],
		links: [],
		observations: [month(1, 75.56), month(2, 76.55), month(3, 75.99)],
		...more
	};
}
