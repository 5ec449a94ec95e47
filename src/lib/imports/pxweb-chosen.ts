import type { Table, Variable } from './pxweb-query.ts';
import { roleOf, sameContent, totalOf, type Role } from './pxweb-roles.ts';

export const roleOfVariable = ({ code, text, time }: Variable): Role =>
	time ? 'time' : roleOf(code, text);

/** Codes by code of the dimension: one category of each. */
export type Picked = Readonly<Record<string, string>>;

/** The categories that a word means: the one that is called so, else those with its renewed code. */
function meant({ values, valueTexts }: Variable, word: string): string[] {
	const named = values.filter((value, i) => value === word || valueTexts[i] === word);
	return named.length > 0 ? named : values.filter((value) => sameContent(value, word));
}

/** The categories that words mean, in the order of the table. */
export function meantByAll(variable: Variable, words: readonly string[]): string[] {
	const taken = new Set(words.flatMap((word) => meant(variable, word)));
	return variable.values.filter((value) => taken.has(value));
}

/** The category that is taken where nothing is chosen: the only one, or the whole. */
export const wholeOf = ({ values, valueTexts }: Variable): string | null =>
	values.length === 1 ? (values[0] ?? null) : totalOf(values, valueTexts);

/** The dimensions of which a person chooses one category. */
export const choosable = ({ variables }: Table): Variable[] => {
	const first = (role: Role) => variables.find((variable) => roleOfVariable(variable) === role);
	const run = [first('geo'), first('time')];
	return variables.filter((variable) => !run.includes(variable) && variable.values.length > 1);
};

/** What lacks a table for figures of areas over time, if anything. */
export const lackOf = ({ variables }: Table): 'geo' | 'time' | null =>
	(['geo', 'time'] as const).find(
		(role) => !variables.some((one) => roleOfVariable(one) === role)
	) ?? null;

/** What has been picked of each dimension, and the dimensions where that is not a category. */
export function pickedIn(table: Table, given: (code: string) => string | null) {
	const picked: Record<string, string> = {};
	const missing: string[] = [];
	for (const { code, values } of choosable(table)) {
		const value = given(code);
		if (value !== null && values.includes(value)) picked[code] = value;
		else missing.push(code);
	}
	return { picked, missing };
}

/** A word for a category that outlives the codes and means nothing else: contents keep theirs, others their label. */
function wordFor(variable: Variable, code: string): string {
	const label = variable.valueTexts[variable.values.indexOf(code)] ?? code;
	const words = roleOfVariable(variable) === 'metric' ? [code, label] : [label, code];
	const alone = (word: string) => meantByAll(variable, [word]).join() === code;
	return words.find(alone) ?? code;
}

/** What was picked, as it is stored: in words that are understood in either generation of codes. */
export const chosenWords = (table: Table, picked: Picked): Record<string, string[]> =>
	Object.fromEntries(
		choosable(table).flatMap((variable) => {
			const code = picked[variable.code];
			return code === undefined ? [] : [[variable.text, [wordFor(variable, code)]]];
		})
	);

/** The content that the indicator tells, where the table has one. */
export function metricOf({ variables }: Table, picked: Picked): string | null {
	const metric = variables.find((variable) => roleOfVariable(variable) === 'metric');
	return metric ? (picked[metric.code] ?? wholeOf(metric)) : null;
}

/**
 * The name of what was picked: the content and whatever is not the whole. In another language's table the
 * codes are the same.
 * @example nameOf(table, { Tiedot: 'vaesto', Sukupuoli: '2' }) // 'Väestö 31.12., Naiset'
 */
export function nameOf(table: Table, picked: Picked): string {
	const label = (variable: Variable, code: string | null) =>
		variable.valueTexts[variable.values.indexOf(code ?? '')] ?? '';
	const metric = table.variables.find((variable) => roleOfVariable(variable) === 'metric');
	const others = choosable(table).flatMap((variable) => {
		const code = picked[variable.code] ?? null;
		return variable === metric || code === wholeOf(variable) ? [] : [label(variable, code)];
	});
	return [metric ? label(metric, metricOf(table, picked)) : table.title, ...others]
		.filter(Boolean)
		.join(', ')
		.slice(0, 300);
}
