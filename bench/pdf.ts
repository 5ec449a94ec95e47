/**
 * How long the council's PDF takes: `node bench/pdf.ts [FILE]`, warm, in the server's own modules. With a
 * file name the last PDF is kept there.
 */
import { writeFileSync } from 'node:fs';
import { createServer } from 'vite';

const TIMES = 30;
const STATUSES = ['on_track', 'partly', 'off_track', 'not_yet_measurable', null] as const;

const vite = await createServer({ server: { middlewareMode: true }, logLevel: 'error' });
const { councilBrief } = await vite.ssrLoadModule('/src/lib/reports/brief.ts');
const { briefPdf } = await vite.ssrLoadModule('/src/lib/reports/pdf.server.ts');
const { sampleBrief } = await vite.ssrLoadModule('/src/lib/reports/brief.sample.ts');

const goals = Array.from({ length: 17 }, (_, at) => ({
	title: `Esimerkkitavoite ${String(at + 1)}: mittauksen täyteteksti, jossa on kahden rivin verran sanoja luettavaksi`,
	division: 'Esimerkkitoimiala',
	status: STATUSES[at % STATUSES.length] ?? null,
	objective: 'Esimerkkipäämäärä',
	asOf: '2023-03-31'
}));
const once = (): Uint8Array =>
	briefPdf(councilBrief(sampleBrief(goals)), new Date('2026-02-02T00:00:00Z'));

const coldAt = performance.now();
let pdf = once();
const cold = performance.now() - coldAt;
const warm: number[] = [];
for (let i = 0; i < TIMES; i++) {
	const at = performance.now();
	pdf = once();
	warm.push(performance.now() - at);
}
warm.sort((a, b) => a - b);

const ms = (time: number | undefined) => `${(time ?? NaN).toFixed(1)} ms`;
console.log(
	`PDF ${String(Math.round(pdf.length / 1024))} KiB: first ${ms(cold)}, warm median ${ms(warm[TIMES / 2])}, slowest ${ms(warm.at(-1))}`
);
const file = process.argv[2];
if (file) writeFileSync(file, pdf);
await vite.close();
