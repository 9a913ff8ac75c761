'use client';
import clsx from 'clsx';
import { Eye, EyeOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Field, type FieldProps, inputLook } from '@/app/_ui/field.tsx';
import { IconButton } from '@/app/_ui/icon-button.tsx';

interface Props extends FieldProps {
  name: string;
  autoComplete: 'current-password' | 'new-password';
}

/** A password that may be looked at: on a tablet, mistyped letters are the common reason to fail. */
export function PasswordInput({ name, autoComplete, ...field }: Props) {
  const t = useTranslations('auth');
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <Field {...field}>
      {(wiring) => (
        <span className="relative">
          <input
            {...wiring}
            name={name}
            type={shown ? 'text' : 'password'}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            className={clsx(inputLook, 'pr-14')}
          />
          <span className="absolute top-0 right-0">
            <IconButton
              label={shown ? t('hidePassword') : t('showPassword')}
              onClick={() => setShown(!shown)}
            >
              <Icon aria-hidden="true" />
            </IconButton>
          </span>
        </span>
      )}
    </Field>
  );
}
