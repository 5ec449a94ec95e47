// `npm run import -- file FILE --municipality 111`: a CSV or XLSX file, by what its columns seem to mean.
import { existsSync } from 'node:fs';
import { mappingProblems, type Mapping } from '../../src/lib/imports/columns.ts';
import * as files from '../../src/lib/imports/files.server.ts';
import { mappingProblemText } from '../../src/lib/imports/reasons.ts';
import { sentPath } from '../../src/lib/imports/sent-file.server.ts';
import { complain, FAILED, Misused, say, type Command, type Wish } from './commands.ts';
import { finish } from './pipeline.ts';

/** What was guessed or remembered, with what the person has told instead. */
const told = (mapping: Mapping, { indicator, period }: Wish): Mapping => ({
	...mapping,
	fixed: {
		...mapping.fixed,
		...(indicator && { indicator }),
		...(period && { period })
	}
});

export const file: Command = async (db, wish) => {
	const { words, municipality } = wish;
	const [path = ''] = words;
	if (!existsSync(path)) throw new Misused(`Tiedostoa ${path} ei ole.`);
	if (!municipality) throw new Misused('Anna kunta: --municipality 111');
	const sent = await sentPath(path);
	const look = await files.look(db, { file: sent, choices: {}, municipality });
	const mapping = told(look.mapping, wish);
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
};
