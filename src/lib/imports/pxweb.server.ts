import type { z } from 'zod';
import type { Locale } from '#lib/format/locale.ts';
import type { Reading } from './candidate.ts';
import { HOUR, type Outside } from './outside.server.ts';
import { ask, type Question } from './patience.server.ts';
import { bodyOf, cellCount, chunksOf } from './pxweb-chunks.ts';
import { Dataset } from './pxweb-dataset.ts';
import { Config, planOf, Table, type Plan, type Wish } from './pxweb-query.ts';
import { readingOf } from './pxweb.ts';
import { joined, newReading } from './reading.ts';
import { readAnswer, SourceError } from './source-error.ts';

/** Where StatFin does not tell its limits: the strictest that was seen (DOMAIN §C2). */
const STRICT: Config = { maxCells: 100_000, maxCalls: 10, timeWindow: 10 };

/** How often a part that is still too large is halved. */
const MOST_HALVINGS = 6;

/** Waits until the window has room for one more call. */
async function pace({ calls, now, wait }: Outside, { maxCalls, timeWindow }: Config) {
	for (;;) {
		const since = now() - timeWindow * 1000;
		while (calls[0] !== undefined && calls[0] <= since) calls.shift();
		const [oldest] = calls;
		if (oldest === undefined || calls.length < maxCalls) break;
		await wait(oldest - since);
	}
	calls.push(now());
}

async function get<S extends z.ZodType>(
	outside: Outside,
	question: Omit<Question, 'source'>,
	how: { schema: S; config: Config }
) {
	const key = `${question.url} ${question.body ?? ''}`;
	const kept = outside.answers.get(key, HOUR, outside.now());
	if (kept !== null) return readAnswer('pxweb', kept, how.schema);

	await pace(outside, how.config);
	const text = await ask({ source: 'pxweb', ...question }, outside);
	const answer = readAnswer('pxweb', text, how.schema);
	outside.answers.set(key, text, outside.now());
	return answer;
}

/** The limits that StatFin sets; those we know where it does not tell. */
export async function limits(outside: Outside): Promise<Config> {
	const url = `${outside.bases.pxweb}/fi/?config`;
	try {
		return await get(outside, { url }, { schema: Config, config: STRICT });
	} catch (error) {
		if (error instanceof SourceError && error.kind === 'not_found') return STRICT;
		throw error;
	}
}

const urlOf = ({ bases }: Outside, path: string, language: Locale = 'fi') =>
	`${bases.pxweb}/${language}/${path}`;

/** What a table holds: its dimensions and their categories, in one of StatFin's languages. */
export const table = (
	outside: Outside,
	path: string,
	{ config = STRICT, language }: { config?: Config; language?: Locale } = {}
) => get(outside, { url: urlOf(outside, path, language) }, { schema: Table, config });

export interface TableWish extends Wish {
	/** As `tablePath` gives it. */
	path: string;
	/** Told after each part: how many cells of how many have come. */
	onprogress?: (done: number, total: number) => unknown;
}

interface Asking {
	url: string;
	config: Config;
	/** How often the part has been halved. */
	halved: number;
}

/** One part of the question; a part that the server finds too large is asked in halves. */
async function datasets(outside: Outside, part: Plan, asking: Asking): Promise<Dataset[]> {
	const { url, config, halved } = asking;
	const question = { url, body: bodyOf(part), final: ['forbidden'] as const };
	try {
		return [await get(outside, question, { schema: Dataset, config })];
	} catch (error) {
		const tooLarge = error instanceof SourceError && error.kind === 'forbidden';
		if (!tooLarge || halved === MOST_HALVINGS || cellCount(part) < 2) throw error;
	}
	const halves: Dataset[] = [];
	for (const half of chunksOf(part, Math.ceil(cellCount(part) / 2)))
		halves.push(...(await datasets(outside, half, { ...asking, halved: halved + 1 })));
	return halves;
}

function readingFrom(all: readonly Dataset[], url: string): Reading {
	const [first, ...rest] = all.map((dataset) => readingOf(dataset, url));
	if (!first) throw new SourceError('pxweb', 'needs_a_choice', { detail: 'geo, time' });
	if (rest.some(({ updated }) => updated !== first.updated))
		throw new SourceError('pxweb', 'changed_meanwhile');
	return joined([first, ...rest]);
}

const LICENCE = 'CC BY 4.0 (Tilastokeskus)';
const nothing = ({ title }: Table, url: string): Reading => ({
	...newReading({ source: 'pxweb', title, url, licence: LICENCE, updated: null }),
	remarks: ['no_figures']
});

/**
 * The figures of a table for the wished areas and years, asked in parts within StatFin's limits. Areas and
 * years that the table does not have are counted as passed over.
 * @throws SourceError when the source does not answer, not as we know it, or needs a choice.
 */
export async function read(outside: Outside, wish: TableWish): Promise<Reading> {
	const url = urlOf(outside, wish.path);
	const config = await limits(outside);
	const described = await table(outside, wish.path, { config });
	const plan = planOf(described, wish);
	const total = cellCount(plan);

	const all: Dataset[] = [];
	let done = 0;
	for (const part of total === 0 ? [] : chunksOf(plan, config.maxCells)) {
		all.push(...(await datasets(outside, part, { url, config, halved: 0 })));
		await wish.onprogress?.((done += cellCount(part)), total);
	}
	const reading = total === 0 ? nothing(described, url) : readingFrom(all, url);
	if (plan.absent.length) reading.passedOver.not_in_table = plan.absent.length;
	return reading;
}
