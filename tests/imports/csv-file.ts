import { areaIndex } from '../../src/lib/imports/area-text.ts';
import { sentBlob } from '../../src/lib/imports/sent-file.server.ts';
import { readTable, type Choices } from '../../src/lib/imports/tables.server.ts';

/** A CSV file that a test has typed, as the table that is read from it. */
export const tableOf = (text: string, choices?: Choices) =>
	readTable(sentBlob('luvut.csv', new Blob([text])), choices);

/** Some areas, one name of which means two. */
export const AREAS = areaIndex([
	{ category: 'municipality', code: 'KU111', names: ['Heinola'] },
	{ category: 'municipality', code: 'KU005', names: ['Alajärvi'] },
	{ category: 'municipality', code: 'KU091', names: ['Helsinki', 'Helsingfors'] },
	{ category: 'region', code: 'MK07', names: ['Päijät-Häme', 'Päijänne-Tavastland'] },
	{ category: 'wellbeing_county', code: 'HV09', names: ['Päijät-Häme'] },
	{ category: 'country', code: 'SSS', names: ['Koko maa'] }
]);
