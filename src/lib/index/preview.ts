import type { Locale } from '#lib/format/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import { betterOf, indicatorsOf, namedIn, type StoredIndex } from './definition.ts';
import { asShown } from './engine-views.ts';
import type { Reason } from './engine-reason.ts';
import type { IndexResults } from './engine.ts';
import type { FigureRow } from './indices.server.ts';
import { peersOf } from './peers.ts';
import { reasonIn } from './reason.ts';
import { computed, namesOf, observationsOf } from './source.ts';

/** A part that the method can make nothing of, and in which years. */
export interface Broken {
	name: string;
	years: number[];
	reason: string;
}

interface Told {
	value: number | null;
	present: number;
	total: number;
}

/** What a draft would do to the index, beside the edition in force. */
export interface Preview {
	years: { year: number; before: Told | null; after: Told | null }[];
	/** The newest year with a value by the draft. */
	newest: { year: number; before: number | null; after: number; change: number | null } | null;
	/** The rank in that year; null: nobody to be ranked among. */
	rank: { before: number | null; after: number; n: number } | null;
	/** Why there is no value at all, or in the newest year of the figures. */
	noValue: string | null;
	broken: Broken[];
	decimals: number;
}

interface Compared {
	/** The edition in force; null: there is none. */
	current: StoredIndex | null;
	draft: StoredIndex;
	/** Figures of `series`, which names the parts of both. */
	rows: readonly FigureRow[];
	series: readonly string[];
	own: string;
	locale: Locale;
}

export function previewOf({ current, draft, rows, series, own, locale }: Compared): Preview {
	const [before, after] = [current, draft].map((index) => index && resultsOf(index, rows, series));
	if (!after) throw new TypeError('a preview needs a draft');
	const told = (results: IndexResults | null | undefined, year: number): Told | null => {
		const found = results?.at(own, year);
		return found ? { value: found.value, present: found.present, total: found.total } : null;
	};
	const years = after.years.map((year) => ({
		year,
		before: told(before, year),
		after: told(after, year)
	}));
	const last = years.findLast((one) => (one.after?.value ?? null) !== null);
	const place = { names: namesOf(rows), own, year: last?.year ?? NaN, decimals: draft.decimals };
	const rank = (results: IndexResults, index: StoredIndex) =>
		peersOf({ results, ...place, better: betterOf(index) });
	const now = rank(after, draft);
	return {
		years,
		newest: last ? newestOf(last) : null,
		rank: now && {
			before: (before && current && rank(before, current)?.rank) ?? null,
			after: now.rank,
			n: now.n
		},
		noValue: last ? null : whyNone(after, own, locale),
		broken: brokenIn(after, draft, { own, locale }),
		decimals: draft.decimals
	};
}

/** The figures came in the order of `series`; each index reads its own out of them. */
const resultsOf = (index: StoredIndex, rows: readonly FigureRow[], series: readonly string[]) =>
	computed({ index, observations: observationsOf(rows, index, series) }).results;

function newestOf({ year, before, after }: Preview['years'][number]) {
	const [then, now] = [before?.value ?? null, after?.value ?? NaN];
	return { year, before: then, after: now, change: then === null ? null : now - then };
}

function whyNone(results: IndexResults, own: string, locale: Locale): string {
	const reason = results.series(own).findLast((one) => one.reason !== null)?.reason;
	return reasonIn(reason ?? 'no_value', locale);
}

/** Parts with a reason other than that the municipality has no figure, and those that never have one. */
function brokenIn(
	results: IndexResults,
	draft: StoredIndex,
	{ own, locale }: { own: string; locale: Locale }
): Broken[] {
	return indicatorsOf(draft).flatMap(({ id, indicator }) => {
		const name = namedIn(indicator, locale).text;
		const found = results.years.map((year) => ({ year, reason: results.reasonOf(own, year, id) }));
		if (found.every(({ reason }) => reason === 'no_value'))
			return { name, years: [], reason: m.index_missing_never({}, { locale }) };
		const reasons = new Set(found.flatMap(({ reason }) => (isWrong(reason) ? reason : [])));
		return [...reasons].map((reason) => ({
			name,
			years: found.filter((one) => one.reason === reason).map(({ year }) => year),
			reason: reasonIn(reason, locale)
		}));
	});
}

const isWrong = (reason: Reason | null): reason is Reason =>
	reason !== null && reason !== 'no_value';

/** The change in words' sign: what is shown as 0 is none. */
export const isSame = (change: number | null, decimals: number) =>
	change !== null && asShown(change, decimals) === 0;
