import { expect, test } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import { readPosted, type Draft } from './draft.ts';
import { LONGEST, says, typedNumber } from './content.ts';
import { checkDraft } from './report.ts';

const ROUND = '11111111-1111-4111-8111-111111111111';
const GOAL = '22222222-2222-4222-8222-222222222222';
const key = `${ROUND}.${GOAL}`;

const draft = (typed: Partial<Draft> = {}): Draft => ({
	...{ key, roundId: ROUND, goalId: GOAL, version: 0 },
	...{ status: 'on_track', text: 'Kolme perhettä mukana.', value: '' },
	...typed
});

function form(fields: Record<string, string>) {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields)) data.append(name, value);
	return data;
}

test('a form is read into drafts, with the line ends and the edges cleaned', () => {
	const posted = readPosted(
		form({
			[`version-${key}`]: '2',
			[`status-${key}`]: 'partly',
			[`text-${key}`]: '  yksi\r\nkaksi\0 ',
			[`value-${key}`]: ' 1 234,5 ',
			only: key
		})
	);
	const typed = { version: 2, status: 'partly', text: 'yksi\nkaksi', value: '1 234,5' };
	expect(posted).toEqual({ drafts: [draft(typed)], only: key, unchanged: null });
});

test.each([
	['a name that is not ours', { 'text-1.2': 'x' }],
	['a field that is not ours', { [`author-${key}`]: 'x' }],
	['a button of a goal that is not on the form', { only: key, unchanged: key }]
])('%s is passed over', (_, fields) => {
	expect(readPosted(form(fields))).toEqual({ drafts: [], only: null, unchanged: null });
});

test('a version that is no number is the first', () => {
	expect(readPosted(form({ [`version-${key}`]: '1; drop' })).drafts[0]?.version).toBe(0);
});

test.each([
	['a status without a word', { text: '' }, { text: m.rounds_text_needed() }],
	['words without a status', { status: '' }, { status: m.rounds_status_needed() }],
	['an unknown status', { status: 'fine' }, { status: m.rounds_status_unknown() }],
	['a text over the limit', { text: 'a'.repeat(LONGEST + 1) }, { text: m.rounds_text_long() }],
	['a number with letters', { value: '12 kpl' }, { value: m.format_number_letters() }],
	['a number that could be two', { value: '1.234' }, { value: m.format_number_form() }],
	[
		'everything at once',
		{ status: '', text: '', value: 'x' },
		{
			status: m.rounds_status_needed(),
			text: m.rounds_text_needed(),
			value: m.format_number_letters()
		}
	]
])('%s is refused beside its field', (_, typed, errors) => {
	expect(checkDraft(draft(typed))).toEqual({ errors });
});

test.each([
	['no value', {}, null],
	['a dash for no value', { value: '-' }, null],
	['a Finnish number', { value: '−1 234,5' }, -1234.5],
	['zero', { value: '0' }, 0],
	['the longest text', { text: 'a'.repeat(LONGEST) }, null]
])('%s is accepted', (_, typed, measured_value) => {
	expect(checkDraft(draft(typed))).toMatchObject({ content: { measured_value } });
});

test.each([1234567.25, -0.1, 0, 0.000001, 87])('%d survives being typed again', (value) => {
	const content = { status: null, text: '', measured_value: value };
	expect(says(draft({ status: '', text: '', value: typedNumber(value) }), content)).toBe(true);
});

test.each([
	['another status', { status: 'partly' }],
	['another text', { text: 'Neljä perhettä mukana.' }],
	['another value', { value: '4' }],
	['a value that is no number', { value: 'x' }]
])('%s says something else', (_, typed) => {
	const told = {
		status: 'on_track',
		text: 'Kolme perhettä mukana.',
		measured_value: null
	} as const;
	expect(says(draft(), told)).toBe(true);
	expect(says(draft(typed), told)).toBe(false);
});
