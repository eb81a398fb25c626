/** A bench in a few lines, for tests of the forms: it does what the acts say and reads a handful of notations. */
import type {
	BenchAct,
	BenchView,
	Cell,
	EditionForm,
	FigureKey,
	FigureView,
	Lack,
	PolicyEffect,
	Work
} from '$lib/model';
import { pathOf } from './edit';
import { basis, cells, effectText, line, notation, readCell, text, unread } from './editions.fixture';

function set(value: unknown, [step, ...rest]: readonly (string | number)[], by: unknown): unknown {
	if (step === undefined) return by;
	if (Array.isArray(value)) {
		return (value as unknown[]).map((one, at) => (at === step ? set(one, rest, by) : one));
	}
	const here = (value ?? {}) as Record<string, unknown>;
	return { ...here, [step]: set(here[step], rest, by) };
}

interface Spot {
	key: FigureKey;
	path: (string | number)[];
	view: Pick<FigureView, 'row' | 'column' | 'locator' | 'of' | 'text'>;
}

function spotsOf({ rows = [], grid, modifiers = [] }: EditionForm): Spot[] {
	const cell = (one: Cell) => ({ of: { kind: 'cell' as const, cell: one }, text: notation(one) });
	return [
		...rows.map((row, at) => ({
			key: `row:${row.id}`,
			path: ['rows', at],
			view: { row: row.label, locator: row.basis.locator ?? '', ...cell(row.cell as Cell) }
		})),
		...(grid?.rows ?? []).flatMap((row, at) =>
			grid!.columns.flatMap(({ id, label }) => {
				const place = row.cells[id];
				if (!place) return [];
				const locator = `${row.basis.locator ?? ''}, ${place.locator}`;
				return [
					{
						key: `row:${row.id}-${id}`,
						path: ['grid', 'rows', at, 'cells', id],
						view: { row: row.label, column: label, locator, ...cell(place.cell as Cell) }
					}
				];
			})
		),
		...modifiers.map((one, at) => {
			const effect = one.effect as PolicyEffect;
			return {
				key: `mod:${one.id}`,
				path: ['modifiers', at],
				view: {
					row: one.label,
					locator: one.basis.locator ?? '',
					of: { kind: 'effect' as const, effect },
					text: effectText(effect)
				}
			};
		})
	];
}

export class Fake {
	acts: BenchAct[] = [];
	lacks: Lack[] = [];
	work: Work;
	view: BenchView;

	constructor(edition: EditionForm, entered: FigureKey[] = []) {
		this.work = {
			format: 'strafmaatverkenner-werkstuk',
			version: 1,
			id: 'w',
			begun: '2026-11-26',
			edition,
			source: {
				id: 'bron',
				kind: 'policy',
				label: text('De bron', 'The source'),
				url: 'https://voorbeeld.nl/bron',
				readings: [{ id: 'P' }]
			},
			reading: { reader: 'advocaat' },
			entered,
			again: {},
			second: { figures: {} }
		};
		this.view = this.look();
	}

	look(refused?: BenchView['refused']): BenchView {
		const { second, entered, reading, edition } = this.work;
		const figures = spotsOf(edition).map(({ key, view }): FigureView => {
			const typed = second.figures[key];
			const read = typed === undefined ? undefined : readCell(typed);
			const mine = entered.includes(key);
			return {
				key,
				...view,
				state: view.text === '' ? 'unread' : mine ? 'entered' : 'kept',
				again: 'not-needed',
				second: !mine
					? 'not-needed'
					: typed === undefined
						? 'open'
						: !read
							? 'unclear'
							: notation(read) === view.text
								? 'same'
								: 'different',
				...(read && { secondOf: { kind: 'cell' as const, cell: read } })
			};
		});
		const states = figures.filter(({ state }) => state === 'entered').map((one) => one.second);
		const isCounted = second.rows === 2 && second.columns === 2;
		const isAgreed = states.every((one) => one === 'same');
		return {
			work: this.work,
			canUndo: false,
			canRedo: false,
			...(refused && { refused }),
			figures,
			lacks: this.lacks,
			standing:
				isCounted && isAgreed && reading.checker !== undefined
					? { status: 'official' }
					: {
							status: 'secondary',
							because: [
								...(reading.checker === undefined ? (['no-checker'] as const) : []),
								...(states.includes('open') ? (['second-open'] as const) : []),
								...(isAgreed ? [] : (['second-different'] as const)),
								...(isCounted ? [] : (['count-different'] as const))
							]
						},
			count: { rows: 2, columns: 2 },
			file: { name: 'R1.2026-01-01.yaml', text: '' }
		};
	}

