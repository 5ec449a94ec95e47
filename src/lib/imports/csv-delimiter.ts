import { csvReader, DELIMITERS, type Delimiter } from './csv.ts';
import { FileRefused, type Limits } from './file-refusal.ts';

/** What it rests on: the user, a `sep=` line, as many cells on every line, or nothing: one column. */
export type DelimiterClue = 'chosen' | 'sep_line' | 'regular' | 'irregular' | 'one_column';

export interface DelimiterGuess {
	delimiter: Delimiter;
	clue: DelimiterClue;
}

const SEP_LINE = /^sep=([;,\t|])\r?(?:\n|$)/i;

/** Whether the record is Excel's own first line that names the delimiter. */
export const isSepLine = (cells: readonly string[]) => /^sep=/i.test(cells[0] ?? '');

/** The cells of each whole record in the sample; none when it cannot be cut by this delimiter. */
function cellCounts(sample: string, delimiter: Delimiter, limits: Limits): number[] {
	try {
		const records = csvReader({ delimiter, limits }).push(`${sample}\n`);
		return records.filter(({ badQuotes }) => !badQuotes).map(({ cells }) => cells.length);
	} catch (error) {
		if (error instanceof FileRefused) return [];
		throw error;
	}
}

/** The commonest count and its share; a header without rows is regular. */
function regularity(counts: readonly number[]) {
	const [commonest] = [...Map.groupBy(counts, (count) => count).values()].sort(
		(a, b) => b.length - a.length || (b[0] ?? 0) - (a[0] ?? 0)
	);
	const columns = commonest?.[0] ?? 0;
	return { columns, share: (commonest?.length ?? 0) / Math.max(counts.length, 1) };
}

/**
 * The delimiter by which the beginning of a file falls into the same number of cells line after line.
 * @example guessDelimiter('kunta;arvo\nHeinola;1,5\n', LIMITS) // { delimiter: ';', clue: 'regular' }
 */
export function guessDelimiter(sample: string, limits: Limits): DelimiterGuess {
	const named = SEP_LINE.exec(sample)?.[1];
	const stated = DELIMITERS.find((delimiter) => delimiter === named);
	if (stated) return { delimiter: stated, clue: 'sep_line' };

	const [best] = DELIMITERS.map((delimiter) => ({
		delimiter,
		...regularity(cellCounts(sample, delimiter, limits))
	}))
		.filter(({ columns }) => columns > 1)
		.sort((a, b) => b.share - a.share); // of equals the first: 1,5;2,5 is cut by its semicolon
	if (!best) return { delimiter: ';', clue: 'one_column' };
	return { delimiter: best.delimiter, clue: best.share === 1 ? 'regular' : 'irregular' };
}
