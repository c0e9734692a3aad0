import type { Session } from 'electron';

/** Refuses every permission, asked for or checked, every device and every download: the desk needs none. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.on('select-hid-device', (event) => event.preventDefault());
  session.on('select-serial-port', (event) => event.preventDefault());
  session.on('select-usb-device', (event) => event.preventDefault());
  session.on('will-download', (event) => event.preventDefault());
}
