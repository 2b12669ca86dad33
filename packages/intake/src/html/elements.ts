/** What HTML elements mean for a text, as data (WHATWG HTML, 15.3 "Non-replaced elements", the user agent's style sheet). */

/** Nothing under these is text of the page. */
export const UNSEEN = new Set(
  'script style template noscript noframes head iframe object embed svg math canvas audio video select textarea datalist meta link param source track base'.split(
    ' ',
  ),
);

/** These end the paragraph before them and after them. */
export const BLOCK_ELEMENTS = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table caption tbody td tfoot th thead tr ul listing xmp plaintext'.split(
    ' ',
  ),
);

export const HEADINGS: Readonly<Record<string, number>> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 };

export const LISTS = new Set(['ol', 'ul', 'menu', 'dir']);

/** Text in these belongs to the site, not to the document. */
export const FURNITURE = new Set(['nav']);

export const VOID_ELEMENTS = new Set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'.split(
    ' ',
  ),
);

/** Their content is characters, not elements, up to their own end tag. */
export const RAW_ELEMENTS = new Set([
  'script',
  'style',
  'textarea',
  'title',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
]);
