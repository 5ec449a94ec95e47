import { describe, expect, test } from 'vitest';
import { entryChoice, missingBefore } from './entry-choice.ts';
import { missingMonths, monthOf, stepped } from './month.ts';
import { baseOf, isTouched, readDrafts } from './sheet-draft.ts';
import { entriesOf } from './sheet-entry.ts';
import { outcomeOf, type Answer } from './sheet-outcome.ts';
import { CELL, PARTS, row, uuid } from './sheet.sample.ts';
import { heldAs, lineOf, sheetOf } from './sheet.ts';

const posted = (fields: Record<string, string>) => {
	const form = new FormData();
	for (const [name, text] of Object.entries(fields)) form.append(name, text);
	return readDrafts(form);
};
const typed = (text: string, base = '|') =>
	posted({ [`luku-${CELL}`]: text, [`pohja-${CELL}`]: base });
const parts = (numerator: string, denominator: string) =>
	posted({ [`osoittaja-${PARTS}`]: numerator, [`nimittaja-${PARTS}`]: denominator });

describe('what a cell says', () => {
	test.each([
		['15', { value: 15, decimals: 0 }],
		['9,20', { value: 9.2, decimals: 2 }],
		['197,70 %', { value: 197.7, decimals: 2 }],
		['0', { value: 0, decimals: 0 }],
		['-', { state: 'not_available' }],
		['–', { state: 'not_available' }]
	])('%s', (text, said) => {
		const { entries, errors } = entriesOf(typed(text));
		expect(entries).toMatchObject([{ key: CELL, expected_current_id: null, ...said }]);
		expect(errors).toEqual({});
	});

	test.each(['', '   '])('an empty cell (%j) stays as it is', (text) => {
		expect(entriesOf(typed(text))).toEqual({ entries: [], errors: {} });
	});

	test.each(['noin 5', '1.234', '1,2,3', '0,1234567'])('%s is asked again', (text) => {
		const { entries, errors } = entriesOf(typed(text));
		expect(entries).toEqual([]);
		expect(Object.keys(errors)).toEqual([CELL]);
	});

	test('parts are sent as parts, and the value is left to the database', () => {
		const [entry] = entriesOf(parts('198', '1 344')).entries;
		expect(entry).toMatchObject({ numerator: 198, denominator: 1344 });
		expect(entry).not.toHaveProperty('value');
		expect(entry).not.toHaveProperty('decimals');
	});

	test.each([
		['198', ''],
		['', '1344'],
		['198', '0'],
		['x', '10']
	])('%j of %j is no share', (numerator, denominator) => {
		expect(Object.keys(entriesOf(parts(numerator, denominator)).errors)).toEqual([PARTS]);
	});
});

describe('a cell that was not touched', () => {
	const held = row({ observation_id: uuid(9), value: 75.5, decimals: 1, state: 'final' });
	const shown = lineOf(heldAs(held, held), held);

	test('says what it said, so it is not sent even when somebody has changed it since', () => {
		const base = baseOf({ expected: uuid(9), shown });
		expect(shown).toBe('75,5');
		expect(typed('75,5', base).map(isTouched)).toEqual([false]);
		expect(typed('75,6', base).map(isTouched)).toEqual([true]);
		expect(entriesOf(typed('75,6', base)).entries[0]?.expected_current_id).toBe(uuid(9));
	});

	test('"not available" is shown as it is typed', () => {
		const gone = row({ observation_id: uuid(9), state: 'not_available' });
		expect(heldAs(gone, gone).text).toBe('-');
	});
});

describe('the outcome', () => {
	const answer = (more: Partial<Answer>): Answer => ({
		key: CELL,
		outcome: 'saved',
		reason: '',
		observation_id: uuid(8),
		value: 80,
		numerator: null,
		denominator: null,
		decimals: 0,
		state: 'final',
		entered_at: null,
		entered_by: 'Toinen',
		...more
	});

	test('a saved cell is done', () => {
		const outcome = outcomeOf(typed('70'), [answer({})], {});
		expect(outcome).toMatchObject({ became: 'saved', saved: 1, drafts: {}, conflicts: {} });
	});

	test('a conflict keeps what was typed, on the edition of the other', () => {
		const outcome = outcomeOf(typed('70'), [answer({ outcome: 'conflict' })], {});
		expect(outcome.became).toBe('conflict');
		expect(outcome.drafts[CELL]).toMatchObject({ text: '70', expected: uuid(8) });
		expect(outcome.conflicts[CELL]?.entered_by).toBe('Toinen');
	});

	test('a refusal and a slip keep what was typed, each with its reason', () => {
		const refused = answer({ outcome: 'refused', reason: 'unit_is_closed' });
		const outcome = outcomeOf(
			[...typed('70'), ...parts('1', '')],
			[refused],
			entriesOf(parts('1', '')).errors
		);
		expect(outcome.became).toBe('errors');
		expect(Object.keys(outcome.errors).sort()).toEqual([CELL, PARTS].sort());
		expect(outcome.drafts[PARTS]?.numerator).toBe('1');
	});
});

describe('months', () => {
	test('the last month that has ended, unless another is asked for', () => {
		expect(monthOf(null, '2026-01-15')).toBe('2025-12');
		expect(monthOf('2023-13', '2026-01-15')).toBe('2025-12');
		expect(monthOf('2023-04', '2026-01-15')).toBe('2023-04');
		expect(stepped('2023-12', 1)).toBe('2024-01');
	});

	test('a month without a value between others is missing, not one before a unit was opened', () => {
		const told = ['2023-01-31', '2023-03-31', '2023-06-30'];
		expect(missingMonths(told)).toEqual(['2023-02', '2023-04', '2023-05']);
		expect(missingMonths(told, { to: '2023-04-15' })).toEqual(['2023-02', '2023-04']);
		expect(missingMonths(['2023-01-31'])).toEqual([]);
	});

	test('the sheet lists the months before it that were left out', () => {
		const before = row({ previous_period_end: '2023-01-31', previous_value: 75 });
		const up = row({ service_unit_id: uuid(2), previous_period_end: '2023-03-31' });
		expect(
			missingBefore(sheetOf([before, up, row({ service_unit_id: uuid(3) })]), '2023-04')
		).toEqual([
			{ month: '2023-02', count: 1 },
			{ month: '2023-03', count: 1 }
		]);
	});
});

describe('units and areas', () => {
	test('a unit that closes in the month is still asked, and says when', () => {
		const [unit] = sheetOf([row({ valid_to: '2023-04-10' })]).units;
		expect(unit?.closes).toBe('2023-04-10');
		expect(sheetOf([row({ valid_to: '2023-05-10' })]).units[0]?.closes).toBeNull();
	});

	test('the only service area is chosen by itself, an unknown one is not', () => {
		const area = { id: uuid(5), name: 'VAKA', tag: 'VAKA', division_id: uuid(6), valid_to: null };
		const chosen = (query: string) =>
			entryChoice(new URLSearchParams(query), [area], '2026-01-15').area;
		expect(chosen('')).toBe(area);
		expect(chosen('palvelualue=VAKA')).toBe(area);
		expect(chosen('palvelualue=MUU')).toBeNull();
	});
});
