import { execFileSync, type ExecFileSyncOptions } from 'node:child_process';
import { chmodSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrations, SUPABASE_STUB } from './harness.ts';

const OLDEST = 15;
const version = (bin: string) => Number(/\/(\d+)\/bin$/.exec(bin)?.[1] ?? 0);

/** The newest PostgreSQL server that Debian's packages, or a Mac's, have put here. */
const bin = [
	...globSync('/usr/lib/postgresql/*/bin'),
	...globSync('/opt/homebrew/opt/postgresql@*/bin')
]
	.filter((folder) => existsSync(join(folder, 'initdb')))
	.sort((a, b) => version(b) - version(a))[0];

const reason = !bin
	? 'not run: no PostgreSQL server on this machine'
	: version(bin) && version(bin) < OLDEST
		? `not run: PostgreSQL ${version(bin)} is older than ${OLDEST}`
		: null;

/** PostgreSQL refuses to run as root, so root lends it the account that the package made. */
const asRoot = userInfo().uid === 0;

describe.skipIf(reason)(`on a plain PostgreSQL${reason ? ` (${reason})` : ''}`, () => {
	let folder: string;

	/** Runs one of the server's programs, on a socket in our folder and no network. */
	function pg(program: string, args: string[], options: ExecFileSyncOptions = {}) {
		const command = [join(bin ?? '', program), ...args];
		const [file = '', ...rest] = asRoot ? ['runuser', '-u', 'postgres', '--', ...command] : command;
		const env = { ...process.env, LC_ALL: 'C.UTF-8', PGHOST: folder };
		return String(execFileSync(file, rest, { cwd: folder, env, stdio: 'pipe', ...options }));
	}

	const sql = (text: string) =>
		pg('psql', ['-XqAt', '-U', 'postgres', '-v', 'ON_ERROR_STOP=1', '-1', '-f', '-', 'postgres'], {
			input: text
		});

	beforeAll(() => {
		folder = mkdtempSync('/tmp/pg-');
		if (asRoot) execFileSync('chown', ['postgres', folder]);
		else chmodSync(folder, 0o700);
		const data = join(folder, 'data');
		pg('initdb', ['-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--no-sync']);
		const settings = `-c listen_addresses='' -c unix_socket_directories='${folder}' -c fsync=off`;
		pg('pg_ctl', ['-D', data, '-l', join(folder, 'log'), '-o', settings, '-w', 'start'], {
			stdio: 'ignore'
		});
		sql(SUPABASE_STUB);
	}, 120_000);

	afterAll(() => {
		if (!folder) return;
		if (existsSync(join(folder, 'data/postmaster.pid')))
			pg('pg_ctl', ['-D', join(folder, 'data'), '-m', 'immediate', 'stop']);
		rmSync(folder, { recursive: true, force: true });
	});

	test('every migration applies', () => {
		for (const { sql: text } of migrations()) sql(text);
		const tables = sql(`select count(*) from pg_tables where schemaname = 'public'`);
		expect(Number(tables)).toBeGreaterThan(10);
	});
});
