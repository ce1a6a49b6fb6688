import { defineConfig } from "vite";

/** Builds the bare editor of `./dev bench` as one classic script, which a test puts into an empty window. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: "node_modules/.bench",
    target: "safari16",
    lib: { entry: "bench/bare.ts", formats: ["iife"], name: "bare", fileName: () => "bare.js" },
  },
});
