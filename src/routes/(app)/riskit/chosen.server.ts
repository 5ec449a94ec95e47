import { mine } from '#lib/people/mine.server.ts';
import { lastCheckpoint } from '#lib/risks/change.ts';
import { frame } from '#lib/risks/frame.server.ts';
import { readFilter } from '#lib/risks/asked.ts';
import { EARLIER, filtered, inOrder, standingOf } from '#lib/risks/list.ts';
import * as risks from '#lib/risks/risks.server.ts';
import { scaleOf } from '#lib/risks/scale-setting.ts';
import { dayOf } from '#lib/rounds/timeliness.ts';

/** The risks that the address asks for, with what the page and the CSV file both need beside them. */
export async function chosenRisks({ locals, url }: { locals: App.Locals; url: URL }) {
	const { code } = mine(locals).municipality;
	const rows = await risks.list(locals.db, code);
	const { setting, checkpoints } = await frame(locals.db, code);

	const filter = readFilter(url.searchParams);
	const scale = scaleOf(setting?.value);
	const passed = checkpoints.filter((day) => day < dayOf(new Date()));
	const asked = filter.vertailu ?? lastCheckpoint(passed, dayOf(new Date())) ?? EARLIER;
	const against = { checkpoint: asked === EARLIER ? null : asked, scale };
	const all = rows.map((row) => ({ ...row, ...standingOf(row.reviews, against) }));
	return {
		all,
		chosen: inOrder(filtered(all, filter)),
		filter,
		scale,
		setting,
		checkpoint: against.checkpoint,
		checkpoints: passed.toReversed()
	};
}
export type ChosenRisk = Awaited<ReturnType<typeof chosenRisks>>['chosen'][number];
