// `npm run verify`: everything that must hold, from a fresh clone. Ends with `N passed, N failed`, where
// each test counts, and each other step as one.
import { stripVTControlCharacters } from 'node:util';
import { build, heard, install, run, step } from './steps.mjs';

const STEPS = [
	['format', 'format:check'],
	['lint', 'lint'],
	['types', 'check'],
	['unit, database and house tests', 'test'],
	['build', null],
	['end-to-end tests', 'test:e2e']
];

const start = Date.now();
await install();
const results = [];
for (const [name, script] of STEPS) results.push(await outcome(name, script));

console.log(`\nverify took ${Math.round((Date.now() - start) / 1000)} s`);
for (const { name, culprits } of results.filter(({ failed }) => failed > 0))
	console.log([`failed: ${name}`, ...culprits].join('\n  '));
const [passed, failed] = [sum('passed'), sum('failed')];
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

async function outcome(name, script) {
	let said = '';
	const npm = ['run', '--silent', script];
	const ok = !script
		? await build()
		: await step(name, async () => {
				if (!script.startsWith('test')) return run('npm', npm);
				const test = await heard('npm', npm);
				said = test.said;
				return test.ok;
			});
	const tests = counted(said);
	if (tests.passed + tests.failed === 0)
		return { name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, culprits: [] };
	const failed = Math.max(tests.failed, ok ? 0 : 1);
	return { name, passed: tests.passed, failed, culprits: culprits(said) };
}

/** What failed, by name, and the first line of why: the end of a long log is what people read. */
function culprits(said) {
	const lines = stripVTControlCharacters(said)
		.split('\n')
		.map((line) => line.trim());
	return lines
		.filter((line) => /^(?:FAIL |[\w.]*Error: |\d+\) \[)/.test(line))
		.map((line) => line.slice(0, 300))
		.filter((line, at, all) => all.indexOf(line) === at)
		.slice(0, 40);
}

/** Vitest says `Tests  1 failed | 26 passed (27)`, Playwright `  1 failed` and `  12 passed (3.4s)`. */
function counted(said) {
	const plain = stripVTControlCharacters(said);
	const summary = /^\s*Tests\s.*$/m.exec(plain)?.[0] ?? plain;
	const number = (word) => Number(new RegExp(`(\\d+) ${word}`).exec(summary)?.[1] ?? 0);
	return { passed: number('passed'), failed: number('failed') };
}

function sum(key) {
	return results.reduce((total, result) => total + result[key], 0);
}
