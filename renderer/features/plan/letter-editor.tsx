import { useRef, useState } from 'react';
import type { Letter, LetterText } from '../../../shared/domain/plan/letter';
import { Button } from '../../components/button';
import { DateField, readDate } from '../../components/date-field';
import { IconButton } from '../../components/icon-button';
import { ErrorNotice } from '../../components/notice';
import { Panel } from '../../components/panel';
import { SavedIndicator } from '../../components/saved-indicator';
import { TextArea } from '../../components/text-area';
import { TextField } from '../../components/text-field';
import { call } from '../../lib/bridge';
import { useInquiry } from '../inquiry/inquiry-context';
import { useAutosave } from '../inquiry/use-autosave';
import { LetterGate } from './letter-gate';
import { PeriodFields } from './period-fields';
import { useLetterExport } from './use-letter-export';

const isReady = ({ addressee, subject, points }: LetterText): boolean =>
  [addressee, subject, ...points.map(({ text }) => text)].every((text) => text.trim() !== '');

/** The words of a draft, what the privacy gate says of them, and the step by which it leaves. */
export function LetterEditor({ letter }: { readonly letter: Letter }) {
  const revision = useRef(letter.revision);
  const inquiryId = useInquiry().detail.id;
  const { value, change, state, failure, flush } = useAutosave<LetterText>({
    initial: letter.text,
    isSame: (a, b) => JSON.stringify(a) === JSON.stringify(b),
    isReady,
    save: async (text) => {
      const target = { inquiryId, letterId: letter.id, revision: revision.current };
      const result = await call('letter.update', { ...target, text });
      if (result.ok) revision.current = result.value.revision;
      return result;
    },
  });
  const [day, setDay] = useState(letter.text.day);
  const exporting = useLetterExport(letter);
  const issue = async () => {
    if (await flush()) await exporting.start(revision.current);
  };
  const changePoint = (at: number, text: string) =>
    change({ points: value.points.map((one, index) => (index === at ? { ...one, text } : one)) });
  return (
    <>
      <LetterGate letter={letter}>
        {(isClean) => (
          <Button
            variant="primary"
            icon="download"
            isDisabled={!isClean || !isReady(value)}
            isPending={exporting.busy}
            onPress={() => void issue()}
          >
            Issue the letter …
          </Button>
        )}
      </LetterGate>
      {exporting.failure === undefined ? null : <ErrorNotice failure={exporting.failure} />}
      <Panel title="Words of the letter" actions={<SavedIndicator state={state} />}>
        <div className="stack-wide" onBlur={() => void flush()}>
          <TextArea
            label="Addressee"
            description="Name and address, line by line."
            rows={3}
            isRequired
            value={value.addressee}
            onChange={(addressee) => change({ addressee })}
          />
          <TextField
            label="Subject"
            isRequired
            value={value.subject}
            onChange={(subject) => change({ subject })}
          />
          <DateField
            label="Day of the letter"
            value={day}
            onChange={(typed) => {
              setDay(typed);
              const read = readDate(typed, 'day');
              if (read !== null) change({ day: read });
            }}
            precision="day"
            isRequired
          />
          <TextArea
            label="Opening"
            description="Name persons by their pseudonym only."
            rows={4}
            value={value.opening}
            onChange={(opening) => change({ opening })}
          />
          {value.points.map((point, at) => (
            <div className="letter-point" key={at}>
              <TextArea
                label={`Point ${String(at + 1)}`}
                rows={2}
                isRequired
                value={point.text}
                onChange={(text) => changePoint(at, text)}
              />
              {value.points.length === 1 ? null : (
                <IconButton
                  icon="trash"
                  label={`Take out point ${String(at + 1)}`}
                  onPress={() =>
                    change({ points: value.points.filter((_, index) => index !== at) })
                  }
                />
              )}
            </div>
          ))}
          <div className="row">
            <Button
              size="small"
              icon="plus"
              onPress={() => change({ points: [...value.points, { text: '', questionIds: [] }] })}
            >
              Add a point
            </Button>
          </div>
          <PeriodFields period={value.period} onChange={(period) => change({ period })} />
          <TextArea
            label="How to answer"
            rows={3}
            value={value.howToAnswer}
            onChange={(howToAnswer) => change({ howToAnswer })}
          />
          <TextArea
            label="Closing"
            rows={2}
            value={value.closing}
            onChange={(closing) => change({ closing })}
          />
          <TextArea
            label="Signed by"
            rows={2}
            value={value.signedBy}
            onChange={(signedBy) => change({ signedBy })}
          />
          {failure === undefined ? null : <ErrorNotice failure={failure} />}
        </div>
      </Panel>
    </>
  );
}
