import { indicatorsOf, type Said } from './definition.ts';
import { computeIndex } from './engine.ts';
import { outsideOf, type IndexSource } from './source.ts';
import type { Told } from './told.ts';

/** What became of a figure since it was first told. */
export type Became = 'final' | 'corrected' | 'provisional';

/** A part whose figure is not what was first told. */
export interface RevisedPart {
	name: Said;
	then: number;
	now: number;
	decimals: number;
	became: Became;
}

/** The index of a year as it was first told, beside what it is now. */
export interface Revision {
	year: number;
	/** null: by the first figures it had no value. */
	then: number | null;
	now: number;
	change: number | null;
	parts: RevisedPart[];
	/** Provisional figures that became final as they were. */
	confirmed: number;
	/** Others are in the method: they are told as they stand now. */
	hasOthers: boolean;
}

/** null: every own figure of the year is as it was first told. */
export function revisionOf(told: Told, source: IndexSource): Revision | null {
	const { results, own, year } = told;
	const first = (source.first ?? []).filter((one) => one.unit === own && one.year === year);
	const now = results.at(own, year)?.value ?? null;
	if (first.length === 0 || now === null) return null;

	const parts = partsOf(told, source, first);
	const changed = parts.filter((part) => part.then !== part.now);
	const confirmed = parts.filter((part) => part.then === part.now && part.became === 'final');
	if (changed.length + confirmed.length === 0) return null;

	const then = changed.length === 0 ? now : thenOf(told, source, first);
	return {
		...{ year, then, now, change: then === null ? null : now - then },
		parts: changed,
		confirmed: confirmed.length,
		hasOthers: told.definition.components.some(({ normalise }) => !isAlone(normalise.method))
	};
}

type First = NonNullable<IndexSource['first']>;

function partsOf({ results, own, year, title }: Told, source: IndexSource, first: First) {
	const values = results.values(own, year);
	const open = new Set(
		source.observations
			.filter((one) => one.unit === own && one.year === year && one.edition === 'provisional')
			.map(({ component }) => component)
	);
	return indicatorsOf(source.index).flatMap(({ id, indicator: { decimals } }): RevisedPart[] => {
		const { value: then = null, edition } = first.find(({ component }) => component === id) ?? {};
		const now = values[id] ?? null;
		if (then === null || now === null) return [];
		const settled = edition === 'provisional' ? 'final' : 'corrected';
		return [
			{ name: title(id), then, now, decimals, became: open.has(id) ? 'provisional' : settled }
		];
	});
}

/** The year by its first figures; all else as it stands now. */
function thenOf({ definition, own, year }: Told, source: IndexSource, first: First) {
	const isShown = (one: First[number]) => one.unit === own && one.year === year;
	const standing = source.observations.map((one) =>
		isShown(one) ? { ...one, edition: 'final' as const } : one
	);
	const told = first.map((one) => ({ ...one, edition: 'provisional' as const }));
	const reading = { editions: 'provisional', outside: outsideOf(standing) } as const;
	return computeIndex(definition, [...standing, ...told], reading).at(own, year)?.value ?? null;
}

const isAlone = (method: string) => ['none', 'target', 'base100'].includes(method);
