import { againstIn } from './asked.ts';
import { largest } from './deviation.ts';
import { followed, monthsOf, type Followed } from './follow.ts';
import type { Account, Line } from './line.ts';
import { byPlace, summaryOf } from './summary.ts';

/** What the database answers to `budget_desk`: the places below the divisions that the reader manages. */
export interface DeskAnswer {
	/** The newest checkpoint that is told. */
	through: string;
	accounts: Account[];
	lines: Line[];
}

/** What a desk shows of the money: the newest checkpoint and the largest deviations at it. */
export interface DeskMoney {
	through: string;
	isOver: boolean;
	rows: Followed[];
}

/** The largest deviations of the reader's divisions at the newest checkpoint; null when nothing is told of them. */
export function deskMoney(answer: DeskAnswer | null): DeskMoney | null {
	if (!answer) return null;
	const { through, accounts, lines } = answer;
	const shown = { through, against: againstIn(lines)[0] ?? 'budget_amended' };
	const rows = [...byPlace(lines).values()].flatMap((own) =>
		summaryOf(own, accounts).map((line) => followed(line, shown))
	);
	const found = largest(rows, 3);
	if (found.length === 0) return null;
	return { through, isOver: monthsOf(through) === 12, rows: found };
}
