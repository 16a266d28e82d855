import { describe, expect, it } from 'vitest';
import { flatStyles } from '../../src/build/flat-styles.ts';

const flat = (css: string) => flatStyles({ sheet: css }, 'base, pages').sheet;

describe('styles for browsers without cascade layers', () => {
  it('let a later layer win over any selector of an earlier one, in whichever sheet it stands', () => {
    const { a, b } = flatStyles({ a: '@layer pages{p{color:red}}', b: '@layer base{main>.text p.first:hover{color:blue}}' }, 'base, pages');
    expect(a).toBe('#_ p{color:red}');
    expect(b).toBe('main>.text p.first:hover{color:#00f}');
  });

  it('weigh more with each layer, the root itself and what may be it as well', () => {
    const css = (selector: string) => flatStyles({ sheet: `@layer c{${selector}{color:red}}` }, 'a, b, c').sheet;
    expect(css('p>.x,.y::before')).toBe('#_#_ p>.x,#_#_ .y:before{color:red}');
    expect(css(':target+.x')).toBe('#_#_ :target+.x{color:red}');
    expect(css('html')).toBe('html#_#_{color:red}');
    expect(css(':root')).toBe(':root#_#_{color:red}');
    expect(css('*')).toBe(String.raw`:not(#\#):not(#\#){color:red}`);
    expect(css('::before')).toBe(String.raw`:not(#\#):not(#\#):before{color:red}`);
    expect(css('html .x')).toContain(':not');
    expect(flatStyles({ sheet: '@layer a{p{color:red}}' }, 'a, b').sheet).toBe('p{color:red}');
  });

  it('keep pages of paper, motion and placeholders', () => {
    const css = flat('@layer pages{@media print{@page{size:a4;@bottom-left{content:"{{address}}"}}p{color:red}}@keyframes x{to{opacity:1}}}');
    expect(css).toMatch(/@page\{size:a4;@bottom-left\{content:"\{\{address\}\}"\}\}/i);
    expect(css).toContain('@keyframes x');
    expect(css).not.toContain('@layer');
  });

  it('lower what Chromium 86 does not know', () => {
    expect(flat('@layer base{p{inset:0;&:hover{color:red}}}')).toBe('p{top:0;bottom:0;left:0;right:0}p:hover{color:red}');
  });

  it('weigh in a browser of today what they weighed with :is(), and stand apart for those that do not know it', () => {
    const css = flat('@layer base{p :is(th,td){color:red}p td{color:tan}}');
    expect(css).toBe('@supports not selector(:is(a)){p :-webkit-any(th,td){color:red}}p :is(th,td){color:red}p td{color:tan}');
  });

  it('refuse what cannot be flattened', () => {
    expect(() => flat('@layer base{#p1{color:red}}')).toThrow('holds an id');
    expect(() => flat('@layer base{p{color:red!important}}')).toThrow('important');
    expect(() => flat('@layer base{p{color:revert-layer}}')).toThrow('revert-layer');
    expect(() => flat('@layer base{p{inset-inline:0 auto}}')).toThrow('left and right');
  });
});
