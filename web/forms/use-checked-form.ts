/**
 * A form that a schema checks before it is sent, and the server after it.
 *
 *     const save = useMutation({ mutationFn: (values: Values) => answer(api.POST(...)) });
 *     const form = useCheckedForm({ schema, start, submit: save.mutate, failure: save.error });
 *     <form {...form.element}><TextField label={t('name')} {...form.text('name')} /></form>
 *
 * A day that is not given is an empty string. What is wrong with a field is said after the first attempt to send.
 */
import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, type FormEvent } from 'react';
import { useForm, type DefaultValues, type FieldPath, type FieldPathValue, type FieldValues } from 'react-hook-form';
import type { z } from 'zod';
import { ApiFailure } from '../api/client.ts';
import { useLanguage } from '../i18n/language.ts';
import { wrongHere } from '../../src/platform/schema.ts';
import { showFirstWrong } from './first-wrong.ts';
import { useLeaving } from './use-leaving.ts';

type Typed = { readonly target: { readonly value: string } };
type Ticked = { readonly target: { readonly checked: boolean } };

export type CheckedForm<V extends FieldValues> = {
  readonly values: V;
  /** Whether the schema has nothing to say against what is typed. */
  readonly complete: boolean;
  readonly set: <N extends FieldPath<V>>(name: N, value: FieldPathValue<V, N>) => void;
  /** What is wrong with a field, in the language now shown. */
  readonly error: (name: FieldPath<V>) => string | undefined;
  /** For what people type or choose from a list. */
  readonly text: (name: FieldPath<V>) => {
    readonly value: string;
    readonly error: string | undefined;
    readonly onChange: (event: Typed) => void;
  };
  /** For a day, a time or one of a few. */
  readonly pick: (name: FieldPath<V>) => {
    readonly value: string | undefined;
    readonly error: string | undefined;
    readonly onChange: (value: string | undefined) => void;
  };
  readonly tick: (name: FieldPath<V>) => { readonly checked: boolean; readonly onChange: (event: Ticked) => void };
  /** What the form itself must carry. */
  readonly element: { readonly noValidate: true; readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void };
};

/** `failure`: what the server said to the last attempt; its `fields` stand at the fields of the same name. */
export function useCheckedForm<V extends FieldValues>({
  schema,
  start,
  submit,
  failure,
}: {
  /**
   * Its messages are sentences in the language now shown, a general one where it has none of its own; the same value
   * between renders while nothing changed.
   */
  readonly schema: z.ZodType<V, V>;
  readonly start: V;
  readonly submit: (values: V) => void;
  readonly failure: unknown;
}): CheckedForm<V> {
  const language = useLanguage();
  const form = useForm<V>({
    resolver: zodResolver(schema, { error: (issue) => wrongHere(issue)[language] }),
    defaultValues: start as DefaultValues<V>,
    shouldFocusError: false,
  });
  const { isDirty, isSubmitted, isSubmitSuccessful } = form.formState;
  const { getFieldState, trigger, setValue, handleSubmit } = form;
  const values = form.watch();
  const fields = failure instanceof ApiFailure ? failure.fields : {};
  useLeaving(isDirty && !(isSubmitSuccessful && failure === null));
  // What is already said is said again in the other language, and when what is wrong changed without a key pressed.
  useEffect(() => {
    if (isSubmitted) void trigger();
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [language, schema]);

  const error = (name: FieldPath<V>) => getFieldState(name, form.formState).error?.message ?? fields[name]?.[language];
  const set: CheckedForm<V>['set'] = (name, value) => {
    setValue(name, value, { shouldDirty: true });
    // One field may make another right or wrong.
    if (isSubmitted) void trigger();
  };
  const put = (name: FieldPath<V>, value: unknown) => set(name, value as FieldPathValue<V, typeof name>);
  const typed = (name: FieldPath<V>): string => form.getValues(name) ?? '';
  return {
    values,
    complete: schema.safeParse(values).success,
    set,
    error,
    text: (name) => ({ value: typed(name), error: error(name), onChange: ({ target }) => put(name, target.value) }),
    pick: (name) => ({
      value: typed(name) || undefined,
      error: error(name),
      onChange: (value) => put(name, value ?? ''),
    }),
    tick: (name) => ({ checked: Boolean(form.getValues(name)), onChange: ({ target }) => put(name, target.checked) }),
    element: {
      noValidate: true,
      onSubmit: (event) => {
        const element = event.currentTarget;
        // A dialog is a child of the page for React: its form is not the page's.
        event.stopPropagation();
        void handleSubmit(
          (values) => submit(values),
          () => showFirstWrong(element),
        )(event);
      },
    },
  };
}
