import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { CaseError, computeCase } from './engine-case.ts';

const folder = mkdtempSync(join(tmpdir(), 'hyvinvointitaulu-index-'));
afterAll(() => {
	rmSync(folder, { recursive: true });
});

const none = { method: 'none' };
const node = (id: unknown, parent: unknown = null) => ({
	id,
	parent,
	weight: 1,
	aggregate: 'arithmetic',
	min_share: null
});
const indicator = (id: unknown, normalise: unknown = none) => ({
	...{ id, parent: 'n', weight: 1, direction: 1 },
	normalise
});
const good = { nodes: [node('n')], indicators: [indicator('a')], data: { u: { a: 1 } } };

/** The command, as anybody would run it. */
function run(text: string, ...flags: string[]) {
	const file = join(folder, 'case.json');
	writeFileSync(file, text);
	return spawnSync(process.execPath, ['scripts/index.ts', ...flags, file], { encoding: 'utf8' });
}

describe('a case that is none is refused with the place', () => {
	test.each([
		['no object', [], /expected object/],
		['no data', { ...good, data: undefined }, /data: the figures of each unit are missing/],
		['a text for a figure', { ...good, data: { u: { a: '1' } } }, /data\.u\.a: neither a number/],
		['a truth for a figure', { ...good, data: { u: { a: true } } }, /data\.u\.a: neither/],
		['a list for a unit', { ...good, data: { u: [1] } }, /data\.u: not an object/],
		['an unknown method', { ...good, indicators: [indicator('a', { method: 'rank' })] }, /method/],
		['no method', { ...good, indicators: [indicator('a', null)] }, /indicators\.0\.normalise/],
		[
			'half a goalpost',
			{ ...good, indicators: [indicator('a', { method: 'minmax', from: 'goalposts', lower: 1 })] },
			/indicators\.0\.normalise\.upper: goalposts need an upper one/
		],
		['no base unit', { ...good, indicators: [indicator('a', { method: 'base100' })] }, /base unit/],
		[
			'an unknown mean',
			{ ...good, nodes: [{ ...node('n'), aggregate: 'mode' }] },
			/nodes\.0\.aggregate/
		],
		['a share of 14', { ...good, nodes: [{ ...node('n'), min_share: 14 }] }, /nodes\.0\.min_share/],
		['a direction of 0', { ...good, indicators: [{ ...indicator('a'), direction: 0 }] }, /1 or -1/],
		[
			'a group without weight',
			{ ...good, nodes: [node('n'), { ...node('m', 'n'), weight: undefined }] },
			/"m" has no weight/
		],
		['an unknown parent', { ...good, nodes: [node('n'), node('m', 'x')] }, /unknown parent "x"/],
		['a circle', { ...good, nodes: [node('n'), node('x', 'y'), node('y', 'x')] }, /circle/],
		['no root', { ...good, nodes: [] }, /unknown parent|no node is the index/],
		[
			'a name used twice',
			{ ...good, indicators: [indicator('a'), indicator('a')] },
			/"a" is there twice/
		]
	])('%s', (_, raw: unknown, reason) => {
		expect(() => computeCase(raw)).toThrow(CaseError);
		expect(() => computeCase(raw)).toThrow(reason);
	});
});

test('a node and an indicator may share a name, and names may be numbers', () => {
	const raw = {
		nodes: [node(1)],
		indicators: [{ ...indicator(1), parent: 1 }],
		data: { u: { 1: 5 } }
	};
	expect(computeCase(raw).units.get('u')?.get('1')).toBe(5);
});

describe('npm run index', () => {
	test('prints the nodes of each unit, whatever it is called', () => {
		const { stdout, status } = run(
			`\uFEFF{"nodes":[${JSON.stringify(node('n'))}],"indicators":[${JSON.stringify(indicator('a'))}],
			"data":{"u":{"a":-0},"__proto__":{"a":2,"other":9},"constructor":{"a":null},"toString":{}}}`
		);
		expect(stdout).toBe(
			'{"u":{"n":0},"__proto__":{"n":2},"constructor":{"n":null},"toString":{"n":null}}\n'
		);
		expect(status).toBe(0);
	});

	test('prints an array of cases by id, in its order', () => {
		const { stdout } = run(
			JSON.stringify([
				{ id: 'b', ...good },
				{ id: 10, ...good }
			])
		);
		expect(stdout).toBe('{"b":{"u":{"n":1}},"10":{"u":{"n":1}}}\n');
	});

	test('names each bad case, prints the others, and fails', () => {
		const cases = [
			{ id: 'ok', ...good },
			{ id: 'bad', ...good, data: 1 },
			good,
			{ id: 'ok', ...good }
		];
		const { stdout, stderr, status } = run(JSON.stringify(cases));
		expect(stdout).toBe('{"ok":{"u":{"n":1}}}\n');
		expect(stderr.trim().split('\n')).toEqual([
			'case "bad": data: the figures of each unit are missing',
			'case 3: it has no id',
			'case "ok": its id is there twice'
		]);
		expect(status).toBe(1);
	});

	test.each([
		['no JSON', '{"nodes":NaN}', /not JSON/],
		['a bad case', '{"nodes":[]}', /the case: indicators/]
	])('says why %s is refused, and prints nothing', (_, text, reason) => {
		const { stdout, stderr, status } = run(text);
		expect([stdout, status]).toEqual(['', 1]);
		expect(stderr).toMatch(reason);
	});

	test('reads the standard input where the file is "-"', () => {
		const script = ['scripts/index.ts', '-'];
		const read = (input: string) =>
			spawnSync(process.execPath, script, { input, encoding: 'utf8' });
		expect(read(JSON.stringify(good)).stdout).toBe('{"u":{"n":1}}\n');
		expect(read('{').stderr).toMatch(/^standard input: not JSON/);
	});

	test('says why a value is missing, when asked', () => {
		const { stdout, stderr } = run(JSON.stringify({ ...good, data: { u: {} } }), '--why');
		expect(stdout).toBe('{"u":{"n":null}}\n');
		expect(stderr).toBe('the case: u: a: no_value\nthe case: u: n: all_missing\n');
	});
});
