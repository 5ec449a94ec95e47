import { plainWords, readArea, type AreaIndex } from './area-text.ts';
import { periodColumns, type MappedColumn, type Mapping, type Role } from './columns.ts';
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
}

type Guess = MappedColumn & { clue: Clue };

/** Headings of Finnish, Swedish and English tables; the first that fits wins, and codes go before names. */
const HEADINGS: readonly [Exclude<Role, 'figures'>, RegExp][] = [
	[
		'area',
		/^(?:kuntakoodi|kuntanumero|aluekoodi|municipality code|area code|kommunkod|områdeskod)$/
	],
	['area', /^(?:kunta|alue|municipality|area|kommun|område)$/],
	['unit', /^(?:palveluyksikkö|toimintayksikkö|yksikkö|service unit|enhet|serviceenhet)$/],
	[
		'period',
		/^(?:vuosi|ajanjakso|jakso|kuukausi|neljännes|päivä|pvm|year|period|month|date|år|månad)$/
	],
	['indicator', /^(?:mittari|indikaattori|tunnusluku|indicator|indikator|mätare|slug)(?: id)?$/],
	['value', /^(?:arvo|luku|value|primary value|värde)$/],
	['numerator', /^(?:osoittaja|numerator|täljare|absolute value|absoluuttinen arvo)$/],
	['denominator', /^(?:nimittäjä|denominator|nämnare)$/],
	['state', /^(?:tila|luvun tila|state|status|tillstånd)$/],
	['note', /^(?:huomautus|huom|lisätieto|selite|note|comment|anmärkning|kommentar)$/],
	['class', /^(?:luokka|sukupuoli|ikäryhmä|class|gender|sex|age group|klass|kön|åldersgrupp)$/]
];

const DIMENSIONS: readonly [string, RegExp][] = [
	['sex', /^(?:sukupuoli|gender|sex|kön)$/],
	['age', /^(?:ikäryhmä|age group|åldersgrupp)$/]
];

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

function indicatorColumns(header: readonly string[], { indicators }: Known): Guess[] {
	const slugs = new Map(indicators.flatMap((all) => all.map((name) => [plainWords(name), all[0]])));
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

function guessColumns({ header, columns }: ReadTable, known: Known) {
	const byName = named(header);
	const hasValue = byName.some(({ role }) => role === 'value');
	const side = hasValue ? { across: 'none' as const, figures: [] } : wide(header, known);
	const byCells = columns.flatMap((facts, at): Guess[] => {
		const role = looksLike(facts, known);
		if (!role || (role === 'value' && side.across !== 'none')) return [];
		return [{ at, name: facts.name, role, clue: 'cells' }];
	});
	return { across: side.across, guesses: settle([...byName, ...side.figures, ...byCells]) };
}

/** What the columns seem to mean; nothing is taken by it before a person has agreed. */
export function proposeMapping(table: ReadTable, known: Known): Proposal {
	const { across, guesses } = guessColumns(table, known);
	const isFigure = ({ role }: Guess) =>
		['value', 'figures', 'numerator', 'denominator'].includes(role);
	const figures = guesses.filter(isFigure).flatMap(({ at }) => table.columns[at] ?? []);
	const classHeading = plainWords(guesses.find(({ role }) => role === 'class')?.name ?? '');
	return {
		mapping: {
			across,
			columns: guesses.map(({ clue: _, ...column }) => column),
			mark: markOf(figures),
			fixed: { area: null, period: null, indicator: null, scope: null },
			newClasses: false,
			classDimension: DIMENSIONS.find(([, words]) => words.test(classHeading))?.[0] ?? null,
			state: 'final'
		},
		clues: guesses.map(({ at, role, clue }) => ({ at, role, clue })),
		askMark: mustAskMark(tallyOf(figures))
	};
}
