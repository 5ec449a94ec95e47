import type { Locale } from '#lib/format/locale.ts';

/** How an item of a list stands in the municipality. */
export type Following = 'followed' | 'no_values' | 'left_out' | 'gap';

/** One row of `list_coverage`: a list, and one of its items (null: the list has none). */
export interface CoverageRow {
	list_id: string;
	item_id: string | null;
	match_id: string | null;
	indicator_id: string | null;
	newest_end: string | null;
}

/**
 * Followed: with an indicator that has values. Left out: on purpose, and the reason stands beside it
 * (THL asks that dropping an indicator is told as a decision). A gap: neither.
 */
export function followingOf(row: Omit<CoverageRow, 'list_id' | 'item_id'>): Following {
	if (row.indicator_id !== null) return row.newest_end === null ? 'no_values' : 'followed';
	return row.match_id === null ? 'gap' : 'left_out';
}

export type Item<R extends CoverageRow> = R & { item_id: string; following: Following };

export interface List<R extends CoverageRow> {
	/** What the rows of the list say of the list itself. */
	about: R;
	items: Item<R>[];
	/** How many items stand how. */
	counts: Record<Following, number>;
}

/** Lists in the order in which they come, each with its items. */
export const listsOf = <R extends CoverageRow>(rows: readonly R[]): List<R>[] =>
	[...Map.groupBy(rows, ({ list_id }) => list_id).values()].flatMap((alike) => {
		const [about] = alike;
		if (!about) return [];
		const items = alike.flatMap((row) =>
			row.item_id === null ? [] : [{ ...row, item_id: row.item_id, following: followingOf(row) }]
		);
		return [{ about, items, counts: countsOf(items) }];
	});

function countsOf(items: readonly { following: Following }[]): Record<Following, number> {
	const of = (following: Following) => items.filter((item) => item.following === following).length;
	return {
		followed: of('followed'),
		no_values: of('no_values'),
		left_out: of('left_out'),
		gap: of('gap')
	};
}

const NOT_IN_FORCE = 'not_in_force';

/** What has been in force once goes last: it is there to be looked at, not to be followed. */
export const passedLast = <R extends CoverageRow & { standing: string }>(
	lists: readonly List<R>[]
): List<R>[] =>
	lists.toSorted(
		(a, b) => Number(a.about.standing === NOT_IN_FORCE) - Number(b.about.standing === NOT_IN_FORCE)
	);

/** How many items of all lists stand how; what is not in force asks for nothing and is not counted. */
export function totalsOf<R extends CoverageRow & { standing: string }>(lists: readonly List<R>[]) {
	const asking = lists.filter(({ about }) => about.standing !== NOT_IN_FORCE);
	const sum = (following: Following) =>
		asking.reduce((all, { counts }) => all + counts[following], 0);
	const counts = {
		followed: sum('followed'),
		no_values: sum('no_values'),
		left_out: sum('left_out'),
		gap: sum('gap')
	};
	return { ...counts, total: Object.values(counts).reduce((all, n) => all + n, 0) };
}

/** Only what is not followed yet: gaps, and indicators without values. */
export const withoutFollowed = <R extends CoverageRow>(lists: readonly List<R>[]): List<R>[] =>
	lists.map((list) => ({
		...list,
		items: list.items.filter(({ following }) => following === 'gap' || following === 'no_values')
	}));

type Named = Record<Locale, string>;

/** The text in the reader's language, or the Finnish one marked as such. */
export const saidIn = (names: Named, locale: Locale): { text: string; lang?: 'fi' } =>
	names[locale] === '' ? { text: names.fi, lang: 'fi' } : { text: names[locale] };
