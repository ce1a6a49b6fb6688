/** The bytes of a file in base64, as the core reads them. */
export function readBase64(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => {
      const url = typeof reader.result === "string" ? reader.result : "";
      resolve(url.slice(url.indexOf(",") + 1));
    });
    reader.addEventListener("error", () => {
      reject({ code: "file_unreadable", details: { problem: "unreadable", detail: "" } });
    });
    reader.readAsDataURL(file);
  });
}
