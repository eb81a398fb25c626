/** The law and the cases of the installation as text; scripts/lib/house-plugin.mjs fills it in while building. */
declare module 'virtual:house' {
	const text: string;
	export default text;
}

interface ImportMetaEnv {
	/** Set to `offline` while the offline edition is built. */
	readonly VITE_EDITION?: string;
	/** The day of that build, as 2026-11-26. */
	readonly VITE_MADE_ON?: string;
}
