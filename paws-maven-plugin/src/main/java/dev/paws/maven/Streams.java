package dev.paws.maven;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;

/**
 * Standard output and error.
 *
 * @param out standard output, unchanged
 * @param err standard error, unchanged
 */
record Streams(PrintStream out, PrintStream err) {
  /**
   * Returns the streams of this process. In Maven 3, {@code System.out} can be used directly, and
   * {@code -l} and Windows terminals rely on that. Maven 4 turns what is written there into lines
   * of its log.
   *
   * @param mavenVersion such as {@code 3.8.7}; empty if it is not known
   */
  static Streams of(String mavenVersion) {
    PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true);
    boolean untouched = mavenVersion.isEmpty() || mavenVersion.startsWith("3.");
    return new Streams(
        untouched ? System.out : new PrintStream(new FileOutputStream(FileDescriptor.out), true),
        err);
  }
}
