import type { Line } from './preview.ts';

/** What the file tells beside a figure, and what ours has told so far where that was something else. */
export function besideOf(line: Line) {
	const told = [
		{ role: 'scope' as const, text: line.scope, old: line.current_scope },
		{ role: 'method' as const, text: line.method, old: line.current_method },
		{ role: 'note' as const, text: line.note, old: null }
	];
	return told
		.filter(({ text }) => text !== '')
		.map(({ old, ...one }) => ({ ...one, old: old === one.text ? '' : (old ?? '') }));
}
