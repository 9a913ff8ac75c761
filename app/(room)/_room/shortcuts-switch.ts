import { createStore } from '@/app/_sync/store.ts';

const key = 'dien-hong.shortcuts';

/** Single keys can be pressed by mistake, or by dictation: whoever is troubled switches them off. */
export const shortcutsSwitch = createStore(read());

function read(): boolean {
  try {
    return globalThis.localStorage?.getItem(key) !== 'off';
  } catch {
    return true;
  }
}

export function switchShortcuts(on: boolean): void {
  shortcutsSwitch.set(() => on);
  try {
    localStorage.setItem(key, on ? 'on' : 'off');
  } catch {
    // Holds until the page is left.
  }
}
