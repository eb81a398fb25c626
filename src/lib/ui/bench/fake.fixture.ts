/** A bench in a few lines, for tests of the forms: it does what the acts say and reads a handful of notations. */
import type {
	BenchAct,
	BenchShelf,
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

const text = (nl: string, en = nl) => ({ nl, en });
const month = (amount: number) => ({ amount, unit: 'month' as const });
const prison = (amount: number): Cell => ({
	kind: 'sanction',
	sanction: { custody: { min: month(amount), max: month(amount) } }
});
const unread: Cell = { kind: 'untranscribed', text: text('Niet gelezen.', 'Not read.') };

const notation = (cell: Cell): string => {
	if (cell.kind === 'bespoke') return 'maatwerk';
	const months = cell.kind === 'sanction' ? cell.sanction.custody?.min.amount : undefined;
	return months === undefined ? '' : `GS ${months} mnd`;
};
const readCell = (typed: string): Cell | undefined => {
	if (typed.trim() === '') return unread;
	if (typed === 'maatwerk') return { kind: 'bespoke', text: text('Maatwerk.', 'Tailored.') };
	const [, months] = /^gs (\d+) mnd$/i.exec(typed.trim()) ?? [];
	return months === undefined ? undefined : prison(Number(months));
};
const effectText = (effect: PolicyEffect): string =>
	effect.kind === 'direction'
		? effect.direction === 'aggravating'
			? 'verzwarend'
			: 'verlichtend'
		: effect.kind === 'multiply'
			? '+ 50 %'
			: '';

export const basis = { source: 'bron', locator: 'tabel', readings: ['P'], status: 'secondary' as const };

export const shelf: BenchShelf = {
	editions: [],
	subjects: [
		{
			id: 'fietsen',
			label: text('Fietsen', 'Bicycles'),
			groups: [{ id: 'feit', label: text('Het feit', 'The offence') }],
			factors: [
				{
					id: 'plaats',
					label: text('Plaats', 'Place'),
					levels: [
						{ id: 'straat', label: text('Op straat', 'In the street') },
						{ id: 'stalling', label: text('In een stalling', 'In a shed') }
					]
				},
				{
					id: 'eerder',
					label: text('Eerder veroordeeld', 'Convicted before'),
					levels: [
						{ id: 'nooit', label: text('Nooit', 'Never') },
						{ id: 'vaker', label: text('Vaker', 'More often') }
					]
				}
			],
			offences: [{ id: 'sr-310', label: text('Diefstal', 'Theft') }]
		}
	],
	sources: [],
	frames: [
		{
			instrument: 'kader',
			label: text('Kader', 'Frame'),
			subjects: ['fietsen'],
			topics: [{ id: 'poging', label: text('Poging', 'Attempt') }]
		}
	]
};

const line = (id: string, nl: string, en: string, when: Record<string, string | string[]>) => ({
	id,
	label: text(nl, en),
	when
});
const cells = (...all: Cell[]) =>
	Object.fromEntries(all.map((cell, at) => [`k${at + 1}`, { locator: `kolom ${at + 1}`, cell }]));

export const gridEdition = (): EditionForm => ({
	format: 1,
	kind: 'policy',
	id: 'R1.2026-01-01',
	instrument: 'R1',
	label: text('Richtlijn', 'Guideline'),
	text: text('Een richtlijn.', 'A guideline.'),
	subject: 'fietsen',
	from: '2026-01-01',
	basis,
	scope: [{ sanctionLaw: 'adult' }],
	grid: {
		columns: [
			line('k1', 'Eerste keer', 'First time', { eerder: 'nooit' }),
			line('k2', 'Vaker', 'More often', { eerder: 'vaker' })
		],
		rows: [
			{ ...line('r1', 'Straat', 'Street', { plaats: 'straat' }), basis, cells: cells(prison(2), unread) },
			{ ...line('r2', 'Stalling', 'Shed', { plaats: 'stalling' }), basis, cells: cells(prison(3), prison(4)) }
		]
	},
	modifiers: [
		{
			id: 'samen',
			topic: 'medeplegen',
			label: text('Samen', 'Together'),
			when: {},
			effect: { kind: 'direction', direction: 'aggravating' },
			basis
		}
	]
});

export function listEdition(): EditionForm {
	const { grid: _, ...edition } = gridEdition();
	return {
		...edition,
		rows: ['Een', 'Twee', 'Drie'].map((nl, at) => ({
			...line(`rij-${at + 1}`, nl, nl, {}),
			cell: prison(at + 1),
			basis
		}))
	};
}

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
