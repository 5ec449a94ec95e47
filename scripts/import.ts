// `npm run import -- …`: figures from outside into the database, past the pages. National reference data
// is brought only here; everything goes through the same stages as on /tuonti.
import { parseArgs } from 'node:util';
import { DirectoryInUse } from '../src/lib/db/lock.server.ts';
import { DbError } from '../src/lib/db/unwrap.server.ts';
import { FileRefused } from '../src/lib/imports/file-refusal.ts';
import { TooMany } from '../src/lib/imports/files.server.ts';
import { fileReasonText } from '../src/lib/imports/reasons.ts';
import { SourceError, sourceErrorInWords } from '../src/lib/imports/source-error.ts';
import { failureInWords } from '../src/lib/imports/words.ts';
import { NotPossible, openDatabase } from './database.ts';
import {
	complain,
	DONE,
	FAILED,
	MISUSED,
	Misused,
	say,
	yearsOf,
	type Command,
	type Wish
} from './import/commands.ts';
import { file } from './import/file.ts';
import { national } from './import/national.ts';
import { ownerOf } from './import/pipeline.ts';
import { list, undo } from './import/runs.ts';
import { pxweb, sotkanet } from './import/fetched.ts';

const HELP = `Tuo lukuja tietokantaan.

  npm run import -- national KANSIO            valtakunnallinen aineisto (data/national)
  npm run import -- sotkanet TUNNUS --years 2015-2024 [--municipality 111]
  npm run import -- pxweb TAULUKKO --years 2015-2024 [--municipality 111]
                                               kaikki taulukkoon liitetyt mittarit
  npm run import -- file TIEDOSTO.csv|xlsx --municipality 111 [valitsimet]
  npm run import -- list [--municipality 111]  tehdyt tuonnit
  npm run import -- undo TUONTI                peruu tuonnin: sen luvut poistuvat ja edelliset palaavat
  npm run import -- --help

  --municipality 111   luvut kunnan omiksi; ilman sitä ne ovat valtakunnallisia
  --skip-refused       tuo hyvät rivit, vaikka osa hylätään; muuten ei tuoda mitään

Tiedoston sarakkeet arvataan otsikoista, tai ne luetaan kuten viimeksi. Valitsimet ohittavat arvauksen:
  --indicator vakiluku --period 2024 --scope "18–64-vuotiaat"
                       mittari, aika tai rajaus, jota sarakkeet eivät kerro
  --column "Otsikko=rooli"
                       mitä sarake kertoo, yksi kerrallaan; none jättää sarakkeen pois. Roolit:
                       area unit period indicator class value numerator denominator lower upper
                       state scope method note figures
  --class-dimension tea_dimension
                       luokkasarakkeen luokittelu
  --new-classes        lisää luokat, joita ei tunneta; muuten niiden rivit hylätään
  --state provisional  lukujen tila: final, provisional tai estimate

Tietokanta on se, jonka palvelin avaisi: SUPABASE_URL ja SUPABASE_SECRET_KEY, tai sisäinen kansiossa
HYTE_DATA_DIR (.data). Sisäisen tietokannan palvelin on ensin sammutettava.
Paluuarvo: 0 tehty, 1 ei onnistunut, 2 väärä komento, 3 rivejä hylättiin eikä mitään tuotu.`;

const COMMANDS: Record<string, Command> = { national, sotkanet, pxweb, file, list, undo };

const OPTIONS = {
	years: { type: 'string' },
	municipality: { type: 'string' },
	indicator: { type: 'string' },
	period: { type: 'string' },
	column: { type: 'string', multiple: true },
	'class-dimension': { type: 'string' },
	'new-classes': { type: 'boolean', default: false },
	scope: { type: 'string' },
	state: { type: 'string' },
	'skip-refused': { type: 'boolean', default: false },
	help: { type: 'boolean', default: false }
} as const;

function understood() {
	try {
		return parseArgs({ options: OPTIONS, allowPositionals: true });
	} catch (error) {
		if (!(error instanceof TypeError)) throw error; // parseArgs throws no other
		const [, option = ''] = /'(-[^ ',]+)/.exec(error.message) ?? [];
		throw new Misused(`Valitsinta ${option} ei tunneta, tai sen arvo puuttuu.`, { cause: error });
	}
}

function wished() {
	const { values, positionals } = understood();
	const [name = '', ...words] = positionals;
	const { municipality = null, scope = null, state = null } = values;
	if (municipality !== null && !/^\d{3}$/.test(municipality))
		throw new Misused('Anna kunnan kolminumeroinen koodi: --municipality 111');
	const wish: Wish = {
		...{ words, municipality },
		years: values.years ? yearsOf(values.years) : [],
		indicator: values.indicator ?? null,
		period: values.period ?? null,
		told: {
			...{ scope, state, columns: values.column ?? [], newClasses: values['new-classes'] },
			classDimension: values['class-dimension'] ?? null
		},
		skipRefused: values['skip-refused']
	};
	return { help: values.help, name, wish };
}

async function main(): Promise<number> {
	const { help, name, wish } = wished();
	if (help) say(HELP);
	if (help) return DONE;
	const command = COMMANDS[name];
	if (!command) throw new Misused(name ? `Komentoa ${name} ei tunneta.` : 'Anna komento.');
	const work = command(wish);
	const { db, close } = await openDatabase();
	try {
		await ownerOf(db, wish.municipality);
		return await work(db);
	} finally {
		await close();
	}
}

const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
	error instanceof Error && 'syscall' in error;

/** What to say of an error that a person can do something about; others are shown whole. */
function inWords(error: unknown) {
	if (error instanceof SourceError) return sourceErrorInWords(error, 'fi');
	if (error instanceof DirectoryInUse || error instanceof NotPossible) return error.message;
	if (error instanceof FileRefused) return fileReasonText(error, 'fi');
	if (error instanceof TooMany) return failureInWords(error, 'fi');
	if (error instanceof DbError) return `Tietokanta vastasi: ${error.message} (${error.code})`;
	if (isSystemError(error) && error.path) return `Ei voi lukea: ${error.path} (${error.code})`;
	return error instanceof Misused ? `${error.message}\n\nOhje: npm run import -- --help` : null;
}

process.exitCode = await main().catch((error: unknown) => {
	const said = inWords(error);
	if (said === null) console.error(error);
	else complain(said);
	return error instanceof Misused ? MISUSED : FAILED;
});
