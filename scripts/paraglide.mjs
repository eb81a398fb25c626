/** One set of options for the build and for `npm run sync`, so that both make the same messages. */
export const paraglideOptions = {
	project: './project.inlang',
	outdir: './src/lib/paraglide',
	strategy: /** @type {['url', 'baseLocale']} */ (['url', 'baseLocale'])
};
