import { describe, expect, it } from 'vitest';
import { createChosenPaths, type ChosenPaths } from '../../../electron/ipc/chosen-paths';
import { createGate, type GateParts } from '../../../electron/ipc/gate';
import { isTrustedSender, type SenderEvent } from '../../../electron/ipc/trusted-sender';
import { operations } from '../../../shared/api';

const mainFrame = { url: 'app://amparo/', parent: null };
const ours: SenderEvent = { senderFrame: mainFrame, sender: { id: 7, mainFrame } };

const frame = (url: string, parent: unknown = null): SenderEvent => {
  const top = { url, parent };
  return { senderFrame: top, sender: { id: 7, mainFrame: top } };
};

describe('trusted sender', () => {
  it('is the top frame of our window on our own page', () => {
    expect(isTrustedSender(ours, 7)).toBe(true);
  });

  const refused: Readonly<Record<string, SenderEvent>> = {
    'another window': { ...ours, sender: { id: 8, mainFrame } },
    'a frame inside the page': {
      senderFrame: { url: 'app://amparo/', parent: mainFrame },
      sender: { id: 7, mainFrame },
    },
    'a frame that is gone': { ...ours, senderFrame: null },
    'another host': frame('app://other/'),
    'a host that begins like ours': frame('app://amparo.example.org/'),
    'our address as a query': frame('https://example.org/?next=app://amparo/'),
    'our host under a user name': frame('app://user@amparo/'),
    'another scheme': frame('file:///out/renderer/index.html'),
    'an empty page': frame('about:blank'),
    'no address': frame(''),
  };
  for (const [name, event] of Object.entries(refused)) {
    it(`is not ${name}`, () => {
      expect(isTrustedSender(event, 7)).toBe(false);
    });
  }

  it('is nobody while there is no window', () => {
    expect(isTrustedSender(ours, undefined)).toBe(false);
  });
});

interface Fixture {
  readonly ask: (name: unknown, input: unknown, event?: SenderEvent) => Promise<unknown>;
  readonly reached: string[];
  readonly chosen: ChosenPaths;
  readonly opened: () => number;
}

function gateWith(unlocked: boolean): Fixture {
  const reached: string[] = [];
  let opened = 0;
  const chosen = createChosenPaths(() => '/v');
  const shellAnswer = async () => ({ ok: true as const, value: 'shell' });
  const parts: GateParts = {
    isTrusted: (event) => isTrustedSender(event, 7),
    isUnlocked: () => unlocked,
    callCore: async (name) => {
      reached.push(name);
      return { ok: true, value: null };
    },
    onVaultOpened: async () => {
      opened += 1;
    },
    takePaths: chosen.take,
    shell: {
      'shell.choose': shellAnswer,
      'shell.lock': shellAnswer,
      'shell.lastVault': shellAnswer,
      'shell.state': shellAnswer,
      'shell.setZoom': shellAnswer,
      'shell.setAppearance': shellAnswer,
      'shell.setIdleMinutes': shellAnswer,
    },
  };
  const gate = createGate(parts);
  return {
    ask: (name, input, event = ours) => gate(event, name, input),
    reached,
    chosen,
    opened: () => opened,
  };
}

describe('the gate', () => {
  it('throws to a stranger, whatever is asked, and nothing is reached', async () => {
    const { ask, reached } = gateWith(true);
    await expect(ask('vault.session', {}, frame('app://other/'))).rejects.toThrow('refused');
    await expect(ask('shell.state', {}, frame('app://other/'))).rejects.toThrow('refused');
    expect(reached).toEqual([]);
  });

  it('knows no operation but those of the table', async () => {
    const { ask, reached } = gateWith(true);
    for (const name of ['nope', '__proto__', 'constructor', 'toString', '', 7, null, {}]) {
      expect(await ask(name, {})).toMatchObject({ ok: false, code: 'INPUT_INVALID' });
    }
    expect(reached).toEqual([]);
  });

  it('checks the input before the core sees it, and names the field, not what it held', async () => {
    const { ask, reached } = gateWith(true);
    const answer = await ask('inquiry.get', { inquiryId: 'Maria' });
    expect(answer).toMatchObject({ ok: false, code: 'INPUT_INVALID' });
    expect(JSON.stringify(answer)).toContain('inquiryId');
    expect(JSON.stringify(answer)).not.toContain('Maria');
    expect(reached).toEqual([]);
  });

  it('refuses every operation of an open vault while it is locked', async () => {
    const { ask, reached } = gateWith(false);
    const needing = Object.entries(operations).filter(([, { needs }]) => needs === 'unlocked');
    expect(needing.length).toBeGreaterThan(20);
    for (const [name] of needing) {
      // Either its input is wrong or it is locked; never does it get through.
      expect(await ask(name, {})).toMatchObject({ ok: false });
    }
    expect(await ask('officer.list', {})).toMatchObject({ ok: false, code: 'LOCKED' });
    expect(reached).toEqual([]);
  });

  it('passes a good call on to the core', async () => {
    const { ask, reached } = gateWith(true);
    expect(await ask('officer.list', {})).toEqual({ ok: true, value: null });
    expect(reached).toEqual(['officer.list']);
  });

  it('refuses a place that nobody picked, before the core sees it', async () => {
    const { ask, reached, chosen } = gateWith(true);
    const file = { path: '/etc/passwd', rootPath: null };
    expect(await ask('verify.file', file)).toMatchObject({ ok: false, code: 'PATH_NOT_CHOSEN' });
    expect(await ask('vault.inspect', { folder: '/etc' })).toMatchObject({
      ok: false,
      code: 'PATH_NOT_CHOSEN',
    });
    expect(reached).toEqual([]);
    chosen.add('pdf', '/etc/passwd');
    expect(await ask('verify.file', file)).toEqual({ ok: true, value: null });
    const withRoot = { ...file, rootPath: '/etc/shadow' };
    expect(await ask('verify.file', withRoot)).toMatchObject({ code: 'PATH_NOT_CHOSEN' });
    expect(reached).toEqual(['verify.file']);
  });

  it('tells when a vault was opened, and only then', async () => {
    const { ask, opened } = gateWith(false);
    await ask('vault.session', {});
    expect(opened()).toBe(0);
    await ask('vault.unlock', {
      folder: '/v',
      officerId: '5b1f0c6e-3f0a-4d52-9f53-0d1b6a2f8f10',
      passphrase: 'x',
    });
    expect(opened()).toBe(1);
  });
});
