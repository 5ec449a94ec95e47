import type { Locale } from '#lib/format/locale.ts';
import type { Enums } from '#lib/db/enums.ts';
import type { Money } from './money.ts';

export type Kind = Enums['budget_kind'];
export type Side = Enums['account_side'];

/** An amount of a line with where it comes from. */
export interface Amount extends Money {
	id?: string;
	through?: string | null;
	note?: string;
	edition?: number;
	/** The printed figure that it is. */
	figure?: string | null;
	raw?: string | null;
	/** Made from its parts here, not told by anybody. */
	isComputed?: boolean;
}

export type Basis = Enums['budget_basis'] | 'previous_closing' | 'previous_outturn';

/** What is typed by hand. */
export const ENTERED = [
	'budget',
	'amendment',
	'budget_amended',
	'plan',
	'outturn',
	'closing',
	'forecast'
] as const;
export type Entered = (typeof ENTERED)[number];

/** A line of `budget_lines`: one place and one account, its figures by basis. */
export interface Line {
	kind: Kind;
	division_id: string;
	division_name: string;
	service_area_id: string | null;
	service_area_name: string | null;
	service_area_tag: string | null;
	item_id: string | null;
	item_name: string | null;
	item_order: number | null;
	account_id: string;
	account_parent_id: string | null;
	account_name: string;
	account_name_sv: string;
	account_name_en: string;
	side: Side;
	account_order: number;
	figures: Partial<Record<Basis, Amount>>;
}

export interface Account {
	id: string;
	parent_id: string | null;
	name: string;
	name_sv: string;
	name_en: string;
	side: Side;
	sort_order: number;
}

/** Where an amount belongs: a service area, an item, or (neither) the whole division. */
export type PlaceKey = string;

export const placeOf = ({ division_id, service_area_id, item_id }: PlaceIds): PlaceKey =>
	service_area_id ?? item_id ?? division_id;

export interface PlaceIds {
	division_id: string;
	service_area_id: string | null;
	item_id: string | null;
}

export const isWholeDivision = ({ service_area_id, item_id }: PlaceIds) =>
	service_area_id === null && item_id === null;

/** An account's name in the reader's language; where it has none, the Finnish one with its language. */
export function accountName(
	{ account_name, account_name_sv, account_name_en }: Line,
	locale: Locale
): { text: string; lang?: 'fi' } {
	const text = { fi: account_name, sv: account_name_sv, en: account_name_en }[locale];
	return text ? { text } : { text: account_name, lang: 'fi' };
}
