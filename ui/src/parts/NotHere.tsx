/** A page that does not exist says which ones do. */
export function NotHere() {
  return (
    <main className="page narrow">
      <h1>There is no such page</h1>
      <p>
        Open <a href="/try">the tour</a>, <a href="/chat">the customer chat</a>, <a href="/approvals">the approvals</a> or{" "}
        <a href="/conversations">the conversations</a>.
      </p>
    </main>
  );
}
