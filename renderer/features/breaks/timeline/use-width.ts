import { useCallback, useRef, useState, type RefCallback } from 'react';

/** The width of an element in pixels, kept up to date, and the ref that says which; 0 before it stands. */
export function useWidth(): readonly [width: number, ref: RefCallback<HTMLElement>] {
  const [width, setWidth] = useState(0);
  const observer = useRef<ResizeObserver | null>(null);
  const ref = useCallback((element: HTMLElement | null) => {
    observer.current?.disconnect();
    if (element === null) return;
    const measure = (): void => setWidth(Math.round(element.clientWidth));
    measure();
    observer.current = new ResizeObserver(measure);
    observer.current.observe(element);
  }, []);
  return [width, ref];
}
