/** The pages of a letter as they would be printed, drawn while the hand rests; the last picture stays until then. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { Button } from '../../design/index.ts';
import { useWide } from '../../drafts/use-wide.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { outgoingMessages } from './messages.ts';
import type { outgoingPictureQuery, typedPictureQuery } from './queries.ts';

type PictureQuery = ReturnType<typeof outgoingPictureQuery> | ReturnType<typeof typedPictureQuery>;
/** Pages that the server draws at most. */
const most = 6;

/** Beside the fields on a wide screen; on a phone, or a weak network, when it is asked for. */
export function PrintedPages({ query }: { readonly query: PictureQuery }) {
  const t = useText(outgoingMessages);
  const wide = useWide();
  const [asked, setAsked] = useState(false);
  if (!wide && !asked)
    return (
      <div>
        <Button size="small" onClick={() => setAsked(true)}>
          {t('drawIt')}
        </Button>
      </div>
    );
  return <Pages query={query} />;
}

function Pages({ query }: { readonly query: PictureQuery }) {
  const t = useText(outgoingMessages);
  const { data, error, isFetching, isPlaceholderData } = useQuery(query as ReturnType<typeof outgoingPictureQuery>);
  const source = useObjectUrl(data);
  const size = useNaturalSize(source);
  // What is typed may not make a letter yet, or the painters are busy: the text beside stays.
  if (error && !data) return <p className="text-ink-soft">{error.message}</p>;
  return (
    <section aria-label={t('printed')} aria-busy={isFetching} className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <p role="status" className="min-h-5 text-sm text-ink-faint">
        {isFetching ? t('drawing') : error ? error.message : ''}
      </p>
      {source && size ? (
        <Sheets source={source} size={size} faded={isFetching && isPlaceholderData} />
      ) : (
        <div aria-hidden className="aspect-[210/297] animate-pulse rounded-md border border-line bg-white shadow-sm" />
      )}
    </section>
  );
}

type Size = { readonly width: number; readonly height: number };

/** The picture is of pages of A4 one below the other; each is shown as a sheet of its own. */
function Sheets({ source, size, faded }: { readonly source: string; readonly size: Size; readonly faded: boolean }) {
  const t = useText(outgoingMessages);
  const language = useLanguage();
  const count = Math.max(1, Math.round(size.height / (size.width * Math.SQRT2)));
  const shown = (value: number) => formatNumber(value, language);
  return (
    <>
      {Array.from({ length: count }, (_, page) => (
        <div
          key={page}
          role="img"
          aria-label={t('pageOf', { page: shown(page + 1), count: shown(count) })}
          className={`rounded-md border border-line bg-white shadow-sm ${faded ? 'opacity-60' : ''}`}
          style={{
            aspectRatio: `${size.width} / ${size.height / count}`,
            backgroundImage: `url("${source}")`,
            backgroundSize: `100% ${count * 100}%`,
            backgroundPosition: `0 ${count === 1 ? 0 : (page / (count - 1)) * 100}%`,
          }}
        />
      ))}
      {count === most && <p className="text-sm text-ink-faint">{t('firstPages', { count: shown(most) })}</p>}
    </>
  );
}

function useObjectUrl(picture: Blob | undefined): string | undefined {
  const source = useMemo(() => (picture ? URL.createObjectURL(picture) : undefined), [picture]);
  useEffect(() => () => void (source && URL.revokeObjectURL(source)), [source]);
  return source;
}

/** Pixels of a picture once it is read. */
function useNaturalSize(source: string | undefined): Size | undefined {
  const [size, setSize] = useState<Size & { readonly source: string }>();
  useEffect(() => {
    if (source === undefined) return;
    const image = new Image();
    image.onload = () => setSize({ source, width: image.naturalWidth, height: image.naturalHeight });
    image.src = source;
    return () => {
      image.onload = null;
    };
  }, [source]);
  return size?.source === source ? size : undefined;
}
