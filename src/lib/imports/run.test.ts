import { expect, test } from 'vitest';
import { detailsOf, failureOf } from './run.ts';
import { stateOf } from './state.ts';

const NEW = {
	...{ staged_at: null, committed_at: null, undone_at: null, discarded_at: null, failure: null },
	isAsking: false
};
const NOW = '2026-11-22T20:00:00Z';

test.each([
	['reading', {}],
	['asking', { isAsking: true }],
	['waiting', { staged_at: NOW, isAsking: false }],
	['committed', { staged_at: NOW, committed_at: NOW }],
	['undone', { staged_at: NOW, committed_at: NOW, undone_at: NOW }],
	['discarded', { staged_at: NOW, discarded_at: NOW }],
	['failed', { failure: '{"reason":"empty_file"}' }],
	['discarded', { failure: '{"reason":"empty_file"}', discarded_at: NOW }]
] as const)('an import is %s with %j', (state, moments) => {
	expect(stateOf({ ...NEW, ...moments })).toBe(state);
});

test('details of a run that another version wrote are no details', () => {
	expect(detailsOf({})).toBeNull();
	expect(detailsOf({ kind: 'fax' })).toBeNull();
	expect(detailsOf({ kind: 'file', confirmed: false })).toMatchObject({ confirmed: false });
});

test('a failure that is not understood is still a failure', () => {
	expect(failureOf(null)).toBeNull();
	expect(failureOf('{"reason":"empty_file"}')).toEqual({ reason: 'empty_file' });
	expect(failureOf('[]')).toEqual({ reason: 'unknown' });
});
