import { expect, test } from 'vitest';
import type { Answer } from './answer.ts';
import { againstIn, askedOf, dayAsked, isElsewhere, queryOf } from './asked.ts';
import { budgetCsv } from './budget-csv.ts';
import { accounts, euros, line } from './budget.sample.ts';
import { columnsOf, spanOf } from './columns.ts';
import { FigureForm, RemarkForm } from './forms.ts';
import { perResident } from './residents.ts';
import { summaryOf } from './summary.ts';
import { checkpointOf, divisionsOf } from './view.ts';

const told = (budget: number, outturn: number) => ({
	budget_amended: euros(budget),
	outturn: euros(outturn)
});
const LINES = [
	line('kulut', told(-1200, -300)),
	line('tuotot', told(120, 30)),
	line('kulut', told(-800, -100), { area: 'HYTE' }),
	line('kate', told(-400, -300), { area: 'VAKA' })
];
const answer = (lines = LINES): Answer => ({
	chosen: { year: 2023, through: '2023-03-31', is_checkpoint: true },
	...{ told: [], place: null, areas: [], items: [], remarks: [], history: [], notes: [] },
	divisions: [{ id: 'division', name: 'Hyvinvointitoimiala', is_whole: false }],
	...{ accounts, lines, documents: [], residents: null }
});
const asked = askedOf(new URLSearchParams());
const shown = checkpointOf(answer(), asked);

test('the sums of a place: income, expenses and a net that is computed where nobody tells it', () => {
	const sums = summaryOf(LINES.slice(0, 2), accounts);
	expect(sums.map(({ account_id }) => account_id)).toEqual(['kulut', 'tuotot', 'kate']);
	expect(sums[2]?.figures.outturn).toMatchObject({ cents: -27_000, isComputed: true });
	expect(summaryOf([line('palkat', told(-1, -1))], accounts)).toHaveLength(1);
});

test('the division comes first, then the largest deviation, or the alphabet', () => {
	const names = (order: 'poikkeamat' | 'asiakirja') =>
		divisionsOf(answer(), shown, order)[0]?.places.operating.map(({ name }) => name);
	expect(names('poikkeamat')).toEqual(['Hyvinvointitoimiala', 'VAKA', 'HYTE']);
	expect(names('asiakirja')).toEqual(['Hyvinvointitoimiala', 'HYTE', 'VAKA']);
	expect(divisionsOf(answer([]), shown, 'asiakirja')).toEqual([]);
});

test('two hundred places are all there', () => {
	const lines = Array.from({ length: 200 }, (_, n) =>
		line('kulut', told(-n, -n), { area: `alue ${String(n)}` })
	);
	const [division] = divisionsOf(answer(lines), shown, 'poikkeamat');
	expect(division?.places.operating).toHaveLength(200);
	expect(division?.places.operating[0]?.name).toBe('alue 199');
});

test('columns that nobody tells are not there, and a mixed one says its unit in each cell', () => {
	const [division] = divisionsOf(answer(), shown, 'asiakirja');
	const rows = division?.places.operating.flatMap((place) => place.rows) ?? [];
	const columns = columnsOf(rows, shown, 'fi');
	expect(columns.map(({ label, unit }) => [label, unit])).toEqual([
		['TA 2023 + muutos', 1],
		['TOT 1–3/2023', 1],
		['Jäljellä', 1],
		['Ero tasaiseen', 1]
	]);
	const csv = budgetCsv(rows, shown, 'fi').split('\r\n');
	expect(csv[1]).toMatch(
		/^Hyvinvointitoimiala;;Käyttötalous;Toimintakulut;-1200;-300;-900;0;-1200;25$/
	);
});

test.each([
	['2023-03-31', '1–3/2023'],
	['2023-01-31', '1/2023'],
	['2024-02-29', '1–2/2024'],
	['2023-12-31', '2023'],
	['2023-03-20', '20.3.2023']
])('%s closes %s', (day, expected) => {
	expect(spanOf(day, 'fi')).toBe(expected);
});

test('an address is read, nonsense is not, and it is written again', () => {
	const query = '?vuosi=2023&kk=2&peruste=ta&jarjestys=asiakirja';
	expect(queryOf(askedOf(new URLSearchParams(query)))).toBe(query);
	expect(queryOf(askedOf(new URLSearchParams('?vuosi=23&kk=13&peruste=x')))).toBe('');
	expect(dayAsked({ year: 2024, month: 2 })).toBe('2024-02-29');
	expect(dayAsked({ year: null, month: 2 })).toBeNull();
	const chosen = { year: 2023, through: '2023-03-31', is_checkpoint: true };
	expect(isElsewhere({ ...asked, year: 2023, month: 5 }, chosen)).toBe(true);
	expect(isElsewhere({ ...asked, year: 2023, month: 3 }, chosen)).toBe(false);
	expect(isElsewhere({ ...asked, year: 2020 }, chosen)).toBe(true);
});

test('the outturn is held against what there is', () => {
	expect(againstIn(LINES)).toEqual(['budget_amended']);
	expect(againstIn([line('kulut', { plan: euros(1) })])).toEqual(['plan']);
	const both = { budget: euros(1), amendment: euros(1) };
	expect(againstIn([line('kulut', both)])).toEqual(['budget_amended', 'budget']);
});

test('per resident in whole euros, of nobody nothing', () => {
	const residents = { value: 18_344, day: '2021-12-31' };
	expect(perResident(euros(-7_260_316), residents)?.cents).toBe(-39_579);
	expect(perResident(euros(-1), null)).toBeNull();
	expect(perResident(euros(-1), { ...residents, value: 0 })).toBeNull();
});

const place = { year: '2023', through: '2023-03-31' };

test('a remark says something; its forecast is money', () => {
	const read = (form: object) =>
		RemarkForm.safeParse({ ...place, version: '0', text: '', ...form });
	expect(read({ forecast: '-590 000' }).data?.forecast).toBe(-59_000_000);
	expect(read({ text: 'Arvio' }).data?.forecast).toBeNull();
	expect(read({}).success).toBe(false);
	expect(read({ forecast: 'paljon' }).success).toBe(false);
});

test('a figure needs an account, a basis, an amount and a day of its year', () => {
	const account = '8a1f6f0e-0b0a-4c57-9d5e-1f2a3b4c5d6e';
	const good = { ...place, account, basis: 'outturn', amount: '-8 104', note: '' };
	const read = (form: object) => FigureForm.safeParse({ ...good, ...form });
	expect(read({}).data?.money.cents).toBe(-810_400);
	expect(read({ unit: '1000' }).data?.money.cents).toBe(-810_400_000);
	for (const wrong of [
		{ account: '' },
		{ basis: 'change' },
		{ amount: '' },
		{ amount: '1,234' },
		{ through: '2022-03-31' },
		{ year: '1800' },
		{ unit: '7' }
	])
		expect(read(wrong).success, JSON.stringify(wrong)).toBe(false);
});
