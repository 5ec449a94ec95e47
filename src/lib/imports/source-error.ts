import type { z } from 'zod';
import { formatDateTime } from '#lib/format/date.ts';
import type { Locale } from '#lib/format/locale.ts';
import { m } from '#lib/paraglide/messages.js';

export type OutsideSource = 'sotkanet' | 'pxweb';

/** What can go wrong between us and a source; each kind has its sentence. */
const SENTENCES = {
	timeout: m.imports_source_timeout,
	unreachable: m.imports_source_unreachable,
	forbidden: m.imports_source_forbidden,
	too_many_requests: m.imports_source_too_many_requests,
	server_error: m.imports_source_server_error,
	not_found: m.imports_source_not_found,
	bad_request: m.imports_source_bad_request,
	too_large: m.imports_source_too_large,
	redirected: m.imports_source_redirected,
	not_json: m.imports_source_not_json,
	broken_json: m.imports_source_broken_json,
	changed_format: m.imports_source_changed_format,
	changed_meanwhile: m.imports_source_changed_meanwhile,
	too_many_cells: m.imports_source_too_many_cells,
	needs_a_choice: m.imports_source_needs_a_choice
} satisfies Record<string, (input: { source: string; detail: string }, o: object) => string>;
export type SourceErrorKind = keyof typeof SENTENCES;
export const SOURCE_ERROR_KINDS = Object.keys(SENTENCES) as SourceErrorKind[];

/** The sources' own names, the same in every language. */
const NAMES: Record<OutsideSource, string> = { sotkanet: 'Sotkanet', pxweb: 'StatFin' };

interface Circumstances {
	status?: number | null;
	/** What of the answer was wrong, or what has to be chosen. */
	detail?: string;
	/** When the source allows the next try, as far as it says. */
	tryAgainAt?: Date | null;
	cause?: unknown;
}

/** A source that did not answer as it should; nothing was imported. */
export class SourceError extends Error {
	override readonly name = 'SourceError';
	readonly source: OutsideSource;
	readonly kind: SourceErrorKind;
	readonly status: number | null;
	readonly detail: string;
	readonly tryAgainAt: Date | null;

	constructor(source: OutsideSource, kind: SourceErrorKind, how: Circumstances = {}) {
		const { status = null, detail = '', tryAgainAt = null, cause } = how;
		super([NAMES[source], kind, status, detail].filter(Boolean).join(' '), { cause });
		this.source = source;
		this.kind = kind;
		this.status = status;
		this.detail = detail;
		this.tryAgainAt = tryAgainAt;
	}
}

/** What happened and what to do, for the person who waits for the figures. */
export function sourceErrorInWords(error: SourceError, locale: Locale): string {
	const { source, kind, detail, tryAgainAt } = error;
	const sentence = SENTENCES[kind]({ source: NAMES[source], detail }, { locale });
	if (!tryAgainAt) return sentence;
	const time = formatDateTime(tryAgainAt.toISOString(), locale);
	return `${sentence} ${m.imports_source_try_again_at({ time }, { locale })}`;
}

function parse(source: OutsideSource, text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (cause) {
		if (!(cause instanceof SyntaxError)) throw cause;
		const kind = text.trimStart().startsWith('<') ? 'not_json' : 'broken_json';
		throw new SourceError(source, kind, { cause });
	}
}

/** The answer of a source as we know it; anything else is an error that names the source and the place. */
export function readAnswer<S extends z.ZodType>(source: OutsideSource, text: string, schema: S) {
	const parsed = schema.safeParse(parse(source, text));
	if (parsed.success) return parsed.data;

	const [issue] = parsed.error.issues;
	const detail = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`;
	throw new SourceError(source, 'changed_format', { detail, cause: parsed.error });
}
