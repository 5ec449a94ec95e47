import type { z } from 'zod';
import type { CandidateArea, Reading } from './candidate.ts';
import { DAY, HOUR, type Outside } from './outside.server.ts';
import { ask } from './patience.server.ts';
import { readSotkanetCsv } from './sotkanet-csv.ts';
import {
	Indicator,
	IndicatorList,
	titleMismatch,
	type TitleMismatch
} from './sotkanet-metadata.ts';
import { Regions } from './sotkanet-regions.ts';
import { placed, Rows, type Gender } from './sotkanet-rows.ts';
import { readingOf, type Asked } from './sotkanet.ts';
import { readAnswer } from './source-error.ts';

interface Place {
	path: string;
	/** For how long, in milliseconds, the answer is not asked again. */
	age: number;
}

/** Reads an answer, from memory where it is fresh; only what could be read is remembered. */
async function get<T>(outside: Outside, { path, age }: Place, read: (text: string) => T) {
	const url = outside.bases.sotkanet + path;
	const kept = outside.answers.get(url, age, outside.now());
	if (kept !== null) return read(kept);

	const text = await ask({ source: 'sotkanet', url }, outside);
	const answer = read(text);
	outside.answers.set(url, text, outside.now());
	return answer;
}

const reader =
	<S extends z.ZodType>(schema: S) =>
	(text: string) =>
		readAnswer('sotkanet', text, schema);

/** All areas that Sotkanet tells of, of every category. */
export const regions = (outside: Outside) =>
	get(outside, { path: '/regions', age: DAY }, reader(Regions));

/** The catalogue, in short: id, titles, producer. About 2.5 MB. */
export const indicatorList = (outside: Outside) =>
	get(outside, { path: '/indicators', age: DAY }, reader(IndicatorList));

/** One indicator with its description, limits and range of years. */
export const indicator = (outside: Outside, id: number, age = DAY) =>
	get(outside, { path: `/indicators/${id}`, age }, reader(Indicator));

/** The same as it stands now: what was remembered may have been renamed since. */
export const indicatorNow = (outside: Outside, id: number) => indicator(outside, id, 0);

export interface Wish {
	indicator: number;
	years: readonly number[];
	/** Without it the totals are asked, and where there are none, men and women. */
	genders?: readonly Gender[];
	/** The title that we, or the person who chose the indicator, take the id to mean. */
	knownTitle: string;
	/** The areas that are taken; all that we key when not said. */
	wanted?: (area: CandidateArea) => boolean;
	/** Sotkanet's other form of the same answer. */
	form?: 'json' | 'csv';
}

export type SotkanetAnswer =
	| { outcome: 'read'; indicator: Indicator; reading: Reading }
	/** The id may mean something else now: a person has to look before any figure is read. */
	| { outcome: 'title_differs'; indicator: Indicator; mismatch: TitleMismatch };

/** Years and genders are repeated, never joined by a comma: that is answered with 400. */
function pathOf({ indicator, years, form = 'json' }: Wish, genders: readonly Gender[]) {
	const query = new URLSearchParams([
		['indicator', String(indicator)],
		...years.map((year) => ['years', String(year)]),
		...genders.map((gender) => ['genders', gender])
	]);
	return `/${form}?${query}`;
}

async function figures(
	outside: Outside,
	wish: Wish,
	how: { asked: Asked; genders: readonly Gender[] }
) {
	const path = pathOf(wish, how.genders);
	const asked = { ...how.asked, url: outside.bases.sotkanet + path };
	return get(outside, { path, age: HOUR }, (text) => {
		if (wish.form !== 'csv') return readingOf(placed(readAnswer('sotkanet', text, Rows)), asked);
		const { rows, refusals } = readSotkanetCsv(text);
		return readingOf(rows, asked, refusals);
	});
}

/**
 * The figures of one indicator for the wished years and areas. Sotkanet sends all areas whatever is asked.
 * An empty answer is a fact, told as the remark `no_figures`.
 * @throws SourceError when the source does not answer, or not as we know it.
 */
export async function read(outside: Outside, wish: Wish): Promise<SotkanetAnswer> {
	const described = await indicator(outside, wish.indicator);
	const mismatch = titleMismatch(wish.knownTitle, described);
	if (mismatch) return { outcome: 'title_differs', indicator: described, mismatch };

	const asked: Asked = {
		indicator: described,
		years: wish.years,
		regions: await regions(outside),
		wanted: wish.wanted ?? (() => true),
		url: null
	};
	const reading = await figures(outside, wish, { asked, genders: wish.genders ?? ['total'] });
	if (wish.genders || !reading.remarks.includes('no_figures'))
		return { outcome: 'read', indicator: described, reading };
	const apart = await figures(outside, wish, { asked, genders: ['male', 'female'] });
	return { outcome: 'read', indicator: described, reading: apart };
}
