import type { Refusal } from './candidate.ts';
import type { PlacedRow } from './sotkanet-rows.ts';
import { SourceError } from './source-error.ts';

const COLUMNS = [
	'indicator',
	'region',
	'year',
	'gender',
	'primary value',
	'absolute value'
] as const;
type Cells = Record<(typeof COLUMNS)[number], string>;

/** Sotkanet writes its numbers for machines: a decimal point, no thousands. */
const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;
const WHOLE = /^\d{1,9}$/;

/** The first cell that is no number where one has to stand. */
function badCell(cells: Cells) {
	const whole = (['indicator', 'region', 'year'] as const).find((name) => !WHOLE.test(cells[name]));
	const figures = ['primary value', 'absolute value'] as const;
	return whole ?? figures.find((name) => cells[name] !== '' && !NUMBER.test(cells[name]));
}

const figure = (text: string) => (text === '' ? null : Number(text));

function rowOf(cells: Cells, line: number): PlacedRow | Refusal {
	const bad = badCell(cells);
	if (bad) return { line, column: bad, raw: cells, reason: 'not_a_number', value: cells[bad] };
	return {
		line,
		raw: cells,
		indicator: Number(cells.indicator),
		region: Number(cells.region),
		year: Number(cells.year),
		gender: cells.gender,
		value: figure(cells['primary value']),
		absValue: figure(cells['absolute value'])
	};
}

function readLine(text: string, line: number): PlacedRow | Refusal {
	const parts = text.split(';');
	const cells = Object.fromEntries(COLUMNS.map((name, i) => [name, parts[i] ?? ''])) as Cells;
	if (parts.length === COLUMNS.length) return rowOf(cells, line);
	return { line, column: '', raw: cells, reason: 'wrong_cell_count', value: String(parts.length) };
}

/**
 * The CSV form of Sotkanet's answers: semicolons, CRLF, an empty last field where there is no absolute value.
 * @throws SourceError when the heading is not the one we know.
 */
export function readSotkanetCsv(text: string): { rows: PlacedRow[]; refusals: Refusal[] } {
	const [heading = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
	if (heading !== COLUMNS.join(';'))
		throw new SourceError('sotkanet', 'changed_format', { detail: heading.slice(0, 100) });

	const all = lines.flatMap((line, i) => (line === '' ? [] : [readLine(line, i + 2)]));
	return {
		rows: all.filter((row): row is PlacedRow => !('reason' in row)),
		refusals: all.filter((row): row is Refusal => 'reason' in row)
	};
}
