/**
 * How tables of guidelines name a level in their heads, where that differs from our label. As seen in the tables of
 * `law/om-guidelines.md` (sections 0 and 5) and `law/guidelines.md` (section 2).
 */
export interface Phrase {
	factor: string;
	level: string;
	texts: readonly string[];
}

export const phrases: readonly Phrase[] = [
	{
		factor: 'eerdere-veroordeling',
		level: 'geen',
		texts: ['first offender', 'first offenders', 'geen recidive', 'niet eerder veroordeeld']
	},
	{
		factor: 'eerdere-veroordeling',
		level: 'een',
		texts: ['1x recidive', '1 x recidive', '1 maal recidive', 'één keer recidive', 'één keer eerder veroordeeld']
	},
	{
		factor: 'eerdere-veroordeling',
		level: 'meer',
		texts: ['meermalen', 'meermalen recidive', 'meer dan 1x recidive', 'vaker dan één keer eerder veroordeeld']
	}
];
