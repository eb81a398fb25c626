/** The live sessions of this process, and the words in which they are shown. */
import { error, redirect } from '@sveltejs/kit';
import { groupOf as groupOfSentence } from '$lib/classroom/answers';
import { readCode } from '$lib/classroom/code';
import { libraryOf, mayBeIn } from '$lib/classroom/script';
import { viewsSeen } from '$lib/classroom/seen';
import type { Language, LiveAnswer } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import {
	Live,
	may,
	mayUndo,
	pairKey,
	wouldAllow,
	allows,
	isKnownAt,
	isSecret,
	rememberRight,
	type Audience,
	type Role,
	type Room,
	type RoomFacts
} from '$lib/server/live';
import { originForOthers } from '$lib/server/http/place';
import { settings } from '$lib/server/settings';
import { storage, type Storage } from '$lib/server/storage';
import { link } from '$lib/ui/shared/link';
import { house } from './house.server';
import { inLanguage } from './language.server';
import type { ResultView } from '$lib/ui/views/live';
import { presentHost } from './sessie/host';
import { allShown, presentResult } from './sessie/result';
import { presentRoom, type Around, type Known } from './sessie/room';

const knownOf = ({ session, course, seq, joined, totals, texts, told, pairs }: RoomFacts): Known => ({
	script: session.script,
	code: session.code,
	demo: session.demo,
	keepHours: session.keepHours,
	deleteAt: session.deleteAt,
	state: course.state,
	again: course.again,
	seq,
	joined,
	votes: totals,
	told,
	texts: texts.shown,
	pairsOf: (first, second) => pairs.get(pairKey(first, second)) ?? []
});

const mayBe = () => {
	const { corpus, cases } = house();
	return mayBeIn(libraryOf(corpus, cases));
};

export function aroundOf(lang: Language, now: number): Around {
	const { corpus, cases, support } = house();
	return { corpus, cases: libraryOf(corpus, cases).cases, support, lang, now };
}

/** News is told outside of any request, so the language of whoever listens is given along. */
function present(facts: RoomFacts, audience: Audience, lang: Language, now: number): unknown {
	return inLanguage(lang, () => {
		const around = aroundOf(lang, now);
		const known = knownOf(facts);
		if (audience === 'room') return presentRoom(known, around);
		return presentHost(
			{
				...known,
				log: facts.log,
				waiting: facts.texts.waiting,
				approved: facts.texts.approved,
				canUndo: facts.course.before.length > 0 && mayUndo(audience, facts.log),
				role: audience,
				may: (kind) => may(audience, kind),
				mayBe: mayBe()
			},
			around
		);
	});
}

/** What the group may see of its own answers afterwards; for whoever led, of every vote. */
export function resultOf({ facts }: Room, lang: Language, all: boolean): ResultView {
	const known = knownOf(facts);
	const around = aroundOf(lang, Date.now());
	if (all) return presentResult(allShown(known), around, () => 'story');
	const seen = viewsSeen(known.script, facts.log);
	return presentResult(known, around, (id) => seen.get(id) ?? 'headline');
}

/** Two votes are paired by the kind of sentence. */
function groupOf(facts: Pick<RoomFacts, 'setting'>, ask: string, answer: unknown): string | undefined {
	const given = answer as LiveAnswer;
	const asked = facts.setting.script.questions[ask];
	return asked?.kind === 'sentence' && given.kind === 'sentence' ? groupOfSentence(given.proposed) : undefined;
}

/** Ends a request with words that say what to do. */
export function fails(status: number, advice: string): never {
	error(status, { message: advice, advice });
}

let current: { storage: Storage; live: Live } | undefined;

/** The live sessions; 503 where this installation keeps nothing. */
export function live(): Live {
	const own = storage();
	if (!own) fails(503, m.session_no_storage());
	if (current?.storage !== own) {
		current?.live.close();
		const settingOf = (script: RoomFacts['session']['script']) => ({ script, mayBe: mayBe() });
		current = { storage: own, live: new Live({ storage: own, settingOf, groupOf, present }) };
		const { live: mine } = current;
		// One open stream would hold the process for as long as a phone stays.
		process.once('sveltekit:shutdown' as never, () => mine.close());
	}
	return current.live;
}

export const isKeeping = (): boolean => settings().DATABASE_URL !== 'none';

