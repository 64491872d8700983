/**
 * The frame of every page for staff: where to go, who is here, and the way in for whoever is not.
 */
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { NavLink } from "react-router";
import { useNotices } from "./useNotices";
import { type Me, mayReadReports, signInAddress, signOut, useMe } from "./useMe";
import {
  LANGUAGES,
  type Language,
  choose,
  rolesOf,
  useLanguage,
  useWords,
} from "../words/useWords";
import "./staff.css";

export function StaffPage({ children }: { children: (me: Me) => ReactNode }) {
  const { data: me, error } = useMe();
  const all = useWords();
  const { pages, notices, queue } = all;
  const { loud, choose: beLoud } = useNotices(me);
  return (
    <>
      <header className="staff-head">
        <nav aria-label={pages.pages} className="row">
          <strong>Steward</strong>
          <NavLink to="/approvals">{pages.approvals}</NavLink>
          <NavLink to="/conversations">{pages.conversations}</NavLink>
          <NavLink to="/day">{pages.day}</NavLink>
          {me && mayReadReports(me) ? <NavLink to="/board">{pages.board}</NavLink> : null}
          <NavLink to="/prepared">{pages.prepared}</NavLink>
          <NavLink to="/systems">{pages.systems}</NavLink>
          {me?.sandbox ? <a href="/try">{pages.tour}</a> : null}
        </nav>
        {me?.kind === "staff" ? (
          <div className="row">
            {me.sandbox ? <span className="badge warn">{pages.sandbox}</span> : null}
            <button
              type="button"
              className={`button slim ${loud ? "chosen" : ""}`}
              aria-pressed={loud}
              title={notices.what}
              onClick={() => beLoud(!loud)}
            >
              {notices.label}
            </button>
            <ChooseLanguage />
            <span className="small who-here">
              {me.name || me.login} <span className="quiet">({rolesOf(all, me.roles)})</span>
            </span>
            <Button className="button slim" onPress={() => void signOut(me)}>
              {pages.signOut}
            </Button>
          </div>
        ) : null}
      </header>
      <main className="page">
        {error ? (
          <p className="notice bad">
            {error.message} {queue.goesOn}
          </p>
        ) : null}
        {!me ? (
          <p className="quiet">{pages.loading}</p>
        ) : me.kind === "staff" ? (
          children(me)
        ) : (
          <SignIn me={me} />
        )}
      </main>
    </>
  );
}

export function ChooseLanguage() {
  const { pages } = useWords();
  return (
    <select
      className="slim"
      aria-label={pages.language}
      value={useLanguage()}
      onChange={(event) => choose(event.target.value as Language)}
    >
      {Object.entries(LANGUAGES).map(([tag, name]) => (
        <option key={tag} value={tag}>
          {name}
        </option>
      ))}
    </select>
  );
}

export function SignIn({ me }: { me: Me }) {
  const { signIn: words } = useWords();
  return (
    <section className="card narrow">
      <h1>{words.title}</h1>
      <p>
        {words.forStaff} {me.sandbox ? words.sandbox : ""}
      </p>
      {me.sign_in ? (
        <a className="button primary link-button" href={signInAddress()}>
          {words.title}
        </a>
      ) : (
        <p className="notice warn">{words.noIssuer}</p>
      )}
    </section>
  );
}
