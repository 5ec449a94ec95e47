import { AGAINST, type Against } from './follow.ts';
import { ORDERS, type Order } from './deviation.ts';
import type { Answer } from './answer.ts';

/** What the address of a page asks for; null is for the page to choose. */
export interface Asked {
	year: number | null;
	month: number | null;
	against: Against | null;
	order: Order | null;
}

const whole = (text: string | null, from: number, to: number) => {
	const value = /^\d{1,4}$/.test(text ?? '') ? Number(text) : NaN;
	return value >= from && value <= to ? value : null;
};

const WORDS: Record<string, Against> = { muutettu: 'budget_amended', ta: 'budget', ts: 'plan' };
export const wordOf = (against: Against) =>
	Object.keys(WORDS).find((word) => WORDS[word] === against) ?? '';

export const askedOf = (query: URLSearchParams): Asked => ({
	year: whole(query.get('vuosi'), 1990, 2100),
	month: whole(query.get('kk'), 1, 12),
	against: WORDS[query.get('peruste') ?? ''] ?? null,
	order: ORDERS.find((order) => order === query.get('jarjestys')) ?? null
});

/** The last day of the month asked for; null without a year or a month. */
export function dayAsked({ year, month }: Pick<Asked, 'year' | 'month'>): string | null {
	if (year === null || month === null) return null;
	return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** Whether other figures are shown than were asked for: nothing is told of that year or month. */
export function isElsewhere({ year, month }: Asked, chosen: NonNullable<Answer['chosen']>) {
	if (year === null) return false;
	if (year !== chosen.year) return true;
	return month !== null && Number(chosen.through.slice(5, 7)) !== month;
}

/** What the outturn can be held against here, the usual one first. */
export function againstIn(lines: Answer['lines']): Against[] {
	const has = (...bases: (keyof Answer['lines'][number]['figures'])[]) =>
		lines.some(({ figures }) => bases.some((basis) => figures[basis]));
	const there: Record<Against, boolean> = {
		budget_amended: has('budget_amended', 'amendment', 'budget'),
		budget: has('budget') && has('budget_amended', 'amendment'),
		plan: has('plan')
	};
	return AGAINST.filter((one) => there[one]);
}

/** The query of a page, without what is the usual. */
export function queryOf(asked: Asked): string {
	const query = new URLSearchParams();
	if (asked.year !== null) query.set('vuosi', String(asked.year));
	if (asked.month !== null) query.set('kk', String(asked.month));
	if (asked.against !== null) query.set('peruste', wordOf(asked.against));
	if (asked.order !== null) query.set('jarjestys', asked.order);
	const text = query.toString();
	return text && `?${text}`;
}
