import { byName } from '#lib/format/locale.ts';
import { may, type Me } from '#lib/people/me.ts';
import { monthOf, monthsBetween } from './month.ts';
import type { Sheet } from './sheet.ts';

interface Area {
	id: string;
	name: string;
	tag: string | null;
	division_id: string;
	valid_to: string | null;
}

/** The service areas that the person enters figures for, in Finnish order; closed ones after the others. */
export const enterable = <A extends Area>(areas: readonly A[], me: Me, today: string) =>
	areas
		.filter(({ division_id }) => may(me, 'editor', division_id))
		.toSorted(
			(a, b) => Number(isClosed(a, today)) - Number(isClosed(b, today)) || byName(a.name, b.name)
		);

const isClosed = ({ valid_to }: Area, today: string) => valid_to !== null && valid_to < today;

/** How the address names a service area: by its tag where it has one. */
export const codeOf = ({ tag, id }: Pick<Area, 'tag' | 'id'>) => tag ?? id;

/** The service area and month that the address asks for; the only one, or the last month, by itself. */
export function entryChoice<A extends Area>(
	query: URLSearchParams,
	areas: readonly A[],
	today: string
) {
	const asked = query.get('palvelualue');
	const area =
		areas.find((one) => asked === one.id || asked === one.tag) ??
		(asked === null && areas.length === 1 ? areas[0] : undefined);
	return { area: area ?? null, month: monthOf(query.get('kuukausi'), today) };
}

/** Months before this one that have no value though an earlier one has, with how many are missing. */
export function missingBefore({ units }: Sheet, month: string) {
	const gaps = units
		.flatMap(({ cells }) => [...cells.values()])
		.flatMap(({ previous_period_end: before }) =>
			before ? monthsBetween(before.slice(0, 7), month) : []
		);
	return [...Map.groupBy(gaps, (gap) => gap)]
		.map(([gap, all]) => ({ month: gap, count: all.length }))
		.sort((a, b) => a.month.localeCompare(b.month));
}
