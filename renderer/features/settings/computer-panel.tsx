import { useEffect, useState, type ReactNode } from 'react';
import type { Appearance, ShellState } from '../../../shared/bridge';
import { Panel } from '../../components/panel';
import { RadioGroup } from '../../components/radio-group';
import { Select } from '../../components/select';
import { shell } from '../../lib/bridge';

const appearanceOptions = [
  { value: 'system', label: 'As this computer is set' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;
const zooms = [100, 110, 125, 150, 175, 200];
const minutes = [1, 2, 5, 10, 15, 20, 30, 60];

/** What this computer remembers: how Amparo looks, and when it locks by itself. */
export function ComputerPanel(): ReactNode {
  const [state, setState] = useState<ShellState>();
  const read = (): void => {
    shell.state().then(setState, () => undefined);
  };
  useEffect(read, []);
  return (
    <Panel
      title="This computer"
      note="Holds for everybody who uses Amparo here, not for the vault."
    >
      {state === undefined ? null : (
        <>
          <RadioGroup<Appearance>
            label="Appearance"
            options={appearanceOptions}
            value={state.appearance}
            onChange={(appearance) => void shell.setAppearance(appearance).then(read)}
            orientation="horizontal"
          />
          <div className="row settings-selects">
            <Select
              label="Size of everything"
              options={choices(zooms, state.zoomPercent, ' %')}
              value={String(state.zoomPercent)}
              onChange={(percent) => void shell.setZoom(Number(percent)).then(read)}
            />
            <Select
              label="Locks itself when not used for"
              options={choices(minutes, state.idleMinutes, ' min')}
              value={String(state.idleMinutes)}
              onChange={(count) => void shell.setIdleMinutes(Number(count)).then(read)}
            />
          </div>
        </>
      )}
    </Panel>
  );
}

/** The usual values and the present one, in order. */
const choices = (
  usual: readonly number[],
  present: number,
  unit: string,
): { value: string; label: string }[] =>
  [...new Set([...usual, present])]
    .sort((one, other) => one - other)
    .map((value) => ({ value: String(value), label: `${value}${unit}` }));
