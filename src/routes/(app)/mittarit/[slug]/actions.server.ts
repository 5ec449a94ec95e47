import { error, fail, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { readForm } from '#lib/forms.server.ts';
import * as entries from '#lib/indicators/entries.server.ts';
import type { Entered } from '#lib/indicators/entries.server.ts';
import { ValueEntry } from '#lib/indicators/entry.ts';
import * as indicators from '#lib/indicators/series.server.ts';
import { heldAt, type Series } from '#lib/indicators/series.ts';
import { may, type Me } from '#lib/people/me.ts';
import { mine } from '#lib/people/mine.server.ts';
import { doneWith, problemOf, type FormName, type Outcome } from './outcome.ts';

type Event = RequestEvent<{ slug: string }>;

/** The division that a figure is entered for: that of the series, else the one asked for among one's own. */
export function divisionOf(me: Me, series: Pick<Series, 'division_id'>, asked: string): string {
	const own = me.roles.filter((one) => may(me, 'editor', one.division.id));
	const wanted = own.find(({ division }) => division.id === asked) ?? own[0];
	return series.division_id ?? wanted?.division.id ?? error(403);
}

async function opened({ locals, params }: Event) {
	const me = mine(locals);
	const { code: municipality } = me.municipality;
	const series = await indicators.get(locals.db, municipality, params.slug);
	return { me, municipality, series, db: locals.db };
}

const typed = (request: Request) => request.clone().formData();

const textsOf = (form: FormData) =>
	Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));

/** Nothing was saved: what the other person saved, beside what was typed. */
function overtaken(values: Record<string, string>, now: Series, at: Parameters<typeof heldAt>[1]) {
	const theirs = heldAt(now, at);
	const corrects = theirs?.id ?? '';
	return fail(409, {
		form: 'value',
		values: { ...values, corrects },
		errors: {},
		...(theirs && { theirs })
	} satisfies Outcome);
}

async function saveValue(
	{ db, me, municipality, series }: Awaited<ReturnType<typeof opened>>,
	{ corrects, division, line, ...entered }: Entered & ValueEntryHead
) {
	if (corrects === '') {
		const owner = { municipality, division: divisionOf(me, series, division), series };
		return entries.enter(db, owner, { line, ...entered });
	}
	const old = series.values.find(({ id }) => id === corrects);
	if (!old || old.municipality_code === null) error(404);
	return entries.correct(db, series, old, entered);
}

type ValueEntryHead = Pick<
	z.infer<ReturnType<typeof ValueEntry>>,
	'corrects' | 'division' | 'line'
>;

/** Enters a value, or corrects the one that the form names. */
export async function tellValue(event: Event) {
	const values = textsOf(await typed(event.request));
	const page = await opened(event);
	const { data, problem } = await readForm(event.request, ValueEntry(page.series));
	if (problem) return fail(422, problemOf('value', problem));
	if (await saveValue(page, data)) return doneWith('value');

	return overtaken(values, (await opened(event)).series, data);
}

interface Told<S extends z.ZodType> {
	form: FormName;
	schema: (series: Series) => S;
	save: (db: App.Locals['db'], owner: entries.Owner, told: z.infer<S>) => Promise<boolean>;
	/** What to say when somebody saved in between. */
	message: () => string;
}

/** Saves what one of the small forms says. */
export const tell =
	<S extends z.ZodType<{ division: string }>>({ form, schema, save, message }: Told<S>) =>
	async (event: Event) => {
		const values = textsOf(await typed(event.request));
		const { db, me, municipality, series } = await opened(event);
		const { data, problem } = await readForm(event.request, schema(series));
		if (problem) return fail(422, problemOf(form, problem));
		const division = divisionOf(me, series, data.division);
		if (await save(db, { municipality, division, series }, data)) return doneWith(form);
		return fail(409, { form, values, errors: {}, message: message() } satisfies Outcome);
	};
