import { sumOf, verdictOf, type Verdict } from '#lib/sources/checks.ts';
import {
	isWholeDivision,
	placeOf,
	type Account,
	type Amount,
	type Basis,
	type Line
} from './line.ts';
import { coarsest, inUnits, isTold, type Money } from './money.ts';

/** A told sum that its parts do not make. */
export interface Gap {
	line: Line;
	basis: Basis;
	told: Amount;
	computed: Money;
	/** told − computed */
	difference: Money;
	verdict: Exclude<Verdict, 'ok'>;
	/** Whether the parts are the accounts below, or the same account of the places below. */
	of: 'accounts' | 'places';
}

const CHECKED: readonly Basis[] = [
	...(['previous_closing', 'previous_outturn', 'budget'] as const),
	...(['budget_amended', 'plan', 'outturn', 'closing'] as const)
];

type Told = Amount & { cents: number };
const told = (line: Line, basis: Basis): Told[] => {
	const amount = line.figures[basis];
	return isTold(amount) ? [amount] : [];
};

/** The lines of one place, and the tree that they hang in. */
interface Tree {
	lines: readonly Line[];
	accounts: readonly Account[];
}

/** What is told of an account below, or else of the accounts below that one, which need no line of its own. */
function partsOf(parent: string, { lines, accounts }: Tree, basis: Basis): Told[] {
	return accounts
		.filter(({ parent_id }) => parent_id === parent)
		.flatMap(({ id }) => {
			const own = lines
				.filter(({ account_id }) => account_id === id)
				.flatMap((line) => told(line, basis));
			return own.length > 0 ? own : partsOf(id, { lines, accounts }, basis);
		});
}

const print = ({ decimals, ...money }: Told) => ({
	value: inUnits({ ...money, decimals }) ?? 0,
	step: 10 ** -decimals
});

function gapOf(sum: Told, parts: readonly Told[]) {
	const factored = parts.map((part) => ({ ...print(part), factor: part.unit / sum.unit }));
	const verdict = verdictOf(sumOf(print(sum), factored));
	if (verdict === 'ok') return [];
	const precision = coarsest(sum, ...parts);
	const cents = parts.reduce((total, part) => total + part.cents, 0);
	const difference = { ...precision, cents: sum.cents - cents };
	return [{ told: sum, computed: { ...precision, cents }, difference, verdict }];
}

/**
 * A print lists all that it adds up; of what people type a part may still be missing, so that a typed sum
 * is held against its parts only when each line that it could have is told.
 */
const isWhole = (sum: Told, parts: readonly Told[], lines: readonly Line[]) =>
	parts.length > 0 && (Boolean(sum.figure) || parts.length >= lines.length);

/** Every sum of one place beside the accounts below it. */
function accountGaps(tree: Tree): Gap[] {
	const { lines } = tree;
	return lines.flatMap((line) => {
		const below = lines.filter(({ account_parent_id }) => account_parent_id === line.account_id);
		return CHECKED.flatMap((basis) =>
			told(line, basis).flatMap((sum) => {
				const parts = partsOf(line.account_id, tree, basis);
				if (!isWhole(sum, parts, below)) return [];
				return gapOf(sum, parts).map((gap) => ({ ...gap, line, basis, of: 'accounts' as const }));
			})
		);
	});
}

/** Every figure of a division beside the same account of the places below it, where each of them tells it. */
function placeGaps(lines: readonly Line[]): Gap[] {
	return lines.filter(isWholeDivision).flatMap((line) => {
		const below = lines.filter(
			(one) => one.account_id === line.account_id && one !== line && !isWholeDivision(one)
		);
		return CHECKED.flatMap((basis) =>
			told(line, basis).flatMap((sum) => {
				const parts = below.flatMap((one) => told(one, basis));
				if (parts.length === 0 || parts.length < below.length) return [];
				return gapOf(sum, parts).map((gap) => ({ ...gap, line, basis, of: 'places' as const }));
			})
		);
	});
}

/** The sums of one division and kind that do not add up, contradictions before roundings. */
export function gapsOf(lines: readonly Line[], accounts: readonly Account[]): Gap[] {
	const places = [...Map.groupBy(lines, placeOf).values()];
	const within = places.flatMap((own) => accountGaps({ lines: own, accounts }));
	const all = [...within, ...placeGaps(lines)];
	const rank = ({ verdict }: Gap) => (verdict === 'contradiction' ? 0 : 1);
	return all.toSorted((a, b) => rank(a) - rank(b));
}
