/** How many figures of a document were checked, and with what outcome. */
export interface Tally {
	code: string;
	title: string;
	ok: number;
	rounding: number;
	contradiction: number;
}

type Counted = { count: number }[];

/** A document with three counted embeds, as the API answers. */
export interface CountedDocument {
	code: string;
	title: string;
	ok: Counted;
	rounding: Counted;
	contradiction: Counted;
}

const count = ([first]: Counted) => first?.count ?? 0;

/** The documents of which something was checked. */
export const tallies = (documents: readonly CountedDocument[]): Tally[] =>
	documents
		.map(({ code, title, ...counted }) => ({
			...{ code, title, ok: count(counted.ok) },
			rounding: count(counted.rounding),
			contradiction: count(counted.contradiction)
		}))
		.filter((one) => checked(one) > 0);

type Numbers = Pick<Tally, 'ok' | 'rounding' | 'contradiction'>;

export const checked = ({ ok, rounding, contradiction }: Numbers) => ok + rounding + contradiction;

export const together = (all: readonly Numbers[]): Numbers =>
	all.reduce(
		(sum, one) => ({
			ok: sum.ok + one.ok,
			rounding: sum.rounding + one.rounding,
			contradiction: sum.contradiction + one.contradiction
		}),
		{ ok: 0, rounding: 0, contradiction: 0 }
	);
