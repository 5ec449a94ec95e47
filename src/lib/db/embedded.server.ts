/*
 * Supabase inside our process: @supabase/lite on PGlite, made safe. What it repairs, each with its test
 * in tests/db/embedded*.test.ts: requests that see each other's role, grants that come back, SQLSTATEs
 * that get lost, an open sign-up, a chatty console. `rlsState` and `normalizeDbError` are internals of
 * lite, which is therefore pinned. '@supabase/lite/cli' is never imported: it drains stdin.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { App } from '@supabase/lite';
import type { PGlite } from '@electric-sql/pglite';
import type { PgliteConnection } from '@supabase/lite/pglite';
import { CLOSE_SIGN_UP, ROLES } from './bootstrap.server.ts';
import type { Keys } from './keys.server.ts';
import { migrate, type Migrations } from './migrate.server.ts';
import { quietly } from './quiet.server.ts';
import { restored, type SqlError } from './sqlstate.server.ts';

const inside = new AsyncLocalStorage<true>();

/** What we reach inside lite for. */
interface Internals {
	rlsState: string;
	normalizeDbError(error: unknown): SqlError;
}

interface Options {
	keys: Keys;
	migrations: Migrations;
	/** Where it is kept; in memory without it. */
	folder?: string;
	/** A dump to start from. */
	template?: Blob;
	/** Called once the database is closed. */
	onClose?: () => void;
}

export class Embedded {
	readonly keys: Keys;
	readonly #app: App;
	readonly #connection: PgliteConnection;
	readonly #onClose: () => void;
	#tail: Promise<unknown> = Promise.resolve();
	#lastError: SqlError | undefined;

	constructor(app: App, connection: PgliteConnection, { keys, onClose }: Options) {
		this.#app = app;
		this.#connection = connection;
		this.#onClose = onClose ?? (() => undefined);
		this.keys = keys;
		const internals = connection as unknown as Internals;
		const normalize = internals.normalizeDbError.bind(connection);
		internals.normalizeDbError = (error) => (this.#lastError = normalize(error));
	}

	/** The API as supabase-js speaks it; hand it to a client as its `fetch`. */
	readonly fetch: typeof fetch = (input, init) => {
		const request = new Request(input, init);
		return this.#alone(async () => {
			this.#lastError = undefined;
			const answer = await quietly(async () => this.#app.fetch(request));
			return restored(answer, this.#lastError);
		});
	};

	/** Direct SQL past every policy, alone with the session. For set-up, seeds, backup and tests. */
	readonly sql = <T>(work: (driver: PGlite) => Promise<T>): Promise<T> =>
		this.#alone(() => work(this.#connection.driver));

	/** Tells the API that tables or functions have changed. */
	readonly reload = () => this.#alone(async () => this.#connection.clearSchemaCache());

	readonly close = async () => {
		await this.#alone(() => this.#connection.close());
		this.#onClose();
	};

	/** PGlite is one session: two requests at once would run with each other's role. */
	#alone<T>(work: () => Promise<T>): Promise<T> {
		if (inside.getStore()) throw new Error('The embedded database waits for itself');
		const turn = this.#tail.then(() => inside.run(true, work));
		this.#tail = turn.catch(() => undefined);
		return turn;
	}
}

/** Opens the database, brings its schema up to date, and closes what lite leaves open. */
export async function openEmbedded(options: Options) {
	const { keys, migrations, folder, template } = options;
	const connection = await connected(folder, template);
	try {
		const { App } = await import('@supabase/lite');
		const app = new App({
			connection,
			auth: authOf(keys),
			options: { server: { admin: false } }
		});
		await connection.driver.exec(ROLES);
		await app.ensureSystemSchema();
		await connection.driver.exec(CLOSE_SIGN_UP);
		await migrate(connection.driver, migrations);
		await connection.clearSchemaCache();
		return new Embedded(app as unknown as App, connection, options);
	} catch (error) {
		await connection.close();
		throw error;
	}
}

async function connected(folder?: string, template?: Blob) {
	const { createPgliteConnection } = await import('@supabase/lite/pglite');
	const connection = await createPgliteConnection({
		...(folder && { url: folder }),
		pgliteOptions: { ...(template && { loadDataDir: template }), parsers: PARSERS }
	});
	// Otherwise lite grants everything to everybody at each start, and a revoked column is readable again.
	(connection as unknown as Internals).rlsState = 'active';
	await connection.driver.waitReady;
	return connection;
}

const withT = (value: string) => value.replace(' ', 'T');

/** As PostgREST writes them: timestamptz (1184), timestamp (1114), numeric (1700). */
const PARSERS = {
	1184: (value: string) => withT(value).replace(/([+-]\d\d)$/, '$1:00'),
	1114: withT,
	1700: Number
};

const authOf = (keys: Keys) => ({
	enabled: true,
	enable_signup: false,
	jwt_secret: keys.jwtSecret,
	publishable_key: keys.publishable,
	secret_key: keys.secret,
	jwt_expiry: 3600, // seconds; below 100 supabase-js would refresh without end
	enable_refresh_token_rotation: true,
	minimum_password_length: 12
});
