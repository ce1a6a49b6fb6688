//! How much this program has handed to the operating system.

/// Bytes written by this process so far; 0 where nobody counts.
pub fn bytes() -> u64 {
    let counted = std::fs::read_to_string("/proc/self/io").unwrap_or_default();
    let line = counted
        .lines()
        .find_map(|line| line.strip_prefix("wchar: "));
    line.and_then(|bytes| bytes.parse().ok()).unwrap_or(0)
}
