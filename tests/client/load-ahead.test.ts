import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadAhead } from '../../src/client/search/load-ahead.ts';

const names = Array.from({ length: 120 }, (_, i) => `part-${String(i)}`);
const settle = () => vi.advanceTimersByTimeAsync(60_000);

describe('files loaded ahead', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  const stub = (connection?: object) => {
    vi.useFakeTimers();
    vi.stubGlobal('navigator', connection === undefined ? {} : { connection });
  };

  it('are loaded when nothing else is to do, each once, few at one time, and not without end', async () => {
    stub();
    const asked: string[] = [];
    let [now, most] = [0, 0];
    loadAhead(names, async (name) => {
      asked.push(name);
      most = Math.max(most, ++now);
      await new Promise((done) => setTimeout(done, 30));
      now--;
    });
    expect(asked).toEqual([]);
    await settle();
    expect(asked).toEqual(names.slice(0, asked.length));
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.length).toBeLessThan(names.length);
    expect(most).toBeLessThanOrEqual(4);
  });

  it.each([{ saveData: true }, { saveData: false, effectiveType: '2g' }, { effectiveType: 'slow-2g' }])(
    'are none where the line is to be spared: %o',
    async (connection) => {
      stub(connection);
      const load = vi.fn(() => Promise.resolve());
      loadAhead(names, load);
      await settle();
      expect(load).not.toHaveBeenCalled();
    },
  );

  it('are none any more after one that failed, and the failure is nobody’s', async () => {
    stub({ effectiveType: '4g' });
    const load = vi.fn(() => Promise.reject(new Error('offline')));
    loadAhead(names, load);
    await settle();
    expect(load.mock.calls.length).toBeLessThanOrEqual(4);
  });
});
