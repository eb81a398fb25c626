/** When a survey opens, closes and is gone. */
import { LONGEST_KEPT, type Survey } from '../../model';
import type { SurveyComplaint } from './complaint';

/** The same day so many months later; the last day of a month that is too short. Days as YYYY-MM-DD. */
export function monthsAfter(day: string, months: number): string {
	const [year, month, date] = day.split('-').map(Number) as [number, number, number];
	const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
	last.setUTCDate(Math.min(date, last.getUTCDate()));
	return last.toISOString().slice(0, 10);
}

/**
 * The day of a moment as it is written, in its own distance to UTC: a survey that closes at 23:30 closes on that day.
 */
export const dayOf = (moment: string): string => moment.slice(0, 10);

/**
 * @param publishedAt the moment of publication, for the longest time that answers are kept; the opening where it is not
 * known yet, since nothing opens before it is published
 */
export function timeComplaints({ opensAt, closesAt, deleteOn }: Survey, publishedAt = opensAt): SurveyComplaint[] {
	const complaints: SurveyComplaint[] = [];
	if (Date.parse(closesAt) <= Date.parse(opensAt))
		complaints.push({ kind: 'closes-before-opening', place: ['closesAt'] });
	if (deleteOn < dayOf(closesAt)) complaints.push({ kind: 'deletes-before-closing', place: ['deleteOn'] });
	const latest = monthsAfter(dayOf(publishedAt), LONGEST_KEPT);
	if (deleteOn > latest) complaints.push({ kind: 'kept-too-long', latest, place: ['deleteOn'] });
	return complaints;
}
