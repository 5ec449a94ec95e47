import type { Outside } from './outside.server.ts';
import { SourceError, type OutsideSource, type SourceErrorKind } from './source-error.ts';

/** One question to a source. */
export interface Question {
	source: OutsideSource;
	url: string;
	/** The body of a POST, as JSON; without it the question is a GET. */
	body?: string;
	/** What is an answer here, although it may be a passing fault elsewhere. */
	final?: readonly SourceErrorKind[];
}

/** Sotkanet answers 403 to a client without a name of its own. */
const USER_AGENT = 'Hyvinvointitaulu/1.0 (municipal wellbeing board; server-side import)';
const MOST_REDIRECTS = 3;

/** Faults that pass by themselves. Sotkanet's 403 may also be a guard that has had enough for now. */
const PASSING: readonly SourceErrorKind[] = [
	...(['timeout', 'unreachable', 'forbidden', 'too_many_requests', 'server_error'] as const)
];

const STATUS: Record<number, SourceErrorKind> = {
	403: 'forbidden',
	404: 'not_found',
	408: 'timeout',
	413: 'too_large',
	429: 'too_many_requests'
};
const kindOf = (status: number) =>
	STATUS[status] ?? (status >= 500 ? ('server_error' as const) : ('bad_request' as const));

/** When the source allows the next try: it says so in seconds or as a date. */
function retryAfter(response: Response, now: number): Date | null {
	const said = response.headers.get('retry-after')?.trim();
	if (!said) return null;
	const time = /^\d+$/.test(said) ? now + Number(said) * 1000 : Date.parse(said);
	return Number.isNaN(new Date(time).getTime()) ? null : new Date(time);
}

/** Where we are sent, if that is the same service; never from https down to http. */
function sameHost(from: string, response: Response, source: OutsideSource): string {
	const location = response.headers.get('location') ?? '';
	const here = new URL(from);
	const there = URL.parse(location, from);
	if (there?.host === here.host && ['https:', here.protocol].includes(there.protocol))
		return there.href;

	const { status } = response;
	throw new SourceError(source, 'redirected', { status, detail: there?.host ?? location });
}

const isRedirect = ({ status }: Response) => [301, 302, 303, 307, 308].includes(status);

async function follow(question: Question, { fetch }: Outside, signal: AbortSignal) {
	let url = question.url;
	for (let step = 0; step <= MOST_REDIRECTS; step++) {
		const response = await fetch(url, {
			method: question.body === undefined ? 'GET' : 'POST',
			headers: {
				...{ 'user-agent': USER_AGENT, accept: 'application/json, text/csv' },
				...(question.body !== undefined && { 'content-type': 'application/json' })
			},
			body: question.body,
			redirect: 'manual',
			credentials: 'omit',
			signal
		});
		if (!isRedirect(response)) return response;
		await response.body?.cancel();
		url = sameHost(url, response, question.source);
	}
	throw new SourceError(question.source, 'redirected', { detail: url });
}

/** The body as text, counted as it comes in: memory never holds more than the limit. */
async function bodyOf(response: Response, source: OutsideSource, maxBytes: number) {
	const decoder = new TextDecoder();
	let text = '';
	let bytes = 0;
	for await (const part of response.body ?? []) {
		bytes += part.byteLength;
		if (bytes > maxBytes) throw new SourceError(source, 'too_large', { status: response.status });
		text += decoder.decode(part, { stream: true });
	}
	return text + decoder.decode();
}

async function once(question: Question, outside: Outside, signal: AbortSignal) {
	const response = await follow(question, outside, signal);
	if (response.ok) return bodyOf(response, question.source, outside.limits.maxBytes);

	await response.body?.cancel();
	const { status } = response;
	const tryAgainAt = retryAfter(response, outside.now());
	throw new SourceError(question.source, kindOf(status), { status, tryAgainAt });
}

/** What a failed try means; an error that is ours, or a person who left, is thrown on. */
function faultOf(error: unknown, { source }: Question, { signal }: Outside): SourceError {
	if (error instanceof SourceError) return error;
	if (signal?.aborted) throw error;
	if (error instanceof DOMException && error.name === 'TimeoutError')
		return new SourceError(source, 'timeout', { cause: error });
	// `fetch` throws TypeError for every fault of the network, also in the middle of a body
	if (error instanceof TypeError) return new SourceError(source, 'unreachable', { cause: error });
	throw error;
}

/** The wait before the next try in milliseconds: what the source asks for, else ever longer. */
function pause({ tryAgainAt }: SourceError, attempt: number, { limits, now }: Outside) {
	if (tryAgainAt) return Math.max(0, tryAgainAt.getTime() - now());
	return Math.min(limits.firstWait * 2 ** (attempt - 1), limits.longestWait);
}

async function tryOnce(question: Question, outside: Outside): Promise<string | SourceError> {
	const limit = AbortSignal.timeout(outside.limits.timeout);
	const signal = outside.signal ? AbortSignal.any([outside.signal, limit]) : limit;
	try {
		return await once(question, outside, signal);
	} catch (error) {
		return faultOf(error, question, outside);
	}
}

/** Asks, and asks again while the fault may pass; a SourceError when patience ends. */
export async function ask(question: Question, outside: Outside): Promise<string> {
	const { tries, longestWait } = outside.limits;
	for (let attempt = 1; ; attempt++) {
		const answer = await tryOnce(question, outside);
		if (typeof answer === 'string') return answer;

		const passes = PASSING.includes(answer.kind) && !question.final?.includes(answer.kind);
		const milliseconds = pause(answer, attempt, outside);
		if (!passes || attempt >= tries || milliseconds > longestWait) throw answer;
		await outside.wait(milliseconds);
	}
}
