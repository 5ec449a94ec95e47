import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Message = string | readonly Variants[];
interface Variants {
	declarations: string[];
	match: Record<string, string>;
}

const LOCALES = ['fi', 'sv', 'en'] as const;

function messages(locale: string): Record<string, Message> {
	const { $schema, ...all } = JSON.parse(readFileSync(`messages/${locale}.json`, 'utf8'));
	return all;
}
const {
	fi = {},
	sv = {},
	en = {}
} = Object.fromEntries(LOCALES.map((locale) => [locale, messages(locale)]));
const keys = Object.keys(fi);

/** Every wording of a message. */
const texts = (message: Message | undefined) =>
	typeof message === 'string' ? [message] : (message ?? []).flatMap((v) => Object.values(v.match));

/** The names in braces, each once. */
const params = (message: Message | undefined) =>
	[...new Set(texts(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();

test('there is something to look at', () => {
	expect(keys.length).toBeGreaterThan(10);
});

test.each([
	['Swedish', sv],
	['English', en]
])('%s has every message and no other', (_, other) => {
	expect(Object.keys(other).sort()).toEqual([...keys].sort());
});

test('a message takes the same values in every language', () => {
	const differing = keys.filter((key) =>
		[sv, en].some((other) => params(other[key]).join() !== params(fi[key]).join())
	);
	expect(differing).toEqual([]);
});

test('no message is empty', () => {
	const empty = [fi, sv, en].flatMap((all) =>
		Object.entries(all).filter(([, message]) => texts(message).some((text) => !text.trim()))
	);
	expect(empty.map(([key]) => key)).toEqual([]);
});

test('keys are flat words that begin with their concept', () => {
	expect(keys.filter((key) => !/^[a-z]+(_[a-z0-9]+)+$/.test(key))).toEqual([]);
});

const files = globSync('src/**/*.{svelte,ts}').filter(
	(file) => !file.includes('paraglide') && !/\.test\.ts$/.test(file)
);
const code = files.map((file) => readFileSync(file, 'utf8')).join('\n');

test('every message that a page names exists', () => {
	const named = [...code.matchAll(/\bm\.([a-z_0-9]+)\(/g)].map(([, key = '']) => key);
	expect([...new Set(named)].filter((key) => !keys.includes(key))).toEqual([]);
});

test('every message is used', () => {
	const used = new Set([...code.matchAll(/\bm\.([a-z_0-9]+)\b/g)].map(([, key]) => key));
	expect(keys.filter((key) => !used.has(key))).toEqual([]);
});

test('no text of a component stands outside the messages', () => {
	const found = files
		.filter((file) => file.endsWith('.svelte'))
		.flatMap((file) => plainTexts(readFileSync(file, 'utf8')).map((text) => `${file}: ${text}`));
	expect(found).toEqual([]);
});

/** The same in every language. */
const ADDRESS = /^[\w-]+(\.[\w-]+)*\.fi$/;

/** What stands between tags, and in attributes that are read aloud, without what Svelte computes. */
function plainTexts(source: string) {
	const markup = withoutBraces(
		source.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<!--[\s\S]*?-->/g, '')
	);
	const between = [...markup.matchAll(/>([^<>]+)</g)].map(([, text = '']) => text);
	const spoken = [...markup.matchAll(/\b(?:aria-label|title|placeholder|alt)="([^"]+)"/g)];
	return [...between, ...spoken.map(([, text = '']) => text)]
		.map((text) => text.replace(/&\w+;/g, ' ').replace(/\s+/g, ' ').trim())
		.filter((text) => /\p{L}{2}/u.test(text) && !ADDRESS.test(text));
}

function withoutBraces(markup: string): string {
	const less = markup.replace(/\{[^{}]*\}/g, '');
	return less === markup ? less : withoutBraces(less);
}
