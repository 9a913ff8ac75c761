'use client';
import { useTranslations } from 'next-intl';
import { Toast as Radix } from 'radix-ui';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { ToastCard, type ToastMessage } from './toast-card.tsx';

type ShowToast = (message: ToastMessage) => void;
const ToastContext = createContext<ShowToast | null>(null);

/** Long enough to read two sentences and to reach the button that undoes. */
const shownMs = 8_000;

interface Shown extends ToastMessage {
  key: number;
}

/** Short messages about what the person has just done; read out without interrupting. */
export function ToastRegion({ children }: { children: ReactNode }) {
  const t = useTranslations('common');
  const [shown, setShown] = useState<Shown[]>([]);
  const show = useCallback<ShowToast>((message) => {
    setShown((others) => {
      const key = (others.at(-1)?.key ?? 0) + 1;
      return [...others.filter((other) => other.text !== message.text), { ...message, key }].slice(
        -3,
      );
    });
  }, []);
  const drop = (key: number) => setShown((all) => all.filter((toast) => toast.key !== key));
  return (
    <ToastContext value={show}>
      <Radix.Provider duration={shownMs} label={t('message')} swipeDirection="down">
        {children}
        {shown.map(({ key, ...message }) => (
          <ToastCard key={key} message={message} onGone={() => drop(key)} />
        ))}
        <Radix.Viewport className="fixed inset-x-0 top-4 z-60 sm:top-auto sm:bottom-(--toast-bottom,24px) mx-auto flex w-full max-w-xl flex-col gap-2 px-4 outline-none" />
      </Radix.Provider>
    </ToastContext>
  );
}

/** Shows a message in the surrounding `ToastRegion`. */
export function useToast(): ShowToast {
  const show = useContext(ToastContext);
  if (!show) throw new Error('useToast needs a ToastRegion around it');
  return show;
}
