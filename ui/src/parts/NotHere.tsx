/** A page that does not exist says which ones do. */
import { useWords } from "../words/useWords";

export function NotHere() {
  const { pages, chat } = useWords();
  const there = [
    ["/try", pages.tour],
    ["/chat", chat.title],
    ["/approvals", pages.approvals],
    ["/conversations", pages.conversations],
  ] as const;
  return (
    <main className="page narrow">
      <h1>{pages.notHere}</h1>
      <ul>
        {there.map(([path, name]) => (
          <li key={path}>
            <a href={path}>{name}</a>
          </li>
        ))}
      </ul>
    </main>
  );
}
