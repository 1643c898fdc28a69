import type { AskedPath, Choice } from '../../shared/api/chosen-path';

/** What the officer picked since the window opened; the page can ask for no other place. */
export interface ChosenPaths {
  readonly add: (choice: Choice, path: string) => void;
  /** Whether all of them were picked for this. A place to save to is used up by it. */
  readonly take: (asked: readonly AskedPath[]) => boolean;
  /** A fresh window begins with nothing picked. */
  readonly forget: () => void;
}

/** A save dialog asks once whether to overwrite: the answer holds for one file, written once. */
const holdsOnce = (choice: Choice): boolean => choice.startsWith('save');

/** @param rememberedVault the vault opened last, which may be opened again without a dialog */
export function createChosenPaths(rememberedVault: () => string | null): ChosenPaths {
  const picked = new Map<Choice, Set<string>>();
  const isKnown = ({ choice, path }: AskedPath): boolean =>
    picked.get(choice)?.has(path) === true ||
    (choice === 'vaultFolder' && path === rememberedVault());
  return {
    add: (choice, path) => {
      picked.set(choice, (picked.get(choice) ?? new Set()).add(path));
    },
    take: (asked) => {
      if (!asked.every(isKnown)) return false;
      for (const { choice, path } of asked) {
        if (holdsOnce(choice)) picked.get(choice)?.delete(path);
      }
      return true;
    },
    forget: () => {
      picked.clear();
    },
  };
}
