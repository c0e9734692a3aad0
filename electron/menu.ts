import { Menu, type MenuItemConstructorOptions } from 'electron';

/** The application menu: on a Mac at the top of the screen, elsewhere only its keys. No reload in a packaged desk. */
export function setMenu(packaged: boolean): void {
  const mac = process.platform === 'darwin';
  const developer: MenuItemConstructorOptions[] = packaged ? [] : [{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }];
  const template: MenuItemConstructorOptions[] = [
    ...(mac ? [{ role: 'appMenu' as const }] : []),
    {
      label: 'Edit',
      submenu: [{ role: 'undo' }, { role: 'redo' }, { type: 'separator' }, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'pasteAndMatchStyle' }, { role: 'selectAll' }],
    },
    { label: 'View', submenu: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { type: 'separator' }, { role: 'togglefullscreen' }, ...developer] },
    { label: 'Window', submenu: mac ? [{ role: 'minimize' }, { role: 'zoom' }, { role: 'front' }] : [{ role: 'minimize' }, { role: 'close' }, { role: 'quit', visible: false }] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** Keeps Electron from building its own menu, which would cost time before the first window and allow reloading. */
export function setNoMenu(): void {
  Menu.setApplicationMenu(null);
}
