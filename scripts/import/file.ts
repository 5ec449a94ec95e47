// `npm run import -- file FILE --municipality 111`: a CSV or XLSX file, by what its columns seem to mean.
import { statSync } from 'node:fs';
import { mappingProblems, type Mapping } from '../../src/lib/imports/columns.ts';
import * as files from '../../src/lib/imports/files.server.ts';
import { mappingProblemText } from '../../src/lib/imports/reasons.ts';
import { sentPath } from '../../src/lib/imports/sent-file.server.ts';
import type { FileLook } from '../../src/lib/imports/run.ts';
import type { Db } from '../../src/lib/db/client.server.ts';
import { complain, FAILED, Misused, say, wordsOf, type Command, type Wish } from './commands.ts';
import { finish } from './pipeline.ts';
import { checkTold, toldMapping } from './told.ts';

/** What was guessed or remembered, with what the person has told instead. */
function mappingOf(look: FileLook, { indicator, period, told }: Wish): Mapping {
	const mapping = toldMapping(look.mapping, look.header, told);
	const fixed = { ...mapping.fixed, ...(indicator && { indicator }), ...(period && { period }) };
	return { ...mapping, fixed };
}

export const file: Command = (wish) => {
	const [path] = wordsOf(wish, 1);
	const { municipality } = wish;
	if (!path) throw new Misused('Anna tiedosto: npm run import -- file TIEDOSTO --municipality 111');
	if (!statSync(path, { throwIfNoEntry: false })?.isFile())
		throw new Misused(`Tiedostoa ${path} ei ole.`);
	if (!municipality) throw new Misused('Anna kunta: --municipality 111');
	checkTold(wish.told);
	return (db) => bringFile(db, wish, { path, municipality });
};

async function bringFile(db: Db, wish: Wish, from: { path: string; municipality: string }) {
	const { municipality } = from;
	const sent = await sentPath(from.path);
	const look = await files.look(db, { file: sent, choices: {}, municipality });
	const mapping = mappingOf(look, wish);
	for (const { name, role, means } of mapping.columns)
		say(`  ${name}: ${role}${means && means !== name ? ` (${means})` : ''}`);

	const problems = mappingProblems(mapping, look.header);
	for (const problem of problems) complain(mappingProblemText(problem, 'fi'));
	if (problems.length > 0) return FAILED;
	const { reading, indicators, ours } = await files.read(db, {
		...{ file: sent, choices: {}, mapping, municipality }
	});
	const about = { source: look.source, title: sent.name, url: null, licence: '', updated: null };
	return finish(db, wish, {
		reading: { ...about, ...reading, passedOver: {}, remarks: [] },
		...{ indicators, ours },
		details: { kind: 'file', confirmed: true }
	});
}
