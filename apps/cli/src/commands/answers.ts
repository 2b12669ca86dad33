import type { Asked } from '@nonpaper/dossier';
import type { Page } from '@nonpaper/pages';
import type { Outcome } from '@nonpaper/vocabulary';
import type { Bench } from '@nonpaper/workbench';
import { Command } from 'commander';
import { example, runCommand, type Answer } from '../command.ts';
import { withBench } from '../dossier-file.ts';
import { isoDay, withAsked, withDossier, withJson, withOutput, type SharedOptions } from '../options.ts';

/** The commands that ask one question of the dossier and print one page. */

const PAGES = '.html, .md, .txt, .json';

/** How a question is asked: what counts, and who will see it. */
export const askedOf = (options: SharedOptions): Asked => ({
  asOf: options.asOf ?? null,
  audience: { notes: options.withNotes === true, compartments: [] },
});

const answering = (name: string): Command =>
  withOutput(withAsked(withJson(withDossier(new Command(name)))), PAGES);

type Ask = (bench: Bench) => Promise<Outcome<{ json: unknown; page: Page }>>;

const answer = (options: SharedOptions, ask: Ask): Promise<void> =>
  runCommand(options, () => withBench<Answer>(options, ask));

interface MapOptions extends SharedOptions {
  readonly drafts?: string[];
  readonly parties?: string[];
}

/** `nonpaper map`: the silence map. */
export const map = (): Command =>
  example(
    answering('map')
      .description('silence map: what each draft does with what each party has declared essential')
      .option('--drafts <slugs...>', 'only these drafts')
      .option('--parties <slugs...>', 'only these parties')
      .action((options: MapOptions) =>
        answer(options, async (bench) =>
          (await import('@nonpaper/workbench')).askSilenceMap(bench, askedOf(options), options),
        ),
      ),
    'nonpaper map --as-of 2025-11-20\nnonpaper map --drafts us-28 e3 -o map.html',
  );

/** `nonpaper tilt`: one party, two drafts. */
export const tilt = (): Command =>
  example(
    answering('tilt')
      .description(
        'one party, two drafts: is the later one nearer or further on what the party itself declared?',
      )
      .argument('<party>', 'slug of the party')
      .argument('<from>', 'slug of the earlier draft')
      .argument('<to>', 'slug of the later draft')
      .action((party: string, from: string, to: string, options: SharedOptions) =>
        answer(options, async (bench) =>
          (await import('@nonpaper/workbench')).askTilt(bench, askedOf(options), { party, from, to }),
        ),
      ),
    'nonpaper tilt ukraine us-28 e3 --as-of 2025-11-24',
  );

/** `nonpaper absent`: who met whom, and who had no recorded part. */
export const absent = (): Command =>
  example(
    answering('absent')
      .description(
        'who met whom, whose part in a draft is disputed, and whom a draft binds with no record of any part',
      )
      .option('--drafts <slugs...>', 'only these drafts')
      .action((options: MapOptions) =>
        answer(options, async (bench) =>
          (await import('@nonpaper/workbench')).askAbsence(bench, askedOf(options), options),
        ),
      ),
    'nonpaper absent --as-of 2025-11-21',
  );

/** `nonpaper calendar`: plan against fact. */
export const calendar = (): Command =>
  example(
    answering('calendar')
      .description('what was announced, planned, moved, held or cancelled, with every change')
      .action((options: SharedOptions) =>
        answer(options, async (bench) =>
          (await import('@nonpaper/workbench')).askCalendar(bench, askedOf(options)),
        ),
      ),
    'nonpaper calendar -o calendar.html',
  );

interface LedgerOptions extends SharedOptions {
  readonly issue?: string;
  readonly party?: string;
  readonly since?: string;
}

/** `nonpaper ledger`: who said what. */
export const ledger = (): Command =>
  example(
    answering('ledger')
      .description("who said what: accepted statements by issue, party and date; outlets' own voices apart")
      .option('--issue <slug>', 'only this issue')
      .option('--party <slug>', 'only this party')
      .option('--since <date>', 'only statements from that day on', isoDay)
      .action((options: LedgerOptions) =>
        answer(options, async (bench) =>
          (await import('@nonpaper/workbench')).askLedger(bench, askedOf(options), options),
        ),
      ),
    'nonpaper ledger --issue nato --as-of 2025-11-30',
  );

/** `nonpaper efforts`: what was tried before. */
export const efforts = (): Command =>
  example(
    answering('efforts')
      .description('earlier efforts beside the present texts: outcome, and why each ended')
      .action((options: SharedOptions) =>
        answer(options, async (bench) =>
          (await import('@nonpaper/workbench')).askEfforts(bench, askedOf(options)),
        ),
      ),
    'nonpaper efforts',
  );

/** `nonpaper since DATE`: everything that changed. */
export const since = (): Command =>
  example(
    answering('since')
      .description('everything that changed since a day, on one page')
      .argument('<date>', 'the day (YYYY-MM-DD)', isoDay)
      .action((date: string, options: SharedOptions) =>
        answer(options, async (bench) =>
          (await import('@nonpaper/workbench')).askSince(bench, askedOf(options), date),
        ),
      ),
    'nonpaper since 2025-11-20',
  );

/** `nonpaper lineage`: the drafts and how they relate. */
export const lineage = (): Command =>
  example(
    answering('lineage')
      .description(
        'the drafts by date, which revises, counters or is modelled on which, and who is said to have drafted them',
      )
      .action((options: SharedOptions) =>
        answer(options, async (bench) =>
          (await import('@nonpaper/workbench')).askLineage(bench, askedOf(options)),
        ),
      ),
    'nonpaper lineage -o lineage.html',
  );

/** `nonpaper positions`: who wants what. */
export const positions = (): Command =>
  example(
    answering('positions')
      .description(
        'who wants what: each party on each option of each issue, with the statements that it rests on',
      )
      .action((options: SharedOptions) =>
        answer(options, async (bench) =>
          (await import('@nonpaper/workbench')).askPositions(bench, askedOf(options)),
        ),
      ),
    'nonpaper positions --as-of 2025-11-20',
  );
