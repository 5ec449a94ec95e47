/** The entities that the sources use in running text; any other stays as it is written. */
const ENTITIES: Record<string, string> = {
	...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0', shy: '' },
	...{ auml: 'ä', Auml: 'Ä', ouml: 'ö', Ouml: 'Ö', aring: 'å', Aring: 'Å', eacute: 'é' },
	...{ ndash: '–', mdash: '—', hellip: '…', bull: '•', middot: '·', minus: '−', times: '×' },
	...{ ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', laquo: '«', raquo: '»', sect: '§' },
	...{ le: '≤', ge: '≥', ne: '≠', plusmn: '±', deg: '°', sup2: '²', frac12: '½', euro: '€' }
};

const UNSEEN = ['script', 'style', 'template', 'head', 'title', 'iframe', 'object', 'svg'];
const BLOCKS = /^(p|div|section|article|table|ul|ol|dl|h[1-6]|blockquote|pre)$/;
const LINES = /^(br|tr|dt|dd)$/;

function character(code: number) {
	const isText = code >= 0x20 ? code <= 0x10ffff && (code & 0x1ff800) !== 0xd800 : code === 10;
	return isText ? String.fromCodePoint(code) : '\uFFFD';
}

const decode = (text: string) =>
	text.replace(
		/&#(\d{1,7});|&#x([\da-f]{1,6});|&[a-z]+\d*;/gi,
		(entity, decimal?: string, hex?: string) => {
			if (decimal) return character(Number(decimal));
			return hex ? character(parseInt(hex, 16)) : (ENTITIES[entity.slice(1, -1)] ?? entity);
		}
	);

/** What a tag leaves in the text. */
function layout(name: string, closing: boolean) {
	if (name === 'li') return closing ? '' : '\n• ';
	if (name === 'td' || name === 'th') return ' ';
	if (LINES.test(name)) return '\n';
	return BLOCKS.test(name) ? '\n\n' : '';
}

/** Where the element that is not to be seen ends; without an end tag, where the text ends. */
function endOf(html: string, name: string, from: number) {
	const rest = html.slice(from);
	const end = new RegExp(`</${name}\\b[^>]*(>|$)`, 'i').exec(rest);
	return end ? from + end.index + end[0].length : html.length;
}

/** The tag, comment or declaration that begins here: where it ends, and what stays of it. */
function markup(html: string, at: number): { end: number; leaves: string } | null {
	if (html.startsWith('<!--', at)) {
		const end = html.indexOf('-->', at + 4);
		return { end: end < 0 ? html.length : end + 3, leaves: '' };
	}
	const [opening, slash, name] =
		/^<(\/?)([a-z][a-z0-9]*|!|\?)/i.exec(html.slice(at, at + 20)) ?? [];
	const close = opening ? html.indexOf('>', at) : -1;
	return close < 0 || !name ? null : tagOf(html, { name, closing: slash === '/', close });
}

/** A whole tag; what is not to be seen goes with all that it holds. */
function tagOf(
	html: string,
	{ name, closing, close }: { name: string; closing: boolean; close: number }
) {
	const tag = name.toLowerCase();
	const unseen = !closing && UNSEEN.includes(tag) && html[close - 1] !== '/';
	return {
		end: unseen ? endOf(html, tag, close + 1) : close + 1,
		leaves: layout(tag, closing)
	};
}

/** Longer descriptions are cut: the longest known is below 5 000 characters. */
const LONGEST = 50_000;

/**
 * The words of a description that was written in HTML, as plain text: paragraphs, line breaks and lists
 * keep their lines, links keep their text, scripts and styles are dropped. The result is text, to be
 * escaped like any other where it is shown.
 * @example htmlToText('Tieto.<p>V&auml;kiluku &#8805; 5</p>') // "Tieto.\n\nVäkiluku ≥ 5"
 */
export function htmlToText(html: string): string {
	const source = html.slice(0, LONGEST);
	let text = '';
	for (let at = 0; at < source.length;) {
		const next = source.indexOf('<', at);
		const upTo = next < 0 ? source.length : next;
		text += decode(source.slice(at, upTo).replace(/[ \t\r\n]+/g, ' '));
		if (next < 0) break;

		const found = markup(source, next);
		text += found ? found.leaves : '<';
		at = found ? found.end : next + 1;
	}
	return tidy(text);
}

const tidy = (text: string) =>
	text
		.replace(/ *\n */g, '\n')
		.replace(/\n{3,}/g, '\n\n')
		.replace(/\n\n(?=• )/g, '\n')
		.replace(/ {2,}/g, ' ')
		.trim();