/** Where the others of a session find it: on the wall, in a QR code, in a link that is handed over. */
export const placeForOthers = (url: URL): { origin: string; host: string } => {
	const { origin, host } = new URL(originForOthers(url, settings().ORIGIN));
	return { origin, host };
};

/** What of a request is read here. */
export interface Asking {
	params: Partial<Record<string, string>>;
	getClientAddress: () => string;
}

const noRooms = {
	'no-session': { status: 404, words: m.session_unknown },
	'too-many': { status: 429, words: m.session_too_many }
} as const;

export type NoRoom = keyof typeof noRooms;

export function failsFor(why: NoRoom): never {
	const { status, words } = noRooms[why];
	fails(status, words());
}

/** The session of a code in an address, or why there is none for who asks. Nothing is counted. */
export async function roomIfAny({ params, getClientAddress }: Asking, soon = false): Promise<Room | NoRoom> {
	const code = readCode(params['code'] ?? '');
	const own = live();
	const address = getClientAddress();
	// Whoever guesses is told nothing of a code any more, right or wrong, unless it is known at that address.
	if (!(await wouldAllow('wrongCode', address)) && !(code !== undefined && (await isKnownAt(code, address))))
		return 'too-many';
	const room = code === undefined ? undefined : await own.hub.find(code, soon);
	if (!room) return 'no-session';
	await rememberRight(room.facts.session.code, address);
	return room;
}

/** The same, and whoever had a wrong code has guessed once. */
export async function roomOrWhy(event: Asking, soon = false): Promise<Room | NoRoom> {
	const found = await roomIfAny(event, soon);
	if (found === 'no-session') await allows('wrongCode', event.getClientAddress());
	return found;
}

/** The session of a code in an address; 404 where there is none, 429 for whoever guesses. */
export async function roomOf(event: Asking, soon = false): Promise<Room> {
	const found = await roomOrWhy(event, soon);
	return typeof found === 'string' ? failsFor(found) : found;
}

/**
 * The session of a code in an address that holds a secret of it too. Whoever has such an address guesses nothing, so one
 * who does behind the same address of the network keeps nobody from voting or leading.
 */
async function roomBehind(event: Pick<Asking, 'params'>, secret: string, soon: boolean): Promise<Room | undefined> {
	const code = readCode(event.params['code'] ?? '');
	return code === undefined || !isSecret(secret) ? undefined : live().hub.find(code, soon);
}

export interface Seated {
	room: Room;
	token: string;
}

/** The seat in an address; undefined where there is none. */
export async function seatIn(event: Pick<Asking, 'params'>, soon: boolean): Promise<Seated | undefined> {
	const token = event.params['seat'] ?? '';
	const room = await roomBehind(event, token, soon);
	return room && (await live().sits(room, token)) ? { room, token } : undefined;
}

/** The seat in an address; whoever has none is sent to take one. */
export async function seatOf(event: Asking, soon = true): Promise<Seated> {
	const seat = await seatIn(event, soon);
	if (seat) return seat;
	redirect(303, link(`/mee/${(await roomOf(event, soon)).facts.session.code}?plek=weg`));
}

/** Why a script that asks for a seat gets none, with a status and in words. */
const noSeats = { ...noRooms, 'no-seat': { status: 410, words: m.join_lost } } as const;

export type NoSeat = keyof typeof noSeats;

export const noSeatStatus = (why: NoSeat) => noSeats[why].status;
export const noSeatWords = (why: NoSeat): string => noSeats[why].words();

/** The seat in an address that a script asks for: it follows no link to another page, so it is told what is the matter. */
export async function seatOrWhy(event: Asking, soon = true): Promise<Seated | NoSeat> {
	const seat = await seatIn(event, soon);
	if (seat) return seat;
	const found = await roomOrWhy(event, soon);
	return typeof found === 'string' ? found : 'no-seat';
}

/** What the link in an address allows; 404 for a link that is none, as for a code that is none. */
export async function hostOf(event: Asking): Promise<{ room: Room; role: Role }> {
	const key = event.params['key'] ?? '';
	const room = await roomBehind(event, key, false);
	const role = room && (await live().role(room, key));
	if (room && role) {
		await rememberRight(room.facts.session.code, event.getClientAddress());
		return { room, role };
	}
	await roomOf(event);
	await allows('wrongCode', event.getClientAddress());
	fails(404, m.session_unknown());
}
