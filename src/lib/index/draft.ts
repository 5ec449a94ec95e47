import type { Enums } from '#lib/db/enums.ts';

/** A part of the definition as it stands in the form: texts, as typed. */
export interface DraftPart {
	indicator: string;
	/** Key of its group; empty: it stands in the index itself. */
	group: string;
	weight: string;
	recipe: string;
	lower: string;
	upper: string;
	year: string;
	clamp: boolean;
	ln: boolean;
	kept: string;
}

export interface DraftGroup {
	key: string;
	name: string;
	weight: string;
	aggregate: string;
	minShare: string;
}

/** A definition being edited. Nothing is lost of what was typed, however wrong. */
export interface Draft {
	/** The edition that it was made from; empty: there is none. */
	basedOn: string;
	name: string;
	nameSv: string;
	nameEn: string;
	note: string;
	direction: string;
	aggregate: string;
	minShare: string;
	carry: string;
	isExample: boolean;
	groups: DraftGroup[];
	parts: DraftPart[];
}

export const DIRECTIONS = [
	'lower_is_better',
	'higher_is_better'
] as const satisfies readonly Enums['direction'][];
export const AGGREGATES = ['arithmetic', 'geometric', 'harmonic'] as const;

export const EMPTY: Draft = {
	basedOn: '',
	name: '',
	nameSv: '',
	nameEn: '',
	note: '',
	direction: 'higher_is_better',
	aggregate: 'arithmetic',
	minShare: '',
	carry: '0',
	isExample: false,
	groups: [],
	parts: []
};
