import { expect, test } from 'vitest';
import { htmlToText } from './html-text.ts';

test.each([
	['plain words stay', 'Väestö 31.12.', 'Väestö 31.12.'],
	['an empty notice is empty', ' ', ''],
	['a paragraph with an unquoted attribute', 'A.<p id=suhteutus>B.</p> ', 'A.\n\nB.'],
	['every way of writing a line break', 'a<br>b<br />c<BR>d', 'a\nb\nc\nd'],
	['many breaks are one empty line', 'a<br><br><br />b', 'a\n\nb'],
	['a list', 'Osat:<ul><li>yksi</li><li>kaksi</li></ul>', 'Osat:\n• yksi\n• kaksi'],
	['a link keeps its text', 'ks. <a href="https://thl.fi">THL</a>.', 'ks. THL.'],
	['named and numbered entities', '&auml; &amp; &#8805; &#x2265; &nbsp;.', 'ä & ≥ ≥ \u00A0.'],
	['unknown entities stay as they are', 'a &foo; b & c', 'a &foo; b & c'],
	['entities are read once', '&amp;lt;b&amp;gt;', '&lt;b&gt;'],
	['written markup is text, not markup', '&lt;script&gt;x&lt;/script&gt;', '<script>x</script>'],
	['less than is no tag', 'alle < 5 tapausta, 3<4', 'alle < 5 tapausta, 3<4'],
	['scripts are dropped', 'a<script>alert("<b>")</script>b', 'ab'],
	['styles are dropped, any case', 'a<STYLE type="x">p{}</Style >b', 'ab'],
	['an open script takes the rest', 'a<script>alert(1)', 'a'],
	['attributes that act are dropped', '<img src=x onerror="alert(1)">kuva', 'kuva'],
	['comments are dropped', 'a<!-- <b> -->b<!-- open', 'ab'],
	['an open tag stays text', 'a <b', 'a <b'],
	['no character that XML forbids', '&#0;&#55296;&#1114112;', '\uFFFD\uFFFD\uFFFD']
])('%s', (_, html, text) => {
	expect(htmlToText(html)).toBe(text);
});

test.each([['<a'], ['<script>'], ['<!--'], ['<p '], ['&'], ['</']])(
	'a hostile text of %s is read at once',
	(part) => {
		const began = performance.now();
		htmlToText(part.repeat(100_000));
		expect(performance.now() - began).toBeLessThan(2000);
	}
);
