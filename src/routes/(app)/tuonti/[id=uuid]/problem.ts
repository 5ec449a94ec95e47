import { m } from '#lib/paraglide/messages.js';
import type { Problem } from './settle.server.ts';

const WORDS: Record<Problem, () => string> = {
	stale: m.imports_stale,
	not_open: m.imports_not_open,
	corrected: m.imports_undo_corrected
};

export const problemInWords = (problem: Problem) => WORDS[problem]();
