import { formatChange, formatNumber, parseFinnishNumber } from '#lib/format/number.ts';
import type { Locale } from '#lib/format/locale.ts';
import { m } from '#lib/paraglide/messages.js';

/** Euros that one printed unit stands for. */
export const UNITS = [1, 1000, 1_000_000] as const;
export type Unit = (typeof UNITS)[number];

/** How finely an amount is known: 3 066 in 1 000 € has no decimals, 2 221,5 milj. € has one. */
export interface Precision {
	unit: number;
	decimals: number;
}

/** Whole cents; income positive, expenses negative. Null: told to be not available, which is not 0. */
export interface Money extends Precision {
	cents: number | null;
}

const CENTS = 100;

/** There is an amount: told, and not "not available". */
export const isTold = <M extends Money>(
	money: M | null | undefined
): money is M & { cents: number } => (money?.cents ?? null) !== null;

/** Cents that the last printed digit stands for. */
export const stepOf = ({ unit, decimals }: Precision) => (unit * CENTS) / 10 ** decimals;

/** The precision of what is reckoned from several amounts: that of the least exact one. */
export function coarsest(first: Precision, ...rest: readonly Precision[]): Precision {
	const { unit, decimals } = rest.reduce((a, b) => (stepOf(b) > stepOf(a) ? b : a), first);
	return { unit, decimals };
}

/**
 * a × b ÷ c in whole numbers, at the half away from zero; free of what binary fractions add.
 * @example timesOver(-726031600, 12, 3) // -2904126400
 */
export function timesOver(a: number, b: number, c: number): number {
	const product = BigInt(Math.round(a)) * BigInt(Math.round(b));
	const by = BigInt(Math.round(c));
	const size = (n: bigint) => (n < 0n ? -n : n);
	const rounded = (2n * size(product) + size(by)) / (2n * size(by));
	return Number(product < 0n === by < 0n ? rounded : -rounded) || 0;
}

/** The amount as a number of its unit, to its decimals: −3 179 800 000 cents in 1 000 € are −31 798. */
export const inUnits = ({ cents, unit, decimals }: Money) =>
	cents === null ? null : timesOver(cents, 10 ** decimals, unit * CENTS) / 10 ** decimals;

/** Digits as the source prints them, without the unit. */
export const formatMoney = (money: Money | null, locale: Locale) =>
	formatNumber(money && inUnits(money), locale, { decimals: money?.decimals ?? 0 });

const WORDS: Record<number, () => string> = {
	1: m.budget_unit_euros,
	1000: m.budget_unit_thousands,
	1_000_000: m.budget_unit_millions
};

/** The unit in the head of a column. */
export const unitWord = (unit: number) => WORDS[unit]?.() ?? '';

/** The unit after a number: "380 tuhatta €", not "380 1 000 €". */
export const unitAfter = (unit: number) =>
	unit === 1000 ? m.budget_unit_thousands_after() : unitWord(unit);

const MILLION = 1_000_000;

/** The same amount for a headline: what is over a million in millions, to two decimals. */
export const headlineOf = (money: Money): Money =>
	isTold(money) && Math.abs(money.cents) >= MILLION * CENTS
		? { cents: money.cents, unit: MILLION, decimals: Math.min(2, decimalsAt(money)) }
		: money;

/** Decimals that an amount has when it is told in millions. */
const decimalsAt = ({ unit, decimals }: Precision) => Math.log10(MILLION / unit) + decimals;

/** Digits and unit: "−22 255 084 €". */
export const withUnit = (money: Money | null, locale: Locale) =>
	money === null || money.cents === null
		? m.format_not_available()
		: `${formatMoney(money, locale)}\u00A0${unitAfter(money.unit)}`;

/** A difference, always with its sign: "+4 004 €". */
export const changeWithUnit = (money: Money, locale: Locale) => {
	const digits = formatChange(inUnits(money), locale, { decimals: money.decimals });
	return `${digits}\u00A0${unitAfter(money.unit)}`;
};

export type MoneyProblem = 'empty' | 'letters' | 'form' | 'cents' | 'size';

/** What the database can hold and a double tells exactly: ten thousand milliards of euros. */
const LARGEST = 1e15;

const decimalsOf = (typed: string) => /[.,](\d+)/.exec(typed)?.[1]?.length ?? 0;

/** An amount as people type it, in its unit: "-8 104", "12,50 €", "2 221,5" of millions. */
export function parseMoney(
	text: string,
	unit: Unit = 1
): (Money & { cents: number }) | { cents: null; reason: MoneyProblem } {
	const read = parseFinnishNumber(text.replace(/\s*€\s*$/, ''));
	if (read.value === null) return { cents: null, reason: read.reason };
	const decimals = decimalsOf(text);
	if (decimals > 6 || stepOf({ unit, decimals }) < 1) return { cents: null, reason: 'cents' };
	const cents = Math.round(read.value * unit * CENTS);
	return Math.abs(cents) > LARGEST ? { cents: null, reason: 'size' } : { cents, unit, decimals };
}

/** Euros as one types them: a plain number with a comma, cents only where there are any. */
export const typable = (cents: number | null) =>
	cents === null ? '' : (cents / CENTS).toFixed(cents % CENTS === 0 ? 0 : 2).replace('.', ',');
