export function killImports(options: {
  readonly bin: string;
  readonly folder: string;
  readonly kills: number;
  readonly random: () => number;
  readonly progress?: (line: string) => void;
}): Promise<{ readonly wrong: readonly string[]; readonly cameThrough: number }>;
