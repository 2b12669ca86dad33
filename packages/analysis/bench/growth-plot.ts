import { scaleLinear, scaleLog } from 'd3-scale';
import { ALONG, type Along, type Growth } from './growth.ts';
import { shownMs } from './table.ts';

const PANEL = { width: 250, height: 300, gap: 34 };
const MARGIN = { top: 64, left: 64, bottom: 76 };
const WIDTH = MARGIN.left + ALONG.length * (PANEL.width + PANEL.gap);
const HEIGHT = MARGIN.top + PANEL.height + MARGIN.bottom;
/** Colours that people who see red and green alike can tell apart (Okabe and Ito 2008). */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7'] as const;

/**
 * Growth as one SVG picture: four panels side by side, against issues, options, parties and links, with one axis of
 * milliseconds, each tenfold step as high as the other. A dot is the median of the inputs, a whisker reaches to the worst.
 */
export function growthPlot(all: readonly Growth[]): string {
  const kinds = [...new Set(all.map(({ of }) => kindOf(of)))];
  const times = all.flatMap(({ points }) => points.flatMap(({ medianMs, worstMs }) => [medianMs, worstMs]));
  const low = 10 ** Math.floor(Math.log10(Math.max(0.001, Math.min(...times))));
  const high = 10 ** Math.ceil(Math.log10(Math.max(...times)));
  const height = scaleLog([low, high], [MARGIN.top + PANEL.height, MARGIN.top]);
  const colourOf = (of: string): string => COLOURS[kinds.indexOf(kindOf(of)) % COLOURS.length] ?? COLOURS[0];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    `<text x="${MARGIN.left}" y="22" font-size="15">Time against size, CPU milliseconds</text>`,
    `<text x="${MARGIN.left}" y="42" fill="#555">What is not on the axis is as in a plan: 28 issues of 4 options without links. Along parties every line has as many of them as the axis says. Dot: the median of 3 inputs; line upward: the worst.</text>`,
    ...ALONG.map((along, at) => panel(along, at, { all, height, low, high, colourOf })),
    ...legend(kinds, all, colourOf),
    '</svg>',
    '',
  ].join('\n');
}

interface Frame {
  readonly all: readonly Growth[];
  readonly height: (ms: number) => number;
  readonly low: number;
  readonly high: number;
  readonly colourOf: (of: string) => string;
}

/** The same computation has the same colour in every panel; along parties it has no number of its own. */
const kindOf = (of: string): string => (of.startsWith('frontier, 3') ? of : (of.split(',')[0] ?? of));

function panel(along: Along, at: number, frame: Frame): string {
  const left = MARGIN.left + at * (PANEL.width + PANEL.gap);
  const own = frame.all.filter((each) => each.along === along);
  const most = Math.max(1, ...own.flatMap(({ points }) => points.map((point) => point.at)));
  const x = scaleLinear([0, most], [left, left + PANEL.width]);
  const bottom = MARGIN.top + PANEL.height;
  const ticks = x.ticks(along === 'parties' ? 6 : 5);
  return [
    ...decades(frame).map(
      (ms) =>
        `<line x1="${left}" x2="${left + PANEL.width}" y1="${px(frame.height(ms))}" y2="${px(frame.height(ms))}" stroke="#ddd"/>` +
        (at === 0
          ? `<text x="${left - 6}" y="${px(frame.height(ms) + 4)}" text-anchor="end">${decimal(ms)}</text>`
          : ''),
    ),
    `<line x1="${left}" x2="${left + PANEL.width}" y1="${bottom}" y2="${bottom}" stroke="#333"/>`,
    ...ticks.map((tick) => `<text x="${px(x(tick))}" y="${bottom + 16}" text-anchor="middle">${tick}</text>`),
    `<text x="${left + PANEL.width / 2}" y="${bottom + 34}" text-anchor="middle" font-weight="bold">${along}</text>`,
    ...own.map((each) => curve(each, x, frame)),
  ].join('\n');
}

function curve({ of, points }: Growth, x: (at: number) => number, frame: Frame): string {
  const colour = frame.colourOf(of);
  const y = (ms: number): number => frame.height(Math.max(frame.low, ms));
  const line = points.map(({ at, medianMs }) => `${px(x(at))},${px(y(medianMs))}`).join(' ');
  return [
    `<polyline points="${line}" fill="none" stroke="${colour}" stroke-width="1.5"/>`,
    ...points.map(({ at, medianMs, worstMs, frontier }) => {
      const size = frontier === null ? '' : `, ${frontier} points`;
      const title = `<title>${of}, ${at}: median ${shownMs(medianMs)}, worst ${shownMs(worstMs)} ms${size}</title>`;
      return `<g stroke="${colour}" fill="${colour}"><line x1="${px(x(at))}" x2="${px(x(at))}" y1="${px(y(medianMs))}" y2="${px(y(worstMs))}"/><circle cx="${px(x(at))}" cy="${px(y(medianMs))}" r="3">${title}</circle></g>`;
    }),
  ].join('\n');
}

const legend = (
  kinds: readonly string[],
  all: readonly Growth[],
  colourOf: (of: string) => string,
): string[] =>
  kinds.map((kind, at) => {
    const label = all.find(({ of, along }) => along !== 'parties' && kindOf(of) === kind)?.of ?? kind;
    const left = MARGIN.left + at * 280;
    return `<circle cx="${left + 5}" cy="${HEIGHT - 18}" r="5" fill="${colourOf(kind)}"/><text x="${left + 16}" y="${HEIGHT - 14}">${label}</text>`;
  });

const decades = ({ low, high }: Frame): number[] =>
  Array.from({ length: Math.round(Math.log10(high / low)) + 1 }, (_, at) => low * 10 ** at);

const decimal = (ms: number): string =>
  ms >= 1 ? String(Math.round(ms)) : String(Number(ms.toPrecision(1)));

const px = (value: number): string => value.toFixed(1);
