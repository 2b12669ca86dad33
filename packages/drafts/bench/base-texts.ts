import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { intake } from '@nonpaper/intake';
import { isLeftOut } from '../src/align/left-out.ts';
import { readDraft } from '../src/reading/provisions.ts';
import type { ReadProvision } from '../src/types.ts';
import { cleanText } from '../src/wording.ts';

/** A unit of a base text. A chapter has a heading, no text, and units below it. */
export interface BaseUnit {
  readonly heading?: string;
  readonly text: string;
  readonly children: readonly BaseUnit[];
}

export interface BaseText {
  readonly name: string;
  readonly units: readonly BaseUnit[];
}

/**
 * The agreements of `bank/`: our own texts about invented lands. Format of a file: the title; then one line a
 * provision, `Heading :: text` where it has a heading, `- text` for a sub-point, `# heading` for a chapter.
 */
export function bankTexts(folder: string): BaseText[] {
  return filesOf(folder, ['.txt']).map((file) => ({
    name: file,
    units: unitsOfBank(readFileSync(join(folder, file), 'utf8')),
  }));
}

interface Growing {
  heading?: string;
  text: string;
  children: Growing[];
}

function unitsOfBank(content: string): BaseUnit[] {
  const units: Growing[] = [];
  let list = units;
  for (const line of content.split('\n').slice(1)) {
    if (line.startsWith('# ')) {
      list = [];
      units.push({ heading: line.slice(2), text: '', children: list });
    } else if (line.startsWith('- '))
      (list.at(-1)?.children ?? list).push({ text: line.slice(2), children: [] });
    else if (line.trim() !== '') list.push(unitOf(line));
  }
  return units;
}

function unitOf(line: string): Growing {
  const at = line.indexOf(' :: ');
  if (at === -1) return { text: line, children: [] };
  return { heading: line.slice(0, at), text: line.slice(at + 4), children: [] };
}

const FORMATS = ['.txt', '.md', '.docx', '.html'];

/** Every draft of a folder as Nonpaper reads it; files in which fewer than four provisions are found are left out. */
export async function folderTexts(folder: string): Promise<BaseText[]> {
  const texts: BaseText[] = [];
  for (const file of filesOf(folder, FORMATS)) {
    const working = await intake(new Uint8Array(readFileSync(join(folder, file))), { name: file });
    if (!working.ok) continue;
    const read = readDraft(working.value);
    // Points whose text is not kept (`[…]`) are all alike, and no truth is known about them.
    const provisions = read.ok ? read.value.provisions.filter((each) => !isLeftOut(each)) : [];
    if (provisions.length > 3) texts.push({ name: file, units: treeOf(provisions) });
  }
  return texts;
}

function treeOf(provisions: readonly ReadProvision[]): BaseUnit[] {
  const at = new Map<string, Growing>();
  const units: Growing[] = [];
  for (const provision of provisions) {
    const unit: Growing = { text: cleanText(provision).replace(/\s+/gu, ' '), children: [] };
    if (provision.heading !== undefined) unit.heading = provision.heading;
    at.set(provision.path, unit);
    const parent = at.get(provision.path.slice(0, Math.max(0, provision.path.lastIndexOf('.'))));
    (parent?.children ?? units).push(unit);
  }
  return units;
}

const filesOf = (folder: string, endings: readonly string[]): string[] =>
  readdirSync(folder)
    .filter((file) => endings.some((ending) => file.endsWith(ending)))
    .sort();
