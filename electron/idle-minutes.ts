/** Whether a desk that locks after some minutes is to be locked after so many idle seconds, by the system's count. Whoever opened it was there, whatever a system counts that knows nothing of their keys: a remote one, say. */
export function isIdleLong(idleSeconds: number, openSeconds: number, minutes: number): boolean {
  return Math.min(idleSeconds, openSeconds) >= minutes * 60;
}
