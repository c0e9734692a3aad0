import { describe, expect, it } from 'vitest';
import { imageOfAddress } from '../../../electron/security/image-address.ts';

describe('the address of a member’s image', () => {
  it('names one image, still or with its frames', () => {
    expect(imageOfAddress('duty-image://desk/img-000001')).toEqual({ id: 'img-000001', moving: false });
    expect(imageOfAddress('duty-image://desk/a.b:c_d-1/moving')).toEqual({ id: 'a.b:c_d-1', moving: true });
    expect(imageOfAddress('duty-image://desk/img#x')).toEqual({ id: 'img', moving: false });
  });

  it.each([
    'duty-image://desk/', 'duty-image://desk', 'duty-image://desk/..', 'duty-image://desk/a/b', 'duty-image://desk/a/moving/', 'duty-image://desk/a?x', 'duty-image://desk/a%2Fb', 'duty-image://desk/%61',
    'duty-image://other/img', 'duty-image://desk:80/img', 'duty-image://u@desk/img', 'duty-image://u:p@desk/img', 'app://desk/img', 'https://desk/img', 'file:///img', 'duty-image:desk/img', `duty-image://desk/${'a'.repeat(65)}`, 'x', '',
  ])('is not %j', (address) => {
    expect(imageOfAddress(address)).toBeNull();
  });
});
