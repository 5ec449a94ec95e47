import { describe, expect, test } from 'vitest';
import type { BriefGoal } from './brief-goals.ts';
import { sampleBrief } from './brief.sample.ts';
import { councilBrief } from './brief.ts';

const goal = (title: string, status: BriefGoal['status'], asOf = '2023-03-31'): BriefGoal => ({
	title,
	status,
	asOf,
	objective: 'Hyvinvoivat asukkaat',
	division: 'Sivistystoimiala'
});

describe('the index of Heinola', () => {
	const { index, notes } = councilBrief(sampleBrief([]));

	test('is shown with its year, coverage and the one that is missing', () => {
		expect(index).toMatchObject({
			figureLabel: 'Indeksi 2020',
			figure: '148,2',
			coverage: 'Mukana 13/14 mittaria',
			missing: 'Puuttuu: Liikuntapaikkojen ja ulkoilualueiden hoito (arvoa ei ole julkaistu)',
			verdict: 'Kahteen edelliseen vuoteen verrattuna tilanne on heikentynyt.',
			change: 'Tilanne heikkeni vuodesta 2019: muutos oli +0,7 pistettä.'
		});
	});

	test('names what moved it, three each way, and the rest', () => {
		expect(index?.contributions?.worsened.rows).toHaveLength(3);
		expect(index?.contributions?.improved.rows[0]).toEqual({
			label: 'Kunnan osarahoittama työmarkkinatuki',
			points: '−0,8'
		});
		expect(index?.contributions?.rest).toBe(
			'Muut mittarit yhteensä −0,3. Koko muutos +0,7 pistettä.'
		);
	});

	test('has ten years in its table and its chart, and says them in a sentence', () => {
		expect(index?.table.years).toHaveLength(10);
		expect(index?.table.values[0]).toBe('142,8');
		expect(index?.chart.summary).toBe(
			'Heinola: indeksi oli 142,8 vuonna 2011 ja 148,2 vuonna 2020.'
		);
	});

	test('says how its figures are to be read', () => {
		const said = notes.lines.join(' ');
		expect(said).toContain('Mitä suurempi luku, sitä huonompi tilanne.');
		expect(said).toContain('kaksi kolmasosaa');
		expect(said).toContain('Mittarien valinta on esimerkki');
		expect(said).toContain('vain julkaistuista tiedoista');
		expect(said).toContain('Sotkanet.fi');
	});
});

test('the first year has no change and names no reasons', () => {
	const { index } = councilBrief(sampleBrief([], 2011));
	expect(index).toMatchObject({ change: '', verdict: '', contributions: null });
});

test('a block without anything to say is not there', () => {
	const brief = councilBrief({ ...sampleBrief([]), index: null });
	expect(brief).toMatchObject({ index: null, goals: null });
	expect(brief.notes.lines).toEqual(['Tiivistelmä on koottu vain julkaistuista tiedoista.']);
});

describe('goals', () => {
	const goals = (...list: BriefGoal[]) => councilBrief(sampleBrief(list)).goals;

	test('are counted by status, those that need the council first', () => {
		const block = goals(
			goal('a', 'on_track'),
			goal('b', null),
			goal('c', 'partly'),
			goal('d', 'on_track')
		);
		expect(block?.heading).toBe('Tavoitteet tilan mukaan 31.3.2023 (yhteensä 4)');
		expect(block?.counts.map(({ count, label }) => `${count} ${label}`)).toEqual([
			'1 Toteutuu osittain',
			'2 Toteutuu',
			'1 Tilaa ei ilmoitettu'
		]);
	});

	test('that do not go as planned are listed, the worst first', () => {
		const behind = goals(
			goal('partly', 'partly'),
			goal('well', 'achieved'),
			goal('bad', 'off_track')
		)?.behind;
		expect(behind?.rows.map(({ title }) => title)).toEqual(['bad', 'partly']);
		expect(behind?.rows[0]?.about).toBe('Sivistystoimiala · Hyvinvoivat asukkaat');
		expect(behind?.more).toBe('');
	});

	test('carry their dates when the dates differ', () => {
		const block = goals(goal('a', 'partly'), goal('b', 'on_track', '2023-06-30'));
		expect(block?.behind?.rows[0]?.about).toContain('31.3.2023');
		expect(block?.heading).toBe('Tavoitteet tilan mukaan (yhteensä 2)');
	});

	test('beyond what fits are counted', () => {
		const block = goals(
			...Array.from({ length: 9 }, (_, at) => goal(`g${String(at)}`, 'off_track'))
		);
		expect(block?.behind?.rows).toHaveLength(6);
		expect(block?.behind?.more).toBe('ja 3 muuta');
	});

	test('that all go well are said to', () => {
		expect(goals(goal('a', 'on_track'))).toMatchObject({
			behind: null,
			allWell:
				'Minkään tavoitteen ei ole ilmoitettu toteutuvan vain osittain tai jäävän toteutumatta.'
		});
	});
});

test.each(['sv', 'en'] as const)('speaks %s, with no Finnish words of ours left', (locale) => {
	const brief = councilBrief({ ...sampleBrief([goal('a', 'partly')]), locale });
	expect(JSON.stringify(brief)).not.toMatch(/Tavoitteet|Indeksi |tiivistelmä|Toteutuu|muuta/);
});
