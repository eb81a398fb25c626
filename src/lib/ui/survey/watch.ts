/** Seconds that a step was in sight. Measured on the device, and only ever told as one of a few bands. */
export class Watch {
	#before = 0;
	#since: number | undefined;

	constructor(private readonly now: () => number = () => performance.now()) {}

	/** @param seconds that were counted before this page was loaded */
	start(seconds = 0): void {
		this.#before = seconds * 1000;
		this.#since = this.now();
	}

	/** The page went out of sight, or came back. */
	pause(isHidden: boolean): void {
		if (isHidden && this.#since !== undefined) {
			this.#before += this.now() - this.#since;
			this.#since = undefined;
		} else if (!isHidden) this.#since ??= this.now();
	}

	get seconds(): number {
		return (this.#before + (this.#since === undefined ? 0 : this.now() - this.#since)) / 1000;
	}
}
