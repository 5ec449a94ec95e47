import type { Answer } from './answer.ts';
import { byDeviation, type Order } from './deviation.ts';
import { followed, type Checkpoint, type Followed } from './follow.ts';
import { placeOf, type Kind } from './line.ts';
import { says } from './view.ts';

/** Every account of the opened place, in the order of print or the largest deviation first. */
export function accountsOf(
	{ place, lines }: Pick<Answer, 'place' | 'lines'>,
	{ shown, kind, order }: { shown: Checkpoint; kind: Kind; order: Order }
): Followed[] {
	if (!place) return [];
	return lines
		.filter((line) => line.kind === kind && placeOf(line) === placeOf(place))
		.toSorted((a, b) => a.account_order - b.account_order)
		.map((line) => followed(line, shown))
		.filter(says)
		.sort(order === 'poikkeamat' ? byDeviation : () => 0);
}
