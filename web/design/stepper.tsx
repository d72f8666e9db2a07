/** The way of an activity. A step that is done is punched through, as a ballot is here. */
import { Fragment } from 'react';
import { useText } from '../i18n/messages.ts';
import { cx } from './class-names.ts';
import { designMessages } from './messages.ts';

export type Step = {
  readonly key: string;
  readonly label: string;
  readonly state: 'done' | 'now' | 'later';
  readonly onClick?: () => void;
};

export function Stepper({ label, steps }: { readonly label: string; readonly steps: readonly Step[] }) {
  const t = useText(designMessages);
  const words = { done: t('stepDone'), now: t('stepNow'), later: t('stepLater') };
  return (
    <ol aria-label={label} className="flex w-full items-start overflow-x-auto pb-1">
      {steps.map((step, at) => (
        <Fragment key={step.key}>
          {at > 0 && (
            <li
              aria-hidden
              className={cx(
                'mt-[0.8rem] -mx-3 h-0.5 min-w-1 flex-1 sm:-mx-6',
                step.state === 'later' ? 'bg-line' : 'bg-nila',
              )}
            />
          )}
          <li {...(step.state === 'now' ? { 'aria-current': 'step' as const } : {})} className="shrink-0">
            <StepBody step={step}>
              <Punch state={step.state} />
              <span
                className={cx(
                  'text-[0.7rem] sm:text-sm',
                  step.state === 'now'
                    ? 'font-bold text-nila-text'
                    : step.state === 'done'
                      ? 'font-semibold text-ink'
                      : 'text-ink-faint',
                )}
              >
                {step.label}
                <span className="sr-only"> ({words[step.state]})</span>
              </span>
            </StepBody>
          </li>
        </Fragment>
      ))}
    </ol>
  );
}

function StepBody({ step, children }: { readonly step: Step; readonly children: React.ReactNode }) {
  const look = 'grid w-13 justify-items-center gap-1 text-center leading-tight sm:w-22';
  return step.onClick ? (
    <button type="button" onClick={step.onClick} className={cx(look, 'hover:[&>span:last-child]:text-nila-text')}>
      {children}
    </button>
  ) : (
    <span className={look}>{children}</span>
  );
}

function Punch({ state }: { readonly state: Step['state'] }) {
  return (
    <span
      aria-hidden
      className={cx(
        'grid size-6.5 place-items-center rounded-[7px] border-2 transition-colors',
        state === 'done'
          ? 'border-nila bg-nila'
          : state === 'now'
            ? 'border-nila bg-nila-soft'
            : 'border-line-strong/50 bg-surface',
      )}
    >
      <span
        className={cx(
          'rounded-full',
          state === 'done' ? 'size-2.5 bg-paper' : state === 'now' ? 'size-2 bg-saga' : 'size-1.5 bg-line-strong/50',
        )}
      />
    </span>
  );
}
