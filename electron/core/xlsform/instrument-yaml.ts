import { Document, isMap, isSeq } from 'yaml';
import type { ImportedForm } from '../../../shared/law/xlsform';

/**
 * The text of an instrument file for an imported form: above each question stands where it comes from,
 * for the one who writes standards to it.
 */
export function instrumentYaml({ doc, origins }: ImportedForm): string {
  const document = new Document(doc);
  document.commentBefore = [
    ` ${doc.questions.length} questions taken over from a form (XLSForm). No standards yet: the form asks,`,
    ' and the law by which an answer counts is still to be written.',
  ].join('\n');
  const questions = document.get('questions');
  if (isSeq(questions))
    questions.items.forEach((item, index) => {
      const origin = origins[index];
      if (!isMap(item) || origin === undefined) return;
      item.commentBefore = ` Line ${origin.row} of the form: ${origin.name}`;
      item.spaceBefore = index > 0;
    });
  return document.toString({ lineWidth: 100 });
}
