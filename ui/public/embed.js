/* Puts the desk's chat into any page:
 *   <script src="https://desk.example/ui/embed.js" data-title="Ask us" async></script>
 * `data-ticket` (a token that your own backend signed for a customer you have signed in) opens it
 * as that customer. The page's
 * origin has to be named in STEWARD_EMBED_ORIGINS. */
(() => {
  const script = document.currentScript;
  const desk = new URL(script.src).origin;
  const ticket = script.dataset.ticket ? `#${script.dataset.ticket}` : "";
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = script.dataset.title || "Ask us";
  button.setAttribute("aria-expanded", "false");
  const place = "position:fixed;right:16px;z-index:2147483000;";
  button.style.cssText =
    `${place}bottom:16px;padding:12px 18px;border-radius:999px;border:0;background:#1f5c4d;` +
    "color:#fff;font:600 16px system-ui,sans-serif;cursor:pointer";
  let frame = null;
  button.addEventListener("click", () => {
    if (!frame) {
      frame = document.createElement("iframe");
      frame.title = "Chat with customer service";
      frame.src = `${desk}/chat${ticket}`;
      frame.style.cssText =
        `${place}bottom:76px;width:min(400px,calc(100vw - 32px));` +
        "height:min(640px,calc(100dvh - 100px));border:1px solid #dedbd2;border-radius:12px;" +
        "background:#fff;box-shadow:0 8px 40px rgb(0 0 0/20%)";
      document.body.append(frame);
    } else {
      frame.hidden = !frame.hidden;
    }
    button.setAttribute("aria-expanded", String(!frame.hidden));
  });
  const show = () => document.body.append(button);
  if (document.body) show();
  else addEventListener("DOMContentLoaded", show);
})();
