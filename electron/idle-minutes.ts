/** Whether a desk that locks after some minutes is to be locked after so many idle seconds. */
export function isIdleLong(idleSeconds: number, minutes: number): boolean {
  return idleSeconds >= minutes * 60;
}
