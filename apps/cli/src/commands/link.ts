import { bad, good, type Outcome } from '@nonpaper/vocabulary';
import type { Bench, DraftSide, LinksFile } from '@nonpaper/workbench';
import { Command } from 'commander';
import { example, runCommand, type Answer } from '../command.ts';
import { withDrafts, withFidelity, type DraftOptions } from '../draft-arguments.ts';
import { linksFileOrNew, withLinks, type LinksOptions } from '../links-option.ts';
import { withAsked, withDossier, withJson, withLimits } from '../options.ts';
import { writeWhole } from '../output.ts';
import { askedOf } from './answers.ts';

interface LinkOptions extends DraftOptions, LinksOptions {
  readonly confirm: readonly string[];
  readonly cut: readonly string[];
  readonly forget: readonly string[];
}

const collected = (value: string, before: readonly string[]): string[] => [...before, value];

const nowhere = (): Outcome<never> =>
  bad({
    code: 'link-nowhere',
    what: 'There is no place to keep what you say of these drafts.',
    next: 'Name a file with --links FILE.json, or import both drafts into one dossier.',
  });

/** Keeps what was typed, in the links file where one is named, else in the dossier. */
async function kept(
  [left, right]: readonly [DraftSide, DraftSide],
  bench: Bench | null,
  file: LinksFile | null,
  options: LinkOptions,
): Promise<Outcome<void>> {
  const { keepLinks, keptPair, linkInFile, linkingOf } = await import('@nonpaper/workbench');
  const linking = linkingOf(options, left, right);
  if (!linking.ok) return linking;
  if (file !== null && options.links !== undefined) {
    const { linksFileText } = await import('@nonpaper/workbench');
    writeWhole(options.links, linksFileText(linkInFile(file, left, right, linking.value).file));
    return good(undefined);
  }
  const pair = keptPair(left, right);
  if (bench === null || pair === null) return nowhere();
  const done = await keepLinks(bench, pair, linking.value, askedOf(options));
  return done.ok ? good(undefined) : done;
}

async function linked(
  [left, right]: readonly [DraftSide, DraftSide],
  bench: Bench | null,
  options: LinkOptions,
): Promise<Outcome<Answer>> {
  const before = await linksFileOrNew(options);
  if (!before.ok) return before;
  const typed = [...options.confirm, ...options.cut, ...options.forget];
  if (typed.length > 0) {
    const done = await kept([left, right], bench, before.value, options);
    if (!done.ok) return done;
  }
  const file = await linksFileOrNew(options);
  if (!file.ok) return file;
  const { linksOfSides, linksShown } = await import('@nonpaper/workbench');
  const { known, messages } = await linksOfSides(
    bench?.store ?? null,
    left,
    right,
    file.value,
    askedOf(options),
  );
  const links = linksShown(known, left, right);
  return good({ json: { links, messages }, text: linksText(links) });
}

interface ShownLink {
  readonly verdict: string;
  readonly left: readonly string[];
  readonly right: readonly string[];
}

function linksText(links: readonly ShownLink[]): string {
  if (links.length === 0) return 'Nobody has confirmed or cut a match of these drafts yet.\n';
  const side = (paths: readonly string[]): string =>
    paths.length === 0 ? 'no counterpart' : paths.join(', ');
  return links.map((each) => `${each.verdict}: ${side(each.left)} = ${side(each.right)}\n`).join('');
}

/** `nonpaper link A B`. */
export const link = (): Command =>
  example(
    withLinks(withFidelity(withLimits(withAsked(withJson(withDossier(new Command('link')))))))
      .description(
        'confirm or cut matches of two drafts: they win over the program, now and in later versions',
      )
      .argument('<left>', 'earlier draft: a file, or the slug of a draft')
      .argument('<right>', 'later draft: a file, or the slug of a draft')
      .option(
        '--confirm <left=right>',
        'these provisions answer to each other: 3=4,5; 7= has no counterpart',
        collected,
        [],
      )
      .option('--cut <left=right>', 'these provisions do not answer to each other', collected, [])
      .option('--forget <left=right>', 'take back what was said of these provisions', collected, [])
      .action((left: string, right: string, options: LinkOptions) =>
        runCommand(options, () =>
          withDrafts([left, right], options, (sides, bench) => linked(sides, bench, options)),
        ),
      ),
    'nonpaper link accord-1 accord-2 --confirm 12=14,15 --cut 7=9\nnonpaper link old.docx new.docx --links links.json --confirm 5=',
  );
