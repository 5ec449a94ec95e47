/**
 * The index engine on the command line: `npm run -s index -- [--why] FILE` (docs/index-engine.md); FILE may
 * be `-`, the standard input.
 *
 * Reads a case, or an array of cases with `id`; prints `{unit:{node:value|null}}`, or the same under each
 * id. A case that cannot be computed is named on stderr and ends in exit code 1; the others are printed.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CaseError, computeCase, type CaseResult } from '../src/lib/index/engine-case.ts';

/** Nothing is printed: the reason is. */
class Refusal extends Error {}

const flags = process.argv.slice(2).filter((word) => word.startsWith('--'));
const files = process.argv.slice(2).filter((word) => !word.startsWith('--'));

function complain(text: string) {
	process.stderr.write(`${text}\n`);
	process.exitCode = 1;
}

/** The file as JSON. npm runs scripts in the folder of the package: a path is the caller's. */
function read([file, ...rest]: readonly string[]): unknown {
	const unknown = flags.find((flag) => flag !== '--why');
	if (file === undefined || rest.length > 0 || unknown !== undefined)
		throw new Refusal('usage: npm run -s index -- [--why] FILE');

	const text = textOf(file);
	try {
		return JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch (error) {
		const name = file === '-' ? 'standard input' : file;
		throw new Refusal(`${name}: not JSON: ${messageOf(error)}`, { cause: error });
	}
}

const STDIN = 0;

function textOf(file: string): string {
	try {
		return readFileSync(
			file === '-' ? STDIN : resolve(process.env['INIT_CWD'] ?? '.', file),
			'utf8'
		);
	} catch (error) {
		throw new Refusal(messageOf(error), { cause: error });
	}
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** What goes to stdout; null when there is nothing that could. */
function printed(raw: unknown): string | null {
	if (!Array.isArray(raw)) {
		const result = computed(raw, 'the case');
		return result && jsonOf(result);
	}

	const ids = new Set<string>();
	const results = raw.flatMap((one: unknown, at) => {
		const id = idOf(one);
		const name = id === null ? `case ${String(at + 1)}` : `case "${id}"`;
		if (id === null || ids.has(id)) {
			complain(`${name}: ${id === null ? 'it has no id' : 'its id is there twice'}`);
			return [];
		}
		ids.add(id);
		const result = computed(one, name);
		return result ? [[id, jsonOf(result)] as const] : [];
	});
	return results.length === 0 && raw.length > 0 ? null : objectOf(results);
}

function idOf(one: unknown): string | null {
	const id = typeof one === 'object' && one !== null && 'id' in one ? one.id : null;
	return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
}

/** A case computed; null when it is refused, and then said why. */
function computed(raw: unknown, name: string): CaseResult | null {
	try {
		const result = computeCase(raw);
		if (flags.includes('--why')) {
			for (const { unit, id, reason } of result.why)
				process.stderr.write(`${name}: ${unit}: ${id}: ${reason}\n`);
		}
		return result;
	} catch (error) {
		if (!(error instanceof CaseError)) throw error;
		complain(`${name}: ${error.message}`);
		return null;
	}
}

/** Written by hand: an object would sort names that look like numbers, and lose one of "__proto__". */
const objectOf = (entries: Iterable<readonly [name: string, json: string]>) =>
	`{${[...entries].map(([name, json]) => `${JSON.stringify(name)}:${json}`).join(',')}}`;

const jsonOf = ({ units }: CaseResult) =>
	objectOf(
		[...units].map(([unit, nodes]) => [
			unit,
			objectOf([...nodes].map(([node, value]) => [node, JSON.stringify(value)]))
		])
	);

try {
	const json = printed(read(files));
	if (json !== null) process.stdout.write(`${json}\n`);
} catch (error) {
	if (!(error instanceof Refusal)) throw error;
	complain(error.message);
}
