import type { IsoDate } from '@nonpaper/vocabulary';

/** One draft on the picture. `lines` are small lines under its title, such as its date and fidelity. */
export interface LineageDraft {
  readonly id: string;
  readonly title: string;
  readonly date: IsoDate | null;
  readonly lines: readonly string[];
  /** Drawn with a dashed frame: its text was not seen. */
  readonly seen: boolean;
}

/** `later` stands to `earlier` as the word says, such as `revises`. */
export interface LineageLink {
  readonly earlier: string;
  readonly later: string;
  readonly word: string;
  readonly proposed: boolean;
}

/** A draft, or a place that a link keeps free for itself on its way past a layer. */
export interface Slot {
  readonly draft: LineageDraft | null;
  /** Index of the link that passes; null for a draft. */
  readonly link: number | null;
}

/** Drafts from left to right: layer by layer, each from top to bottom. */
export interface Layers {
  readonly layers: readonly (readonly Slot[])[];
  /** Links that are drawn, from the earlier to the later draft by date; the layer of each end. */
  readonly links: readonly (LineageLink & { readonly from: number; readonly to: number })[];
}

/**
 * Orders drafts into layers (a simple form of the layered drawing of Sugiyama, Tagawa and Toda, 1981).
 *
 * Plan: drafts are taken in order of date, undated ones last. A draft goes to the layer of the one before it, or one
 * further where that is needed for all its forerunners to stand left of it; so layers follow the dates. A link that
 * passes a layer gets a slot there. Within a layer, slots are ordered by the mean place of what they hang on.
 */
export function layered(drafts: readonly LineageDraft[], links: readonly LineageLink[]): Layers {
  const ordered = [...drafts].sort(byDate);
  const rank = new Map(ordered.map((draft, index) => [draft.id, index]));
  const usable = links.filter((link) => (rank.get(link.earlier) ?? Infinity) < (rank.get(link.later) ?? -1));
  const layerOf = assignLayers(ordered, usable);
  const placed = usable.map((link) => ({
    ...link,
    from: layerOf.get(link.earlier) ?? 0,
    to: layerOf.get(link.later) ?? 0,
  }));
  const count = Math.max(0, ...layerOf.values()) + 1;
  const layers: Slot[][] = Array.from({ length: ordered.length === 0 ? 0 : count }, () => []);
  for (const draft of ordered) layers[layerOf.get(draft.id) ?? 0]?.push({ draft, link: null });
  placed.forEach((link, index) => {
    for (let layer = link.from + 1; layer < link.to; layer += 1)
      layers[layer]?.push({ draft: null, link: index });
  });
  return { layers: untangled(layers, placed), links: placed };
}

const dateKey = (draft: LineageDraft): string => draft.date ?? '9999';

function byDate(a: LineageDraft, b: LineageDraft): number {
  return dateKey(a) < dateKey(b) ? -1 : dateKey(a) > dateKey(b) ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function assignLayers(ordered: readonly LineageDraft[], links: readonly LineageLink[]): Map<string, number> {
  const layerOf = new Map<string, number>();
  let current = 0;
  for (const draft of ordered) {
    const before = links
      .filter((link) => link.later === draft.id)
      .map((link) => layerOf.get(link.earlier) ?? 0);
    current = Math.max(current, ...before.map((layer) => layer + 1));
    layerOf.set(draft.id, current);
  }
  return layerOf;
}

/** Sorts each layer by where its slots come from, once from left to right. */
function untangled(layers: readonly (readonly Slot[])[], links: Layers['links']): Slot[][] {
  const done: Slot[][] = [];
  for (const layer of layers) {
    const before = done.at(-1) ?? [];
    const keyed = layer.map((slot, index) => ({
      slot,
      index,
      key: meanPlace(slot, before, links) ?? before.length + index,
    }));
    keyed.sort((a, b) => a.key - b.key || a.index - b.index);
    done.push(keyed.map(({ slot }) => slot));
  }
  return done;
}

function meanPlace(slot: Slot, before: readonly Slot[], links: Layers['links']): number | null {
  const places = links.flatMap((link, index) => {
    const ends = slot.link === index || slot.draft?.id === link.later;
    const place = before.findIndex((other) => other.link === index || other.draft?.id === link.earlier);
    return ends && place >= 0 ? [place] : [];
  });
  return places.length === 0 ? null : places.reduce((sum, each) => sum + each, 0) / places.length;
}
