/** Time of the processor in milliseconds: on a shared machine the wall clock counts what others do too. */
export function processor(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}
