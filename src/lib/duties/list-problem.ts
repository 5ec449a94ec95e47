import { m } from '#lib/paraglide/messages.js';
import type { BadLine, NewItem } from './list-text.ts';

const MOST = 500;
/** More would hide the field that they stand beside. */
const SHOWN = 10;

const SAID: Record<BadLine['reason'], (line: { line: number }) => string> = {
	title_missing: m.duties_line_title_missing,
	too_many_parts: m.duties_line_too_many_parts,
	id_not_a_number: m.duties_line_id_not_a_number,
	too_long: m.duties_line_too_long
};

/** What to say beside the lines of a list; null when all of them can be taken. */
export function itemsProblem({
	items,
	bad
}: {
	items: readonly NewItem[];
	bad: readonly BadLine[];
}) {
	if (bad.length > 0) return bad.slice(0, SHOWN).map(({ line, reason }) => SAID[reason]({ line }));
	if (items.length === 0) return [m.duties_items_missing()];
	if (items.length > MOST) return [m.duties_items_too_many({ count: items.length })];
	return null;
}
