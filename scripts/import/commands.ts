import type { Db } from '../../src/lib/db/client.server.ts';

/** What the person wrote behind `npm run import --`. */
export interface Wish {
	/** What stands without dashes, after the name of the command. */
	words: readonly string[];
	years: readonly number[];
	/** Kuntakoodi; null: national reference data. */
	municipality: string | null;
	/** Of a file whose columns do not tell them: a slug, and a year or another period. */
	indicator: string | null;
	period: string | null;
	/** Of a file: what its columns mean, whatever was guessed. */
	told: Told;
	/** Bring the good rows although others are refused. */
	skipRefused: boolean;
}

export interface Told {
	/** `Heading=role`. */
	columns: readonly string[];
	classDimension: string | null;
	newClasses: boolean;
	scope: string | null;
	state: string | null;
}

/** The wish is checked before the database is opened; the work answers with what the process ends with. */
export type Command = (wish: Wish) => (db: Db) => Promise<number>;

/** What a process ends with. */
export const DONE = 0;
export const FAILED = 1;
export const MISUSED = 2;
export const REFUSED = 3;

export const say = (text = '') => process.stdout.write(`${text}\n`);
export const complain = (text: string) => process.stderr.write(`${text}\n`);

/** A mistake of the command line. */
export class Misused extends Error {}

/** The words behind a command that takes as many at most. @throws Misused, rather than leave a word out */
export function wordsOf({ words }: Wish, most: 0 | 1): readonly string[] {
	const others = words.slice(most);
	if (others.length > 0) throw new Misused(`Liikaa sanoja: ${others.join(' ')}`);
	return words;
}

const thousands = (number: number) => number.toLocaleString('fi-FI');

/** Tells how many of how many have been read, on one line of a terminal and seldom in a log. */
export function progress(total: number) {
	const isTerminal = process.stdout.isTTY;
	return (done: number) => {
		const text = `luettu ${thousands(done)} / ${thousands(total)}`;
		if (isTerminal) process.stdout.write(`\r${text}${done >= total ? '\n' : ''}`);
		else if (done >= total || done % 20_000 === 0) say(text);
	};
}

/** `2015-2024`, `2019,2023` or both. @throws Misused */
export function yearsOf(text: string | undefined): number[] {
	const years = (text ?? '').split(',').flatMap((part) => {
		const [, from = '', to = from] = /^\s*(\d{4})(?:\s*[-–]\s*(\d{4}))?\s*$/.exec(part) ?? [];
		const many = Number(to) - Number(from) + 1;
		if (from === '' || many < 1 || many > 60)
			throw new Misused('Anna vuodet muodossa --years 2015-2024 tai --years 2019,2023.');
		return Array.from({ length: many }, (_, i) => Number(from) + i);
	});
	return [...new Set(years)].sort((a, b) => a - b);
}
