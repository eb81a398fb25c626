/** Lines that a person can call. An installation confirms each before the page presents it as checked. */
import { settings } from './settings';

export interface SupportLine {
	id: string;
	name: string;
	phone: string;
	confirmed: boolean;
}

/** From general knowledge, and said so on the page until an installation has checked the number. */
const lines = [
	{ id: 'csg', name: 'Centrum Seksueel Geweld', phone: '0800-0188' },
	{ id: 'slachtofferhulp', name: 'Slachtofferhulp Nederland', phone: '0900-0101' },
	{ id: 'kindertelefoon', name: 'De Kindertelefoon', phone: '0800-0432' },
	{ id: '113', name: '113 Zelfmoordpreventie', phone: '0800-0113' }
] as const;

export function supportLines(confirmed: readonly string[] = settings().SUPPORT_LINES_CONFIRMED): SupportLine[] {
	return lines.map((line) => ({ ...line, confirmed: confirmed.includes(line.id) }));
}
