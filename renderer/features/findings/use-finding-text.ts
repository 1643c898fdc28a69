import { useRef } from 'react';
import {
  findingTextOf,
  type Finding,
  type FindingText,
} from '../../../shared/domain/findings/finding';
import { call } from '../../lib/bridge';
import { useAutosave, type Autosave } from '../inquiry/use-autosave';
import { cleaned, isSameText } from './finding-logic';

export type FindingDraft = Autosave<FindingText>;

/** The text of a finding while it is written. */
export function useFindingText(finding: Finding): FindingDraft {
  const revision = useRef(finding.revision);
  return useAutosave<FindingText>({
    initial: findingTextOf(finding),
    isSame: isSameText,
    isReady: ({ conclusion }) => conclusion.trim() !== '',
    save: async (text) => {
      const result = await call('finding.update', {
        findingId: finding.id,
        revision: revision.current,
        text: cleaned(text),
      });
      if (result.ok) revision.current = result.value.revision;
      return result;
    },
  });
}
