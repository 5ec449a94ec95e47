import { shareCheck, sumCheck, type Check } from './check-rules.ts';
import { matching, theFigure, type Figure, type Words } from './printed.ts';
import { readJson } from './read.ts';

/** A total row of a table: in each of its columns it is the sum of the others, or of those named. */
interface Table {
	document: string;
	table: string;
	section?: string;
	total: string;
	parts?: string[];
	rule: string;
	step?: number;
}

interface Other extends Words {
	document?: string;
	factor?: number;
	step?: number;
}

interface Named {
	document: string;
	kind: Check['kind'];
	rule: string;
	figure: Words;
	step?: number;
	constant?: number;
	parts: Other[];
	note?: string;
}

interface Note extends Words {
	document: string;
	rule?: string;
	note: string;
}

interface Lists {
	tables?: Table[];
	checks: Named[];
	/** What we say of a difference that the tables bring up. */
	notes?: Note[];
}

const listsIn = (folder: string) => readJson<Lists>(`${folder}/checks.json`);

/** The checks that `<folder>/checks.json` names, of tables and of sentences. */
export function listedChecks(folder: string): Check[] {
	const { tables = [], checks } = listsIn(folder);
	return [...tables.flatMap(totals), ...checks.map(named)];
}

function totals({ document, table, section, total, parts, rule, step }: Table): Check[] {
	const cells = matching(document, section === undefined ? { table } : { table, section });
	const isPart = ({ row }: Figure) => (parts ? parts.includes(row) : row !== total);
	const steps = step ? { step } : {};
	return cells
		.filter(({ row }) => row === total)
		.map((figure) => {
			const column = cells.filter((cell) => isPart(cell) && cell.column === figure.column);
			const others = column.map((cell) => ({ figure: cell, factor: 1, ...steps }));
			return sumCheck({ figure, kind: 'sum', rule, parts: others, ...steps });
		});
}

function named({ document, figure: words, parts, kind, step, ...rest }: Named): Check {
	const figure = theFigure(document, words);
	const others = parts.map(({ document: elsewhere, factor = 1, step, ...other }) => ({
		...{ figure: theFigure(elsewhere ?? document, other), factor },
		...(step ? { step } : {})
	}));
	const [part, whole] = others;
	if (kind === 'percentage' && part && whole)
		return shareCheck({ figure, ...rest }, { part: part.figure, whole: whole.figure, step: 1 });
	return sumCheck({ figure, kind, parts: others, ...rest, ...(step ? { step } : {}) });
}

/** The checks with our words beside those that `notes` names; a note that finds nothing is a mistake. */
export function withNotes(folder: string, checks: readonly Check[]): Check[] {
	const notes = (listsIn(folder).notes ?? []).map(({ document, rule, note, ...words }) => {
		const { id } = theFigure(document, words);
		const found = checks.filter((one) => one.figure.id === id && (!rule || one.rule === rule));
		if (found.length !== 1) throw new Error(`seeds: ${found.length} checks for "${note}"`);
		return [found[0], note] as const;
	});
	const said = new Map(notes);
	return checks.map((check) => ({ ...check, note: said.get(check) ?? check.note }));
}
