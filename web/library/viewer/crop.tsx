/** What stands at a place of a page, cut out of its picture. */
import { cropOf, type Box } from './boxes.ts';
import { UprightPicture } from './upright-picture.tsx';

export function Crop({
  source,
  box,
  ratio,
  turned,
  label,
  height = 44,
}: {
  readonly source: string;
  readonly box: Box;
  /** Height of the page by its width. */
  readonly ratio: number;
  /** Degrees by which the picture is turned upright. */
  readonly turned: number;
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
      <span className="absolute" style={picture}>
        <UprightPicture source={source} label={label} turned={turned} ratio={ratio} />
      </span>
    </span>
  );
}
