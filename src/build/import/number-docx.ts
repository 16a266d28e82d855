import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** How one level of a Word list is numbered. */
interface Level {
  /** `decimal`, `chineseCounting`, `bullet` … */
  readonly format: string;
  /** `第%1条`: the counts of the levels stand for %1, %2 … */
  readonly text: string;
  readonly start: number;
  /** What stands between number and text: `tab`, `space`, `nothing`. */
  readonly suffix: string;
}

interface List {
  /** Lists that count on together share it. */
  readonly counter: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Level → number with which this list begins again. */
  readonly restarts: ReadonlyMap<number, number>;
}

const DIGITS = '〇一二三四五六七八九';
const LEGAL = '零壹贰叁肆伍陆柒捌玖';

/** 12 → 十二, 105 → 一百〇五; below a thousand. */
function inHan(n: number, digits = DIGITS, ten = '十', hundred = '百'): string {
  const [h, t, u] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10];
  const digit = (d: number) => digits.charAt(d);
  const tens = t === 0 ? (h > 0 && u > 0 ? digit(0) : '') : `${t === 1 && h === 0 && digits === DIGITS ? '' : digit(t)}${ten}`;
  return `${h > 0 ? `${digit(h)}${hundred}` : ''}${tens}${u > 0 ? digit(u) : ''}` || digit(0);
}

const ROMAN = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

function inRoman(n: number): string {
  const step = ROMAN.find(([value]) => value <= n);
  return step === undefined ? '' : step[1] + inRoman(n - step[0]);
}

/** A count as Word prints it in one of its formats; empty for a bullet. */
function formatted(n: number, format: string): string {
  switch (format) {
    case 'bullet':
    case 'none':
      return '';
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
    case 'ideographDigital':
      return inHan(n);
    case 'chineseLegalSimplified':
      return inHan(n, LEGAL, '拾', '佰');
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return n <= 20 ? String.fromCharCode(0x245f + n) : String(n);
    case 'decimalEnclosedParen':
      return n <= 20 ? String.fromCharCode(0x2473 + n) : `(${n})`;
    case 'decimalEnclosedFullstop':
      return n <= 20 ? String.fromCharCode(0x2487 + n) : `${n}.`;
    case 'ideographEnclosedCircle':
      return n <= 10 ? String.fromCharCode(0x321f + n) : `（${inHan(n)}）`;
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(n).replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d)));
    case 'decimalZero':
      return String(n).padStart(2, '0');
    case 'lowerLetter':
      return String.fromCharCode(96 + ((n - 1) % 26) + 1);
    case 'upperLetter':
      return String.fromCharCode(64 + ((n - 1) % 26) + 1);
    case 'lowerRoman':
      return inRoman(n);
    case 'upperRoman':
      return inRoman(n).toUpperCase();
    default:
      return String(n);
  }
}

const unescapeXml = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
const escapeXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const attribute = (xml: string, tag: string, name = 'val') => {
  const value = new RegExp(`<w:${tag}\\b[^>]*?\\bw:${name}="([^"]*)"`).exec(xml)?.[1];
  return value === undefined ? null : unescapeXml(value);
};
/** Elements of a name with what they hold; they do not stand inside each other. */
const elements = (xml: string, tag: string): string[] => xml.match(new RegExp(`<w:${tag}\\b(?:[^>]*[^/])?>[\\s\\S]*?</w:${tag}>`, 'g')) ?? [];

/** The lists that `numbering.xml` declares, by their id. */
function listsIn(xml: string): Map<string, List> {
  const levelsOf = new Map<string, Map<number, Level>>();
  for (const abstract of elements(xml, 'abstractNum')) {
    const levels = elements(abstract, 'lvl').map((lvl): [number, Level] => [
      Number(attribute(lvl, 'lvl', 'ilvl') ?? 0),
      {
        format: attribute(lvl, 'numFmt') ?? 'decimal',
        text: attribute(lvl, 'lvlText') ?? '',
        start: Number(attribute(lvl, 'start') ?? 1),
        suffix: attribute(lvl, 'suff') ?? 'tab',
      },
    ]);
    levelsOf.set(attribute(abstract, 'abstractNum', 'abstractNumId') ?? '', new Map(levels));
  }
  return new Map(
    elements(xml, 'num').map((num): [string, List] => {
      const abstract = attribute(num, 'abstractNumId') ?? '';
      const restarts = elements(num, 'lvlOverride').flatMap((o): [number, number][] => {
        const start = attribute(o, 'startOverride');
        return start === null ? [] : [[Number(attribute(o, 'lvlOverride', 'ilvl') ?? 0), Number(start)]];
      });
      return [attribute(num, 'num', 'numId') ?? '', { counter: abstract, levels: levelsOf.get(abstract) ?? new Map(), restarts: new Map(restarts) }];
    }),
  );
}

