import { expect, test } from 'vitest';
import { pageOf, seriesOf, tableNumber, tablePath } from './pxweb-path.ts';

const PATH = 'StatFin/vaerak/statfin_vaerak_pxt_11re.px';
const PAGE =
	'https://pxdata.stat.fi/PxWeb/pxweb/fi/StatFin/StatFin__vaerak/statfin_vaerak_pxt_11re.px/';

test.each([
	[PATH, PATH],
	[` https://pxdata.stat.fi/PxWeb/api/v1/sv/${PATH}\n`, PATH],
	['statfin_vaerak_pxt_11re.px', PATH],
	[
		'statfinpas_tyokay_pxt_115b_2021.px',
		'StatFin_Passiivi/tyokay/statfinpas_tyokay_pxt_115b_2021.px'
	],
	[PAGE, PATH],
	[PAGE.slice(0, -1), PATH],
	[`${PAGE.replace('/fi/', '/sv/')}table/tableViewLayout1/?x=1`, PATH],
	['https://evil.example/x.px', null],
	['../../secret.px', null],
	['StatFin/../x.px', null],
	['StatFin', null],
	['kissa.px', null],
	['', null]
])('the table in "%s"', (text, path) => {
	expect(tablePath(text)).toBe(path);
});

test('the page of a table leads back to it', () => {
	expect(pageOf(PATH)).toBe(PAGE);
	expect(tablePath(pageOf(PATH))).toBe(PATH);
});

test.each([
	['vaesto', '11re/vaesto'],
	['vaerak-vaesto', '11re/vaesto'],
	[null, '11re']
])('the series of %s is %s', (metric, series) => {
	expect(seriesOf(PATH, metric)).toBe(series);
});

test('a file with another name is its own number', () => {
	expect(tableNumber('Muu/kansio/luvut.px')).toBe('luvut');
});
