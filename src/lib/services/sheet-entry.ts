import { numberProblem, parseFinnishNumber } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { isTouched, type Draft } from './sheet-draft.ts';
import type { Typed } from './sheet.ts';

/** A cell as the database takes it (rpc enter_observations). */
export interface Entry {
	key: string;
	service_unit_id: string;
	indicator_id: string;
	class_id?: string;
	expected_current_id: string | null;
	value?: number;
	decimals?: number;
	numerator?: number;
	denominator?: number;
	state?: 'not_available';
}

type Read = Pick<Entry, 'value' | 'decimals' | 'numerator' | 'denominator' | 'state'>;

const isDash = (text: string) => /^[-\u2012-\u2015\u2212]$/.test(text);

/** Digits after the comma, so that 15 stays 15 and 9,20 stays 9,20. */
const decimalsOf = (text: string) => /[.,](\d+)\s*%?$/.exec(text)?.[1]?.length ?? 0;

function readValue(text: string): Read | string {
	const read = parseFinnishNumber(text);
	if (read.value === null) return numberProblem(read.reason);
	const decimals = decimalsOf(text);
	return decimals > 6 ? m.services_too_precise() : { value: read.value, decimals };
}

function readParts({ numerator, denominator }: Typed): Read | string {
	if (!numerator || !denominator) return m.services_both_parts();
	const [upper, lower] = [parseFinnishNumber(numerator), parseFinnishNumber(denominator)];
	if (upper.value === null) return numberProblem(upper.reason);
	if (lower.value === null) return numberProblem(lower.reason);
	if (lower.value === 0) return m.services_zero_denominator();
	return { numerator: upper.value, denominator: lower.value };
}

/** What a cell says, or what is wrong with it. A lone dash is "not available", never 0. */
export function readTyped(typed: Typed): Read | string {
	if ([typed.text, typed.numerator, typed.denominator].some(isDash))
		return { state: 'not_available' };
	return typed.numerator || typed.denominator ? readParts(typed) : readValue(typed.text);
}

/** The touched cells: those to save, and what is wrong with the others. */
export function entriesOf(drafts: readonly Draft[]) {
	const entries: Entry[] = [];
	const errors: Record<string, string> = {};
	for (const draft of drafts.filter(isTouched)) {
		const read = readTyped(draft);
		if (typeof read === 'string') errors[draft.key] = read;
		else entries.push({ ...subjectOf(draft), ...read });
	}
	return { entries, errors };
}

function subjectOf({ key, expected }: Draft) {
	const [service_unit_id = '', indicator_id = '', class_id] = key.split('.');
	const subject = { key, service_unit_id, indicator_id, expected_current_id: expected };
	return class_id ? { ...subject, class_id } : subject;
}
