import { plainWords, readArea, type AreaIndex } from './area-text.ts';
import { BESIDE_ITEMS, HEADINGS, MAYBE_UNIT } from './column-headings.ts';
import { periodColumns, type MappedColumn, type Mapping, type Role } from './columns.ts';
import { dimensionOf, ITEM, type KnownClasses } from './dimension-guess.ts';
import { mustAskMark, readFigure } from './finnish-number.ts';
import { readPeriod } from './period-text.ts';
import { markOf, tallyOf, type ColumnFacts, type ReadTable } from './table.ts';

/** What a guess rests on: the heading, the cells, a heading that is a period or the name of an indicator. */
export type Clue = 'heading' | 'cells' | 'heading_is_period' | 'heading_is_indicator';

/** A proposal for a person to confirm, with the reason for each column; columns without one are left out. */
export interface Proposal {
	mapping: Mapping;
	clues: { at: number; role: Role; clue: Clue }[];
	/** The figures can be read in two ways: somebody must say what the comma or the point means. */
	askMark: boolean;
}

/** What the guess may lean on. */
export interface Known {
	areas: AreaIndex;
	/** Slug, outside id and names of each indicator. */
	indicators: readonly (readonly string[])[];
	classes?: KnownClasses;
	/** Plain names of service units. */
	units?: ReadonlySet<string>;
}

type Guess = MappedColumn & { clue: Clue };

/** The series whose classes are the items of the HYTE factor. */
const ITEMS = 'hyte-indikaattori';

const named = (header: readonly string[]): Guess[] =>
	HEADINGS.flatMap(([role, words]) => {
		const at = header.findIndex((name) => words.test(plainWords(name)));
		return at < 0 ? [] : [{ at, name: header[at] ?? '', role, clue: 'heading' as const }];
	});

const every = ({ samples }: ColumnFacts, holds: (text: string) => boolean) =>
	samples.length > 0 && samples.every(holds);

/** What the cells of a column look like. A number of three digits could be anything. */
function looksLike(facts: ColumnFacts, { areas }: Known): Role | null {
	const isArea = (text: string) => !/^\d+$/.test(text) && typeof readArea(text, areas) === 'object';
	if (every(facts, isArea)) return 'area';
	if (every(facts, (text) => readPeriod(text) !== null)) return 'period';
	const kinds = facts.samples.map((text) => readFigure(text, markOf([facts])).kind);
	return kinds.includes('value') && !kinds.includes('refused') ? 'value' : null;
}

/** Slugs of the indicators by whatever they are called. */
const slugsOf = ({ indicators }: Known) =>
	new Map(indicators.flatMap((all) => all.map((name) => [plainWords(name), all[0] ?? ''])));

/** A column of units, told from one of measures by a cell that we know. */
function unitColumn({ header, columns }: ReadTable, { units }: Known): Guess[] {
	const at = header.findIndex((name) => MAYBE_UNIT.test(plainWords(name)));
	const isKnown = columns[at]?.samples.some((text) => units?.has(plainWords(text)));
	return isKnown ? [{ at, name: header[at] ?? '', role: 'unit', clue: 'cells' }] : [];
}

/** A column of the items of the HYTE factor, told from one of our series by what stands beside it. */
function itemColumn({ header, columns }: ReadTable, known: Known): Guess[] {
	const at = header.findIndex((name) => ITEM.test(plainWords(name)));
	const samples = columns[at]?.samples ?? [];
	const slugs = slugsOf(known);
	const isSeries = samples.length === 0 || samples.some((text) => slugs.has(plainWords(text)));
	const isBeside = header.some((name) => BESIDE_ITEMS.test(plainWords(name)));
	return isSeries || !isBeside
		? []
		: [{ at, name: header[at] ?? '', role: 'class', clue: 'cells' }];
}

