import { useEffect, useState, type ReactNode } from 'react';

/** What stands beside is drawn one frame after what the person came for, so that a screen's first frame has less to wait for; from then on together with it. */
export function NextFrame({ children }: { children: ReactNode }) {
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    // Before the next frame is drawn there is one more call; what it asks for comes after that frame.
    const frame = requestAnimationFrame(() => setDrawn(true));
    return () => cancelAnimationFrame(frame);
  }, []);
  return drawn ? children : null;
}
