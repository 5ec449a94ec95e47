/* PGlite has no lock of its own: two processes on one directory silently lose each other's rows. */
import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** The process that holds a lock. A process id alone may have been given to somebody else since. */
interface Holder {
	pid: number;
	/** Boot of the machine and start of the process; null where the system does not tell. */
	started: string | null;
}

/** How long a take-over may last (ms): it takes microseconds unless its process died in it. */
const TAKE_OVER_LIMIT = 10_000;

export class DirectoryInUse extends Error {
	constructor(pid: number, file: string) {
		super(
			`Tietokanta on jo käytössä prosessilla ${pid}. Sammuta se ensin. ` +
				`/ The database directory is already in use by process ${pid} (${file}).`
		);
		this.name = 'DirectoryInUse';
	}
}

/** Takes the lock file or throws `DirectoryInUse`; answers with the function that gives it back. */
export async function takeLock(file: string) {
	const us = holder(process.pid);
	for (let round = 0; round < 100; round++) {
		if (placed(file, us)) return releaser(file, us);
		const other = read(file);
		if (other && isAlive(other)) throw new DirectoryInUse(other.pid, file);
		if (!removeStale(file, us)) await wait(100);
	}
	throw new Error(`${file} is being taken over by another process`);
}

/** A file that appears whole or not at all: written aside, then linked under its name. */
function placed(file: string, us: Holder) {
	const aside = `${file}.${us.pid}.${crypto.randomUUID()}`;
	writeFileSync(aside, JSON.stringify(us));
	try {
		linkSync(aside, file);
		return true;
	} catch (error) {
		if (hasCode(error, 'EEXIST')) return false;
		throw error;
	} finally {
		rmSync(aside);
	}
}

/** Removes the lock of a dead process. One at a time, so that nobody removes a lock taken meanwhile. */
function removeStale(file: string, us: Holder) {
	const turn = `${file}.takeover`;
	if (age(turn) > TAKE_OVER_LIMIT) rmSync(turn, { force: true });
	if (!placed(turn, us)) return false;
	const other = read(file);
	if (!other || !isAlive(other)) rmSync(file, { force: true });
	rmSync(turn, { force: true });
	return true;
}

function releaser(file: string, us: Holder) {
	const release = () => {
		process.off('exit', release);
		if (isSame(read(file), us)) rmSync(file, { force: true });
	};
	process.once('exit', release);
	return release;
}

const isAlive = ({ pid, started }: Holder) => {
	try {
		process.kill(pid, 0);
	} catch (error) {
		if (!hasCode(error, 'EPERM')) return false;
	}
	return started === null || holder(pid).started === started;
};

function holder(pid: number): Holder {
	try {
		const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
		const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]; // field 22 of proc(5)
		return { pid, started: `${boot} ${ticks}` };
	} catch (error) {
		if (hasCode(error, 'ENOENT')) return { pid, started: null };
		throw error;
	}
}

/** Null when there is no lock, or nothing that could be one. */
function read(file: string): Holder | null {
	try {
		const found: Partial<Holder> = JSON.parse(readFileSync(file, 'utf8'));
		return typeof found.pid === 'number' && found.pid > 0
			? { pid: found.pid, started: found.started ?? null }
			: null;
	} catch (error) {
		if (hasCode(error, 'ENOENT') || error instanceof SyntaxError) return null;
		throw error;
	}
}

const age = (file: string) =>
	Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());

const isSame = (a: Holder | null, b: Holder) => a?.pid === b.pid && a.started === b.started;

const hasCode = (error: unknown, code: string) =>
	error instanceof Error && 'code' in error && error.code === code;
