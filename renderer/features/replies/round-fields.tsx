import {
  Delivery,
  riskQuestions,
  isStrict,
  type ReplyRound,
  type RiskAnswer,
  type RiskQuestion,
  type RoundText,
} from '../../../shared/domain/replies/round';
import { deliveryWords, reprisalWords } from '../../../shared/domain/replies/words';
import { Notice } from '../../components/notice';
import { RadioGroup } from '../../components/radio-group';
import { Select } from '../../components/select';
import { TextArea } from '../../components/text-area';
import { PeriodChoice } from '../plan/period-fields';

interface Props {
  readonly round: ReplyRound;
  readonly text: RoundText;
  readonly onChange: (part: Partial<RoundText>) => void;
}

const questions = Object.keys(riskQuestions) as RiskQuestion[]; // the keys of a closed record
const answers: readonly { readonly value: RiskAnswer; readonly label: string }[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'unknown', label: 'Unknown' },
];

/** Deadline, how to reply, and what has to be decided before this party is sent anything. */
export function RoundFields({ round, text, onChange }: Props) {
  return (
    <>
      {round.reprisalGrounds.length === 0 ? null : (
        <>
          <Notice tone="warning" title="Decide on reprisals first">
            {round.reprisalGrounds.map((ground) => reprisalWords[ground]).join(' ')} A draft goes to
            such a body only after a separate decision on what it could do to the person, family or
            witnesses.
          </Notice>
          <TextArea
            label="Decision on reprisals, with reasons"
            description="Kept in the vault, printed nowhere."
            rows={4}
            value={text.reprisals}
            onChange={(reprisals) => onChange({ reprisals })}
            isRequired
            maxLength={4000}
          />
        </>
      )}
      {round.party.kind === 'complainant' ? <RiskFields text={text} onChange={onChange} /> : null}
      <PeriodChoice period={text.period} onChange={(period) => onChange({ period })} />
      <p className="muted small">
        Working days leave out the weekend and the holidays of the State, which are kept in the
        settings. A last day on which offices are closed gives way to the next open one.
      </p>
      <TextArea
        label="How to reply"
        description="Printed on the cover of the draft."
        rows={6}
        value={text.howToReply}
        onChange={(howToReply) => onChange({ howToReply })}
        isRequired
        maxLength={4000}
      />
    </>
  );
}

function RiskFields({ text, onChange }: Pick<Props, 'text' | 'onChange'>) {
  const strict = isStrict(text.risk);
  return (
    <>
      <p className="muted">
        Ask these with the person. One yes, or one unknown, keeps the draft here.
      </p>
      {questions.map((question) => (
        <RadioGroup
          key={question}
          label={riskQuestions[question]}
          options={answers}
          value={text.risk[question]}
          onChange={(given) => onChange({ risk: { ...text.risk, [question]: given } })}
          orientation="horizontal"
        />
      ))}
      <Select
        label="How the draft reaches the person"
        options={Delivery.options.map((value) => ({ value, label: deliveryWords[value] }))}
        value={text.delivery}
        onChange={(delivery) => onChange({ delivery })}
        error={
          strict && text.delivery !== null && text.delivery !== 'read_here'
            ? 'With these answers it may only be read on your premises.'
            : undefined
        }
      />
    </>
  );
}
