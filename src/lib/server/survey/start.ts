/** The surveys of this process. What is past its last day goes though nobody looks at a survey. */
import { logLine } from '../log';
import { storage as ownStorage, type Storage } from '../storage';
import { Folding } from '../results/folding';
import { Surveys } from './service';

/** While developing, a changed file is loaded anew; what is open stays open. */
const PLACE = Symbol.for('strafmaatverkenner.surveys');

const holder = ((globalThis as Record<symbol, unknown>)[PLACE] ??= {}) as { surveys?: Surveys };

/** Called once, in the main thread, after storage was opened. */
export function startSurveys(storage: Storage): void {
	if (!holder.surveys) {
		holder.surveys = new Surveys(storage);
		new Folding(storage.db, holder.surveys.versions, () => ownStorage() !== undefined).start();
	}
	void holder.surveys
		.retain()
		.catch((error: unknown) => logLine(`Surveys: ${error instanceof Error ? error.message : String(error)}`));
}

/** Nothing where there is no storage; a page that needs it says so. */
export const surveys = (): Surveys | undefined => holder.surveys;
