/** How far an answer has come on its way from a phone to the disk of the server. */
import type { LiveAnswer } from '$lib/model';
import type { Hearing } from './connection.svelte';
import type { Typed } from './typed';

export type SendState = {
	/** What is on its way, so that somebody sees what they sent before it was confirmed. */
	answer?: LiveAnswer | undefined;
} & (
	| { state: 'sending' }
	/** Without a network: it is kept on the phone and goes as soon as there is one. */
	| { state: 'waiting' }
	| { state: 'saved' }
	/** The server did not take it; the reason is a sentence. What was filled in may be no answer yet. */
	| { state: 'refused'; reason: string; typed?: Typed | undefined }
);

/** By `round/take`, as the answers are. */
export type Sending = Readonly<Record<string, SendState>>;
export type Send = (round: string, take: number, answer: LiveAnswer) => void;

export const voteKey = ({ round, take }: { round: string; take: number }): string => `${round}/${take}`;

/** What a phone says of its line: while an answer cannot be brought to the server it is not connected, whatever it hears. */
export const hearingWith = (hearing: Hearing, sending: Sending): Hearing =>
	Object.values(sending).some(({ state }) => state === 'waiting') ? 'offline' : hearing;
