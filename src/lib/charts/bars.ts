import { FONT } from './axes.ts';

/** What a bar means for people: its sign alone does not say, since a rise may be good or bad. */
export type Tone = 'improving' | 'worsening' | 'neutral';

export interface Bar {
	label: string;
	value: number;
	tone: Tone;
}

export const TONE_COLORS: Record<Tone, string> = {
	improving: 'var(--color-good)',
	worsening: 'var(--color-bad)',
	neutral: 'var(--chart-6)'
};

/** Letters on a line of a label: half of a 320 px screen is left for the bars. */
export const NARROW = 22;
/** Letters on a line where there is room: most labels take one line. */
export const WIDE = 60;

/** Height that the labels need, in CSS pixels: bars stand at even distances, so the longest one decides. */
export function heightOf(bars: readonly Bar[], line = NARROW): number {
	const lines = Math.max(1, ...bars.map(({ label }) => wrap(label, line).length + 1));
	return 64 + bars.length * (lines * FONT.size * 1.25 + 12);
}

/**
 * Words on lines of at most `length` letters; a longer word has a line of its own.
 *
 * @example
 * wrap('Kunnan osarahoittama työmarkkinatuki', 20) // ['Kunnan osarahoittama', 'työmarkkinatuki']
 */
export function wrap(text: string, length: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const longer = lines.length === 0 ? word : `${lines.at(-1) ?? ''} ${word}`;
		if (lines.length > 0 && longer.length <= length) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}
