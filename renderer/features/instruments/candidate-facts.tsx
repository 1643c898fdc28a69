import type { ReactNode } from 'react';
import type { Candidate, CandidateContent } from '../../../shared/domain/instruments/candidate';
import type { Author } from '../../../shared/domain/instruments/instrument-file';
import { Notice } from '../../components/notice';
import { Facts } from '../../components/panel';
import { counted } from '../inquiry/words';

const authorInWords = (author: Author | null): string => {
  if (author === null) return 'Unsigned';
  const who = author.organisation === '' ? author.name : `${author.name}, ${author.organisation}`;
  return author.trusted
    ? `Signed by ${who}`
    : `Signed by ${who}. This institution’s root does not vouch for the signer; fingerprint ${author.fingerprint}`;
};

interface Props {
  readonly candidate: Candidate;
  readonly content: CandidateContent;
}

/** What a sound file holds, and who wrote it as far as that is known. */
export function CandidateFacts({ candidate, content }: Props): ReactNode {
  const { code, title, version, inForce, standards, instruments, questions } = content;
  return (
    <>
      <Notice tone="success" title={`${candidate.name} has no fault`}>
        It is not in force until it is adopted.
      </Notice>
      <Facts
        items={[
          { term: 'Checklist', value: `${title} (${code})` },
          {
            term: 'Version',
            value: inForce === null ? `${version}, new` : `${version}; in force is ${inForce}`,
          },
          {
            term: 'Holds',
            value: `${counted(standards.length, 'standard')}, which read ${counted(questions.length, 'question')}`,
          },
          {
            term: 'Law it brings',
            value: instruments.length === 0 ? 'None of its own' : instruments.join(', '),
          },
          { term: 'Author', value: authorInWords(candidate.author) },
        ]}
      />
    </>
  );
}
