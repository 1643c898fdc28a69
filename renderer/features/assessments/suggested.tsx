import type { QuestionView } from '../../../shared/domain/assessments/assessment';

interface Props {
  readonly question: QuestionView;
  readonly onAccept: () => void;
}

/** What other answers suggest here (S10). It counts for nothing until the officer takes it over. */
export function Suggested({ question, onAccept }: Props) {
  const { suggestion } = question;
  if (suggestion === null) return null;
  const { inWords, because } = suggestion;
  return (
    <p className="suggested" role="status">
      <span>
        Suggested: <strong>{inWords}</strong>, because {because}.
      </span>{' '}
      <button type="button" className="link-button" onClick={onAccept}>
        Use it{' '}
        <kbd className="key" aria-hidden>
          A
        </kbd>
      </button>
    </p>
  );
}
