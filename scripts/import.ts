// `npm run import -- …`: figures from outside into the database, past the pages. National reference data
// is brought only here; everything goes through the same stages as on /tuonti.
import { parseArgs } from 'node:util';
import { DirectoryInUse } from '../src/lib/db/lock.server.ts';
import { FileRefused } from '../src/lib/imports/file-refusal.ts';
import { fileReasonText } from '../src/lib/imports/reasons.ts';
import { SourceError, sourceErrorInWords } from '../src/lib/imports/source-error.ts';
import { NotPossible, openDatabase } from './database.ts';
import {
	complain,
	FAILED,
	MISUSED,
	Misused,
	say,
	yearsOf,
	type Command
} from './import/commands.ts';
import { file } from './import/file.ts';
import { national } from './import/national.ts';
import { list, undo } from './import/runs.ts';
import { pxweb, sotkanet } from './import/fetched.ts';

const HELP = `Tuo lukuja tietokantaan.

  npm run import -- national KANSIO            valtakunnallinen aineisto (data/national)
  npm run import -- sotkanet TUNNUS --years 2015-2024 [--municipality 111]
  npm run import -- pxweb TAULUKKO --years 2015-2024 [--municipality 111]
  npm run import -- file TIEDOSTO.csv|xlsx --municipality 111 [--indicator vakiluku] [--period 2024]
  npm run import -- list [--municipality 111]  tehdyt tuonnit
  npm run import -- undo TUONTI                perii tuonnin: luvut ja edelliset versiot palaavat
  npm run import -- --help

  --municipality 111   luvut kunnan omiksi; ilman sitä ne ovat valtakunnallisia
  --indicator, --period  mittari tai aika, jota tiedoston sarakkeet eivät kerro
  --skip-refused       tuo hyvät rivit, vaikka osa hylätään; muuten ei tuoda mitään

Tietokanta on se, jonka palvelin avaisi: SUPABASE_URL ja SUPABASE_SECRET_KEY, tai sisäinen kansiossa
HYTE_DATA_DIR (.data). Sisäisen tietokannan palvelin on ensin sammutettava.
Paluuarvo: 0 tehty, 1 ei onnistunut, 2 väärä komento, 3 rivejä hylättiin eikä mitään tuotu.`;

const COMMANDS: Record<string, Command> = { national, sotkanet, pxweb, file, list, undo };

const OPTIONS = {
	years: { type: 'string' },
	municipality: { type: 'string' },
	indicator: { type: 'string' },
	period: { type: 'string' },
	'skip-refused': { type: 'boolean', default: false },
	help: { type: 'boolean', default: false }
} as const;

function understood() {
	try {
		return parseArgs({ options: OPTIONS, allowPositionals: true });
	} catch (error) {
		if (!(error instanceof TypeError)) throw error; // parseArgs throws no other
		throw new Misused(error.message, { cause: error });
	}
}

async function main(): Promise<number> {
	const { values, positionals } = understood();
	const [name = '', ...words] = positionals;
	const command = COMMANDS[name];
	if (values.help) say(HELP);
	if (values.help) return 0;
	if (!command) throw new Misused('Komentoa ei tunneta.');

	const wish = {
		words,
		years: values.years ? yearsOf(values.years) : [],
		municipality: values.municipality ?? null,
		indicator: values.indicator ?? null,
		period: values.period ?? null,
		skipRefused: values['skip-refused']
	};
	const { db, close } = await openDatabase();
	try {
		return await command(db, wish);
	} finally {
		await close();
	}
}

/** What to say of an error that a person can do something about; others are shown whole. */
function inWords(error: unknown) {
	if (error instanceof SourceError) return sourceErrorInWords(error, 'fi');
	if (error instanceof DirectoryInUse || error instanceof NotPossible) return error.message;
	if (error instanceof FileRefused) return fileReasonText(error, 'fi');
	return error instanceof Misused ? `${error.message}\n\n${HELP}` : null;
}

process.exitCode = await main().catch((error: unknown) => {
	const said = inWords(error);
	if (said === null) console.error(error);
	else complain(said);
	return error instanceof Misused ? MISUSED : FAILED;
});