	/** @returns the view after the act, as a page would hand it down */
	act(act: BenchAct): BenchView {
		this.acts.push(act);
		this.view = this.look(this.#reduce(act));
		return this.view;
	}

	#edit(path: readonly (string | number)[], value: unknown): void {
		this.work = { ...this.work, edition: set(this.work.edition, path, value) as EditionForm };
	}

	#reduce(act: BenchAct): BenchView['refused'] {
		const { work } = this;
		const path = 'key' in act ? spotsOf(work.edition).find(({ key }) => key === act.key)?.path : undefined;
		switch (act.kind) {
			case 'edit':
				return void this.#edit(act.path, act.value);
			case 'reading':
				this.work = { ...work, reading: { ...work.reading, [act.field]: act.value } };
				return undefined;
			case 'source':
				this.work = { ...work, source: act.value };
				return undefined;
			case 'rename': {
				if (!/^[a-z0-9-]+$/.test(act.id)) return 'no-name';
				return void this.#edit([...pathOf(act.list), act.at, 'id'], act.id);
			}
			case 'list':
				return void this.#list(act);
			case 'figure': {
				if (act.key.startsWith('mod:')) {
					if (act.text !== '+ 50 %') return 'not-readable';
					return void this.#edit([...path!, 'effect'], { kind: 'multiply', factor: '3/2', base: 'subtotal' });
				}
				const cell = readCell(act.text);
				return cell ? void this.#edit([...path!, 'cell'], cell) : 'not-readable';
			}
			case 'cell':
				return void this.#edit([...path!, 'cell'], act.cell);
			case 'effect':
				return void this.#edit([...path!, 'effect'], act.effect);
			case 'locator':
				return void this.#edit([...path!, ...(path![0] === 'grid' ? ['locator'] : ['basis', 'locator'])], act.value);
			case 'second': {
				const { [act.key]: _, ...others } = work.second.figures;
				const figures = act.text === '' ? others : { ...others, [act.key]: act.text };
				this.work = { ...work, second: { ...work.second, figures } };
				return undefined;
			}
			case 'count':
				this.work = { ...work, second: { ...work.second, [act.axis]: act.value } };
				return undefined;
			case 'settle': {
				if (act.take === 'second') this.#edit([...path!, 'cell'], readCell(work.second.figures[act.key] ?? ''));
				const first = spotsOf(this.work.edition).find(({ key }) => key === act.key)!.view.text;
				const figures = { ...work.second.figures, [act.key]: first };
				this.work = { ...this.work, second: { ...work.second, figures } };
				return undefined;
			}
			default:
				return 'not-allowed';
		}
	}

	#list({ list, do: does, at }: Extract<BenchAct, { kind: 'list' }>): void {
		const steps = pathOf(list);
		const all =
			steps.reduce<unknown>((here, step) => (here as Record<string, unknown>)[String(step)], this.work.edition) ?? [];
		const lines = [...(all as unknown[])];
		if (does === 'remove') lines.splice(at, 1);
		else if (does === 'add') {
			const id = `nieuw-${at}`;
			lines.splice(at, 0, {
				...line(id, '', '', {}),
				text: text(''),
				cell: unread,
				basis,
				cells: cells(unread, unread)
			});
		} else lines.splice(does === 'up' ? at - 1 : at + 1, 0, ...lines.splice(at, 1));
		this.#edit(steps, lines);
	}
}
