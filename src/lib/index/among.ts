import { byName } from '#lib/format/locale.ts';
import { rankAmong, type Better } from './engine-views.ts';
import { medianOf } from './peers.ts';

/** A municipality that tells an indicator in the shown year. */
export interface Among {
	name: string;
	/** Kuntakoodi. */
	number: string;
	population: number | null;
	value: number;
	/** Best first; where neither direction is better, largest first. */
	rank: number;
	isOwn: boolean;
	isChosen: boolean;
}

export interface AmongAll {
	year: number;
	all: Among[];
	own: Among | null;
	chosen: Among[];
	median: number;
}

interface Row {
	area_name: string;
	municipality_number: string;
	population: number | null;
	value: number | null;
	told_year: number;
	is_chosen: boolean;
}

interface Told {
	home: string;
	better: Better;
	decimals: number;
}

/** One indicator in all municipalities that tell it in the year; null when there is nobody to compare with. */
export function amongAll(rows: readonly Row[], { home, better, decimals }: Told): AmongAll | null {
	const values = rows.map(({ municipality_number: unit, value }) => ({ unit, value }));
	const byNumber = new Map(rows.map((row) => [row.municipality_number, row]));
	const all = rankAmong(values, { better, decimals })
		.flatMap(({ unit, shown, rank }) => {
			const row = byNumber.get(unit);
			if (!row) return [];
			const { area_name: name, population, is_chosen: isChosen } = row;
			return { name, number: unit, population, value: shown, rank, isOwn: unit === home, isChosen };
		})
		.sort((a, b) => a.rank - b.rank || byName(a.name, b.name));
	if (all.length < 2) return null;

	const sorted = all.map(({ value }) => value).sort((a, b) => a - b);
	return {
		year: rows[0]?.told_year ?? 0,
		all,
		own: all.find(({ isOwn }) => isOwn) ?? null,
		chosen: all.filter((one) => one.isChosen && !one.isOwn),
		median: medianOf(sorted)
	};
}

/** How many of the chosen peers stand before the own one, beside it and after it; null without an own value. */
export function amongChosen({ own, chosen }: AmongAll) {
	if (!own || chosen.length === 0) return null;
	const count = (holds: (rank: number) => boolean) =>
		chosen.filter(({ rank }) => holds(rank)).length;
	return {
		before: count((rank) => rank < own.rank),
		beside: count((rank) => rank === own.rank),
		after: count((rank) => rank > own.rank)
	};
}

/** Whom the address asks to compare with, in any of the ways that forms send it. */
export interface AskedPeers {
	year: number | null;
	/** Null: the default, those nearest in population. */
	chosen: string[] | null;
	/** A name or number typed into the form, still to be found. */
	added: string;
}

const MOST_PEERS = 10;

export function askedPeers(query: URLSearchParams): AskedPeers {
	const numbers = query.getAll('verrokit').join(',').split(',');
	const chosen = [...new Set(numbers.filter((one) => /^\d{3}$/.test(one)))].slice(0, MOST_PEERS);
	const year = query.get('vuosi') ?? '';
	return {
		year: /^(19|20)\d\d$/.test(year) ? Number(year) : null,
		chosen: query.has('verrokit') || query.has('lisaa') ? chosen : null,
		added: (query.get('lisaa') ?? '').trim().slice(0, 100)
	};
}

/** The number of the municipality that was typed by name or number; null where there is none. */
export function foundPeer(
	rows: readonly Pick<Row, 'area_name' | 'municipality_number'>[],
	typed: string
): string | null {
	const wanted = typed.toLocaleLowerCase('fi');
	const found = rows.find(
		(row) => row.municipality_number === typed || row.area_name.toLocaleLowerCase('fi') === wanted
	);
	return found?.municipality_number ?? null;
}

/** The address that keeps a choice: `?verrokit=091,398&vuosi=2018`. */
export function peerQuery({ chosen, year }: Pick<AskedPeers, 'chosen' | 'year'>): string {
	const parts = [
		chosen && chosen.length > 0 ? `verrokit=${chosen.join(',')}` : '',
		year === null ? '' : `vuosi=${String(year)}`
	].filter(Boolean);
	return parts.length > 0 ? `?${parts.join('&')}` : '';
}
