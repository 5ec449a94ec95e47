import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** An answer as a test scripts it: in full, or written by hand on the wire. */
export type Scripted =
	| { status?: number; headers?: Record<string, string>; body?: string }
	| ((response: ServerResponse, request: IncomingMessage) => void);

export const recorded = (name: string) =>
	readFileSync(new URL(`./recorded/${name}`, import.meta.url), 'utf8');

export const json = (value: unknown, status = 200): Scripted => ({
	status,
	headers: { 'content-type': 'application/json' },
	body: JSON.stringify(value)
});

export const html = (status: number): Scripted => ({
	status,
	headers: { 'content-type': 'text/html' },
	body: `<!doctype html><title>${status}</title><h1>${status}</h1>`
});

/** What Sotkanet answers to a client that does not name itself. */
export const FORBIDDEN = html(403);
