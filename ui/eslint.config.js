import a11y from "eslint-plugin-jsx-a11y";
import hooks from "eslint-plugin-react-hooks";
import { defineConfig } from "eslint/config";
import ts from "typescript-eslint";

export default defineConfig(
  { ignores: ["dist", "src/api/schema.d.ts"] },
  ts.configs.strict,
  a11y.flatConfigs.strict,
  hooks.configs.flat.recommended,
  // What scrolls has to be reachable by keyboard.
  {
    rules: {
      "jsx-a11y/no-noninteractive-tabindex": [
        "error",
        { tags: [], roles: ["log", "region", "tabpanel"] },
      ],
    },
  },
);
