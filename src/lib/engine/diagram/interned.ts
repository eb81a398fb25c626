/** Values by number; equal values have one. Two values are equal when they read the same as JSON. */
export class Interned<T> {
	readonly values: T[] = [];
	private readonly numbers = new Map<string, number>();

	number(value: T): number {
		const key = JSON.stringify(value) ?? '';
		const known = this.numbers.get(key);
		if (known !== undefined) return known;
		this.numbers.set(key, this.values.length);
		return this.values.push(value) - 1;
	}
}
