/** What the trainer shares with the tagger, so that both see the same features. */
export { Chain, liftedOf, STAYS, tableAt, transitionPlace, TRANSITIONS } from './chain.ts';
export { type Candidate } from './candidates.ts';
export { calibrated, type Curve } from './confidence.ts';
export { draftOf, isDraftCue } from './drafting.ts';
export { type Draft } from './draft.ts';
export { addDraft } from './draft-features.ts';
export { noFeatures, type Features } from './feature-list.ts';
export { addOwn } from './features.ts';
export { hashOf } from './hash.ts';
export { hintedPassage, hintList, type HintList } from './hints.ts';
export { makeTagger, paragraphsOf } from './index.ts';
export { beginOf, LABEL_COUNT, LABELS, roleOf, runsOfLabels, type LabelledRun } from './labels.ts';
export { choicesFor, linked, linkFeatures, LINK_SIZE, type LinkWeights } from './linker.ts';
export { latticeChances } from './lattice.ts';
export { EDGE, OUT, type Passage } from './passage.ts';
export { LIKELY_CUE, placesOf } from './places.ts';
export {
  anchorsIn,
  chosenSpans,
  lookAt,
  SPAN_SIZE,
  spanPlace,
  type ChainView,
  type SureRun,
} from './second-look.ts';
export { SpanFeatures } from './span-features.ts';
export { placeIn, type Rows } from './stage.ts';
export { MAGIC, modelFrom, packedFacts, packedRows, type Header } from './weights.ts';
export { type WordTable } from './word-table.ts';
