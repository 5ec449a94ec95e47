import type { Locale } from '#lib/format/locale.ts';
import { areaOf, betterOf, indicatorsOf, isAgainstMedian, namedIn } from '#lib/index/definition.ts';
import { indexStory } from '#lib/index/story.ts';
import { computed, type IndexSource } from '#lib/index/source.ts';
import { m } from '#lib/paraglide/messages.js';
import type { BriefIndexInput } from './brief-index.ts';
import { councilBrief, type CouncilBrief } from './brief.ts';
import { nameIn, type Published } from './published.ts';

/** The published index as the index pages read it; null when none is published. */
export function publishedSource(published: Published, locale: Locale): IndexSource | null {
	if (!published.index) return null;
	const own = areaOf(published.municipality.code);
	return {
		...published.index,
		own,
		names: { [own]: nameIn(published, locale) },
		locale
	};
}

/** The council's one-pager of what is published. Its day is the day of publishing, never today. */
export function publishedBrief(published: Published, locale: Locale): CouncilBrief {
	const source = publishedSource(published, locale);
	const day = dayOf(published.publishedAt);
	return councilBrief({
		municipality: { name: nameIn(published, locale) },
		today: day,
		publishedAt: day,
		locale,
		index: source && briefIndex(source),
		goals: published.goals
	});
}

/** The calendar day in Finland, `2026-01-31`. */
export const dayOf = (moment: string) =>
	new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' }).format(new Date(moment));

function briefIndex(source: IndexSource): BriefIndexInput | null {
	const { index, own, locale, suppressed = [] } = source;
	const { definition, results } = computed(source);
	const told = { definition, results, unit: own, decimals: index.decimals };
	const story = indexStory({ ...told, better: betterOf(index) });
	if (!story) return null;

	const parts = indicatorsOf(index);
	const known = parts.filter(({ id }) => !story.missing.includes(id));
	const reason = (id: string) =>
		suppressed.includes(id)
			? m.index_page_suppressed({}, { locale })
			: m.index_page_never({}, { locale });
	return {
		name: namedIn(index, locale).text,
		story,
		series: results.series(own),
		titles: Object.fromEntries(
			parts.map(({ id, indicator }) => [id, namedIn(indicator, locale).text])
		),
		reasons: Object.fromEntries(story.missing.map((id) => [id, reason(id)])),
		sources: [...new Set(known.map(({ indicator }) => sourceOf(indicator)))],
		medianIs100: isAgainstMedian(known),
		illustrative: index.is_example,
		threeYearMeans: isAgainstMedian(known)
	};
}

const sourceOf = ({ source, licence }: { source: string; licence: string }) =>
	licence === '' ? source : `${source} (${licence})`;
