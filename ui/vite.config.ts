import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const desk = process.env.STEWARD_URL ?? "http://127.0.0.1:8400";

export default defineConfig({
  base: "/ui/",
  plugins: [react()],
  build: {
    target: "es2022",
    sourcemap: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: Object.fromEntries(
      ["/desk", "/auth", "/sandbox", "/assistants", "/health"].map((path) => [path, desk]),
    ),
  },
});
