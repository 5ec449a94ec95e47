import type { Db } from '#lib/db/client.server.ts';
import { unwrap } from '#lib/db/unwrap.server.ts';
import { LIMITS } from './file-refusal.ts';
import type { SentFile } from './sent-file.server.ts';

/** Bytes of a piece; a third more in base64. */
const PIECE = 1_200_000;

interface Owner {
	municipality: string;
	division: string;
}

/** Keeps a file in pieces with the run, until its columns are confirmed and its figures committed. */
export async function keep(db: Db, run: string, { file, owner }: { file: SentFile; owner: Owner }) {
	let ordinal = 0;
	for await (const piece of pieces(file)) {
		unwrap(
			await db.from('import_chunks').insert({
				run_id: run,
				ordinal: ordinal++,
				municipality_code: owner.municipality,
				division_id: owner.division,
				piece: piece.toString('base64')
			})
		);
	}
}

async function* pieces({ bytes }: SentFile): AsyncGenerator<Buffer> {
	let held: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of bytes()) {
		held.push(chunk);
		size += chunk.length;
		if (size < PIECE) continue;
		const all = Buffer.concat(held);
		for (let at = 0; at + PIECE <= size; at += PIECE) yield all.subarray(at, at + PIECE);
		held = [all.subarray(size - (size % PIECE))];
		size %= PIECE;
	}
	if (size > 0) yield Buffer.concat(held);
}

/** The file again, as it was sent; it is fetched piece by piece, each time it is read. */
export async function kept(db: Db, run: string, name: string): Promise<SentFile> {
	const ordinals = unwrap(
		await db.from('import_chunks').select('ordinal').eq('run_id', run).order('ordinal')
	);
	async function* bytes() {
		for (const { ordinal } of ordinals) {
			const { piece } = unwrap(
				await db
					.from('import_chunks')
					.select('piece')
					.eq('run_id', run)
					.eq('ordinal', ordinal)
					.single()
			);
			yield new Uint8Array(Buffer.from(piece, 'base64'));
		}
	}
	return { name, size: Math.min(ordinals.length * PIECE, LIMITS.bytes), bytes };
}
