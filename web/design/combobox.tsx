/** A choice from a long list: type to narrow, arrows and Enter to choose. */
import { Combobox as Base } from '@base-ui/react/combobox';
import Check from 'lucide-react/icons/check';
import ChevronsUpDown from 'lucide-react/icons/chevrons-up-down';
import { useState } from 'react';
import { useText } from '../i18n/messages.ts';
import { cx } from './class-names.ts';
import { controlClass, Field, fieldProps, type FieldProps, type Option } from './field.tsx';
import { designMessages } from './messages.ts';

/** `options` holds all choices, or with `onSearch` the ones the server found for what was typed. */
export function Combobox<O extends Option>({
  options,
  value,
  onChange,
  onSearch,
  placeholder,
  className,
  disabled,
  ...field
}: FieldProps & {
  readonly options: readonly O[];
  readonly value: O | null;
  readonly onChange: (value: O | null) => void;
  readonly onSearch?: (typed: string) => void;
  readonly placeholder?: string;
  readonly className?: string;
  readonly disabled?: boolean;
}) {
  // Theirs until they choose or leave: choices that come anew meanwhile, with other words, change nothing of it.
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Field {...fieldProps(field)} className={className}>
      {(control) => (
        <Base.Root<O>
          items={options as O[]}
          value={value}
          onValueChange={(next) => onChange(next)}
          isItemEqualToValue={(a, b) => a.value === b.value}
          inputValue={typed ?? value?.label ?? ''}
          onInputValueChange={(words, { reason }) => {
            setTyped(reason === 'input-change' ? words : null);
            onSearch?.(words);
          }}
          disabled={disabled ?? false}
          {...(onSearch ? { filter: null } : {})}
        >
          <span className="relative block">
            <Base.Input {...control} placeholder={placeholder} className={cx(controlClass, 'pr-9')} />
            <ChevronsUpDown
              aria-hidden
              className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-ink-faint"
            />
          </span>
          <Choices />
        </Base.Root>
      )}
    </Field>
  );
}

function Choices() {
  const t = useText(designMessages);
  return (
    <Base.Portal>
      <Base.Positioner sideOffset={4} className="z-50 outline-none">
        <Base.Popup
          className={
            'w-[var(--anchor-width)] max-w-[var(--available-width)] rounded-md border ' +
            'border-line bg-surface py-1 shadow-high'
          }
        >
          <Base.Empty>
            <div className="px-3 py-2 text-sm text-ink-faint">{t('nothingFound')}</div>
          </Base.Empty>
          <Base.List
            className={
              'max-h-[min(20rem,var(--available-height))] overflow-y-auto overscroll-contain data-empty:hidden'
            }
          >
            {(option: Option) => (
              <Base.Item
                key={option.value}
                value={option}
                className={
                  'grid grid-cols-[1.25rem_1fr] items-center px-3 py-1.5 outline-none select-none ' +
                  'data-highlighted:bg-nila-soft'
                }
              >
                <Base.ItemIndicator>
                  <Check aria-hidden className="size-4 text-nila-text" />
                </Base.ItemIndicator>
                <span className="col-start-2">{option.label}</span>
              </Base.Item>
            )}
          </Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}
