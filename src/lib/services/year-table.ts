import { byName } from '#lib/format/locale.ts';
import { lineOf, periodKind } from '#lib/indicators/comparable.ts';
import { current } from '#lib/indicators/observation.ts';
import { subjectOf, type Series, type Value } from './series.ts';
import { yearChange, yearOf, type YearChange } from './year-change.ts';

/** A row of a table whose columns are years: a series, one of its classes or subjects, or only a heading. */
export interface YearRow {
	key: string;
	series: Series;
	/** The row that names the series; the others are its lines. */
	isHead: boolean;
	/** 1: part of the row above (joista, omat + osto). */
	depth: number;
	/** Any value of the line, for its class and subject; none in a row that only names its series. */
	line: Value | null;
	namesSubject: boolean;
	cells: Map<number, { value: Value; notes: number[] }>;
	change: YearChange | null;
}

export interface YearTable {
	years: number[];
	rows: YearRow[];
	/** Footnotes in the order of their marks. */
	notes: string[];
	/** Footnotes that hold for a whole year. */
	yearNotes: Map<number, number[]>;
}

/** Series of years fit into the table; those with several values in a year do not. */
export const fitsYears = (series: Series) =>
	series.kind !== 'service' &&
	linesOf(series).every((line) => new Set(line.map(yearOf)).size === line.length);

/** The lines of a series: the whole before its service areas, each before its classes. */
function linesOf({ observations }: Series): Value[][] {
	const rank = (line: Value[]) => (line[0]?.area ? 1 : 0);
	const name = ([first]: Value[]) => (first ? subjectOf(first) : '');
	const split = ([first]: Value[]) => first?.class?.sort_order ?? -1;
	return [...Map.groupBy(current(observations), lineOf).values()].sort(
		(a, b) => rank(a) - rank(b) || byName(name(a), name(b)) || split(a) - split(b)
	);
}

/** Wholes in the order of the house, each followed by its parts. */
function withParts(all: readonly Series[]) {
	const parts = Map.groupBy(all, ({ part_of_id }) => part_of_id);
	const isShown = new Set(all.map(({ id }) => id));
	return all
		.filter(({ part_of_id }) => part_of_id === null || !isShown.has(part_of_id))
		.flatMap((whole) => [
			{ series: whole, depth: 0 },
			...(parts.get(whole.id) ?? []).map((series) => ({ series, depth: 1 }))
		]);
}

export function yearTableOf(all: readonly Series[]): YearTable {
	const years = [...new Set(all.flatMap(({ observations }) => observations.map(yearOf)))].sort();
	const notes = notesOf(all, years);
	const rows = withParts(all).flatMap(({ series, depth }) =>
		rowsOf(series, { depth, years, notes })
	);
	return { years, rows, notes: notes.all, yearNotes: notes.ofYear };
}

type Notes = ReturnType<typeof notesOf>;

/** Marks for what is said of single values; what is said of most of a year stands with the year. */
function notesOf(all: readonly Series[], years: readonly number[]) {
	const values = all.flatMap(({ observations }) => current(observations));
	const breaks = all.flatMap((one) => one.breaks.map(({ note }) => note));
	const texts = [...new Set([...values.map(({ note }) => note), ...breaks].filter(Boolean))];
	const isOfYear = (year: number, text: string) => {
		const ofYear = values.filter((one) => yearOf(one) === year);
		return ofYear.filter(({ note }) => note === text).length > Math.max(1, ofYear.length / 2);
	};
	const ofYear = new Map(
		years.map((year) => [year, texts.flatMap((text, n) => (isOfYear(year, text) ? [n] : []))])
	);
	return { all: texts, ofYear };
}

interface Place {
	depth: number;
	years: readonly number[];
	notes: Notes;
}

function rowsOf(series: Series, place: Place): YearRow[] {
	const lines = linesOf(series);
	const subjects = new Set(lines.flatMap(([first]) => (first ? [subjectOf(first)] : [])));
	const [first] = lines;
	const whole = first && (lines.length === 1 || isWhole(first)) ? first : null;
	const head = { ...rowOf(series, whole ?? [], place), isHead: true, namesSubject: false };
	return [
		head,
		...lines
			.filter((line) => line !== whole)
			.map((line) => ({
				...rowOf(series, line, place),
				depth: place.depth + 1,
				namesSubject: subjects.size > 1 && Boolean(line[0]?.area)
			}))
	];
}

const isWhole = ([first]: Value[]) => !first?.class && !first?.area;

function rowOf(series: Series, line: Value[], { depth, years, notes }: Place): YearRow {
	const last = years.at(-1);
	return {
		key: `${series.id} ${line[0] ? lineOf(line[0]) : ''}`,
		series,
		isHead: false,
		depth,
		line: line[0] ?? null,
		namesSubject: false,
		cells: new Map(
			line.map((value) => [yearOf(value), { value, notes: marksOf(value, series, notes) }])
		),
		change: line.length > 0 && last ? yearChange(line, last, series.breaks) : null
	};
}

/** The footnotes of a value: its own, and that of a break in its year. */
function marksOf(value: Value, { breaks }: Series, { all, ofYear }: Notes) {
	const broken = breaks.filter(({ at }) => Number(at.slice(0, 4)) === yearOf(value));
	return [value.note, ...broken.map(({ note }) => note)]
		.map((text) => all.indexOf(text))
		.filter((n) => n >= 0 && !ofYear.get(yearOf(value))?.includes(n));
}

/** The day or month that a row tells of, where it is not of whole years; null where they differ. */
export function sameTimeOf({ cells }: YearRow): Value | null {
	const values = [...cells.values()].map(({ value }) => value);
	const days = new Set(values.map((one) => one.period_start.slice(5) + one.period_end.slice(5)));
	const [first] = values;
	return first && days.size === 1 && periodKind(first) !== 'year' ? first : null;
}
