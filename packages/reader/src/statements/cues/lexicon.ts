import type { Force } from '@nonpaper/vocabulary';
import { PHRASE_CUES, VERB_CUES } from '../data/cues.ts';
import { ADJECTIVE_CUES, NOUN_CUES } from '../data/noun-cues.ts';
import type { CueEntry, FrameName } from '../types.ts';

type Entries = Map<string, Map<FrameName, Force>>;

const linesOf = (block: string): string[][] =>
  block
    .split('\n')
    .filter((line) => line.includes(':'))
    .map((line) => line.split(':').map((part) => part.trim()));

/** Adds frames to a word. The first line that gives a frame decides its force. */
function enter(entries: Entries, word: string, frames: string, force: string): void {
  const entry = entries.get(word) ?? new Map<FrameName, Force>();
  for (const frame of frames.split(/\s+/u) as FrameName[]) {
    if (!entry.has(frame)) entry.set(frame, force as Force);
  }
  entries.set(word, entry);
}

function readVerbs(): Entries {
  const entries: Entries = new Map();
  for (const [force = '', frames = '', words = ''] of linesOf(VERB_CUES)) {
    for (const word of words.split(',')) enter(entries, word.trim(), frames, force);
  }
  return entries;
}

/** A cue of several words, such as "rule out". */
export interface PhraseCue {
  readonly words: readonly string[];
  readonly entry: CueEntry;
}

/** Phrases by their verb's lemma, the longest first. */
function readPhrases(): Map<string, PhraseCue[]> {
  const phrases = new Map<string, PhraseCue[]>();
  for (const [text = '', force = '', frames = ''] of linesOf(PHRASE_CUES)) {
    const entries: Entries = new Map();
    enter(entries, text, frames, force);
    const words = text.split(' ');
    const verb = words[0] ?? '';
    const list = phrases.get(verb) ?? [];
    list.push({ words, entry: entries.get(text) ?? new Map() });
    phrases.set(
      verb,
      list.sort((a, b) => b.words.length - a.words.length),
    );
  }
  return phrases;
}

/** Word → force. Where a word stands in two lines, the last one decides. */
function readForces(block: string): Map<string, Force> {
  const forces = new Map<string, Force>();
  for (const [force = '', words = ''] of linesOf(block)) {
    for (const word of words.split(',')) forces.set(word.trim(), force as Force);
  }
  return forces;
}

export const VERBS: ReadonlyMap<string, CueEntry> = readVerbs();
export const PHRASES: ReadonlyMap<string, readonly PhraseCue[]> = readPhrases();
export const NOUNS: ReadonlyMap<string, Force> = readForces(NOUN_CUES);
export const ADJECTIVES: ReadonlyMap<string, Force> = readForces(ADJECTIVE_CUES);