function indicatorColumns(header: readonly string[], known: Known): Guess[] {
	const slugs = slugsOf(known);
	return header.flatMap((name, at) => {
		const means = slugs.get(plainWords(name));
		return means
			? [{ at, name, role: 'figures' as const, means, clue: 'heading_is_indicator' as const }]
			: [];
	});
}

/** The columns of figures side by side, and what they differ by. */
function wide(
	header: readonly string[],
	known: Known
): Pick<Mapping, 'across'> & { figures: Guess[] } {
	const periods = periodColumns(header);
	if (periods.length > 0) {
		const figures = periods.map((column) => ({ ...column, clue: 'heading_is_period' as const }));
		return { across: 'period', figures };
	}
	const figures = indicatorColumns(header, known);
	return { across: figures.length > 0 ? 'indicator' : 'none', figures };
}

/** The first of each role; a later guess does not take a column or a role that has gone. */
function settle(guesses: readonly Guess[]): Guess[] {
	const taken: Guess[] = [];
	for (const guess of guesses) {
		const clash = ({ at, role }: Guess) =>
			at === guess.at || (role === guess.role && role !== 'figures');
		if (!taken.some(clash)) taken.push(guess);
	}
	return taken.sort((a, b) => a.at - b.at);
}

function guessColumns(table: ReadTable, known: Known) {
	const { header, columns } = table;
	const byName = [...itemColumn(table, known), ...unitColumn(table, known), ...named(header)];
	const hasValue = byName.some(({ role }) => role === 'value');
	const side = hasValue ? { across: 'none' as const, figures: [] } : wide(header, known);
	const byCells = columns.flatMap((facts, at): Guess[] => {
		const role = looksLike(facts, known);
		if (!role || (role === 'value' && side.across !== 'none')) return [];
		return [{ at, name: facts.name, role, clue: 'cells' }];
	});
	return { across: side.across, guesses: settle([...byName, ...side.figures, ...byCells]) };
}

/** The slugs of the series that the file tells of, as far as its columns say. */
function seriesOf({ columns }: ReadTable, known: Known, guesses: readonly Guess[]): string[] {
	const slugs = slugsOf(known);
	const told = columns[guesses.find(({ role }) => role === 'indicator')?.at ?? -1]?.samples ?? [];
	const means = guesses.map(({ means: slug = '' }) => slug);
	return [...told, ...means].flatMap((text) => slugs.get(plainWords(text)) ?? []);
}

/** What the classes split, and the series where it goes without saying. */
function guessClasses(table: ReadTable, known: Known, guesses: readonly Guess[]) {
	const at = guesses.find(({ role }) => role === 'class')?.at;
	const series = seriesOf(table, known, guesses);
	const classes = known.classes ?? { classes: new Map<string, string>(), dimensions: [] };
	const dimension = at === undefined ? null : dimensionOf(table, at, { known: classes, series });
	const isTold = guesses.some(({ role, means }) => role === 'indicator' || means);
	const items = dimension === 'hyte_item' && !isTold ? slugsOf(known).get(plainWords(ITEMS)) : null;
	return { classDimension: dimension, indicator: items ?? null };
}

const isFigure = ({ role }: Guess) =>
	['value', 'figures', 'numerator', 'denominator', 'lower', 'upper'].includes(role);

/** What the columns seem to mean; nothing is taken by it before a person has agreed. */
export function proposeMapping(table: ReadTable, known: Known): Proposal {
	const { across, guesses } = guessColumns(table, known);
	const figures = guesses.filter(isFigure).flatMap(({ at }) => table.columns[at] ?? []);
	const { classDimension, indicator } = guessClasses(table, known, guesses);
	return {
		mapping: {
			across,
			columns: guesses.map(({ clue: _, ...column }) => column),
			mark: markOf(figures),
			fixed: { area: null, period: null, indicator, scope: null },
			...{ classDimension, newClasses: false, state: 'final' }
		},
		clues: guesses.map(({ at, role, clue }) => ({ at, role, clue })),
		askMark: mustAskMark(tallyOf(figures))
	};
}
