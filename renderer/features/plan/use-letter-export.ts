import type { Letter } from '../../../shared/domain/plan/letter';
import { showToast } from '../../components/toast';
import { shell } from '../../lib/bridge';
import { useCommand } from '../../lib/use-command';
import { useInquiry } from '../inquiry/inquiry-context';
import { letterFileName } from './letter-words';

/** Asks where the PDF shall lie and writes it; the first time, that issues the letter. */
export function useLetterExport(letter: Letter) {
  const { detail } = useInquiry();
  const command = useCommand('letter.export');
  const start = async (revision = letter.revision) => {
    const path = await shell.choose('saveLetter', letterFileName(letter.reference));
    if (path === null) return;
    const target = { inquiryId: detail.id, letterId: letter.id, revision, path };
    const result = await command.run(target);
    if (!result.ok) return;
    const text =
      letter.state === 'draft'
        ? 'Letter issued. Record its service when you hold the proof; only then does the period run'
        : 'Letter written as it was issued';
    showToast({ text, tone: 'success' });
  };
  return { ...command, start };
}
