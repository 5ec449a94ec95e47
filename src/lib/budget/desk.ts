import type { Answer } from './answer.ts';
import { largest } from './deviation.ts';
import { monthsOf, type Followed } from './follow.ts';
import { checkpointOf, divisionsOf } from './view.ts';

const NOTHING_ASKED = { year: null, month: null, against: null, order: null };

/** What a desk shows of the money: the newest checkpoint and the largest deviations at it. */
export interface DeskMoney {
	through: string;
	isOver: boolean;
	rows: Followed[];
}

/** The largest deviations of the reader's divisions at the newest checkpoint; null when nothing is told of them. */
export function deskMoney(
	answer: Answer | null,
	isMine: (division: string) => boolean
): DeskMoney | null {
	if (!answer?.chosen?.is_checkpoint) return null;
	const shown = checkpointOf(answer, NOTHING_ASKED);
	const rows = divisionsOf(answer, shown, 'poikkeamat')
		.filter(({ id }) => isMine(id))
		.flatMap(({ places }) => places.operating.flatMap((place) => place.rows));
	const found = largest(rows, 3);
	if (found.length === 0) return null;
	return { through: shown.through, isOver: monthsOf(shown.through) === 12, rows: found };
}
