import { comparableRuns, lineOf } from '#lib/indicators/comparable.ts';
import { byNewest, current, type Observation } from '#lib/indicators/observation.ts';
import type { Listed, Opened } from '#lib/indicators/observations.server.ts';
import { byName, type Locale } from '#lib/format/locale.ts';

export type Series = Listed;
export type OpenedSeries = Opened;
export type Value = Listed['observations'][number];
export type PrintedValue = Opened['observations'][number];

interface Named {
	name: string;
	name_sv: string;
	name_en: string;
}

/** A name in the reader's language; where it has none, the Finnish one with its language. */
export function nameOf({ name, name_sv, name_en }: Named, locale: Locale) {
	const text = { fi: name, sv: name_sv, en: name_en }[locale];
	return text ? { text } : { text: name, lang: 'fi' as const };
}

/** One line of a series: one subject and one class. */
export interface SeriesLine<O extends Value = Value> {
	key: string;
	newest: O;
	/** The newest values that may be compared with each other, oldest first; empty without a trend. */
	trend: O[];
}

/** The lines of a series, the whole before its classes. Superseded editions are left out. */
export function linesOf<O extends Value>(series: {
	observations: readonly O[];
	breaks: readonly { at: string }[];
}): SeriesLine<O>[] {
	const held = current(series.observations).toSorted(byNewest);
	return [...Map.groupBy(held, lineOf)]
		.flatMap(([key, values]) => {
			const [newest] = values;
			if (!newest) return [];
			const trend = comparableRuns(values, series.breaks).find((run) => run.includes(newest)) ?? [];
			return [{ key, newest, trend }];
		})
		.sort((a, b) => order(a.newest) - order(b.newest));
}

const order = ({ class: split }: Value) => split?.sort_order ?? -1;

interface Subject {
	area: { name: string } | null;
	division: { name: string } | null;
	place: { name: string } | null;
}

/** A value as far as a target can be judged by it. */
export type Judged = Observation & Subject & { class: object | null };

/** What a value tells of: a service area, a division or a unit of the municipality. */
export const subjectOf = ({ area, division, place }: Subject) =>
	(area ?? division ?? place)?.name ?? '';

/** Whether the values are of several subjects or classes, so that each has to be named. */
export const hasSeveral = <V>(values: readonly V[], of: (value: V) => string) =>
	new Set(values.map(of)).size > 1;

/** The service area or division that a value belongs to; of a unit that which it is in. */
const areaName = ({ area, division, place }: Value) =>
	(area ?? division ?? place?.area)?.name ?? '';

export interface Group {
	heading: string;
	series: Series[];
	/** The subjects of its values, in Finnish order. */
	subjects: string[];
}

/** Series under their headings, in the order in which they come. */
export const groupsOf = (all: readonly Series[]): Group[] =>
	[...Map.groupBy(all, ({ heading }) => heading)].map(([heading, series]) => ({
		heading,
		series,
		subjects: [
			...new Set(series.flatMap(({ observations }) => observations.map(areaName)).filter(Boolean))
		].sort(byName)
	}));

/**
 * The use of places and the free places of the same service. They are different figures and neither is
 * ever derived from the other: 76 % in use and 4 % free is no contradiction.
 */
export function keptApart(series: readonly Series[]) {
	const use = series.find(({ slug }) => slug.endsWith('-kayttoaste'));
	const free = series.find(
		({ slug }) => slug === use?.slug.replace(/-kayttoaste$/, '-vapaat-paikat')
	);
	return use && free ? { use, free } : null;
}
