/** Pictures drawn on the server as SVG. */
import type { EChartsCoreOption } from 'echarts';

export const font = { fontFamily: 'Libertinus Serif, Georgia, serif', fontSize: 13, color: '#222' } as const;

/** Pixels by which a letter of `font` may be wider than ECharts takes it to be where no screen measures it. */
const wider = 1.6;

/** What the colours mean, over the picture; far enough apart that no name stands under the sign of the next. */
export const legendOf = (...names: readonly string[]) => ({
  top: 0,
  data: [...names],
  textStyle: font,
  itemGap: 16 + Math.ceil(Math.max(...names.map(({ length }) => length)) * wider),
});

export type Size = { readonly width: number; readonly height: number };

/** Draws what an option of ECharts describes; sizes in pixels. */
export async function draw(option: EChartsCoreOption, { width, height }: Size): Promise<string> {
  // As much to load as a quarter of the program: left to the first who wants a picture.
  const { init } = await import('echarts');
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({ animation: false, textStyle: font, aria: { enabled: true }, ...option });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}
