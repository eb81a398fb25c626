/**
 * The sessions that somebody in this process looks at. News from the database says that one has changed; it is read
 * again and sent on, at most five times a second.
 */
import type { ServerResponse } from 'node:http';
import type { Kysely } from 'kysely';
import type { Setting } from '../../classroom/reduce';
import type { Language, Script } from '../../model';
import { logLine } from '../log';
import type { Storage } from '../storage';
import type { Database } from '../storage/database';
import { opening, refreshed, type GroupOf, type RoomFacts } from './room';
import { findByCode, type LiveSession } from './sessions';
import { lineTo } from './line';
import { BEAT, frameOf, streamOf, type Frame, type Listener } from './streams';

export type Audience = 'room' | 'host' | 'remote';

/** Turns what is known into what an audience may see, in its language. */
export type Present = (facts: RoomFacts, audience: Audience, language: Language, now: number) => unknown;

export interface HubOptions {
	storage: Pick<Storage, 'db' | 'news'>;
	settingOf: (script: Script) => Setting;
	groupOf: GroupOf;
	present: Present;
}

/** At most five changes a second. */
const PAUSE_MS = 200;
/** One timer and the same bytes for everybody. A screen that hears nothing asks within five seconds: two of these may be late. */
const BEAT_MS = 2000;
/** A session that nobody looks at is forgotten after this, and read again when somebody does. */
const IDLE_MS = 5 * 60_000;

const channelOf = (audience: Audience, language: Language) => `${audience} ${language}` as const;
type Channel = ReturnType<typeof channelOf>;

export const newsKey = (session: string): string => `live:${session}`;

class Room {
	facts: RoomFacts;
	readonly listeners = new Map<Channel, Set<Listener>>();
	lastUse = Date.now();
	/** What changed since it was last read. */
	isStale = true;
	/** It was deleted, here or by another process. */
	isGone = false;
	frames = new Map<Channel, Frame>();
	/** The newest of each channel: what comes out the same is the same frame, and is sent to nobody twice. */
	#made = new Map<Channel, { data: string; frame: Frame }>();
	#reading: Promise<void> | undefined;
	#timer: NodeJS.Timeout | NodeJS.Immediate | undefined;
	#sentAt = 0;
	#number = 0;
	#readAt = 0;

	constructor(
		session: LiveSession,
		private readonly options: HubOptions
	) {
		this.facts = opening(session, options.settingOf(session.script));
	}

	/** It was read a moment ago, or somebody listens, so that it is read again by itself whenever it changes. */
	get isRecent(): boolean {
		return this.#number > 0 && (this.listeners.size > 0 || Date.now() - this.#readAt < PAUSE_MS);
	}

	/** What is on disk, as it is or as it was after this was called; read at most once for everybody who asks meanwhile. */
	async read(): Promise<RoomFacts> {
		this.lastUse = Date.now();
		// A reading that is under way began before the last change, so it may not hold it.
		if (this.isStale) await this.#reading?.catch(() => undefined);
		// One that began since holds it, and whoever comes in the meantime waits for it too.
		if (this.isStale || this.#reading) {
			this.#reading ??= this.#readNow().finally(() => (this.#reading = undefined));
			await this.#reading;
		}
		return this.facts;
	}

	/** What is on disk, though this process has not heard of any change. */
	readAgain(): Promise<RoomFacts> {
		this.isStale = true;
		return this.read();
	}

