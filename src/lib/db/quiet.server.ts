import { AsyncLocalStorage } from 'node:async_hooks';

/** @supabase/lite prints every refused statement; `unwrap` throws it anyway, so once is enough. */
const quiet = new AsyncLocalStorage<true>();
const PATCHED = Symbol.for('hyvinvointitaulu.console');
const SQLSTATE = /^[0-9A-Z]{5}$/;

const isSqlError = (value: unknown) =>
	value instanceof Error &&
	'code' in value &&
	typeof value.code === 'string' &&
	SQLSTATE.test(value.code);

function patchConsole() {
	if (PATCHED in globalThis) return;
	Object.defineProperty(globalThis, PATCHED, { value: true });
	const print = console.error.bind(console);
	console.error = (...what: unknown[]) => {
		if (quiet.getStore() && what.some(isSqlError)) return;
		print(...what);
	};
}

/** Runs work whose SQL errors come back in its answer and need not be printed. */
export function quietly<T>(work: () => T): T {
	patchConsole();
	return quiet.run(true, work);
}
