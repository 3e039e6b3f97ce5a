import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { IconArrowBigUpLine } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './password-field.module.css';

/** Shows itself on request, and says when Caps Lock would spoil what is typed. */
export function PasswordField(props: PasswordInputProps) {
  const { t } = useTranslation();
  const [capsLock, setCapsLock] = useState(false);
  const [shown, setShown] = useState(false);
  const watch = (event: KeyboardEvent<HTMLInputElement>) => setCapsLock(event.getModifierState('CapsLock'));
  return (
    <div>
      <PasswordInput
        {...props}
        // Mantine marks only its own wrapper.
        aria-invalid={props.error ? true : undefined}
        visible={shown}
        onVisibilityChange={setShown}
        visibilityToggleButtonProps={{ 'aria-label': shown ? t('common.hidePassword') : t('common.showPassword') }}
        onKeyDown={watch}
        onKeyUp={watch}
        onBlur={(event) => {
          setCapsLock(false);
          props.onBlur?.(event);
        }}
      />
      <p className={classes.capsLock} role="status" data-on={capsLock}>
        {capsLock ? (
          <>
            <IconArrowBigUpLine size={16} aria-hidden="true" />
            {t('auth.capsLock')}
          </>
        ) : null}
      </p>
    </div>
  );
}
