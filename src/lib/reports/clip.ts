import type { Locale } from '#lib/format/locale.ts';
import { m } from '#lib/paraglide/messages.js';

/** Text on one line, cut between words where possible, and marked when something was left out. */
export function clip(text: string, length: number): string {
	const line = text.replace(/\s+/g, ' ').trim();
	const letters = [...line];
	if (letters.length <= length) return line;

	const cut = letters.slice(0, length - 1).join('');
	const space = cut.lastIndexOf(' ');
	return `${space > length / 2 ? cut.slice(0, space) : cut}…`;
}

/** The first `most` of a list, and how many more there are. */
export function clipList<T>(list: readonly T[], most: number): { shown: T[]; more: number } {
	return { shown: list.slice(0, most), more: Math.max(0, list.length - most) };
}

/** "ja 3 muuta"; nothing when nothing was left out. */
export function moreOf(more: number, locale: Locale): string {
	if (more === 0) return '';
	return more === 1 ? m.brief_more_one({}, { locale }) : m.brief_more({ more }, { locale });
}

/** The first `most` names in a row: "a; b ja 3 muuta". */
export function listOf(names: readonly string[], most: number, locale: Locale): string {
	const { shown, more } = clipList(names, most);
	return `${shown.join('; ')} ${moreOf(more, locale)}`.trim();
}
