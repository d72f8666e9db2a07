/** A text that may be any, with what is already known offered while typing; arrows and Enter take one. */
import { Autocomplete as Base } from '@base-ui/react/autocomplete';
import { useState } from 'react';
import { controlClass, Field, fieldProps, type FieldProps } from './field.tsx';

export type Suggestion = { readonly value: string; readonly label: string; readonly more?: string | undefined };

/** `onType` is called for every letter; `onTake` once, for what was taken of `suggestions`. */
export function SuggestField<S extends Suggestion>({
  suggestions,
  value,
  onType,
  onTake,
  onLeave,
  className,
  ...field
}: FieldProps & {
  readonly suggestions: readonly S[];
  readonly value: string;
  readonly onType: (typed: string) => void;
  readonly onTake: (taken: S) => void;
  readonly onLeave?: () => void;
  readonly className?: string;
}) {
  const [open, setOpen] = useState(false);
  return (
    <Field {...fieldProps(field)} className={className}>
      {(control) => (
        <Base.Root
          items={suggestions as S[]}
          mode="none"
          // An open list hides the rest of the page from who listens: never without anything in it.
          open={open && suggestions.length > 0}
          onOpenChange={setOpen}
          value={value}
          itemToStringValue={(one: S) => one.label}
          onValueChange={(words, { reason }) => {
            if (reason !== 'item-press') return onType(words);
            const taken = suggestions.find(({ label }) => label === words);
            if (taken) onTake(taken);
          }}
        >
          <Base.Input
            {...control}
            // While suggestions are shown all else is hidden from who listens, the label too.
            aria-label={field.label}
            autoComplete="off"
            autoCapitalize="words"
            onBlur={onLeave}
            className={controlClass}
          />
          <Base.Portal>
            <Base.Positioner sideOffset={4} className="z-50 outline-none">
              <Base.Popup
                className={
                  'w-[var(--anchor-width)] max-w-[var(--available-width)] rounded-md border border-line bg-surface ' +
                  'py-1 shadow-high data-empty:hidden'
                }
              >
                <Base.List className="max-h-[min(16rem,var(--available-height))] overflow-y-auto overscroll-contain">
                  {(one: S) => (
                    <Base.Item
                      key={one.value}
                      value={one}
                      className="px-3 py-1.5 outline-none select-none data-highlighted:bg-nila-soft"
                    >
                      {one.label}
                      {one.more && <span className="block text-sm text-ink-faint">{one.more}</span>}
                    </Base.Item>
                  )}
                </Base.List>
              </Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        </Base.Root>
      )}
    </Field>
  );
}
