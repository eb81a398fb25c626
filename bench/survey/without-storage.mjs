/**
 * Loaded before the app: everything of a step is done, up to the point where it would be written. What is left is what the
 * endpoint itself costs.
 */
const PLACE = Symbol.for('strafmaatverkenner.surveys');
let own;
globalThis[PLACE] = {
	get surveys() {
		return own;
	},
	set surveys(surveys) {
		surveys.write = async (_db, _compiled, all) => all.map(({ step }) => ({ ok: true, step: step + 1, done: false }));
		own = surveys;
	}
};
