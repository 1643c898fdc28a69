import { useState } from 'react';
import type { NewSubject } from '../../../shared/domain/assessments/subject';
import { ComboBox } from '../../components/combo-box';
import { TextField } from '../../components/text-field';
import { useInquiry } from '../inquiry/inquiry-context';
import { PeriodFields } from './period-fields';
import { readPeriod } from './period-logic';
import { StartDialog, type StartProps } from './start-dialog';
import { untilHelp } from './subject-words';

/** Names a State and the period over which its laws, bodies and programmes are examined. */
export function StartSystem(props: StartProps) {
  const { detail } = useInquiry();
  const states = [...new Set(detail.authorities.map(({ state }) => state))].sort();
  const [state, setState] = useState(states.length === 1 ? (states[0] ?? '') : '');
  const [title, setTitle] = useState('National response to trafficking');
  const [period, setPeriod] = useState({ from: '', until: '' });
  const read = readPeriod(period);
  const isReady = state.trim() !== '' && title.trim() !== '';
  const subject: NewSubject | null =
    isReady && typeof read !== 'string' ? { kind: 'system', state, title, ...read } : null;
  return (
    <StartDialog {...props} title="Start with a State’s system" subject={subject}>
      <ComboBox
        label="State"
        options={states.map((name) => ({ value: name, label: name }))}
        value={state}
        onChange={setState}
        description="As a whole: each standard names the bodies that owe it."
        isRequired
      />
      <TextField label="What is examined" value={title} onChange={setTitle} isRequired />
      <PeriodFields period={period} onChange={setPeriod} untilHelp={untilHelp.system} />
    </StartDialog>
  );
}
