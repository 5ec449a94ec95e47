import type { Enums } from '#lib/db/enums.ts';
import type { StoredIndex } from './definition.ts';
import type { Aggregate, Normalise } from './engine-methods.ts';
import type { Candidate } from './indices.server.ts';

/** An edition to be saved: the shape that `save_index_edition` reads. */
export interface Edition {
	name: string;
	name_sv: string;
	name_en: string;
	note: string;
	direction: Enums['direction'];
	aggregate: Aggregate;
	/** 0–1; null: one part is enough. */
	min_share: number | null;
	carry_forward_years: number;
	is_example: boolean;
	groups: { name: string; weight: number; aggregate: Aggregate; min_share: number | null }[];
	parts: {
		indicator: string;
		/** Its group, counted from 1; null: it stands in the index itself. */
		group: number | null;
		weight: number;
		normalise: Normalise;
	}[];
}

/** The edition as if it were stored already, so that it is computed by the same code. */
export function storedAs(
	edition: Edition,
	candidates: readonly Candidate[],
	decimals: number
): StoredIndex {
	const { groups, parts, ...words } = edition;
	const byId = new Map(candidates.map((one) => [one.id, one]));
	return {
		...words,
		id: 'draft',
		edition: 0,
		decimals,
		published_at: null,
		components: [
			...groups.map((group, at) => ({
				...group,
				id: groupId(at + 1),
				parent_id: null,
				indicator_id: null,
				indicator: null,
				normalise: { method: 'none' },
				sort_order: at + 1
			})),
			...parts.flatMap(({ indicator, group, weight, normalise }, at) => {
				const known = byId.get(indicator);
				if (!known) return [];
				return {
					id: indicator,
					parent_id: group === null ? null : groupId(group),
					indicator_id: indicator,
					name: '',
					weight,
					aggregate: null,
					min_share: null,
					normalise,
					sort_order: 100 + at,
					indicator: known
				};
			})
		]
	};
}

const groupId = (at: number) => `group-${String(at)}`;
