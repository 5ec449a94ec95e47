import { numberProblem, parseFinnishNumber } from '#lib/format/number.ts';
import type { FormProblem } from '#lib/form.ts';
import { m } from '#lib/paraglide/messages.js';
import { AGGREGATES, DIRECTIONS, type Draft, type DraftPart } from './draft.ts';
import { groupField, partField } from './draft-form.ts';
import type { Edition } from './edition.ts';
import { normaliseBy } from './recipe.ts';
import { RECIPES, USES } from './recipes.ts';

type Errors = FormProblem['errors'];

/** Collects what is wrong, field by field. */
function complaints() {
	const errors: Record<string, string[]> = {};
	return {
		errors,
		/** The number, or NaN with a complaint. */
		number(name: string, text: string, { min, max }: { min: number; max: number }): number {
			const { value, ...found } = parseFinnishNumber(text);
			if (value === null) {
				errors[name] = ['reason' in found ? numberProblem(found.reason) : m.index_bad_number()];
				return NaN;
			}
			if (value < min || value > max) errors[name] = [m.index_bad_range({ min, max })];
			return value;
		},
		say(name: string, text: string) {
			errors[name] = [text];
		}
	};
}

type Complaints = ReturnType<typeof complaints>;

/** A draft as an edition that can be computed and saved, or what is wrong with it. */
export function checkDraft(
	draft: Draft,
	known: ReadonlySet<string>,
	isSaving: boolean
): { edition: Edition; errors: null } | { edition: null; errors: Errors } {
	const all = complaints();
	checkWords(draft, all, isSaving);
	const keys = draft.groups.map(({ key }) => key);
	const edition: Edition = {
		name: draft.name,
		name_sv: draft.nameSv,
		name_en: draft.nameEn,
		note: draft.note,
		direction: oneOf(DIRECTIONS, draft.direction),
		aggregate: oneOf(AGGREGATES, draft.aggregate),
		min_share: shareOf('minShare', draft.minShare, all),
		carry_forward_years: wholeOf('carry', draft.carry, all),
		is_example: draft.isExample,
		groups: draft.groups.map(({ key, name, weight, aggregate, minShare }) => {
			if (name === '') all.say(groupField(key, 'name'), m.index_bad_group_name());
			if (!draft.parts.some(({ group }) => group === key))
				all.say(groupField(key, 'name'), m.index_bad_group_empty());
			return {
				name: name.slice(0, 200),
				weight: all.number(groupField(key, 'weight'), weight, WEIGHT),
				aggregate: oneOf(AGGREGATES, aggregate),
				min_share: shareOf(groupField(key, 'minShare'), minShare, all)
			};
		}),
		parts: draft.parts.map((part) => ({
			indicator: part.indicator,
			group: keys.indexOf(part.group) + 1 || null,
			weight: all.number(partField(part.indicator, 'weight'), part.weight, WEIGHT),
			normalise: methodOf(part, known, all)
		}))
	};
	checkWeights(edition, all);
	return Object.keys(all.errors).length > 0
		? { edition: null, errors: all.errors }
		: { edition, errors: null };
}

const WEIGHT = { min: 0, max: 1000 };
const MOST_PARTS = 60;
const MOST_GROUPS = 12;

function checkWords(draft: Draft, all: Complaints, isSaving: boolean) {
	if (draft.name.length < 2) all.say('name', m.index_bad_name());
	for (const [name, text] of [
		['name', draft.name],
		['nameSv', draft.nameSv],
		['nameEn', draft.nameEn]
	] as const)
		if (text.length > 200) all.say(name, m.index_bad_long({ max: 200 }));
	if (draft.note.length > 2000) all.say('note', m.index_bad_long({ max: 2000 }));
	if (isSaving && draft.note.length < 3) all.say('note', m.index_bad_note());
	if (draft.parts.length === 0) all.say('add', m.index_bad_no_parts());
	if (draft.parts.length > MOST_PARTS) all.say('add', m.index_bad_many_parts({ max: MOST_PARTS }));
	if (draft.groups.length > MOST_GROUPS)
		all.say('add', m.index_bad_many_groups({ max: MOST_GROUPS }));
}

/** Of siblings, one at least must weigh something. */
function checkWeights({ parts, groups }: Edition, all: Complaints) {
	const isLight = (weights: readonly { weight: number }[]) =>
		weights.length > 0 && weights.every(({ weight }) => weight === 0);
	const level = (group: number | null) => parts.filter((part) => part.group === group);
	const levels = [[...level(null), ...groups], ...groups.map((_, at) => level(at + 1))];
	if (levels.some(isLight)) all.say('add', m.index_reason_bad_weights());
}

function methodOf(part: DraftPart, known: ReadonlySet<string>, all: Complaints) {
	const field = (name: string) => partField(part.indicator, name);
	const recipe = RECIPES.find((one) => one === part.recipe) ?? 'none';
	const uses = USES[recipe];
	const bound = (name: 'lower' | 'upper') =>
		uses.includes(name) ? all.number(field(name), part[name], BOUND) : NaN;
	const [lower, upper] = [bound('lower'), bound('upper')];
	const year = uses.includes('year') ? all.number(field('year'), part.year, YEAR) : NaN;
	if (!known.has(part.indicator)) all.say(field('weight'), m.index_bad_indicator());
	if (recipe === 'minmax_bounds' && lower >= upper)
		all.say(field('lower'), m.index_reason_reversed());
	if (recipe === 'minmax_bounds' && part.ln && lower <= 0)
		all.say(field('lower'), m.index_reason_log());
	if (recipe === 'target' && lower === upper) all.say(field('upper'), m.index_bad_target());
	if (uses.includes('year') && !Number.isInteger(year)) all.say(field('year'), m.index_bad_whole());

	const given = { lower, upper, year, isClamped: part.clamp, isLog: part.ln, kept: part.kept };
	const normalise = normaliseBy(recipe, given);
	if (!normalise) all.say(field('recipe'), m.index_bad_method());
	return normalise ?? { method: 'none' as const };
}

const BOUND = { min: -1e9, max: 1e9 };
const YEAR = { min: 1990, max: 2100 };

function shareOf(name: string, text: string, all: Complaints): number | null {
	return text === '' ? null : all.number(name, text, { min: 0, max: 100 }) / 100;
}

function wholeOf(name: string, text: string, all: Complaints): number {
	const years = text === '' ? 0 : all.number(name, text, { min: 0, max: 10 });
	if (!Number.isNaN(years) && !Number.isInteger(years)) all.say(name, m.index_bad_whole());
	return years;
}

const oneOf = <T extends string>(words: readonly [T, ...T[]], text: string): T =>
	words.find((word) => word === text) ?? words[0];
