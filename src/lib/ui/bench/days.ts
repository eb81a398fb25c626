/** Days as somebody at a desk means them: of the calendar on the wall, not of Greenwich. */
import type { Day } from '$lib/model';

const two = (number: number) => String(number).padStart(2, '0');

export const dayOf = (date: Date): Day => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

/** The same day a year later; of 29 February the day before. */
export function yearAfter(day: Day): Day {
	const [year = '', month = '', date = ''] = day.split('-');
	const next = `${String(Number(year) + 1).padStart(4, '0')}-${month}`;
	return `${next}-${month === '02' && date === '29' ? '28' : date}`;
}
