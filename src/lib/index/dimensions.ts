import type { PartRow } from './indices.server.ts';
import { explain } from './engine-explain.ts';
import { asShown } from './engine-views.ts';
import { movementOf, type Movement } from './story.ts';
import type { Told } from './told.ts';

/** A group of the index in the year, against the two years before. */
export interface Dimension {
	id: string;
	name: string;
	/** null: too little of it is known. */
	value: number | null;
	present: number;
	total: number;
	before: { year: number; points: number | null; movement: Movement | null }[];
}

/** The groups of the index; none when it is flat. */
export function dimensionsOf(told: Told, components: readonly PartRow[]): Dimension[] {
	return components
		.filter(({ indicator }) => indicator === null)
		.sort((a, b) => a.sort_order - b.sort_order)
		.flatMap(({ id, name }) => {
			const now = told.results.at(told.own, told.year, id);
			if (!now) return [];
			const { value, present, total } = now;
			const before = [told.year - 1, told.year - 2].map((year) => comparedWith(told, id, year));
			return { id, name, value, present, total, before };
		});
}

function comparedWith({ results, own, year, better, decimals }: Told, node: string, then: number) {
	const change = explain(results, { unit: own, from: then, to: year, node });
	const points = change && asShown(change.sameSet, decimals);
	return {
		year: then,
		points,
		movement: points === null ? null : movementOf(points, better)
	};
}
