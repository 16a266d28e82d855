import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paged, pagedPaths, pagePath, pagerNumbers } from '../../src/views/paging.ts';
import { holds } from '../domain/property.ts';

describe('a paged list', () => {
  it('keeps its plain address on the first page', () => {
    expect([1, 2, 13].map((n) => pagePath('/policies/', n))).toEqual(['/policies/', '/policies/2/', '/policies/13/']);
    expect(pagedPaths(paged([1, 2, 3], 2, '/x/')).map((p) => p.params.page)).toEqual([undefined, '2']);
  });

  it('is one empty page where there is nothing', () => {
    expect(paged([], 5, '/x/')).toEqual([{ items: [], number: 1, count: 1, base: '/x/' }]);
  });

  it('holds every item once, in order, and never more than its size on a page', () => {
    holds(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 9 }), (items, size) => {
        const pages = paged(items, size, '/x/');
        expect(pages.flatMap((p) => p.items)).toEqual(items);
        expect(Math.max(...pages.map((p) => p.items.length))).toBeLessThanOrEqual(size);
      }),
    );
  });
});

describe('pagerNumbers', () => {
  it('names the first, the last and those around the current one, with a gap where some are left out', () => {
    expect(pagerNumbers({ number: 1, count: 1 })).toEqual([1]);
    expect(pagerNumbers({ number: 2, count: 4 })).toEqual([1, 2, 3, 4]);
    expect(pagerNumbers({ number: 10, count: 40 })).toEqual([1, null, 8, 9, 10, 11, 12, null, 40]);
  });

  it('never names more than nine places, however many pages there are', () => {
    holds(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(), (count, at) => {
        const numbers = pagerNumbers({ number: (at % count) + 1, count });
        expect(numbers.length).toBeLessThanOrEqual(9);
        expect(numbers).toContain((at % count) + 1);
      }),
    );
  });
});
