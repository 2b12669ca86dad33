// Kills `nonpaper import` at random moments and checks after each kill that the dossier is whole: every draft whose
// import was acknowledged is there with all its provisions, and none is there in part. Used by a test (60 kills) and
// by `npm run prove:kill` (1,000).
import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const POINTS = 400;

const nonpaper = (bin, folder, args) =>
  spawnSync(process.execPath, [bin, ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });

/** Imports a draft and kills it after `delay` milliseconds; tells whether the import was acknowledged before that. */
function importAndKill(bin, folder, slug, delay) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [bin, 'import', 'draft.txt', '--slug', slug, '--json'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let out = '';
    child.stdout.on('data', (chunk) => (out += chunk));
    const timer = setTimeout(() => child.kill('SIGKILL'), delay);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve(code === 0 && out.includes('"provisions"'));
    });
  });
}

/** Slugs of the drafts that are there, each with the number of its provisions. */
function draftsThere(bin, folder) {
  const { stdout } = nonpaper(bin, folder, ['export', '--json']);
  const { records } = JSON.parse(stdout);
  return new Map(
    records.draft.map((draft) => [
      draft.slug,
      records.provision.filter((each) => each.draft === draft.id).length,
    ]),
  );
}

/** Runs `kills` kills; `random` gives numbers in [0, 1). Returns what was found wrong, and how many of the imports that were to be killed came through. */
export async function killImports({ bin, folder, kills, random, progress = () => {} }) {
  writeFileSync(
    join(folder, 'draft.txt'),
    Array.from({ length: POINTS }, (_, index) => `${index + 1}. Point ${index + 1} on water.`).join('\n'),
  );
  nonpaper(bin, folder, ['new', 'killed']);
  const acknowledged = [];
  const wrong = [];
  let cameThrough = 0;
  let usual = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    // How long an import takes that nobody kills: kills are spread over that time and a little more. A machine that
    // others use too is not equally fast all the time, so it is measured again and again.
    if (kill % 20 === 0) {
      const started = process.hrtime.bigint();
      await importAndKill(bin, folder, `whole-${kill}`, 60_000);
      usual = Number(process.hrtime.bigint() - started) / 1e6;
      acknowledged.push(`whole-${kill}`);
    }
    const slug = `draft-${kill}`;
    if (await importAndKill(bin, folder, slug, usual * (0.35 + random() * 0.75))) {
      acknowledged.push(slug);
      cameThrough += 1;
    }
    const last = kill === kills - 1;
    if (kill % 20 !== 19 && !last) continue;
    progress(`${kill + 1} kills, ${cameThrough} imports came through`);
    const verified = nonpaper(bin, folder, ['verify', '--json']);
    if (verified.status !== 0) wrong.push(`after kill ${kill}: verify says ${verified.stdout.slice(0, 500)}`);
    const there = draftsThere(bin, folder);
    for (const each of acknowledged) if (!there.has(each)) wrong.push(`${each} was acknowledged and is lost`);
    for (const [each, count] of there)
      if (count !== POINTS) wrong.push(`${each} is there with ${count} of ${POINTS} provisions`);
  }
  return { wrong, cameThrough };
}
