/** How far the work is: what each figure still needs, and whether two pairs of eyes agree on all of them. */
import type { EditionForm, FigureKey, FigureView, Standing, Work } from '../../model';
import { typedFigure } from './act';
import {
	figureAt,
	holdsNone,
	isUnread,
	labelsAt,
	locatorAt,
	notationOf,
	sameFigure,
	spotsOf,
	type Spot
} from './figures';

type Was = ReadonlyMap<FigureKey, NonNullable<FigureView['was']>>;

/** The figures of the edition that the work is laid beside. */
export function figuresOf(edition: EditionForm | undefined): Was {
	const spots = edition ? [...spotsOf(edition)] : [];
	return new Map(
		spots.map(([key, spot]) => {
			const of = figureAt(spot);
			return [key, { of, text: notationOf(of) }];
		})
	);
}

function secondOf(work: Work, key: FigureKey, of: FigureView['of']): Pick<FigureView, 'second' | 'secondOf'> {
	const typed = work.second.figures[key];
	if (typed === undefined) return { second: 'open' };
	const read = typedFigure(key, typed);
	if (!read) return { second: 'unclear' };
	return sameFigure(read, of) ? { second: 'same' } : { second: 'different', secondOf: read };
}

function viewOf(work: Work, was: Was, key: FigureKey, spot: Spot): FigureView {
	const of = figureAt(spot);
	const text = notationOf(of);
	const before = was.get(key);
	const entered = work.entered.includes(key);
	const state = holdsNone(of) ? 'none' : isUnread(of) ? 'unread' : entered ? 'entered' : 'kept';
	const isNew = state === 'entered' && !(before && sameFigure(before.of, of));
	return {
		...{ key, ...labelsAt(work.edition, spot), locator: locatorAt(spot), of, text, state },
		...(before === undefined ? {} : { was: before }),
		again: !isNew ? 'not-needed' : work.again[key] === text && text !== '' ? 'done' : 'open',
		...(state === 'entered' ? secondOf(work, key, of) : { second: 'not-needed' as const })
	};
}

export const figureViews = (work: Work, was: Was): FigureView[] =>
	[...spotsOf(work.edition)].map(([key, spot]) => viewOf(work, was, key, spot));

/** Rows and columns of the table in which a figure of this reading stands. */
export function countOf(work: Work, figures: readonly FigureView[]): { rows: number; columns: number } {
	const entered = new Set(figures.filter(({ state }) => state === 'entered').map(({ key }) => key));
	const rows = new Set<string>();
	const columns = new Set<string>();
	for (const [key, spot] of spotsOf(work.edition)) {
		if (!entered.has(key) || spot.kind === 'modifier') continue;
		rows.add(`${spot.kind} ${spot.at}`);
		columns.add(spot.kind === 'cell' ? spot.column : '');
	}
	return { rows: rows.size, columns: columns.size };
}

const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Official only where a second person, in another role, entered every figure of this reading alike, and counted the table alike. */
export function standingOf(work: Work, figures: readonly FigureView[]): Standing {
	const { reading, second } = work;
	const count = countOf(work, figures);
	const entered = figures.filter(({ state }) => state === 'entered');
	const because: Extract<Standing, { status: 'secondary' }>['because'] = [];
	if (reading.checker === undefined || reading.checked === undefined) because.push('no-checker');
	else if (reading.reader !== undefined && same(reading.reader, reading.checker)) because.push('same-role');
	if (entered.some((one) => one.second === 'open') || entered.length === 0) because.push('second-open');
	if (entered.some((one) => one.second === 'different' || one.second === 'unclear')) because.push('second-different');
	if (count.rows > 0) {
		if (second.rows === undefined || second.columns === undefined) because.push('count-open');
		else if (second.rows !== count.rows || second.columns !== count.columns) because.push('count-different');
	}
	return because.length === 0 ? { status: 'official' } : { status: 'secondary', because };
}
