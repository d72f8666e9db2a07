/** One question of a form: label, control, hint and error, tied together for the eye and for a screen reader. */
import {
  useId,
  useLayoutEffect,
  useRef,
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from 'react';
import ChevronDown from 'lucide-react/icons/chevron-down';
import CircleAlert from 'lucide-react/icons/circle-alert';
import { useText } from '../i18n/messages.ts';
import { cx } from './class-names.ts';
import { designMessages } from './messages.ts';

export type FieldProps = {
  readonly label: string;
  /** Hides the label for the eye where the place says it (a table's column). */
  readonly labelHidden?: boolean;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly required?: boolean;
};

export type ControlProps = {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
  readonly 'aria-required'?: true;
};

/** Lays out a field; `children` receives what the control must carry. */
export function Field({
  label,
  labelHidden = false,
  hint,
  error,
  required = false,
  children,
  className,
}: FieldProps & { readonly children: (control: ControlProps) => ReactNode; readonly className?: string | undefined }) {
  const t = useText(designMessages);
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={cx('grid content-start gap-1', className)}>
      <label htmlFor={id} className={cx('text-sm font-semibold text-ink', labelHidden && 'sr-only')}>
        {label}
        {required && <span className="ml-1.5 text-xs font-normal text-ink-faint">{t('required')}</span>}
      </label>
      {children({
        id,
        ...(described ? { 'aria-describedby': described } : {}),
        ...(error ? { 'aria-invalid': true } : {}),
        ...(required ? { 'aria-required': true } : {}),
      })}
      {hint && (
        <p id={`${id}-hint`} className="text-xs text-ink-faint">
          {hint}
        </p>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}

function FieldError({ id, children }: { readonly id: string; readonly children: string }) {
  return (
    <p id={id} className="flex items-start gap-1.5 text-sm text-unsupported">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      {children}
    </p>
  );
}

/** A question that several controls answer together: its words, the controls, and what is wrong with the answer. */
export function FieldGroup({
  label,
  error,
  inline = false,
  children,
}: {
  readonly label: ReactNode;
  readonly error?: string | undefined;
  /** The words stand before the controls instead of over them, where there is little room. */
  readonly inline?: boolean;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <fieldset
      className={inline ? 'flex min-w-0 flex-wrap items-center gap-x-4 gap-y-1' : 'grid gap-1.5'}
      {...(error ? { 'aria-invalid': true, 'aria-describedby': `${id}-error` } : {})}
    >
      {/* A legend that floats is laid out like any other child of its fieldset. */}
      <legend className={cx('text-sm font-semibold', inline ? 'float-left' : 'mb-1')}>{label}</legend>
      {children}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}

export const controlClass =
  'w-full min-w-0 rounded-md border border-line-strong bg-surface px-3 py-[0.45rem] text-base ' +
  'text-ink transition-colors placeholder:text-ink-faint hover:border-ink-soft ' +
  'focus:border-nila-text focus:outline-2 focus:outline-offset-0 focus:outline-nila-text ' +
  'aria-invalid:border-unsupported disabled:bg-sunken disabled:text-ink-faint';

export function TextField({
  label,
  labelHidden,
  hint,
  error,
  required,
  className,
  ...input
}: FieldProps & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <Field {...fieldProps({ label, labelHidden, hint, error, required })} className={className}>
      {(control) => <input autoComplete="off" {...input} {...control} className={controlClass} />}
    </Field>
  );
}

/** Letters that are left when a text area begins to count them. */
const nearLimit = 100;

/** A text area that grows with its text; near its `limit` it shows how much is left. */
export function TextArea({
  label,
  labelHidden,
  hint,
  error,
  required,
  className,
  limit,
  ...area
}: FieldProps & TextareaHTMLAttributes<HTMLTextAreaElement> & { readonly limit?: number }) {
  const t = useText(designMessages);
  const element = useRef<HTMLTextAreaElement>(null);
  const length = typeof area.value === 'string' ? area.value.length : 0;
  useLayoutEffect(() => {
    const field = element.current;
    if (!field) return;
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight + 2}px`;
  }, [area.value]);
  const counter =
    limit === undefined || limit - length > nearLimit ? undefined : (
      <span className={cx('numeric', length > limit && 'font-semibold text-unsupported')}>
        {length > limit ? t('tooLong', { count: length - limit }) : t('remaining', { count: limit - length })}
      </span>
    );
  return (
    <Field
      {...fieldProps({
        label,
        labelHidden,
        hint: counter ? (
          <>
            {hint} {counter}
          </>
        ) : (
          hint
        ),
        error,
        required,
      })}
      className={className}
    >
      {(control) => (
        <textarea
          rows={2}
          {...area}
          {...control}
          ref={element}
          className={cx(controlClass, 'max-h-[60vh] resize-none leading-relaxed')}
        />
      )}
    </Field>
  );
}

export type Option = { readonly value: string; readonly label: string };

/** A choice from a short list: the platform's own control, which phones and screen readers know best. */
export function SelectField({
  label,
  labelHidden,
  hint,
  error,
  required,
  className,
  options,
  ...select
}: FieldProps & SelectHTMLAttributes<HTMLSelectElement> & { readonly options: readonly Option[] }) {
  return (
    <Field {...fieldProps({ label, labelHidden, hint, error, required })} className={className}>
      {(control) => (
        <span className="relative block">
          <select {...select} {...control} className={cx(controlClass, 'appearance-none pr-9')}>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown
            aria-hidden
            className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-ink-faint"
          />
        </span>
      )}
    </Field>
  );
}

/** A yes-or-no with its sentence beside it. */
export function Checkbox({
  label,
  hint,
  className,
  ...input
}: { readonly label: ReactNode; readonly hint?: ReactNode } & Omit<InputHTMLAttributes<HTMLInputElement>, 'type'>) {
  return (
    <label className={cx('flex items-start gap-2.5', className)}>
      <input type="checkbox" {...input} className="mt-[0.28rem] size-4.5 shrink-0 rounded-sm accent-nila" />
      <span>
        {label}
        {hint && <span className="block text-sm text-ink-faint">{hint}</span>}
      </span>
    </label>
  );
}

/** One of a few, all visible. */
export function RadioGroup<V extends string>({
  label,
  name,
  value,
  error,
  inline = false,
  options,
  onChange,
}: {
  readonly label: string;
  readonly name: string;
  readonly value: V | undefined;
  readonly error?: string | undefined;
  readonly inline?: boolean;
  readonly options: readonly { readonly value: V; readonly label: string; readonly hint?: string }[];
  readonly onChange: (value: V) => void;
}) {
  return (
    <FieldGroup label={label} error={error} inline={inline}>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        {options.map((option) => (
          <label key={option.value} className="flex items-start gap-2">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="mt-[0.28rem] size-4.5 accent-nila"
            />
            <span>
              {option.label}
              {option.hint && <span className="block text-sm text-ink-faint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

/** Drops what was not given, as exact optional properties want. */
export function fieldProps(props: { [K in keyof FieldProps]: FieldProps[K] | undefined }): FieldProps {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) as FieldProps;
}
