import { expect, test } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import type { Draft } from './draft.ts';
import { outcomeOf } from './outcome.ts';
import { review } from './save.ts';
import type { Standing } from './standing.ts';

const row = (goal: string, known: Partial<Standing> = {}): Standing => ({
	...{ round_id: 'r', goal_id: goal, division_id: 'd', version: null, status: null, text: null },
	...{ measured_value: null, is_unchanged: null, reported_at: null, author_name: null },
	...{ question: null, previous_status: null, previous_text: null, previous_measured_value: null },
	...known
});

const draft = (goal: string, typed: Partial<Draft> = {}): Draft => ({
	...{ key: `r.${goal}`, roundId: 'r', goalId: goal, version: 0, status: '', text: '', value: '' },
	...typed
});

const told = { version: 1, status: 'on_track', text: 'Hyvin.' } as const;
const typed = { status: 'partly', text: 'Osin.' };

function outcome(
	rows: Standing[],
	drafts: Draft[],
	pressed: { only?: string; unchanged?: string } = {}
) {
	const posted = { drafts, only: null, unchanged: null, ...pressed };
	const read = new Map([
		['r.a@1', { status: 'on_track', text: 'Hyvin.', measured_value: null } as const]
	]);
	const result = review(posted, new Map(rows.map((one) => [`r.${one.goal_id}`, one])), read);
	return { ...outcomeOf(result), reports: result.reports };
}

test('"save all" saves only what was filled in', () => {
	const { became, saved, reports } = outcome(
		[row('a'), row('b'), row('c', told)],
		[draft('a', typed), draft('b'), draft('c', { ...told })]
	);
	expect({ became, saved }).toEqual({ became: 'saved', saved: ['r.a'] });
	expect(reports).toMatchObject([{ goal_id: 'a', version: 1, ...typed, is_unchanged: false }]);
});

test('"save" of one goal keeps what is typed in the others', () => {
	const { saved, drafts } = outcome(
		[row('a'), row('b')],
		[draft('a', typed), draft('b', { text: 'Kesken' })],
		{ only: 'r.a' }
	);
	expect(saved).toEqual(['r.a']);
	expect(Object.keys(drafts)).toEqual(['r.b']);
});

test('one mistake and nothing is saved, nothing is lost', () => {
	const { became, saved, drafts, errors } = outcome(
		[row('a'), row('b')],
		[draft('a', typed), draft('b', { text: 'Kesken' })]
	);
	expect({ became, saved }).toEqual({ became: 'errors', saved: [] });
	expect(errors).toEqual({ 'r.b': { status: m.rounds_status_needed() } });
	expect(Object.keys(drafts)).toEqual(['r.a', 'r.b']);
});

test('a correction is the next version', () => {
	const { reports } = outcome([row('a', told)], [draft('a', { version: 1, ...typed })]);
	expect(reports).toMatchObject([{ version: 2, text: 'Osin.' }]);
});

test('a stale version is a conflict; pressing again saves on top knowingly', () => {
	const now = row('a', { ...told, version: 2, text: 'Toisen sanat.', author_name: 'Toinen' });
	const first = outcome([now], [draft('a', { version: 1, ...typed })]);
	expect(first).toMatchObject({ became: 'conflict', saved: [], reports: [] });
	expect(first.conflicts['r.a']).toMatchObject({ version: 2, text: 'Toisen sanat.' });

	const again = outcome([now], Object.values(first.drafts));
	expect(again.reports).toMatchObject([{ version: 3, text: 'Osin.' }]);
});

test('a goal that only others changed is left alone', () => {
	const now = row('a', { ...told, version: 2, text: 'Toisen sanat.' });
	const { became } = outcome([now], [draft('a', { ...told, version: 1 })]);
	expect(became).toBe('nothing');
});

test('the same words saved twice are saved once', () => {
	const { became, drafts } = outcome([row('a', told)], [draft('a', { ...told, version: 0 })]);
	expect({ became, drafts }).toEqual({ became: 'nothing', drafts: {} });
});

test('what one may not see is refused and given back', () => {
	const { became, drafts } = outcome([], [draft('a', typed)]);
	expect(became).toBe('refused');
	expect(drafts['r.a']?.text).toBe('Osin.');
});

const before = {
	previous_status: 'off_track',
	previous_text: 'Ei.',
	previous_measured_value: 4
} as const;

test('"no change" carries the last report over and says so', () => {
	const { reports } = outcome([row('a', before)], [draft('a')], { unchanged: 'r.a' });
	const carried = { status: 'off_track', text: 'Ei.', measured_value: 4, is_unchanged: true };
	expect(reports).toMatchObject([{ version: 1, ...carried }]);
});

test.each([
	['another status than before is not thrown away', 'partly', 'errors'],
	['the status of before changes nothing', 'off_track', 'saved']
])('"no change" with a status chosen: %s', (_, status, became) => {
	const pressed = outcome([row('a', before)], [draft('a', { status })], { unchanged: 'r.a' });
	expect(pressed.became).toBe(became);
});

test.each([
	{ how: 'with something typed', row: row('a', before), typed: 'Kesken', became: 'errors' },
	{ how: 'with nothing to carry over', row: row('a'), became: 'errors' },
	{ how: 'after somebody else told', row: row('a', { ...before, ...told }), became: 'conflict' },
	{ how: 'twice', row: row('a', { ...before, ...told, is_unchanged: true }), became: 'nothing' }
])('"no change" $how: $became', ({ row: standing, typed: text = '', became }) => {
	const pressed = outcome([standing], [draft('a', { text })], { unchanged: 'r.a' });
	expect(pressed.became).toBe(became);
});
