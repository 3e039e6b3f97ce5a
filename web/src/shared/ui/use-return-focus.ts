import { useEffect, useState } from 'react';

/**
 * A dialog that exists only while it is open gives the focus back to whatever opened it.
 * Mantine does so only for dialogs that stay mounted.
 */
export function useReturnFocus(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(() => {
    let present = true;
    return () => {
      present = false;
      // After React has taken the dialog away, and before any command that it started moves the focus on.
      queueMicrotask(() => {
        if (!present && opener instanceof HTMLElement && opener.isConnected) opener.focus();
      });
    };
  }, [opener]);
}
