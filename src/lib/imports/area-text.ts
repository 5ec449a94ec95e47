import type { AreaCategory, CandidateArea } from './candidate.ts';

/** An area as we know it. */
export interface KnownArea {
	category: AreaCategory;
	/** `KU111`, `MK07`, `SSS`. */
	code: string;
	/** In every language that we have. */
	names: readonly string[];
}

/** The known areas by their code and by their name. */
export type AreaIndex = ReadonlyMap<string, readonly CandidateArea[]>;

/** Words of headings and names, compared without case, marks and blanks. */
export const plainWords = (text: string) =>
	text
		.normalize('NFC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

export function areaIndex(areas: readonly KnownArea[]): AreaIndex {
	const keys = areas.flatMap(({ category, code, names }) =>
		[...new Set([code, ...names].map(plainWords))]
			.filter((key) => key !== '')
			.map((key) => ({ key, area: { category, code } }))
	);
	const groups = Map.groupBy(keys, ({ key }) => key);
	return new Map([...groups].map(([key, found]) => [key, found.map(({ area }) => area)]));
}

/**
 * The area that a cell names: kuntakoodi `111` (or `5`, when a spreadsheet ate the zeros), `KU111`, `Heinola`.
 * `ambiguous_area` when two areas have the name: Päijät-Häme is a region and a wellbeing services county.
 */
export function readArea(
	cell: string,
	areas: AreaIndex
): CandidateArea | 'missing_area' | 'unknown_area' | 'ambiguous_area' {
	const text = plainWords(cell);
	if (text === '') return 'missing_area';
	const key = /^\d{1,3}$/.test(text) ? `ku${text.padStart(3, '0')}` : text;
	const [area, another] = areas.get(key) ?? [];
	if (!area) return 'unknown_area';
	return another ? 'ambiguous_area' : area;
}
