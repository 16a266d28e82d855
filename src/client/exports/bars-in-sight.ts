/** Export bars come to life when one comes in sight: most readers of a long page never meet one. */
const bars = new IntersectionObserver(
  (seen) => {
    if (!seen.some((bar) => bar.isIntersecting)) return;
    bars.disconnect();
    void import('./export-bar.ts');
  },
  { rootMargin: '50%' },
);
for (const bar of document.querySelectorAll('export-bar')) bars.observe(bar);
