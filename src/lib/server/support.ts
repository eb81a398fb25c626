/** Lines that a person can call. An installation confirms each before the page presents it as checked. */
import { settings, type Settings } from './settings';

export interface SupportLine {
	id: string;
	name: string;
	phone: string;
	confirmed: boolean;
}

export function supportLines(
	{
		SUPPORT_LINES: lines,
		SUPPORT_LINES_CONFIRMED: confirmed
	}: Pick<Settings, 'SUPPORT_LINES' | 'SUPPORT_LINES_CONFIRMED'> = settings()
): SupportLine[] {
	return lines.map((line) => ({ ...line, confirmed: confirmed.includes(line.id) }));
}
