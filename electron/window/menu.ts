import { Menu } from 'electron';

export interface ZoomCommands {
  readonly in: () => void;
  readonly out: () => void;
  readonly reset: () => void;
}

/** Only what the keyboard needs: editing, zoom, quit. No reload, no developer tools, no help links. */
export function setMenu(zoom: ZoomCommands): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
      {
        label: 'Edit',
        submenu: [
          { role: 'undo' },
          { role: 'redo' },
          { type: 'separator' },
          { role: 'cut' },
          { role: 'copy' },
          { role: 'paste' },
          { role: 'selectAll' },
        ],
      },
      {
        label: 'View',
        submenu: [
          { label: 'Larger', accelerator: 'CommandOrControl+Plus', click: zoom.in },
          {
            label: 'Larger',
            accelerator: 'CommandOrControl+=',
            visible: false,
            acceleratorWorksWhenHidden: true,
            click: zoom.in,
          },
          { label: 'Smaller', accelerator: 'CommandOrControl+-', click: zoom.out },
          { label: 'Normal size', accelerator: 'CommandOrControl+0', click: zoom.reset },
        ],
      },
    ]),
  );
}
