import { useEffect } from 'react';
import { shortcutOf } from './command';
import { commandRegistry } from './registry';

const MODAL = '[aria-modal="true"]';
/** Over an open dialog only its own acts make sense; a list's "new" would open a second panel beneath. */
const ALLOWED_OVER_DIALOGS = new Set(['Ctrl+S', 'Ctrl+Enter', 'F1', 'Ctrl+K']);

export function useKeyboardDispatcher(): void {
  useEffect(() => {
    const handle = (event: KeyboardEvent) => {
      if (event.isComposing || event.repeat || event.defaultPrevented) return;
      const shortcut = shortcutOf(event);
      if (document.querySelector(MODAL) && !ALLOWED_OVER_DIALOGS.has(shortcut)) return;
      if (commandRegistry.dispatch(shortcut)) event.preventDefault();
    };
    window.addEventListener('keydown', handle);
    return () => window.removeEventListener('keydown', handle);
  }, []);
}
