import { readPaste } from './paste.ts';
import type { Draft } from './sheet-draft.ts';
import { asTyped, type Outcome } from './sheet-outcome.ts';
import { heldAs, lineOf, type Cell, type Sheet, type Typed } from './sheet.ts';

const LONGEST = 100_000;

/** The form filled with a pasted table, nothing saved: what was typed elsewhere stays. */
export function pastedOutcome(text: string, sheet: Sheet, drafts: readonly Draft[]): Outcome {
	const { filled, refused } = readPaste(text.slice(0, LONGEST), sheet);
	const before = new Map(drafts.map((draft) => [draft.key, draft]));
	const cells = sheet.units.flatMap(({ cells: own }) => [...own.values()]);
	const pasted = cells.flatMap((cell) => {
		const typed = filled[cell.key];
		return typed ? [pastedInto(cell, typed, before.get(cell.key))] : [];
	});
	const others = drafts.filter(({ key }) => !(key in filled));
	return {
		...asTyped([...others, ...pasted], 'pasted'),
		paste: { text, refused, filled: pasted.length }
	};
}

/** Stands on the edition that was on the screen. */
function pastedInto(cell: Cell, typed: Typed, draft: Draft | undefined): Draft {
	const fresh = { expected: cell.observation_id, shown: lineOf(heldAs(cell, cell), cell) };
	const { expected, shown } = draft ?? fresh;
	return { key: cell.key, ...typed, expected, shown, isPasted: true };
}
