import type { SubmitFunction } from '$app/forms';

/**
 * For `use:enhance`: nothing typed is lost. Fields are not reset, and when the session has ended (the
 * guard's answer) the page stays as it is and `onSignedOut` says so.
 */
export const keepTyped =
	(onSignedOut: (signedOut: boolean) => void): SubmitFunction =>
	() =>
	async ({ result, update }) => {
		const signedOut = result.type === 'failure' && result.data?.signedOut === true;
		onSignedOut(signedOut);
		if (!signedOut) await update({ reset: false });
	};
