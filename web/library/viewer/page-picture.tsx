/** The picture of a page with passages drawn on it. Pressing a place of it tells where, in fractions of the page. */
import Minus from 'lucide-react/icons/minus';
import Plus from 'lucide-react/icons/plus';
import { useEffect, useRef, useState, type MouseEvent, type ReactNode } from 'react';
import { cx, IconButton, scrollMotion, Skeleton } from '../../design/index.ts';
import { useText } from '../../i18n/messages.ts';
import type { Box } from './boxes.ts';
import { viewerMessages } from './messages.ts';
import { UprightPicture } from './upright-picture.tsx';

/** Widths of the picture, in percent of its frame. */
const widths = [100, 140, 200, 280] as const;

export function PagePicture({
  source,
  label,
  ratio,
  turned,
  lines,
  unsure = [],
  onPress,
  className,
}: {
  /** Address of the picture; undefined while it is being made. */
  readonly source: string | undefined;
  readonly label: string;
  /** Height of the page by its width. */
  readonly ratio: number;
  /** Degrees by which the picture is turned upright. */
  readonly turned: number;
  /** The passage at hand; the first of its lines is brought into view. */
  readonly lines: readonly Box[];
  /** Numbers that a person should read again. */
  readonly unsure?: readonly Box[];
  readonly onPress?: (x: number, y: number) => void;
  readonly className?: string;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(0);
  useInView(frame, lines[0], `${zoom} ${source === undefined}`);
  const press = ({ currentTarget, clientX, clientY }: MouseEvent<HTMLElement>) => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    onPress?.((clientX - left) / width, (clientY - top) / height);
  };
  return (
    <div className={cx('relative grid', className)}>
      <div
        ref={frame}
        tabIndex={0}
        className="overflow-auto overscroll-contain rounded-lg border border-line bg-sunken"
      >
        <div
          {...(onPress ? { onClick: press } : {})}
          className={cx('relative bg-white', onPress && 'cursor-pointer')}
          style={{ width: `${widths[zoom]}%`, aspectRatio: `1 / ${ratio}` }}
        >
          {source === undefined ? (
            <div className="p-6">
              <Skeleton lines={9} />
            </div>
          ) : (
            <UprightPicture source={source} label={label} turned={turned} ratio={ratio} />
          )}
          {source !== undefined && <Drawn lines={lines} unsure={unsure} />}
        </div>
      </div>
      <Zoom zoom={zoom} onZoom={setZoom} />
    </div>
  );
}

function Drawn({ lines, unsure }: { readonly lines: readonly Box[]; readonly unsure: readonly Box[] }) {
  return (
    <>
      {unsure.map((box, at) => (
        <Drawing key={`u${at}`} box={box} className="border-b-2 border-dashed border-[oklch(0.55_0.13_65)]" />
      ))}
      {lines.map((box, at) => (
        <Drawing
          key={at}
          box={box}
          // Ink stays black under the marker: the page is paper in the dark, too.
          className="rounded-xs border-b-2 border-[oklch(0.6_0.14_75)] bg-[oklch(0.9_0.14_92)] mix-blend-multiply"
        />
      ))}
    </>
  );
}

function Drawing({ box: [x, y, width, height], className }: { readonly box: Box; readonly className: string }) {
  const percent = (share: number) => `${share * 100}%`;
  // A little wider than the letters, as a marker is.
  const [more, higher] = [0.004, height * 0.15];
  return (
    <span
      aria-hidden
      data-drawn
      className={cx('pointer-events-none absolute', className)}
      style={{
        left: percent(x - more),
        top: percent(y - higher),
        width: percent(width + 2 * more),
        height: percent(height + 2 * higher),
      }}
    />
  );
}

function Zoom({ zoom, onZoom }: { readonly zoom: number; readonly onZoom: (zoom: number) => void }): ReactNode {
  const t = useText(viewerMessages);
  return (
    <div className="absolute right-3 bottom-3 flex rounded-md border border-line bg-surface shadow-card">
      <IconButton label={t('smaller')} disabled={zoom === 0} onClick={() => onZoom(zoom - 1)}>
        <Minus aria-hidden className="size-4" />
      </IconButton>
      <IconButton label={t('larger')} disabled={zoom === widths.length - 1} onClick={() => onZoom(zoom + 1)}>
        <Plus aria-hidden className="size-4" />
      </IconButton>
    </div>
  );
}

/** Scrolls the frame, never the page under the reader, to a box of the picture; again when `anew` changes. */
function useInView(frame: React.RefObject<HTMLDivElement | null>, box: Box | undefined, anew: string): void {
  const [x, y] = box ?? [];
  useEffect(() => {
    const around = frame.current;
    const sheet = around?.firstElementChild;
    if (!around || !sheet || x === undefined || y === undefined) return;
    around.scrollTo({
      top: Math.max(0, y * sheet.clientHeight - around.clientHeight / 3),
      left: Math.max(0, x * sheet.clientWidth - around.clientWidth / 4),
      behavior: scrollMotion(),
    });
  }, [frame, x, y, anew]);
}
