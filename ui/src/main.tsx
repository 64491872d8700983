/** The pages of the desk, each loaded when it is opened. */
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode, Suspense, lazy } from "react";
import { createRoot } from "react-dom/client";
import { BrowserRouter, Route, Routes } from "react-router";
import { DeskError } from "./api/client";
import { NotHere } from "./parts/NotHere";
import "./look.css";
import "./parts/parts.css";
import "./board/figures.css";
import "./chat/lines.css";

const ApprovalsPage = lazy(() => import("./approvals/ApprovalsPage"));
const BoardPage = lazy(() => import("./board/BoardPage"));
const ChatPage = lazy(() => import("./chat/ChatPage"));
const ConversationsPage = lazy(() => import("./conversations/ConversationsPage"));
const ConversationPage = lazy(() => import("./conversations/ConversationPage"));
const DayPage = lazy(() => import("./day/DayPage"));
const PreparedPage = lazy(() => import("./prepared/PreparedPage"));
const SystemsPage = lazy(() => import("./systems/SystemsPage"));
const TryPage = lazy(() => import("./try/TryPage"));

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (failures, error) =>
        failures < 3 && !(error instanceof DeskError && error.status >= 400 && error.status < 500),
      staleTime: 2_000,
    },
  },
});

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <BrowserRouter>
          <Suspense fallback={<p className="quiet page">…</p>}>
            <Routes>
              <Route path="/approvals" element={<ApprovalsPage />} />
              <Route path="/approvals/:id" element={<ApprovalsPage />} />
              <Route path="/board" element={<BoardPage />} />
              <Route path="/chat" element={<ChatPage />} />
              <Route path="/conversations" element={<ConversationsPage />} />
              <Route path="/conversations/:id" element={<ConversationPage />} />
              <Route path="/day" element={<DayPage />} />
              <Route path="/prepared" element={<PreparedPage />} />
              <Route path="/systems" element={<SystemsPage />} />
              <Route path="/try" element={<TryPage />} />
              <Route path="*" element={<NotHere />} />
            </Routes>
          </Suspense>
        </BrowserRouter>
      </QueryClientProvider>
    </StrictMode>,
  );
}
