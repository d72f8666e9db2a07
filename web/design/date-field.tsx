/** A day or a time, typed as people write them here; the calendar is one click away, never in the way. */
import { useId, useRef, useState } from 'react';
import CalendarDays from 'lucide-react/icons/calendar-days';
import { formatDate, formatTime, parseDate, parseTime } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { IconButton } from './button.tsx';
import { cx } from './class-names.ts';
import { controlClass, Field, fieldProps, type FieldProps } from './field.tsx';
import { designMessages } from './messages.ts';

type Value = {
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly disabled?: boolean | undefined;
  readonly className?: string;
};

/** `value` is YYYY-MM-DD. What was typed and cannot be read stays in the field with a sentence; nothing is guessed. */
export function DateField({ value, onChange, disabled, className, ...field }: FieldProps & Value) {
  const t = useText(designMessages);
  const language = useLanguage();
  const picker = useRef<HTMLInputElement>(null);
  const pickerId = useId();
  const [typed, setTyped] = useState<string>();
  const unreadable = typed !== undefined && typed.trim() !== '' && parseDate(typed) === undefined;
  const settle = () => {
    if (typed === undefined || unreadable) return;
    onChange(typed.trim() === '' ? undefined : parseDate(typed));
    setTyped(undefined);
  };
  return (
    <Field
      {...fieldProps({
        ...field,
        labelHidden: field.labelHidden,
        hint: field.hint ?? (value ? undefined : t('dateHint')),
        required: field.required,
        error: field.error ?? (unreadable ? t('dateUnknown') : undefined),
      })}
      className={className}
    >
      {(control) => (
        <span className="relative block">
          <input
            {...control}
            inputMode="text"
            autoComplete="off"
            disabled={disabled}
            value={typed ?? (value ? formatDate(value, language, 'weekday') : '')}
            onChange={(event) => setTyped(event.target.value)}
            onFocus={(event) => event.target.select()}
            onBlur={settle}
            onKeyDown={(event) => {
              if (event.key === 'Enter') settle();
            }}
            className={cx(controlClass, 'pr-11')}
          />
          <input
            ref={picker}
            id={pickerId}
            type="date"
            tabIndex={-1}
            aria-hidden
            value={value ?? ''}
            disabled={disabled}
            onChange={(event) => {
              setTyped(undefined);
              onChange(event.target.value || undefined);
            }}
            className="pointer-events-none absolute right-0 bottom-0 h-full w-10 opacity-0"
          />
          <IconButton
            label={t('openCalendar')}
            disabled={disabled}
            className="absolute top-1/2 right-0.5 -translate-y-1/2"
            onClick={() => picker.current?.showPicker()}
          >
            <CalendarDays aria-hidden className="size-4.5" />
          </IconButton>
        </span>
      )}
    </Field>
  );
}

/** `value` is HH:MM. */
export function TimeField({ value, onChange, disabled, className, ...field }: FieldProps & Value) {
  const t = useText(designMessages);
  const language = useLanguage();
  const [typed, setTyped] = useState<string>();
  const unreadable = typed !== undefined && typed.trim() !== '' && parseTime(typed) === undefined;
  const settle = () => {
    if (typed === undefined || unreadable) return;
    onChange(typed.trim() === '' ? undefined : parseTime(typed));
    setTyped(undefined);
  };
  return (
    <Field
      {...fieldProps({
        ...field,
        labelHidden: field.labelHidden,
        hint: field.hint,
        required: field.required,
        error: field.error ?? (unreadable ? t('timeUnknown') : undefined),
      })}
      className={className}
    >
      {(control) => (
        <input
          {...control}
          inputMode="decimal"
          autoComplete="off"
          placeholder={language === 'id' ? '09.00' : '09:00'}
          disabled={disabled}
          value={typed ?? (value ? formatTime(value, language) : '')}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={settle}
          className={cx(controlClass, 'numeric')}
        />
      )}
    </Field>
  );
}
