import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { lineChart } from '#lib/charts/line.ts';
import template from '../../../templates/brief.typ?raw';
import type { CouncilBrief } from './brief.ts';
import { chartSvg, FONTS, REGULAR } from './chart-svg.server.ts';
import { inkOf } from './palette.ts';
import { printableIn } from './printable.server.ts';

/** Nothing is read from disk but the fonts: the template is in the bundle, the rest comes as data. */
const NOWHERE = '/nonexistent';

let compiler: NodeCompiler | undefined;
let printable: ((text: string) => string) | undefined;

const INKS = {
	accent: inkOf('--chart-1'),
	rule: inkOf('--chart-grid'),
	muted: inkOf('--chart-text'),
	reference: inkOf('--chart-6'),
	good: inkOf('--color-good'),
	partly: inkOf('--color-partly'),
	bad: inkOf('--color-bad'),
	neutral: inkOf('--color-neutral')
};

/**
 * The council's one-pager as an accessible PDF (PDF/UA-1). The same brief and the same moment make the
 * same bytes. What people have written travels as JSON, never as markup.
 */
export function briefPdf(brief: CouncilBrief, created: Date): Uint8Array {
	compiler ??= NodeCompiler.create({ workspace: NOWHERE, fontArgs: [{ fontPaths: [FONTS] }] });
	const show = (printable ??= printableIn(REGULAR));

	const inputs = {
		brief: JSON.stringify(brief, (_, part: unknown) =>
			typeof part === 'string' ? show(part) : part
		),
		inks: JSON.stringify(INKS),
		chart: brief.index
			? chartSvg(lineChart(brief.index.chart.spec), { width: 580, height: 285 })
			: ''
	};
	const pdf = compiler.pdf(
		{ mainFileContent: template, inputs },
		{ pdfStandard: PdfStandard.UA_1, creationTimestamp: Math.floor(created.getTime() / 1000) }
	);
	compiler.evictCache(10);
	return new Uint8Array(pdf);
}
