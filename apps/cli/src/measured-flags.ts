import { setFlagsFromString } from 'node:v8';

/** The V8 of Node 20, on which the flags of readers were chosen. Others may not know them, and say so on standard error. */
const MEASURED_ON = /^11\.3\./;

/** Sets flags of V8 for all threads of this process, where this is the V8 on which they were measured; else none. */
export function setMeasuredFlags(...flags: readonly string[]): void {
  if (!MEASURED_ON.test(process.versions.v8)) return;
  for (const flag of flags) setFlagsFromString(flag);
}
