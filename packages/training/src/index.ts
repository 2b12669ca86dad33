export { countText, evaluationOf, sumOf, type Counts, type Evaluation } from './evaluate.ts';
export { isPolnear, readPolnear, type GoldAttribution, type GoldText } from './polnear.ts';
export { tagText } from './tag-text.ts';
export { crossValidate, train, type Trained, type Training } from './train.ts';
