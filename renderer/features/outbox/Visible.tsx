import { splitHidden } from '../../components/hidden-characters.ts';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import '../../components/MemberName.css';

/**
 * A line of text that may carry a member's name: kept apart from the reading order around it, and with every character that
 * hides made visible, so that a direction control cannot turn what stands beside it.
 */
export function Visible({ text }: { text: string }) {
  return (
    <bdi>
      {splitHidden(text).map((part, index) => (part.hidden === undefined ? part.text : (
        <span key={index} className="member-name__hidden" title={part.hidden}><span aria-hidden="true">{part.text}</span><VisuallyHidden>{` ${part.hidden} `}</VisuallyHidden></span>
      )))}
    </bdi>
  );
}
