import { describe, expect, it } from 'vitest';
import { reportUrl } from '../../src/views/report.ts';
import { zh as words } from '../../src/words/zh.ts';

/** What a mail program makes of it. */
const opened = (url: string) => Object.fromEntries(new URL(url).searchParams);

describe('reportUrl', () => {
  it('names a fact in the subject, and nothing of where the site stands', () => {
    const url = reportUrl({ words }, 'demo-2022-t-srdi');
    expect(opened(url)).toEqual({ subject: words.corrections.subject('demo-2022-t-srdi') });
    expect(url).toBe('mailto:corrections@hengce.example?subject=衡策勘误：demo-2022-t-srdi');
  });

  it('says what it is about, whatever characters that has', () => {
    const url = reportUrl({ words }, '网站 & 数据 #1');
    expect(opened(url)).toEqual({ subject: words.corrections.subject('网站 & 数据 #1') });
    expect(new URL(url).hash).toBe('');
  });
});
