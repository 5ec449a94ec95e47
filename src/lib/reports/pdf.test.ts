import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { BriefGoal } from './brief-goals.ts';
import { sampleBrief } from './brief.sample.ts';
import { councilBrief, type BriefInput } from './brief.ts';
import { briefPdf } from './pdf.server.ts';

const MADE = new Date('2026-02-02T08:00:00Z');
const TITLES = ['Kouluterveys paranee', 'Liikunta #1 kasvaa $5 & *40 %*', 'Yksinäisyys vähenee'];

const goals = (titles: readonly string[]) =>
	titles.map((title): BriefGoal => ({
		title,
		objective: null,
		division: 'Sivistystoimiala',
		status: 'off_track',
		asOf: '2023-03-31'
	}));

const print = (input: BriefInput) => briefPdf(councilBrief(input), MADE);
const pdf = print(sampleBrief(goals(TITLES)));
const bytes = (file: Uint8Array) => new TextDecoder('latin1').decode(file);

test('is a PDF that claims PDF/UA-1', () => {
	expect(bytes(pdf)).toMatch(/^%PDF-/);
	expect(bytes(pdf)).toMatch(/<pdfuaid:part>1</);
});

test('the same brief makes the same bytes', () => {
	expect(Buffer.from(print(sampleBrief(goals(TITLES)))).equals(pdf)).toBe(true);
});

test('another moment makes another file', () => {
	const later = briefPdf(
		councilBrief(sampleBrief(goals(TITLES))),
		new Date('2026-02-03T08:00:00Z')
	);
	expect(Buffer.from(later).equals(pdf)).toBe(false);
});

test('prints without an index and without goals', () => {
	expect(bytes(print({ ...sampleBrief([]), index: null }))).toMatch(/^%PDF-/);
});

test.each(['sv', 'en'] as const)('prints in %s', (locale) => {
	expect(bytes(print({ ...sampleBrief(goals(TITLES)), locale }))).toMatch(/^%PDF-/);
});

/** Poppler is a tool of the machine, not of npm: what needs it is skipped where it is not installed. */
const hasPoppler = (() => {
	try {
		execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
})();

describe.skipIf(!hasPoppler)('as poppler reads it', () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'brief-'));
	afterAll(() => {
		rmSync(folder, { recursive: true });
	});

	function poppler([tool, ...options]: [string, ...string[]], file: Uint8Array) {
		const name = path.join(folder, 'brief.pdf');
		writeFileSync(name, file);
		return execFileSync(
			tool,
			options.map((option) => (option === 'FILE' ? name : option)),
			{ encoding: 'utf8', stdio: 'pipe' }
		);
	}
	const textOf = (file: Uint8Array) =>
		poppler(['pdftotext', 'FILE', '-'], file).replace(/\s+/g, ' ');

	test('it is one tagged page with a title and an author', () => {
		const said = poppler(['pdfinfo', 'FILE'], pdf);
		expect(said).toMatch(/Pages: +1\n/);
		expect(said).toMatch(/Tagged: +yes/);
		expect(said).toMatch(/Title: +Valtuuston tiivistelmä hyvinvoinnista, Heinola/);
		expect(said).toMatch(/Author: +Heinola/);
	});

	test('it has headings, a figure and tables with header rows', () => {
		const structure = poppler(['pdfinfo', '-struct-text', 'FILE'], pdf);
		expect(structure.match(/^ *H1/gm)).toHaveLength(1);
		expect(structure.match(/^ *H2/gm)).toHaveLength(4);
		expect(structure.match(/^ *Figure/gm)).toHaveLength(1);
		expect(structure.match(/^ *Table/gm)).toHaveLength(4);
		expect(structure.match(/^ *THead/gm)).toHaveLength(4);
	});

	test.each(TITLES)('it says "%s"', (title) => {
		expect(textOf(pdf)).toContain(title);
	});

	test.each([
		[
			'markup',
			'#panic() $x$ *b* _i_ `c` "q" \\ <l> @r // x',
			'#panic() $x$ *b* _i_ `c` "q" \\ <l> @r // x'
		],
		['an emoji', 'Iloa 😀👩‍👩‍👧 riittää', 'Iloa □□□□ riittää'],
		['letters that the font lacks', 'Yö 漢字 \u0007\uE000', 'Yö □□ □□'],
		['half a letter', 'a\uD83Db', 'a□b'],
		['letters of Sámi', 'Čáhppes đŋŧž', 'Čáhppes đŋŧž'],
		['5 000 letters', 'x'.repeat(5000), 'xxx'],
		['1 000 words', 'sana '.repeat(1000), 'sana sana…'],
		['line breaks', 'yksi\n\n\tkaksi', 'yksi kaksi']
	])('%s stays text on one page, wherever it stands', (_, text, expected) => {
		const file = print(everywhere(text));
		expect(poppler(['pdfinfo', 'FILE'], file)).toMatch(/Pages: +1\n/);
		expect(textOf(file)).toContain(expected);
		expect(textOf(file)).toContain('ja 3 muuta');
		expect(textOf(file)).toContain('Näin luvut luetaan');
	});
});

/** One text in every place that people can write in. */
function everywhere(text: string): BriefInput {
	const input = sampleBrief([]);
	const nine = Array.from({ length: 9 }, () => text);
	const same = (ids: object) => Object.fromEntries(Object.keys(ids).map((id) => [id, text]));
	const goal = { title: text, objective: text, division: text, asOf: null };

	return {
		...input,
		municipality: { name: text },
		goals: nine.map(() => ({ ...goal, status: 'partly' as const })),
		index: input.index && {
			...input.index,
			name: text,
			titles: same(input.index.titles),
			reasons: same(input.index.reasons),
			sources: nine
		}
	};
}
