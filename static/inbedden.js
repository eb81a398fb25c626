// Gives every frame of the Strafmaatverkenner on this page the height of what is in it.
(() => {
	const home = new URL(document.currentScript.src).origin + '/';
	const frames = () => [...document.querySelectorAll('iframe')].filter((frame) => frame.src.startsWith(home));

	addEventListener('message', ({ source, data }) => {
		const height = data?.strafmaatverkenner?.height;
		if (!Number.isInteger(height) || height < 0 || height > 50000) return;
		for (const frame of frames()) {
			if (frame.contentWindow === source) frame.style.height = `${height}px`;
		}
	});

	// A frame that was ready before this script is asked again.
	const ask = () => frames().forEach((frame) => frame.contentWindow?.postMessage('strafmaatverkenner:height', '*'));
	ask();
	addEventListener('load', ask);
})();
