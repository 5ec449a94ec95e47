import {
	yearPeriod,
	type Candidate,
	type CandidateArea,
	type Reading,
	type Refusal,
	type Remark
} from './candidate.ts';
import { newReading, put } from './reading.ts';
import { isThirdParty, licenceOf, type Indicator } from './sotkanet-metadata.ts';
import { areaOf, type Region } from './sotkanet-regions.ts';
import { isGender, type PlacedRow, type Row } from './sotkanet-rows.ts';

/** How the absolute values of a whole answer are to be read: DOMAIN §C1. */
type Values = 'plain' | 'ratio' | 'absolute';

const has = (value: number | null | undefined) => value !== null && value !== undefined;

function valuesOf(rows: readonly Row[], { valueType }: Indicator): Values {
	const answered = rows.filter(({ value }) => has(value));
	if (answered.length === 0 && rows.some(({ absValue }) => has(absValue))) return 'absolute';
	if (/^PER/.test(valueType?.code ?? '')) return 'ratio';
	return answered.some((row) => has(row.absValue) && row.absValue !== row.value)
		? 'ratio'
		: 'plain';
}

export interface Asked {
	indicator: Indicator;
	years: readonly number[];
	regions: readonly Region[];
	/** Which areas are taken; the server does not filter, so we do. */
	wanted: (area: CandidateArea) => boolean;
	url: string | null;
}

const refuse = (row: PlacedRow, column: keyof Row, reason: Refusal['reason']): Refusal => ({
	line: row.line,
	column,
	raw: row.raw,
	reason,
	value: row.raw[column] ?? ''
});

function refusalOf(row: PlacedRow, { indicator, years }: Asked, values: Values): Refusal | null {
	if (row.indicator !== indicator.id) return refuse(row, 'indicator', 'unknown_indicator');
	if (!years.includes(row.year)) return refuse(row, 'year', 'bad_year');
	if (!isGender(row.gender)) return refuse(row, 'gender', 'unknown_gender');
	const onlyAbsolute = !has(row.value) && has(row.absValue) && values !== 'absolute';
	return onlyAbsolute ? refuse(row, 'value', 'missing_value') : null;
}

function candidateOf(row: PlacedRow, area: CandidateArea, how: { title: string; values: Values }) {
	const value = (how.values === 'absolute' ? row.absValue : row.value) ?? null;
	const candidate: Candidate = {
		line: row.line,
		column: how.values === 'absolute' ? 'absValue' : 'value',
		area,
		indicator: String(row.indicator),
		class: row.gender === 'total' ? null : { dimension: 'sex', code: row.gender },
		...yearPeriod(row.year, how.title),
		value,
		numerator: how.values === 'ratio' ? (row.absValue ?? null) : null,
		denominator: null,
		state: value === null ? 'not_available' : 'final',
		raw: row.raw
	};
	return candidate;
}

function remarksOf({ candidates, refusals }: Reading, values: Values, indicator: Indicator) {
	const remarks: [Remark, boolean][] = [
		['no_figures', candidates.length + refusals.length === 0],
		['absolute_values_only', values === 'absolute'],
		['third_party_licence', isThirdParty(indicator)]
	];
	return remarks.filter(([, holds]) => holds).map(([remark]) => remark);
}

interface Frame {
	asked: Asked;
	regions: ReadonlyMap<number, Region>;
	values: Values;
}

/** A figure, the reason why it is none, or the kind of area that we pass over. */
function judge(row: PlacedRow, { asked, regions, values }: Frame): Candidate | Refusal | string {
	const region = regions.get(row.region);
	if (!region) return refuse(row, 'region', 'unknown_area');
	const area = areaOf(region);
	if (!area) return region.category;
	if (!asked.wanted(area)) return 'not_chosen';
	const title = asked.indicator.title.fi;
	return refusalOf(row, asked, values) ?? candidateOf(row, area, { title, values });
}

/**
 * The rows of an answer, sorted into figures, refused rows (`unread`: those that were no rows at all)
 * and those of areas that we pass over.
 */
export function readingOf(
	rows: readonly PlacedRow[],
	asked: Asked,
	unread: readonly Refusal[] = []
): Reading {
	const { indicator, url } = asked;
	const { title, updated } = indicator;
	const licence = licenceOf(indicator);
	const reading = newReading({ source: 'sotkanet', title: title.fi, url, licence, updated });
	const frame: Frame = {
		asked,
		regions: new Map(asked.regions.map((region) => [region.id, region])),
		values: valuesOf(rows, indicator)
	};
	for (const refusal of unread) put(reading, refusal);
	for (const row of rows) put(reading, judge(row, frame));
	reading.remarks.push(...remarksOf(reading, frame.values, indicator));
	return reading;
}
