/** Counts down by itself from what the server said was left; clocks of phones are not trusted to agree. */

/** Seconds at which the time left is read out; between them a screen reader hears nothing. */
export const SPOKEN: readonly number[] = [300, 60, 30, 10, 0];

/** What a screen says may be so many milliseconds off before it jumps: the same data arrives again and again. */
const SLACK = 1500;

export const secondsOf = (left: number): number => Math.max(0, Math.ceil(left / 1000));

/** "2:05". */
export function clock(seconds: number): string {
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** The moment that was passed between two readings, the latest of several. */
export const passed = (before: number, now: number): number | undefined =>
	SPOKEN.findLast((moment) => now <= moment && moment < before);

export class Countdown {
	/** Whole seconds that are left. */
	seconds = $state(0);
	/** The moment that was passed last; undefined until one was. */
	spoken = $state<number>();
	#end = 0;
	#now: () => number;

	constructor(left: number, now: () => number = () => performance.now()) {
		this.#now = now;
		this.#end = now() + left;
		this.seconds = secondsOf(left);
	}

	/** What the server says counts, unless it is what stands here already. */
	set(left: number): void {
		const end = this.#now() + left;
		if (Math.abs(end - this.#end) <= SLACK) return;
		this.#end = end;
		this.spoken = undefined;
		this.seconds = secondsOf(left);
	}

	tick(): void {
		const now = secondsOf(this.#end - this.#now());
		if (now === this.seconds) return;
		this.spoken = passed(this.seconds, now) ?? this.spoken;
		this.seconds = now;
	}
}
