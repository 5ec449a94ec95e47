import type { Locale } from '#lib/format/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import type { RunState } from './state.ts';

const STATES: Record<RunState, (input: object, options: { locale: Locale }) => string> = {
	reading: m.imports_state_reading,
	asking: m.imports_state_asking,
	waiting: m.imports_state_waiting,
	committed: m.imports_state_committed,
	undone: m.imports_state_undone,
	discarded: m.imports_state_discarded,
	failed: m.imports_state_failed
};

export const runStateName = (state: RunState, locale: Locale) => STATES[state]({}, { locale });
