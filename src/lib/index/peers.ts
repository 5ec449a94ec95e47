import { rankAmong, type Better } from './engine-views.ts';
import type { IndexResult, IndexResults } from './engine.ts';

export interface Peer {
	rank: number;
	name: string;
	value: number;
	isOwn: boolean;
}

/** One municipality among all those whose index can be computed in the year. */
export interface Peers {
	year: number;
	rank: number;
	n: number;
	/** How many of them, the own one among them, have values for the same parts. */
	alike: number;
	/** Value of the municipality in the middle. The index of medians need not be 100. */
	median: number;
	/** Best first; municipalities of the same rank in Finnish order. */
	all: Peer[];
}

interface Among {
	results: IndexResults;
	names: Readonly<Record<string, string>>;
	own: string;
	year: number;
	better: Better;
	decimals: number;
}

/** Null when there is nobody to compare with, or nothing to compare. */
export function peersOf({ results, names, own, year, better, decimals }: Among): Peers | null {
	const across = results.across(year);
	const all = rankAmong(across, { better, decimals })
		.map(({ unit, shown, rank }) => ({
			rank,
			name: names[unit] ?? unit,
			value: shown,
			isOwn: unit === own
		}))
		.sort((a, b) => a.rank - b.rank || a.name.localeCompare(b.name, 'fi'));
	const mine = all.find(({ isOwn }) => isOwn);
	if (!mine || all.length < 2) return null;

	const values = all.map(({ value }) => value);
	const alike = likeOwn(across, own);
	return { year, rank: mine.rank, n: all.length, alike, median: medianOf(values), all };
}

function likeOwn(across: readonly IndexResult[], own: string): number {
	const missing = across.find(({ unit }) => unit === own)?.missing.join();
	return across.filter((one) => one.value !== null && one.missing.join() === missing).length;
}

/** The middle of sorted values; of an even number, the mean of the two in the middle. */
export function medianOf(sorted: readonly number[]): number {
	const half = (sorted.length - 1) / 2;
	return ((sorted[Math.floor(half)] ?? NaN) + (sorted[Math.ceil(half)] ?? NaN)) / 2;
}

/** The municipalities around the own one: `reach` better and `reach` worse. */
export function nearest({ all }: Peers, reach: number): Peer[] {
	const at = all.findIndex(({ isOwn }) => isOwn);
	return all.slice(Math.max(0, at - reach), at + reach + 1);
}
