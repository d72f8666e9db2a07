import { ApiFailure } from '../../api/client.ts';
import { Banner } from '../../design/index.ts';
import { useText } from '../../i18n/messages.ts';
import { around } from './core/value-lines.ts';
import { ruleMessages } from './messages.ts';

/** What went wrong, and where in the condition. */
export function RuleFailure({ failure, sql }: { readonly failure: Error; readonly sql: string }) {
  const t = useText(ruleMessages);
  const details = (failure instanceof ApiFailure ? failure.details : undefined) as
    | { field?: string; at?: number | null }
    | undefined;
  return (
    <Banner kind="bad">
      {failure.message}
      {details?.field === 'sql' && typeof details.at === 'number' && (
        <span className="block font-mono text-sm">
          {t('place', { at: details.at + 1, text: around(sql, details.at) })}
        </span>
      )}
    </Banner>
  );
}