	async #readNow(): Promise<void> {
		this.isStale = false;
		try {
			const facts = await refreshed(this.options.storage.db, this.facts, this.options.groupOf);
			this.isGone = facts === undefined;
			this.facts = facts ?? this.facts;
			this.frames = new Map();
			this.#number++;
			this.#readAt = Date.now();
		} catch (error) {
			this.isStale = true;
			throw error;
		}
	}

	/** What this audience may see now. */
	view(audience: Audience, language: Language): unknown {
		return this.options.present(this.facts, audience, language, Date.now());
	}

	frame(audience: Audience, language: Language): Frame {
		const channel = channelOf(audience, language);
		const known = this.frames.get(channel);
		if (known) return known;
		const data = JSON.stringify(this.view(audience, language));
		const before = this.#made.get(channel);
		// News of a change comes twice to the process that made it, and much that changes is not seen by everybody.
		const frame = before?.data === data ? before.frame : frameOf(`${this.facts.seq}.${this.#number}`, data);
		this.#made.set(channel, { data, frame });
		// A running timer is told by what is left of it, so that the clock of a phone does not matter; it is told anew each time.
		if (this.facts.course.state.timer === null) this.frames.set(channel, frame);
		return frame;
	}

	/** Something has changed: it is sent at once, or as soon as the pause since the last time is over. */
	changed(): void {
		this.isStale = true;
		if (this.#timer || this.listeners.size === 0) return;
		const wait = this.#sentAt + PAUSE_MS - Date.now();
		const send = () => void this.#send();
		this.#timer = wait > 0 ? setTimeout(send, wait) : setImmediate(send);
	}

	async #send(): Promise<void> {
		try {
			await this.read();
			if (this.isGone) return this.each((listener) => listener.close());
			this.#sentAt = Date.now();
			for (const [channel, listeners] of this.listeners) {
				const [audience, language] = channel.split(' ') as [Audience, Language];
				const frame = this.frame(audience, language);
				for (const listener of listeners) listener.send(frame);
			}
		} catch (error) {
			logLine(`Live: a change could not be read (${error instanceof Error ? error.message : String(error)})`);
			setTimeout(() => this.changed(), PAUSE_MS).unref();
		} finally {
			this.#timer = undefined;
			if (this.isStale && this.listeners.size > 0 && !this.isGone) this.changed();
		}
	}

	listen(audience: Audience, language: Language): Response {
		const channel = channelOf(audience, language);
		return streamOf(
			this.frame(audience, language),
			(listener) => this.#add(channel, listener),
			(listener) => this.#remove(channel, listener)
		);
	}

	/** The same on Node's own answer, for many. */
	listenOn(answer: ServerResponse, audience: Audience, language: Language): void {
		const channel = channelOf(audience, language);
		this.#add(
			channel,
			lineTo(answer, this.frame(audience, language), (listener) => this.#remove(channel, listener))
		);
	}

	#add(channel: Channel, listener: Listener): void {
		const own = this.listeners.get(channel) ?? new Set<Listener>();
		this.listeners.set(channel, own.add(listener));
		// What has changed since the first frame was made follows at once.
		if (this.isStale) this.changed();
	}

	#remove(channel: Channel, listener: Listener): void {
		const own = this.listeners.get(channel);
		own?.delete(listener);
		if (own?.size === 0) this.listeners.delete(channel);
	}

	each(work: (listener: Listener) => void): void {
		for (const listeners of this.listeners.values()) for (const listener of [...listeners]) work(listener);
	}
}

export class Hub {
	#rooms = new Map<string, Room>();
	#byCode = new Map<string, string>();
	#opening = new Map<string, Promise<Room | undefined>>();
	#unsubscribe: () => void;
	#beat: NodeJS.Timeout;
	#sweep: NodeJS.Timeout;
	#options: HubOptions;

	constructor(options: HubOptions) {
		this.#options = options;
		this.#unsubscribe = options.storage.news.subscribe({
			changed: (keys) => {
				for (const key of keys) if (key.startsWith('live:')) this.#rooms.get(key.slice(5))?.changed();
			},
			missed: () => {
				for (const room of this.#rooms.values()) room.changed();
			}
		});
		this.#beat = setInterval(() => {
			for (const room of this.#rooms.values()) room.each((listener) => listener.send(BEAT));
		}, BEAT_MS).unref();
		this.#sweep = setInterval(() => this.#forget(), IDLE_MS).unref();
	}

	get db(): Kysely<Database> {
		return this.#options.storage.db;
	}

	/**
	 * The session with this code; undefined where there is none. It is as it is on disk now, or, where `soon` is enough, as
	 * it was at most one pause ago: two thousand phones that vote at once do not each wait for a fresh count.
	 */
	async find(code: string, soon = false): Promise<Room | undefined> {
		const id = this.#byCode.get(code);
		const known = id === undefined ? undefined : this.#rooms.get(id);
		const room = known ?? (await this.#open(code));
		if (!(soon && room?.isRecent)) await room?.read();
		if (room?.isGone) this.drop(code);
		return room?.isGone ? undefined : room;
	}

	#open(code: string): Promise<Room | undefined> {
		let opening = this.#opening.get(code);
		if (!opening) {
			opening = this.#load(code).finally(() => this.#opening.delete(code));
			this.#opening.set(code, opening);
		}
		return opening;
	}

	async #load(code: string): Promise<Room | undefined> {
		const session = await findByCode(this.db, code);
		if (!session) return undefined;
		const room = new Room(session, this.#options);
		this.#rooms.set(session.id, room);
		this.#byCode.set(code, session.id);
		return room;
	}

	/** Everybody in every process reads this session again. */
	tell(session: string): void {
		this.#rooms.get(session)?.changed();
		this.#options.storage.news.tell(newsKey(session));
	}

	/** The session is gone: whoever looks at it is told so by the end of the stream. */
	drop(code: string): void {
		const id = this.#byCode.get(code);
		this.#byCode.delete(code);
		const room = id === undefined ? undefined : this.#rooms.get(id);
		if (id !== undefined) this.#rooms.delete(id);
		room?.each((listener) => listener.close());
	}

	#forget(): void {
		for (const room of this.#rooms.values()) {
			if (room.listeners.size > 0 || Date.now() - room.lastUse < IDLE_MS) continue;
			this.drop(room.facts.session.code);
		}
	}

	close(): void {
		this.#unsubscribe();
		clearInterval(this.#beat);
		clearInterval(this.#sweep);
		for (const room of this.#rooms.values()) room.each((listener) => listener.close());
	}
}

export type { Room };
