import { placeOf, type Account, type Amount, type Basis, type Line, type Side } from './line.ts';
import { coarsest, isTold } from './money.ts';

/** A net account with the one income and the one expense that it is made of: NETTO ← TULOT, MENOT. */
interface Triple {
	net: Account;
	income: Account;
	expense: Account;
}

function triplesOf(accounts: readonly Account[]): Triple[] {
	return accounts.flatMap((net) => {
		if (net.side !== 'net') return [];
		const parts = accounts.filter(({ parent_id }) => parent_id === net.id);
		const of = (side: Side) => parts.find((one) => one.side === side);
		const [income, expense] = [of('income'), of('expense')];
		return parts.length === 2 && income && expense ? { net, income, expense } : [];
	});
}

const SUMMED: readonly Basis[] = [
	...(['previous_closing', 'previous_outturn', 'budget', 'amendment'] as const),
	...(['budget_amended', 'plan', 'outturn', 'closing', 'change'] as const)
];

/** NETTO = TULOT + MENOT for what is told of both. */
function netted(income: Line, expense: Line): Line['figures'] {
	const sums = SUMMED.flatMap((basis): [Basis, Amount][] => {
		const [a, b] = [income.figures[basis], expense.figures[basis]];
		if (!isTold(a) || !isTold(b)) return [];
		return [[basis, { ...coarsest(a, b), cents: a.cents + b.cents, isComputed: true }]];
	});
	return Object.fromEntries(sums);
}

/** The line of the net: as printed where it is, as the sum of its two parts elsewhere. */
function netOf({ net, income, expense }: Triple, lines: readonly Line[]): Line | undefined {
	const of = ({ id }: Account) => lines.find(({ account_id }) => account_id === id);
	const [own, plus, minus] = [of(net), of(income), of(expense)];
	if (!plus || !minus) return own;
	const figures = { ...netted(plus, minus), ...own?.figures };
	const { name, name_sv, name_en, side, sort_order } = net;
	return {
		...plus,
		...{ account_id: net.id, account_parent_id: net.parent_id, account_order: sort_order, side },
		...{ account_name: name, account_name_sv: name_sv, account_name_en: name_en },
		figures
	};
}

const isLone = ({ account_parent_id, side }: Line) => account_parent_id === null && side !== 'net';

/**
 * The sums of one place as a council reads them: income, expenses, net; the pair that is told most of, and
 * sums that belong to no net. Where a place has only single accounts, the topmost of them.
 */
export function summaryOf(lines: readonly Line[], accounts: readonly Account[]): Line[] {
	const told = new Set(lines.map(({ account_id }) => account_id));
	const count = ({ net, income, expense }: Triple) =>
		[net, income, expense].filter(({ id }) => told.has(id)).length;
	const best = triplesOf(accounts).toSorted((a, b) => count(b) - count(a))[0];
	const lone = lines.filter(isLone);
	if (!best || count(best) === 0) {
		const top = lines.filter((one) => !told.has(one.account_parent_id ?? ''));
		return lone.length > 0 ? lone : top;
	}
	const parts = lines.filter(({ account_id }) =>
		[best.income.id, best.expense.id].includes(account_id)
	);
	const net = netOf(best, lines);
	return [...parts, ...(net ? [net] : []), ...lone];
}

/** The lines of each place, in the order in which they come. */
export const byPlace = (lines: readonly Line[]) => Map.groupBy(lines, placeOf);
