// What the person says of the columns of a file, in place of what was guessed.
import { plainWords } from '../../src/lib/imports/area-text.ts';
import { Mapping, ROLES, type MappedColumn, type Role } from '../../src/lib/imports/columns.ts';
import { Misused, type Told } from './commands.ts';

/** Leaves a column out. */
const NONE = 'none';
const STATES = Mapping.shape.state.options;

const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);
const isState = (text: string): text is Mapping['state'] =>
	(STATES as readonly string[]).includes(text);

interface ToldColumn {
	heading: string;
	role: Role | typeof NONE;
}

/** @example columnOf('Rajaus=scope') // { heading: 'Rajaus', role: 'scope' } */
function columnOf(text: string): ToldColumn {
	const [, heading = '', role = ''] = /^(.+)=\s*(\w+)\s*$/s.exec(text) ?? [];
	if (isRole(role) || role === NONE) return { heading, role };
	const roles = [...ROLES, NONE].join(', ');
	throw new Misused(`Anna sarake muodossa --column "Otsikko=rooli". Roolit: ${roles}.`);
}

/** What can be checked before the file is there. @throws Misused */
export function checkTold({ columns, classDimension, scope, state }: Told) {
	columns.forEach(columnOf);
	if (state !== null && !isState(state))
		throw new Misused(`Valitsimen --state arvo on jokin näistä: ${STATES.join(', ')}.`);
	if (!Mapping.shape.classDimension.safeParse(classDimension).success)
		throw new Misused(
			'Anna luokittelu kirjaimilla a–z, esimerkiksi --class-dimension tea_dimension.'
		);
	if (!Mapping.shape.fixed.shape.scope.safeParse(scope).success)
		throw new Misused('Valitsimen --scope teksti on tyhjä tai liian pitkä.');
}

/** The one role is the told column's alone; `figures` may be many. */
function withColumn(mapping: Mapping, header: readonly string[], text: string): Mapping {
	const { heading, role } = columnOf(text);
	const at = header.findIndex((name) => plainWords(name) === plainWords(heading));
	if (at < 0)
		throw new Misused(`Tiedostossa ei ole saraketta ${heading}. Otsikot: ${header.join(', ')}.`);
	const isOther = (one: MappedColumn) => one.at !== at && (one.role !== role || role === 'figures');
	const others = mapping.columns.filter(isOther);
	const name = header[at] ?? '';
	if (role === NONE) return { ...mapping, columns: others };
	const column = { at, name, role, ...(role === 'figures' && { means: name }) };
	return { ...mapping, columns: [...others, column].sort((one, other) => one.at - other.at) };
}

/** The mapping as the person has told it. @throws Misused */
export function toldMapping(mapping: Mapping, header: readonly string[], told: Told): Mapping {
	const { columns, classDimension, newClasses, scope, state } = told;
	const placed = columns.reduce((so, text) => withColumn(so, header, text), mapping);
	return {
		...placed,
		fixed: { ...placed.fixed, ...(scope !== null && { scope }) },
		...(classDimension !== null && { classDimension }),
		...(newClasses && { newClasses }),
		...(state !== null && isState(state) && { state })
	};
}
