import type { Role } from './columns.ts';

/** Headings of Finnish, Swedish and English tables; the first that fits wins, and codes go before names. */
export const HEADINGS: readonly [Exclude<Role, 'figures'>, RegExp][] = [
	[
		'area',
		/^(?:kuntakoodi|kuntanumero|aluekoodi|municipality code|area code|kommunkod|områdeskod)$/
	],
	['area', /^(?:kunta|alue|municipality|area|kommun|område)$/],
	['unit', /^(?:palveluyksikkö|toimintayksikkö|service unit|serviceenhet)$/],
	[
		'period',
		/^(?:vuosi|ajanjakso|jakso|kuukausi|neljännes|päivä|pvm|year|period|month|date|år|månad)$/
	],
	['indicator', /^(?:mittari|tunnusluku|mätare|slug)(?: id)?$/],
	['indicator', /^(?:indikaattori|indicator|indikator)(?: id)?$/],
	['value', /^(?:arvo|luku|value|primary value|värde|pisteet|pistemäärä|score|points|poäng)$/],
	['numerator', /^(?:osoittaja|numerator|täljare|absolute value|absoluuttinen arvo)$/],
	['denominator', /^(?:nimittäjä|denominator|nämnare)$/],
	['lower', /^(?:(?:luottamusvälin )?alaraja|lower(?: bound| limit)?|nedre gräns)$/],
	['upper', /^(?:(?:luottamusvälin )?yläraja|upper(?: bound| limit)?|övre gräns)$/],
	['state', /^(?:tila|luvun tila|state|status|tillstånd)$/],
	[
		'scope',
		/^(?:rajaus|mitä on laskettu mukaan|(?:indikaattorijoukon |luettelon )?versio|scope|(?:item set )?version|avgränsning)$/
	],
	['method', /^(?:menetelmä|mittaustapa|method|metod)$/],
	['note', /^(?:huomautus|huom|lisätieto|selite|note|comment|anmärkning|kommentar)$/],
	[
		'class',
		/^(?:luokka|ulottuvuus|sukupuoli|ikäryhmä|class|dimension|gender|sex|age group|klass|kön|åldersgrupp)$/
	]
];

/** A measure as often as a place: which of the two, its cells tell. */
export const MAYBE_UNIT = /^(?:yksikkö|enhet|unit)$/;

/** Beside one of these a column of indicators is one of items: another tells the series, or their version. */
export const BESIDE_ITEMS =
	/^(?:mittari|tunnusluku|mätare|(?:indikaattorijoukon |luettelon )?versio|(?:item set )?version)$/;
