import { anonymous, type Db } from '#lib/db/client.server.ts';
import { unwrap } from '#lib/db/unwrap.server.ts';
import { demoSetting, type Demo } from './demo.ts';
import { isThrottled, noteFailure, type Failures, type Key } from './throttle.ts';

const failures: Failures = { times: new Map() };
const AT_LEAST = 400; // ms: a known and an unknown e-mail are refused after the same while

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Signs in; false for a wrong pair, whether the e-mail is known or not. */
export async function signIn(
	db: Db,
	credentials: { email: string; password: string; from: string }
) {
	const { email, password, from } = credentials;
	const keys: Key[] = [
		{ kind: 'email', name: email.toLowerCase() },
		{ kind: 'address', name: from }
	];
	const now = Date.now();
	if (keys.some((key) => isThrottled(failures, key, now))) return 'throttled';

	const [{ error }] = await Promise.all([
		db.auth.signInWithPassword({ email, password }),
		pause(AT_LEAST)
	]);
	if (!error) return 'signed_in';
	if (error.status === undefined || error.status >= 500) throw error;
	keys.forEach((key) => noteFailure(failures, key, now));
	return 'refused';
}

/** Changes the password of who knows the present one; false when it is wrong. */
export async function changePassword(db: Db, current: string, next: string): Promise<boolean> {
	const { data, error } = await db.auth.getUser();
	if (error) throw error;
	const known = await anonymous().auth.signInWithPassword({
		email: data.user.email ?? '',
		password: current
	});
	if (known.error) return false;

	const changed = await db.auth.updateUser({ password: next });
	if (changed.error) throw changed.error;
	return true;
}

/** The demo accounts, where the demo was seeded. */
export async function demo(): Promise<Demo | null> {
	const rows = unwrap(
		await anonymous().from('settings').select('value').eq('key', 'demo_accounts').limit(1)
	);
	return demoSetting(rows[0]?.value);
}
