import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The secrets of one embedded installation, made on its first start. */
const Keys = z.object({
	/** Signs the sessions. Losing it signs everybody out, no more. */
	jwtSecret: z.string().min(32),
	/** Opens the API as a signed-out visitor. */
	publishable: z.string().startsWith('sb_publishable_'),
	/** Opens the API past every policy. */
	secret: z.string().startsWith('sb_secret_')
});
export type Keys = z.infer<typeof Keys>;

const random = () => randomBytes(32).toString('base64url');

export const newKeys = (): Keys => ({
	jwtSecret: random(),
	publishable: `sb_publishable_${random()}`,
	secret: `sb_secret_${random()}`
});

/** Reads `keys.json`, or makes it, readable by its owner alone. */
export function keysOf(folder: string): Keys {
	const file = join(folder, 'keys.json');
	const found = readIfThere(file);
	if (found !== null) return Keys.parse(JSON.parse(found));

	const keys = newKeys();
	mkdirSync(folder, { recursive: true });
	writeFileSync(`${file}.new`, JSON.stringify(keys, null, '\t') + '\n', { mode: 0o600 });
	renameSync(`${file}.new`, file);
	return keys;
}

function readIfThere(file: string) {
	try {
		return readFileSync(file, 'utf8');
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
		throw error;
	}
}
