import { DbError } from '#lib/db/unwrap.server.ts';

/** What can stand in the way of a decision; SQLSTATEs of the functions of the imports migration. */
const PROBLEMS = {
	PT409: 'stale', // our figures changed after they were compared
	'23505': 'stale',
	P0002: 'not_open',
	'55006': 'corrected'
} as const;
export type Problem = (typeof PROBLEMS)[keyof typeof PROBLEMS];

const isKnown = (code: string): code is keyof typeof PROBLEMS => code in PROBLEMS;

/** Carries a decision out; answers with what stood in its way, null when nothing did. */
export async function settled(decide: () => Promise<unknown>): Promise<Problem | null> {
	try {
		await decide();
		return null;
	} catch (error) {
		if (error instanceof DbError && isKnown(error.code)) return PROBLEMS[error.code];
		throw error;
	}
}
