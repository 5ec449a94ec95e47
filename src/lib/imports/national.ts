import { municipalityArea, yearPeriod, type Candidate, type Refusal } from './candidate.ts';
import { readFigure } from './finnish-number.ts';
import type { ReadTable, TableRow } from './table.ts';

/** The columns of a national file: `indicator` is missing where the whole file tells of one. */
const COLUMNS = { area: 'municipality_code', year: 'year', indicator: 'indicator' };
const VALUES = ['value', 'population'];

/** What the population is told by; a year of it is its last day. */
const POPULATION = { slug: 'vakiluku', title: '31.12.' };

type Line = Record<string, string>;

const lineOf = ({ header }: ReadTable, { cells }: TableRow): Line =>
	Object.fromEntries(header.map((name, at) => [name, cells[at]?.text ?? '']));

function judged(raw: Line, line: number, column: string): Candidate | Refusal {
	const figure = readFigure(raw[column] ?? '', '.');
	const year = Number(raw[COLUMNS.year]);
	const place = { line, column, raw };
	if (figure.kind !== 'value')
		return { ...place, reason: 'not_a_number', value: raw[column] ?? '' };
	if (!Number.isInteger(year))
		return { ...place, reason: 'bad_year', value: raw[COLUMNS.year] ?? '' };
	const isPopulation = column === 'population';
	return {
		...place,
		area: municipalityArea(raw[COLUMNS.area] ?? ''),
		indicator: isPopulation ? POPULATION.slug : (raw[COLUMNS.indicator] ?? ''),
		class: null,
		...yearPeriod(year, isPopulation ? POPULATION.title : ''),
		...{ value: figure.value, numerator: null, denominator: null, state: 'final' }
	};
}

/** The rows of a file of the national data set (municipality, year, value), each a figure or refused. */
export async function nationalRows(table: ReadTable) {
	const column = VALUES.find((name) => table.header.includes(name)) ?? 'value';
	const all: (Candidate | Refusal)[] = [];
	for await (const batch of table.rows())
		for (const row of batch) {
			const raw = lineOf(table, row);
			const place = { line: row.line, column, raw };
			all.push(row.refused ? { ...place, reason: row.refused } : judged(raw, row.line, column));
		}
	return all;
}

/** Whether a file is one of figures, by its headings. */
export const isNational = ({ header }: Pick<ReadTable, 'header'>) =>
	[COLUMNS.area, COLUMNS.year].every((name) => header.includes(name)) &&
	VALUES.some((name) => header.includes(name));
