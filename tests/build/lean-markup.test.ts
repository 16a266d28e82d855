import { describe, expect, it } from 'vitest';
import { parse, serialize } from 'parse5';
import { withoutEndTags } from '../../src/build/lean-markup.ts';

const page = (body: string) => `<!DOCTYPE html><html><head><title>t</title></head><body>${body}</body></html>`;
const tree = (html: string) => serialize(parse(html));

describe('a page without end tags that say nothing', () => {
  it.each([
    ['<ul><li>a</li><li><p>b</p></li></ul>', '<ul><li>a<li><p>b</ul>'],
    ['<dl><div><dt>a</dt><dd>b</dd></div></dl><dl><dt>a</dt><dd>b</dd><dd>c</dd></dl>', '<dl><div><dt>a<dd>b</div></dl><dl><dt>a<dd>b<dd>c</dl>'],
    [
      '<table><thead><tr><th>a</th></tr></thead><tbody><tr><th>b</th><td>c</td></tr><tr><td><p>d</p></td></tr></tbody></table>',
      '<table><thead><tr><th>a<tbody><tr><th>b<td>c<tr><td><p>d</table>',
    ],
    ['<p>a</p><p>b</p><div><p>c</p><ul><li>d</li></ul></div>', '<p>a<p>b<div><p>c<ul><li>d</ul></div>'],
    [
      '<select><option>a</option><optgroup label="g"><option>b</option></optgroup></select>',
      '<select><option>a<optgroup label="g"><option>b</optgroup></select>',
    ],
  ])('%s is read as it was', (before, after) => {
    expect(withoutEndTags(page(before))).toBe(page(after));
    expect(tree(page(after))).toBe(tree(page(before)));
  });

  it.each([
    '<div><p>a</p> <span>b</span></div>',
    '<p>a</p>b',
    '<a><p>a</p></a>',
    '<export-bar><p>a</p></export-bar>',
    '<p>a</p><span>b</span>',
    '<p>a</p><details-like></details-like>',
    '<p>a</p><nobr>b</nobr>',
    '<ul><li>a</li> <li>b</li> </ul>',
    '<table><tbody><tr><td>a</td> </tr> </tbody> </table>',
    '<dl><dt>a</dt></dl>',
    '<pre>&lt;/li&gt;&lt;li&gt;</pre>',
  ])('%s keeps them all', (body) => {
    expect(withoutEndTags(page(body))).toBe(page(body));
  });
});
