/** One row of words: all of them, how they are read, and what the same source said at other times. */
import type { ListedNoteWords } from '../../../src/elections/voters/schema.ts';
import { Badge, Button, Dialog, NotVerified, type Tone } from '../../design/index.ts';
import { formatDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { noteMessages } from './messages.ts';

const tones: Record<ListedNoteWords['state'], Tone> = { on: 'good', later: 'nila', over: 'plain' };

export function WordsState({ words: { state, since, until } }: { readonly words: ListedNoteWords }) {
  const t = useText(noteMessages);
  const language = useLanguage();
  const day = formatDate(since, language);
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      <Badge tone={tones[state]}>{t(state)}</Badge>
      <span className="text-sm text-ink-soft">
        {until === null ? t('from', { day }) : t('between', { day, end: formatDate(until, language) })}
      </span>
    </span>
  );
}

/** `others`: rows of the same kind, meaning and source, the newest first, this one among them. */
export function NoteWordsSheet({
  words,
  others,
  onChange,
  onClose,
}: {
  readonly words: ListedNoteWords;
  readonly others: readonly ListedNoteWords[];
  /** Undefined where the person may not. */
  readonly onChange: (() => void) | undefined;
  readonly onClose: () => void;
}) {
  const t = useText(noteMessages);
  const language = useLanguage();
  return (
    <Dialog
      open
      shape="sheet"
      onClose={onClose}
      title={words.label[language]}
      actions={
        onChange && (
          <Button look="primary" onClick={onChange}>
            {t('change')}
          </Button>
        )
      }
    >
      <div className="grid gap-4 pb-4">
        <p className="flex flex-wrap items-center gap-2">
          <Badge>{t(words.kind)}</Badge>
          <WordsState words={words} />
          {!words.verified && <NotVerified />}
        </p>
        <p className="break-words">{words.words.join(', ')}</p>
        <p className="text-sm text-ink-soft">
          {t('source')}: {words.source}
        </p>
        {others.length > 1 && (
          <section>
            <h3 className="mb-1 font-bold">{t('history')}</h3>
            <ol className="grid gap-2">
              {others.map((one) => (
                <li key={one.since} className="border-l-2 border-line pl-3 text-sm">
                  <WordsState words={one} /> {!one.verified && <NotVerified />}
                  <p className="break-words text-ink-soft">{one.words.join(', ')}</p>
                </li>
              ))}
            </ol>
          </section>
        )}
      </div>
    </Dialog>
  );
}
