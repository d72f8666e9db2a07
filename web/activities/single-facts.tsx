/** A part of a sheet that holds single facts: rows to read, and one form for all of them in their place. */
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { Button, Fold, useFold } from '../design/index.ts';
import { showFirstWrong } from '../forms/first-wrong.ts';
import { useText } from '../i18n/messages.ts';
import { FactRow, type Row } from './fact-row.tsx';
import { activityMessages } from './messages.ts';

export type SingleFact = Row & { readonly place: string };

/**
 * `facts` in the order of the form's fields, whose labels are theirs. While none of them is given the form is open at
 * once; otherwise a row opens it at its field.
 */
export function SingleFacts({
  title,
  facts,
  begin = false,
  children,
}: {
  readonly title: string;
  readonly facts: readonly SingleFact[];
  /** The form is open until a person closes it. */
  readonly begin?: boolean;
  readonly children: ReactNode;
}) {
  const t = useText(activityMessages);
  const { part, editing, edit, close } = useEditing(facts, begin);
  const given = facts.filter(({ value, lacks, error }) => value || lacks || error);
  const empty = facts.filter((fact) => !given.includes(fact));
  const lacking = facts.filter(({ lacks, error }) => lacks ?? error);
  const [open, setOpen] = useFold(true);
  return (
    <div ref={part}>
      <Fold
        title={title}
        holds={t('holds', { given: given.length - lacking.length, all: facts.length })}
        lacks={lacking.length > 0 && t('lacks', { fields: lacking.map(({ label }) => label).join(', ') })}
        open={open}
        onOpen={setOpen}
        action={
          !editing && (
            <Button
              size="small"
              look="quiet"
              aria-label={t('changePart', { part: title })}
              onClick={() => {
                setOpen(true);
                edit(facts[0]?.place);
              }}
            >
              {t('change')}
            </Button>
          )
        }
      >
        {editing ? (
          <PartForm onDone={close} onBegin={() => edit(undefined)}>
            {children}
          </PartForm>
        ) : (
          <>
            {given.map(({ place, ...row }) => (
              <FactRow key={place} place={place} row={row} onEdit={() => edit(place)} />
            ))}
            {empty.length > 0 && <Empty facts={empty} onEdit={edit} />}
          </>
        )}
      </Fold>
    </div>
  );
}

/** Whether the form is open, and where the hand goes when it opens and closes. */
function useEditing(facts: readonly SingleFact[], begin: boolean) {
  const part = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<{ readonly open: boolean; readonly place?: string | undefined }>();
  useEffect(() => {
    if (chosen?.open === true)
      fieldCalled(part.current, facts.find(({ place }) => place === chosen.place)?.label)?.focus();
    if (chosen?.open === false) rowAt(part.current, chosen.place)?.focus({ preventScroll: true });
    // When it opens or closes, not whenever a letter is typed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [chosen]);
  return {
    part,
    editing: chosen?.open ?? begin,
    edit: (place: string | undefined) =>
      setChosen((before) => (before?.open && place === undefined ? before : { open: true, place })),
    close: () => setChosen((before) => ({ open: false, place: before?.place })),
  };
}

/** The control under a label. */
const fieldCalled = (part: HTMLElement | null, label: string | undefined): HTMLElement | null | undefined =>
  label === undefined
    ? undefined
    : [...(part?.querySelectorAll('label') ?? [])].find(({ textContent }) => textContent.startsWith(label))?.control;

/** The row of a fact, or the first one. */
function rowAt(part: HTMLElement | null, place: string | undefined): HTMLElement | undefined {
  const rows = [...(part?.querySelectorAll<HTMLElement>('[data-place]') ?? [])];
  return rows.find(({ dataset }) => dataset['place'] === place) ?? rows[0];
}

/** Fields in the place of rows. Everything saves by itself; Enter, Escape and the button go back to the rows. */
export function PartForm({
  onDone,
  onBegin,
  aside,
  children,
}: {
  readonly onDone: () => void;
  /** A person has begun to use it. */
  readonly onBegin?: () => void;
  /** What else can be done with what the fields hold. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  const t = useText(activityMessages);
  const done = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    // What was typed and cannot be read stands in its field only.
    if (form.querySelector('[aria-invalid="true"]')) showFirstWrong(form);
    else onDone();
  };
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    onDone();
  };
  return (
    <form
      noValidate
      onSubmit={done}
      onKeyDown={escape}
      onFocus={onBegin}
      className="grid gap-3 border-t border-line bg-paper/50 px-3 pt-3 pb-2 sm:px-5"
    >
      {children}
      <div className="flex justify-end gap-2">
        {aside}
        <Button size="small" type="submit">
          {t('doneEditing')}
        </Button>
      </div>
    </form>
  );
}

/** What is not given, in one line: each word opens its field. */
function Empty({ facts, onEdit }: { readonly facts: readonly SingleFact[]; readonly onEdit: (place: string) => void }) {
  const t = useText(activityMessages);
  return (
    <p
      className={
        'flex flex-wrap items-baseline gap-x-1 border-t border-line/60 px-3 py-0.5 text-sm text-ink-faint sm:px-5'
      }
    >
      {t('notGiven')}
      {facts.map(({ place, label }) => (
        <button
          key={place}
          type="button"
          data-place={place}
          onClick={() => onEdit(place)}
          className={
            'rounded-sm px-1.5 py-1 text-ink-soft underline decoration-line-strong underline-offset-3 ' +
            'hover:text-nila-text'
          }
        >
          {label}
        </button>
      ))}
    </p>
  );
}
