import type { Locale } from '#lib/format/locale.ts';
import { formatChange } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { finer } from './finer.ts';
import type { Told } from './told.ts';
import type { Why } from './why.ts';

/**
 * Whose doing a change is, in words: of the same parts, of parts that came and went, of the own figures and
 * of those that they are compared with.
 */
export function whyLines({ change, unsplit }: Why, told: Told, locale: Locale): string[] {
	const points = (value: number) => formatChange(value, locale, { decimals: finer(told.decimals) });
	const names = (ids: readonly string[]) => ids.map((id) => told.title(id).text).join('; ');
	const { sameSet, coverage, came, went, own, reference } = change;
	const count = change.contributions.length;
	const plain = { locale };
	return [
		came.length + went.length === 0
			? m.index_why_same_set({ count }, plain)
			: m.index_why_other_set({ same: points(sameSet), coverage: points(coverage) }, plain),
		came.length > 0 ? m.index_why_came({ names: names(came) }, plain) : '',
		went.length > 0 ? m.index_why_went({ names: names(went) }, plain) : '',
		unsplit < count
			? m.index_why_split({ own: points(own), reference: points(reference) }, plain)
			: '',
		unsplit === count ? m.index_why_unsplit_all({}, plain) : '',
		unsplit > 0 && unsplit < count ? m.index_why_unsplit_some({ count: unsplit }, plain) : ''
	].filter((line) => line !== '');
}
