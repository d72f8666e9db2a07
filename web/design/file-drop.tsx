/** A place for files: dropped, chosen, or with the keyboard. */
import Upload from 'lucide-react/icons/upload';
import { useId, useState, type ReactNode } from 'react';
import { useText } from '../i18n/messages.ts';
import { cx } from './class-names.ts';
import { droppedFiles, withoutHidden } from './dropped-files.ts';
import { designMessages } from './messages.ts';

export function FileDrop({
  accept,
  multiple = false,
  hint,
  onFiles,
  disabled = false,
  folders = false,
  children,
}: {
  /** As of the input element: ".txt,.docx,.pdf". */
  readonly accept: string;
  readonly multiple?: boolean;
  readonly hint?: ReactNode;
  readonly onFiles: (files: File[]) => void;
  readonly disabled?: boolean;
  /** Whole folders may be dropped; another control lets them be chosen. */
  readonly folders?: boolean;
  /** Other ways to bring files, below. */
  readonly children?: ReactNode;
}) {
  const t = useText(designMessages);
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (files: Iterable<File>) => {
    const list = [...files].slice(0, multiple ? undefined : 1);
    if (list.length > 0 && !disabled) onFiles(list);
  };
  return (
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (folders) void droppedFiles(event.dataTransfer).then((files) => take(withoutHidden(files)));
        else take(event.dataTransfer.files);
      }}
      className={cx(
        'grid justify-items-center gap-1 rounded-lg border-2 border-dashed px-4 py-6 text-center ' +
          'transition-colors focus-within:border-nila',
        over ? 'border-nila bg-nila-soft' : 'border-line-strong/50',
      )}
    >
      <Upload aria-hidden className="size-6 text-ink-faint" />
      <p>
        <label
          htmlFor={id}
          className="rounded-sm font-semibold text-nila-text underline underline-offset-3 has-focus-visible:outline-2"
        >
          {t('chooseFile')}
          <input
            id={id}
            type="file"
            accept={accept}
            multiple={multiple}
            disabled={disabled}
            className="sr-only"
            onChange={(event) => {
              take(event.target.files ?? []);
              event.target.value = '';
            }}
          />
        </label>{' '}
        <span className="text-ink-soft">{over ? t('dropHere') : t('orDrop')}</span>
      </p>
      {hint && <p className="text-sm text-ink-faint">{hint}</p>}
      {children}
    </div>
  );
}
