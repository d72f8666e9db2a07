/** What stands at a place of a page, cut out of its picture. */
import { cropOf, type Box } from './boxes.ts';

export function Crop({
  source,
  box,
  ratio,
  label,
  height = 44,
}: {
  readonly source: string;
  readonly box: Box;
  /** Height of the page by its width. */
  readonly ratio: number;
  readonly label: string;
  /** Of the cutting, in pixels. */
  readonly height?: number;
}) {
  const { window, picture } = cropOf(box, ratio, height);
  return (
    <span
      className="relative inline-block max-w-full shrink-0 overflow-hidden rounded-sm border border-line bg-white"
      style={window}
    >
      <img src={source} alt={label} className="absolute max-w-none" style={picture} />
    </span>
  );
}
