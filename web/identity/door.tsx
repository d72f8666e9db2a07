/** The frame of the pages before the session: sign-in, first administrator, invitation. */
import type { ReactNode } from 'react';
import { setLanguage, useLanguage } from '../i18n/language.ts';
import { Mark } from '../shell/mark.tsx';

export function Door({
  title,
  lead,
  children,
  foot,
}: {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
  readonly foot?: ReactNode;
}) {
  const language = useLanguage();
  return (
    <main className="mx-auto grid min-h-dvh max-w-md content-center gap-6 px-5 py-10">
      <header className="grid gap-3">
        <div className="flex items-center gap-3">
          <Mark className="size-10" />
          <span className="text-xl font-extrabold tracking-tight">Kerja Cerdas</span>
        </div>
        <div>
          <h1 className="text-2xl font-bold">{title}</h1>
          <p className="mt-1 text-ink-soft">{lead}</p>
        </div>
      </header>
      <div className="rounded-lg border border-line bg-surface p-5 shadow-card sm:p-6">{children}</div>
      <footer className="grid gap-3 text-sm text-ink-faint">
        {foot}
        <div className="flex gap-4">
          {(['id', 'en'] as const).map((code) => (
            <button
              key={code}
              type="button"
              aria-pressed={language === code}
              onClick={() => setLanguage(code)}
              className={
                'font-semibold text-ink-soft underline-offset-4 hover:underline ' +
                'aria-pressed:text-ink aria-pressed:underline'
              }
            >
              {code === 'id' ? 'Bahasa Indonesia' : 'English'}
            </button>
          ))}
        </div>
      </footer>
    </main>
  );
}
