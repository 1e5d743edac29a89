package dev.paws.terminal;

/** Formats the progress of a pull or build as one line. */
final class TransferProgress {
  private static final long MEGABYTE = 1_000_000;

  private TransferProgress() {}

  static String text(String part, String text, long done, long total) {
    String what = part.isEmpty() ? text.strip() : part + " " + text.strip();
    return total <= 0 ? what : what + " " + done / MEGABYTE + "/" + total / MEGABYTE + " MB";
  }
}
