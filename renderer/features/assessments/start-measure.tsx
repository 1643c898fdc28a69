import { useState } from 'react';
import type { MeasureKind, NewSubject } from '../../../shared/domain/assessments/subject';
import type { AuthorityId } from '../../../shared/domain/ids';
import { Select } from '../../components/select';
import { TextField } from '../../components/text-field';
import { optionsOf } from '../../lib/words';
import { useInquiry } from '../inquiry/inquiry-context';
import { AuthorityChoice, only } from './authority-choice';
import { PeriodFields } from './period-fields';
import { readPeriod } from './period-logic';
import { StartDialog, type StartProps } from './start-dialog';
import { measureOptionWords, untilHelp } from './subject-words';

/** Names a measure: what it is, who answers for it, where and when it applies. */
export function StartMeasure(props: StartProps) {
  const { detail } = useInquiry();
  const [title, setTitle] = useState('');
  const [measure, setMeasure] = useState<MeasureKind | null>(null);
  const [chosenAuthority, setAuthority] = useState<AuthorityId | null>(null);
  const [scope, setScope] = useState('');
  const [period, setPeriod] = useState({ from: '', until: '' });
  const authorityId = chosenAuthority ?? only(detail.authorities);
  const read = readPeriod(period);
  const isReady = title.trim() !== '' && measure !== null && authorityId !== null;
  const subject: NewSubject | null =
    isReady && typeof read !== 'string'
      ? { kind: 'measure', title, measure, authorityId, scope, ...read }
      : null;
  return (
    <StartDialog {...props} title="Start with a measure" subject={subject}>
      {detail.authorities.length === 0 ? (
        <p className="muted">
          It needs the respondent authority that ordered it or carries it out. Add it to the inquiry
          first.
        </p>
      ) : null}
      <TextField
        label="What it is called"
        placeholder="Raids on bars, Operation Lantern"
        value={title}
        onChange={setTitle}
        isRequired
        autoFocus
      />
      <Select
        label="Kind"
        placeholder="Choose"
        options={optionsOf(measureOptionWords)}
        value={measure}
        onChange={setMeasure}
      />
      <AuthorityChoice
        label="Authority that answers for it"
        value={authorityId}
        onChange={setAuthority}
      />
      <TextField
        label="Where, or to whom, it applies (optional)"
        value={scope}
        onChange={setScope}
      />
      <PeriodFields period={period} onChange={setPeriod} untilHelp={untilHelp.measure} />
    </StartDialog>
  );
}
