// A double tap on the way on is one press; two presses that are meant are two.
import { expect, it, vi } from 'vitest';
import { onlyOnce } from './once';

function page() {
	document.body.innerHTML = '<main><p class="ways"><button>Verder</button></p><button id="plus">+</button></main>';
	const root = document.querySelector('main')!;
	const pressed = vi.fn();
	for (const button of root.querySelectorAll('button')) button.addEventListener('click', pressed);
	const stop = onlyOnce(root);
	const press = (selector: string, timeStamp: number, x = 100, detail = 1) => {
		const event = new MouseEvent('click', { bubbles: true, cancelable: true, clientX: x, clientY: 10, detail });
		Object.defineProperty(event, 'timeStamp', { value: timeStamp });
		root.querySelector(selector)!.dispatchEvent(event);
	};
	return { press, pressed, stop };
}

const way = '.ways button';

it.each<[string, [string, number, number?, number?][], number]>([
	[
		'a double tap on the way on',
		[
			[way, 1000],
			[way, 1200]
		],
		1
	],
	[
		'two presses that are meant',
		[
			[way, 1000],
			[way, 1500]
		],
		2
	],
	[
		'two quick presses in other places',
		[
			[way, 1000, 100],
			[way, 1200, 200]
		],
		2
	],
	[
		'a number that is raised quickly',
		[
			['#plus', 1000],
			['#plus', 1100]
		],
		2
	],
	[
		'the keyboard',
		[
			[way, 1000, 0, 0],
			[way, 1100, 0, 0]
		],
		2
	]
])('%s', (_, presses, times) => {
	const { press, pressed, stop } = page();
	for (const one of presses) press(...one);
	expect(pressed).toHaveBeenCalledTimes(times);
	stop();
});