interface Numbered {
  /** `0`: numbered by nothing, though its style is. */
  readonly list: string | null;
  readonly level: number | null;
}
const numberedBy = (xml: string): Numbered => {
  const [numPr = ''] = elements(xml, 'numPr');
  const level = attribute(numPr, 'ilvl');
  return { list: attribute(numPr, 'numId'), level: level === null ? null : Number(level) };
};

/** What each paragraph style numbers its paragraphs with, its ancestors asked too. */
function stylesIn(xml: string): (id: string | null) => Numbered {
  const styles = new Map(elements(xml, 'style').map((s) => [attribute(s, 'style', 'styleId') ?? '', { ...numberedBy(s), parent: attribute(s, 'basedOn') }]));
  const find = (id: string | null, depth = 0): Numbered => {
    const style = id === null || depth > 20 ? undefined : styles.get(id);
    if (style === undefined) return { list: null, level: null };
    const above = style.list !== null && style.level !== null ? null : find(style.parent, depth + 1);
    return { list: style.list ?? above?.list ?? null, level: style.level ?? above?.level ?? null };
  };
  return find;
}

/**
 * Writes the numbers that Word counts by itself into the text of their paragraphs: 第一条, 一、, （一）.
 * @returns the file with its numbers printed, and how many paragraphs got one; the same bytes where none did
 * @throws Error where the bytes are no zip
 */
export function withPrintedNumbers(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly count: number } {
  const files = unzipSync(bytes);
  const [main, numbering] = [files['word/document.xml'], files['word/numbering.xml']];
  if (main === undefined || numbering === undefined) return { bytes, count: 0 };
  const lists = listsIn(strFromU8(numbering));
  const styleOf = stylesIn(files['word/styles.xml'] === undefined ? '' : strFromU8(files['word/styles.xml']));
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  let count = 0;

  const labelOf = (id: string, level: number): string => {
    const list = lists.get(id);
    const at = list?.levels.get(level);
    if (list === undefined || at === undefined) return '';
    const running = counts.get(list.counter) ?? [];
    const restart = begun.has(`${id}/${level}`) ? undefined : list.restarts.get(level);
    begun.add(`${id}/${level}`);
    // a level that is skipped counts as begun
    for (let above = 0; above < level; above++) running[above] ??= list.levels.get(above)?.start ?? 1;
    running[level] = restart ?? (running[level] === undefined ? at.start : running[level] + 1);
    running.length = level + 1;
    counts.set(list.counter, running);
    if (at.format === 'bullet') return '';
    const label = at.text.replace(/%(\d)/g, (_, n: string) => formatted(running[Number(n) - 1] ?? 1, list.levels.get(Number(n) - 1)?.format ?? 'decimal'));
    return label === '' || at.suffix === 'nothing' || /[、，．.：:）)。\u2460-\u249b\u3220-\u3229]$/.test(label) ? label : `${label} `;
  };

  const xml = strFromU8(main).replace(/<w:p\b(?:[^>]*[^/])?>[\s\S]*?<\/w:p>/g, (paragraph) => {
    const [properties = ''] = /<w:pPr\b[\s\S]*?<\/w:pPr>/.exec(paragraph) ?? [];
    const own = numberedBy(properties);
    const style = styleOf(attribute(properties, 'pStyle'));
    const list = own.list ?? style.list;
    if (list === null || list === '0' || !/<w:t\b/.test(paragraph)) return paragraph;
    const label = labelOf(list, own.level ?? style.level ?? 0);
    if (label !== '') count++;
    const plain = properties.replace(/<w:numPr>[\s\S]*?<\/w:numPr>/, '');
    const run = label === '' ? '' : `<w:r><w:t xml:space="preserve">${escapeXml(label)}</w:t></w:r>`;
    return properties === '' ? paragraph.replace(/^<w:p\b[^>]*>/, (open) => open + run) : paragraph.replace(properties, plain + run);
  });
  if (count === 0) return { bytes, count };
  // the lists are in the text now; what declares them would make them lists again
  const left = Object.entries(files).filter(([path]) => path !== 'word/numbering.xml');
  return { bytes: zipSync(Object.fromEntries([...left, ['word/document.xml', strToU8(xml)]])), count };
}
