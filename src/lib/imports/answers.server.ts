/** Answers that were read without fault, so that nobody asks a public service twice for the same. */
export interface Answers {
	/** The answer, if it is younger than `maxAge` milliseconds. */
	get(key: string, maxAge: number, now: number): string | null;
	set(key: string, text: string, now: number): void;
}

/** UTF-16: two bytes a character. */
const bytesOf = (text: string) => text.length * 2;

/** Keeps answers in memory up to a size; the one that was used longest ago goes first. */
export function keepAnswers(maxBytes: number): Answers {
	const kept = new Map<string, { text: string; at: number }>();
	let bytes = 0;

	function forget(key: string) {
		bytes -= bytesOf(kept.get(key)?.text ?? '');
		kept.delete(key);
	}

	return {
		get(key, maxAge, now) {
			const answer = kept.get(key);
			if (!answer) return null;
			if (now - answer.at > maxAge) return (forget(key), null);
			kept.delete(key);
			kept.set(key, answer);
			return answer.text;
		},
		set(key, text, now) {
			forget(key);
			if (bytesOf(text) > maxBytes) return;
			kept.set(key, { text, at: now });
			bytes += bytesOf(text);
			for (const oldest of kept.keys()) if (bytes > maxBytes) forget(oldest);
		}
	};
}
