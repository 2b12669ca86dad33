import { type HtmlNode, type HtmlPage, isElement, isText, nameOf } from './page.ts';

/** A stretch of text of so many words is prose, and no label or entry of a menu. */
const PROSE_WORDS = 8;
/** The same in letters, for writing without blanks between words. */
const PROSE_LETTERS = 24;
/** Writing that sets no blanks between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/gu;
/** What a sentence ends with. */
const STOP = /[.!?…。！？؟۔।։]["'”’»)\]]*$/u;

/** Short sentences that stand at the foot of any page. */
const NOTICE = /©|\ball rights reserved\b|\bcookies?\b/iu;

/** From this share of its letters on, what was found is a list of links to other pages, and no article. */
const MENU = 0.6;

/** Whether nearly all words of what was found stand in links: the menu of a page whose article is empty. */
export function isMenu(page: HtmlPage): boolean {
  const lettersOf = (text: string | null | undefined): number => (text ?? '').replace(/\s+/g, '').length;
  const all = lettersOf(page.documentElement?.textContent);
  let linked = 0;
  for (const link of page.querySelectorAll('a')) linked += lettersOf(link.textContent);
  return linked > MENU * all;
}

/** Elements whose words are no prose of the page: they lead elsewhere, stand at its head or foot, or are not shown. */
const NO_PROSE =
  /^(?:a|button|nav|menu|footer|head|script|style|noscript|template|select|option|label|svg|iframe)$/;

function isLong(stretch: string): boolean {
  const words = stretch.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return words >= PROSE_WORDS || (stretch.match(UNSPACED)?.length ?? 0) >= PROSE_LETTERS;
}

/** Whether a stretch of text somewhere below a node, outside links and what is no prose, passes a test. Linear; nesting is bounded by `parsePage`. */
function hasProse(node: HtmlNode | null, isProse: (stretch: string) => boolean): boolean {
  if (node === null) return false;
  if (isText(node)) return isProse((node.nodeValue ?? '').trim());
  if (isElement(node) && NO_PROSE.test(nameOf(node))) return false;
  for (let child = node.firstChild; child !== null; child = child.nextSibling)
    if (hasProse(child, isProse)) return true;
  return false;
}

/** Whether a page shows menus, links and labels of a few words alone. */
export const holdsMenusAlone = (page: HtmlPage): boolean => !hasProse(page.documentElement, isLong);

/** The same of what was cut from a page as its article: there a short sentence is prose too, which beside one may be the notice at the foot. */
export const isLabelsAlone = (article: HtmlPage): boolean =>
  !hasProse(
    article.documentElement,
    (stretch) => (STOP.test(stretch) && !NOTICE.test(stretch)) || isLong(stretch),
  );
