/** Colour and shape by which the marks of one series are told from another's: the first shown takes the first. */

const shapes = ['circle', 'square', 'triangle', 'diamond', 'star', 'cross', 'wye'] as const;
export type ShapeName = (typeof shapes)[number];
export interface SeriesStyle {
  /** Part of the class name by which the page recolours: `chart-series--1`. */
  readonly series: number;
  /** Colour on light paper, at least 4.5 : 1 against it. */
  readonly color: string;
  readonly shape: ShapeName;
}

/** In step with `.chart-series--1` … in charts.css, which holds the dark ones. */
const colors = ['#1d5f6b', '#8a5a13', '#4b5aa3', '#8c3b6d', '#4a6b2a', '#6a4a9c', '#2a6496', '#7a4b3a', '#5c5c22', '#9c2f5a'] as const;

/** Style of a series by its place among those shown, from 0. Seventy differ; colours alone repeat after ten. */
export function seriesStyle(index: number): SeriesStyle {
  const at = index % colors.length;
  return { series: at + 1, color: colors[at] ?? colors[0], shape: shapes[index % shapes.length] ?? shapes[0] };
}
