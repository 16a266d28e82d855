import { describe, expect, it } from 'vitest';
import { reportUrl } from '../../src/views/report.ts';
import { zh as words } from '../../src/words/zh.ts';

const absoluteUrl = (path: string) => `https://example.org${path}`;
/** What a mail program makes of it. */
const opened = (url: string) => Object.fromEntries(new URL(url).searchParams);

describe('reportUrl', () => {
  it('names a fact in the subject and gives its address in the body', () => {
    const url = reportUrl({ absoluteUrl, words }, 'demo-2022-t-srdi', '/a?b=c&d=e+f/#fact-demo-2022-t-srdi');
    expect(opened(url)).toEqual({ subject: words.corrections.subject('demo-2022-t-srdi'), body: 'https://example.org/a?b=c&d=e+f/#fact-demo-2022-t-srdi' });
    expect(new URL(url).hash).toBe('');
    expect(url).toContain('?subject=%5B衡策勘误%5D%20demo-2022-t-srdi&');
  });

  it('says what it is about where there is no address', () => {
    expect(opened(reportUrl({ absoluteUrl, words }, '网站 & 数据')).body).toBe('网站 & 数据');
  });
});
