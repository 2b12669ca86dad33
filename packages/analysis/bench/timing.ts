import { readFileSync, writeFileSync } from 'node:fs';
import { run, type Work } from '../src/work.ts';
import { processCpu, type Run } from './steps.ts';

/** Runs a computation to its end with the clocks beside it. */
export function timed<T>(work: Work<T>): Run<T> {
  const [wall, cpu] = [performance.now(), processCpu()];
  const value = run(work);
  return { value, cpu: processCpu() - cpu, wall: performance.now() - wall };
}

/** The value that a share of the numbers does not exceed: the smallest one of which that holds (nearest rank). */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

/**
 * The most memory that this process held since `start`, in megabytes: resident, the program itself included. Linux alone
 * can start the count anew; elsewhere it is the most since the process began.
 */
export const peakMemory = {
  start(): void {
    (globalThis as { gc?: () => void }).gc?.();
    try {
      writeFileSync('/proc/self/clear_refs', '5');
    } catch {
      // No Linux, or not allowed: the figure is then that of the whole process so far.
    }
  },
  megabytes(): number {
    try {
      const [, kb] = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
      if (kb !== undefined) return Math.round(Number(kb) / 1024);
    } catch {
      // As above.
    }
    return Math.round(process.resourceUsage().maxRSS / 1024);
  },
};
