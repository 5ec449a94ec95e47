import type { Enums } from '#lib/db/enums.ts';
import type { Locale } from '#lib/format/locale.ts';
import { namedIn, type Said } from '#lib/index/definition.ts';
import type { Candidate } from '#lib/index/indices.server.ts';

/** An indicator that may be a part. */
export interface PartOption {
	id: string;
	name: Said;
	unit: string;
	kind: Enums['indicator_kind'];
	direction: Enums['direction'];
	/** The newest year with a figure of the municipality; null: there is none. */
	newest: number | null;
}

export const optionsOf = (candidates: readonly Candidate[], locale: Locale): PartOption[] =>
	candidates
		.map((one) => ({
			id: one.id,
			name: namedIn(one, locale),
			unit: one.unit,
			kind: one.kind,
			direction: one.direction,
			newest: one.last_year
		}))
		.sort((a, b) => a.name.text.localeCompare(b.name.text, locale));
