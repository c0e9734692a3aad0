/** The scheme of members' images: another one than the page's, so that nothing a member sent can ever be its script, style or page. */
export const IMAGE_SCHEME = 'duty-image';
const HOST = 'desk';

/** An image as the page asks for it: still, or with its frames. */
export interface WantedImage {
  readonly id: string;
  readonly moving: boolean;
}

const shape = /^\/([A-Za-z0-9_.:-]{1,64})(\/moving)?$/;

/** The image that an address stands for, or null: `duty-image://desk/ID`, or `…/ID/moving`, and nothing else. */
export function imageOfAddress(address: string): WantedImage | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== `${IMAGE_SCHEME}:` || url.host !== HOST || url.username !== '' || url.password !== '' || url.search !== '') return null;
  const [, id, moving] = shape.exec(url.pathname) ?? [];
  return id === undefined ? null : { id, moving: moving !== undefined };
}
