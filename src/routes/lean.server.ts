/** All that is answered without Kit; see `$lib/server/http/lean`. */
import { answerLeanly, leanly } from '$lib/server/http/lean';
import { seatPost, seatStream, votePost } from './sessie/lean.server';
import { stepPost } from './vragenlijst/lean.server';

/** @param origin of this installation, where it was named */
export const answerWithoutKit = (origin: string | undefined): void =>
	answerLeanly(
		leanly({
			posts: [votePost, seatPost, stepPost],
			streams: [seatStream],
			ownHost: origin === undefined ? undefined : new URL(origin).host
		})
	);
