import type { Account, Basis, Kind, Line, PlaceIds } from './line.ts';
import type { Money } from './money.ts';

/** A manager's word on a place at a checkpoint; every version, the newest first. */
export interface Remark extends PlaceIds {
	id: string;
	kind: Kind;
	through: string;
	version: number;
	cents: number | null;
	text: string;
	author: string | null;
	at: string;
	/** The document that an imported remark is from. */
	document: string | null;
	dated: string | null;
}

/** An edition of an amount that has been corrected, or that corrects one. */
export interface Edition extends Money {
	id: string;
	account_id: string;
	kind: Kind;
	basis: Basis;
	through: string | null;
	edition: number;
	note: string;
	author: string | null;
	at: string;
	is_current: boolean;
}

export interface Area {
	id: string;
	division_id: string;
	name: string;
	tag: string | null;
}

export interface Item {
	id: string;
	division_id: string;
	service_area_id: string | null;
	kind: Kind;
	name: string;
	description: string;
	is_binding: boolean;
	/** In which it has figures of its own. */
	years: number[];
}

/** What the database answers to `budget_follow_up`. */
export interface Answer {
	chosen: { year: number; through: string; is_checkpoint: boolean } | null;
	/** Years and checkpoints that have figures; without a day a year has a budget or a plan only. */
	told: { year: number; through: string | null }[];
	place: (PlaceIds & { name: string }) | null;
	divisions: { id: string; name: string; is_whole: boolean }[];
	areas: Area[];
	items: Item[];
	accounts: Account[];
	lines: Line[];
	remarks: Remark[];
	history: Edition[];
	/** What the checks of the documents say of a shown figure. */
	notes: { figure: string; rule: string; note: string }[];
	/** Where the figures are from, by basis. */
	documents: { title: string; dated: string | null; basis: Basis }[];
	residents: { value: number; day: string } | null;
}
