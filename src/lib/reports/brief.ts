import { formatDate } from '#lib/format/date.ts';
import type { Locale } from '#lib/format/locale.ts';
import { readingOf } from '#lib/index/story.ts';
import { m } from '#lib/paraglide/messages.js';
import { goalsBlock, type BriefGoal, type GoalsBlock } from './brief-goals.ts';
import { indexBlock, type BriefIndexInput, type IndexBlock } from './brief-index.ts';
import { clip, listOf } from './clip.ts';

/** What the council's one-pager (valtuuston tiivistelmä) is made of: published rows only. */
export interface BriefInput {
	municipality: { name: string };
	/** The day it is made, `2026-01-31`. */
	today: string;
	/** When its figures were published. */
	publishedAt: string | null;
	locale: Locale;
	index: BriefIndexInput | null;
	goals: readonly BriefGoal[];
}

/** Everything ready to be shown, for page and PDF alike: they add no arithmetic and no words. */
export interface CouncilBrief {
	locale: Locale;
	title: string;
	municipality: string;
	dated: string;
	index: IndexBlock | null;
	goals: GoalsBlock | null;
	notes: { heading: string; lines: string[] };
}

/** The council's one-pager. A block appears only when it has something to say. */
export function councilBrief(input: BriefInput): CouncilBrief {
	const { municipality, today, publishedAt, locale, index, goals } = input;
	const name = clip(municipality.name, 40);

	return {
		locale,
		title: m.brief_title({}, { locale }),
		municipality: name,
		dated: datedOf(today, publishedAt, locale),
		index: index && indexBlock(index, name, locale),
		goals: goalsBlock(goals, locale),
		notes: { heading: m.brief_notes({}, { locale }), lines: notesOf(index, locale) }
	};
}

function datedOf(today: string, publishedAt: string | null, locale: Locale) {
	const date = formatDate(today, locale);
	if (publishedAt === null) return m.brief_dated({ date }, { locale });
	return m.brief_dated_published({ date, published: formatDate(publishedAt, locale) }, { locale });
}

function notesOf(index: BriefIndexInput | null, locale: Locale): string[] {
	const published = m.brief_published_only({}, { locale });
	if (!index) return [published];

	return [
		[
			readingOf(index.story.better, locale),
			index.medianIs100 ? m.brief_median_note({}, { locale }) : ''
		],
		[index.illustrative ? m.brief_illustrative({}, { locale }) : ''],
		[index.threeYearMeans ? m.brief_overlap({}, { locale }) : ''],
		[published, m.brief_rounded({}, { locale })],
		[
			m.brief_sources(
				{
					sources: listOf(
						index.sources.map((each) => clip(each, 220)),
						3,
						locale
					)
				},
				{ locale }
			)
		]
	]
		.map((sentences) => sentences.filter((sentence) => sentence !== '').join(' '))
		.filter((line) => line !== '');
}
