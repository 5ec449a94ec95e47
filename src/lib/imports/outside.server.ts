import { setTimeout } from 'node:timers/promises';
import { keepAnswers, type Answers } from './answers.server.ts';
import type { OutsideSource } from './source-error.ts';

const SECOND = 1000;
const MEBIBYTE = 2 ** 20;
export const HOUR = 3_600 * SECOND;
export const DAY = 24 * HOUR;

export interface Limits {
	/** How often one question is asked before we give up. */
	tries: number;
	/** The first wait in milliseconds; each one after it is twice as long. */
	firstWait: number;
	/** Who asks us to wait longer than this is asked again another time. */
	longestWait: number;
	/** Until the last byte of the answer, in milliseconds. */
	timeout: number;
	/** Of one answer, unpacked; the longest known, Sotkanet's list of indicators, is 2.45 MB. */
	maxBytes: number;
}

/** What a client of an outside source needs of the world; tests hand in their own. */
export interface Outside {
	fetch: typeof fetch;
	wait: (milliseconds: number) => Promise<unknown>;
	now: () => number;
	answers: Answers;
	/** When StatFin was called: its limit counts all calls of this process. */
	calls: number[];
	bases: Record<OutsideSource, string>;
	limits: Limits;
	/** Ends the waiting when the person has left. */
	signal?: AbortSignal;
}

/** Of this process: all who import share them. */
const SHARED = { answers: keepAnswers(64 * MEBIBYTE), calls: [] };

const LIMITS: Limits = {
	tries: 4,
	firstWait: SECOND,
	longestWait: 30 * SECOND,
	timeout: 70 * SECOND, // StatFin itself gives up at 60 s
	maxBytes: 32 * MEBIBYTE
};

const BASES: Outside['bases'] = {
	sotkanet: 'https://sotkanet.fi/rest/1.1',
	pxweb: 'https://pxdata.stat.fi/PxWeb/api/v1'
};

/** The outside world as it is, but for what the caller brings. */
export const outside = (own: Partial<Outside> & Pick<Outside, 'fetch'>): Outside => ({
	wait: (milliseconds) => setTimeout(milliseconds, undefined, { signal: own.signal }),
	now: Date.now,
	...SHARED,
	bases: BASES,
	limits: LIMITS,
	...own
});
