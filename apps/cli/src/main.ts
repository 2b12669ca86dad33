import type { Fault } from '@nonpaper/vocabulary';
import { Command, CommanderError } from 'commander';
import { ambiguity } from './commands/ambiguity.ts';
import { backup } from './commands/backup.ts';
import {
  absent,
  calendar,
  efforts,
  ledger,
  lineage,
  map,
  positions,
  since,
  tilt,
} from './commands/answers.ts';
import { brackets } from './commands/brackets.ts';
import { brief } from './commands/brief.ts';
import { compare } from './commands/compare.ts';
import { concordance } from './commands/concordance.ts';
import { deal } from './commands/deal.ts';
import { demo } from './commands/demo.ts';
import { earliest } from './commands/earliest.ts';
import { erase } from './commands/erase.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { lexicon } from './commands/lexicon.ts';
import { link } from './commands/link.ts';
import { lint } from './commands/lint.ts';
import { newCommand } from './commands/new.ts';
import { note } from './commands/note.ts';
import { read } from './commands/read.ts';
import { redline } from './commands/redline.ts';
import { review } from './commands/review.ts';
import { search } from './commands/search.ts';
import { sheet } from './commands/sheet.ts';
import { show } from './commands/show.ts';
import { stability } from './commands/stability.ts';
import { undo } from './commands/undo.ts';
import { verify } from './commands/verify.ts';
import { witnesses } from './commands/witnesses.ts';
import { failOurselves } from './command.ts';
import { EXIT_CODES } from './exit-codes.ts';
import { forgiveClosedPipe, printFault } from './output.ts';
import { VERSION } from './version.ts';

/** Every command, in the order in which `--help` lists them: as the work goes. */
const COMMANDS = [
  newCommand,
  importCommand,
  read,
  note,
  review,
  lexicon,
  brief,
  since,
  map,
  tilt,
  absent,
  calendar,
  ledger,
  positions,
  lineage,
  efforts,
  compare,
  concordance,
  brackets,
  earliest,
  witnesses,
  link,
  redline,
  lint,
  ambiguity,
  stability,
  deal,
  sheet,
  search,
  show,
  exportCommand,
  undo,
  erase,
  backup,
  verify,
  demo,
];

/** The whole command line as a value; the manual's test walks over it. */
export function program(): Command {
  const root = new Command('nonpaper')
    .description(
      'Drafts, provisions, parties, positions, statements and meetings of a peace process in one sourced record.',
    )
    .version(VERSION)
    .showSuggestionAfterError()
    .exitOverride()
    .configureHelp({ showGlobalOptions: true });
  for (const command of COMMANDS) root.addCommand(command());
  for (const command of withSubcommands(root)) command.exitOverride().configureOutput({ outputError });
  return root;
}

/** What commander would print of a fault of usage is printed by `main`, as every other fault is. */
const outputError = (): void => undefined;

const withSubcommands = (command: Command): Command[] => [
  command,
  ...command.commands.flatMap((each) => withSubcommands(each)),
];

/** What commander says, as our own fault: in one line, and without the word that it puts in front. */
function usageFault({ message }: CommanderError, [command = '']: readonly string[]): Fault {
  const said = message.replace(/^error: /u, '').replace(/\s*\n\s*/gu, ' ');
  const of = COMMANDS.some((each) => each().name() === command) ? ` ${command}` : '';
  return {
    code: 'usage',
    what: /[.)]$/u.test(said) ? said : `${said}.`,
    next: `Look at nonpaper${of} --help.`,
  };
}

/**
 * PDF.js leaves rejected promises that nobody awaits when a file is damaged, though the reading itself ends well.
 * Those are passed over; every other one is our own fault and ends the program.
 */
function forgiveStrayRejections(): void {
  process.on('unhandledRejection', (reason) => {
    void import('@nonpaper/intake').then(async ({ isStrayPdfRejection }) => {
      if (isStrayPdfRejection(reason)) return;
      await failOurselves(reason, {});
      process.exit(EXIT_CODES.ours.code);
    });
  });
}

/** Reads the command line and runs it. What commander refuses is a fault of usage, told like every other. */
export async function main(argv: readonly string[]): Promise<void> {
  forgiveClosedPipe();
  forgiveStrayRejections();
  try {
    await program().parseAsync([...argv]);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? EXIT_CODES.done.code : EXIT_CODES.usage.code;
    const isHelp = error.code === 'commander.help'; // it was printed, since no command was named
    if (error.exitCode !== 0 && !isHelp)
      await printFault(usageFault(error, argv.slice(2)), argv.includes('--json'));
  }
}
