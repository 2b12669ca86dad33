// Makes examples/two-rivers/drafts/single-text-2.docx: the revised single text with automatic numbers, tracked
// changes of two authors, one move and one comment. Run it from the repository root after a change of the text:
// `node scripts/make-two-rivers-docx.mjs`. The same text gives the same bytes.
import { writeFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';

const TARGET = 'examples/two-rivers/drafts/single-text-2.docx';
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const MEDIATOR = 'Office of the Mediator';
const TAVUNO = 'Delegation of Tavuno';
const DAYS = { [MEDIATOR]: '2017-06-12T09:30:00Z', [TAVUNO]: '2017-06-15T16:05:00Z' };

let revisions = 0;
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const who = (author) => `w:id="${(revisions += 1)}" w:author="${author}" w:date="${DAYS[author]}"`;
const run = (text) => `<w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;
const gone = (text) => `<w:r><w:delText xml:space="preserve">${escape(text)}</w:delText></w:r>`;
const ins = (author, text) => `<w:ins ${who(author)}>${run(text)}</w:ins>`;
const del = (author, text) => `<w:del ${who(author)}>${gone(text)}</w:del>`;
const swap = (author, before, after) => del(author, before) + ins(author, after);

/** A paragraph of strings and runs; `mark` is the revision of its end. */
const paragraph = (style, parts, mark = '') =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${mark === '' ? '' : `<w:rPr>${mark}</w:rPr>`}</w:pPr>${parts
    .map((part) => (part.startsWith('<w:') ? part : run(part)))
    .join('')}</w:p>`;
const title = (text) => paragraph('Title', [text]);
const part = (text) => paragraph('PartHeading', [text]);
const article = (...parts) => paragraph('Article', parts);
/** The one paragraph of an article, without a number of its own. */
const text = (...parts) => paragraph('BodyText', parts);
const point = (...parts) => paragraph('Point', parts);
const letter = (...parts) => paragraph('Letter', parts);
const annex = (...parts) => paragraph('Annex', parts);
const annexPoint = (...parts) => paragraph('AnnexPoint', parts);
const insertedLine = (style, author, text) =>
  paragraph(style, [ins(author, text)], `<w:ins ${who(author)}/>`);
const deletedLine = (style, author, text) => paragraph(style, [del(author, text)], `<w:del ${who(author)}/>`);

const moved = (kind, style, author, name, text) => {
  const [from, content] = [kind === 'moveFrom', run(text)];
  const id = (revisions += 1);
  return paragraph(
    style,
    [
      `<w:${kind}RangeStart w:id="${id}" w:name="${name}" w:author="${author}" w:date="${DAYS[author]}"/>`,
      `<w:${kind} ${who(author)}>${content}</w:${kind}>`,
      `<w:${kind}RangeEnd w:id="${id}"/>`,
    ],
    `<w:${from ? 'moveFrom' : 'moveTo'} ${who(author)}/>`,
  );
};

const commented = (id, text) =>
  `<w:commentRangeStart w:id="${id}"/>${run(text)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;

const DISTRESS = 'Boats in distress may land on either bank and shall be given help.';

const DOCUMENT = [
  title('Single negotiating text, second reading'),
  part('The quiet'),
  article('Cease-fire'),
  text(
    'The Parties shall cease all fire on land and on the water at 06:00 on ',
    swap(MEDIATOR, '1 July', '15 September'),
    ' 2017.',
  ),
  article('Withdrawal'),
  text(
    'Each Party ',
    swap(MEDIATOR, 'should', 'shall'),
    ' withdraw its regular forces to a distance of ',
    swap(TAVUNO, '10', '20'),
    ' kilometres from the banks of both rivers within ',
    swap(MEDIATOR, '[ ]', '45'),
    ' days.',
  ),
  letter('River police of up to 200 persons on each bank are not regular forces for this purpose.'),
  deletedLine('Letter', TAVUNO, 'Tavuno shall dismantle the battery on the Heron Islands within 20 days.'),
  letter('Heavy weapons shall be withdrawn first, within 15 days.'),
  article('Observers'),
  point(
    'The Union shall deploy ',
    swap(MEDIATOR, '120', '160'),
    ' unarmed observers at the crossings and locks for ',
    swap(TAVUNO, 'two', 'three'),
    ' years.',
  ),
  moved('moveTo', 'Point', MEDIATOR, 'move1', DISTRESS),
  point('Observers may board any boat at a lock.'),
  article('Incident room'),
  text(
    'A joint incident room shall be kept at Three Stones Lock and shall answer every report within ',
    swap(MEDIATOR, '6', '4'),
    ' hours.',
  ),
  article('Persons held'),
  text(
    'The Parties shall release all persons held in connection with the conflict',
    del(TAVUNO, ', except those under sentence'),
    '.',
  ),
  article('The dead and the missing'),
  text('The Parties shall hand over the remains of the dead and all records of the missing.'),
  article('Mines'),
  text(
    'The Parties ',
    swap(MEDIATOR, 'shall', 'should'),
    ' clear mines and sunken charges from the channels within 24 months.',
  ),
  part('The waters'),
  article('Dry season'),
  text(
    'In the dry season, from 1 July to 15 October, Tavuno shall receive [',
    commented(1, '45'),
    '] [Velmara: 40] per cent of the measured flow below the confluence.',
  ),
  article('Release of water'),
  text(
    'Skarvia is expected to release 60 cubic metres of water per second from the Grimvask Dam whenever the gauge at Three Stones Lock stands below 2 metres.',
  ),
  article('Passage and tolls'),
  point('Boats of both Parties shall pass freely on both rivers.'),
  moved('moveFrom', 'Point', MEDIATOR, 'move1', DISTRESS),
  point(
    'Tolls shall ',
    swap(MEDIATOR, 'not exceed the cost of keeping the channel open', 'follow the schedule in Annex I'),
    '.',
  ),
  article('Readings'),
  text(
    'The Parties shall read the gauges jointly each day, shall take samples jointly each month, and shall publish the level and the quality of the water.',
  ),
  insertedLine('Article', TAVUNO, 'Drought'),
  insertedLine(
    'BodyText',
    TAVUNO,
    'In a year of drought declared by the Joint Council, mills and fields on both banks shall share the loss [in equal parts].',
  ),
  part('The Fork and its people'),
  article('Joint Council'),
  point(
    'The district of the Fork shall be administered by a Joint Council of ',
    swap(TAVUNO, 'six', 'seven'),
    ' members, three named by each Party',
    ins(TAVUNO, ' and one, who is to preside, by the Union'),
    '.',
  ),
  point('The Joint Council keeps one police service of 300 persons.'),
  article('Final status'),
  text('[The final status of the Fork shall be settled by the Parties within [five][six] years.]'),
  article('Return'),
  text('Displaced persons shall have the right to return to their homes in two phases:'),
  letter('families with children and owners of houses and boats by 1 March 2018;'),
  letter('all others by 1 September 2018.'),
  article('Members of the Ferrymen’s Front'),
  text(
    'Members of the Ferrymen’s Front who hand in their arms within 60 days shall not be prosecuted, except for the killing or ill-treatment of civilians',
    ins(MEDIATOR, ', on which a panel of [three] judges shall decide'),
    '.',
  ),
  article('Schools'),
  text('Schools in the Fork ', swap(MEDIATOR, 'shall', 'should'), ' teach in Velmari and in Tavunan.'),
  part('Guarantees and money'),
  article('Guarantors'),
  text('The Union shall convene a conference of guarantors within ', swap(MEDIATOR, '90', '60'), ' days.'),
  article('Fund'),
  text(
    'A reconstruction fund of ',
    swap(TAVUNO, '240', '310'),
    ' million marks shall be set up. The River Development Bank ',
    swap(MEDIATOR, 'is expected to', 'shall'),
    ' hold it.',
  ),
  article('Disputes'),
  text(
    'Any dispute on the reading of this Accord shall go to arbitration within ',
    swap(MEDIATOR, '90', '60'),
    ' days.',
  ),
  article('Entry into force'),
  text('This Accord shall enter into force on signature.'),
  annex('Schedule of tolls'),
  annexPoint('Boats under 15 metres pass without toll.'),
  annexPoint(
    'Boats of 15 metres and more pay ',
    swap(TAVUNO, '4', '3'),
    ' marks for each passage of a lock.',
  ),
  annexPoint('Barges pay [12] marks for each 100 tonnes.'),
].join('');

const level = (index, format, text, style, left, hanging, suffix = 'tab') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:pStyle w:val="${style}"/><w:suff w:val="${suffix}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${left}" w:hanging="${hanging}"/></w:pPr></w:lvl>`;

const NUMBERING = `<w:numbering xmlns:w="${MAIN}"><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>${[
  level(0, 'decimal', 'Article %1.', 'Article', 0, 0, 'space'),
  level(1, 'decimal', '%1.%2', 'Point', 567, 567),
  level(2, 'lowerLetter', '(%3)', 'Letter', 1134, 567),
].join('')}</w:abstractNum><w:abstractNum w:abstractNumId="2"><w:multiLevelType w:val="multilevel"/>${[
  level(0, 'upperRoman', 'Annex %1.', 'Annex', 0, 0, 'space'),
  level(1, 'decimal', '%2.', 'AnnexPoint', 567, 567),
].join(
  '',
)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>`;

const style = (id, name, inner, base = 'Normal') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${id === 'Normal' ? '' : `<w:basedOn w:val="${base}"/>`}<w:qFormat/>${inner}</w:style>`;
const listed = (list, index, extra = '') =>
  `<w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="${list}"/></w:numPr>${extra}`;
const HEAD = '<w:spacing w:before="240" w:after="80"/>';
const BOLD = '<w:rPr><w:b/></w:rPr>';

const STYLES = `<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif" w:cs="Liberation Serif"/><w:sz w:val="22"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="100"/></w:pPr></w:pPrDefault></w:docDefaults>${[
  style('Normal', 'Normal', ''),
  style('BodyText', 'Body Text', ''),
  style('Footer', 'footer', '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="18"/></w:rPr>'),
  style(
    'Title',
    'Title',
    '<w:pPr><w:spacing w:after="240"/><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="30"/></w:rPr>',
  ),
  style(
    'PartHeading',
    'Part Heading',
    `<w:pPr><w:keepNext/>${HEAD}<w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="26"/></w:rPr>`,
  ),
  style('Article', 'Article', `<w:pPr><w:keepNext/>${listed(1, 0, HEAD)}</w:pPr>${BOLD}`),
  style('Point', 'Point', `<w:pPr>${listed(1, 1)}</w:pPr>`),
  style('Letter', 'Letter', `<w:pPr>${listed(1, 2)}</w:pPr>`),
  style('Annex', 'Annex', `<w:pPr><w:keepNext/>${listed(2, 0, HEAD)}</w:pPr>${BOLD}`),
  style('AnnexPoint', 'Annex Point', `<w:pPr>${listed(2, 1)}</w:pPr>`),
].join('')}</w:styles>`;

const COMMENTS = `<w:comments xmlns:w="${MAIN}"><w:comment w:id="1" w:author="${TAVUNO}" w:date="${DAYS[TAVUNO]}" w:initials="DT"><w:p>${run('Our capital can sign this figure and no lower one. Please take the brackets off.')}</w:p></w:comment></w:comments>`;

const FOOTER = `<w:ftr xmlns:w="${MAIN}">${paragraph('Footer', ['Composed text: every party, person and place in it is invented.'])}</w:ftr>`;

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KIND = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const SIDES = ['styles', 'numbering', 'comments', 'footer'];
const xml = (inner) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${inner}`);
const relation = (id, kind, target) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
const override = (name, kind) => `<Override PartName="/word/${name}.xml" ContentType="${KIND}.${kind}+xml"/>`;

const FILES = {
  '[Content_Types].xml': xml(
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('document', 'document.main')}${SIDES.map((name) => override(name, name)).join('')}</Types>`,
  ),
  '_rels/.rels': xml(
    `<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'officeDocument', 'word/document.xml')}</Relationships>`,
  ),
  'word/_rels/document.xml.rels': xml(
    `<Relationships xmlns="${PACKAGE}/relationships">${SIDES.map((name, index) => relation(`rId${index + 1}`, name, `${name}.xml`)).join('')}</Relationships>`,
  ),
  'word/document.xml': xml(
    `<w:document xmlns:w="${MAIN}" xmlns:r="${OFFICE}"><w:body>${DOCUMENT}<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134"/></w:sectPr></w:body></w:document>`,
  ),
  'word/styles.xml': xml(STYLES),
  'word/numbering.xml': xml(NUMBERING),
  'word/comments.xml': xml(COMMENTS),
  'word/footer.xml': xml(FOOTER),
};

writeFileSync(TARGET, zipSync(FILES, { level: 9, mtime: '2017-06-19T12:00:00' }));
console.log(`wrote ${TARGET}`);
