package dev.paws.maven;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;

/**
 * Standard output and error.
 *
 * @param out as it is, with nothing added to it
 * @param err as it is
 */
record Streams(PrintStream out, PrintStream err) {
  /**
   * The streams of this process. Maven 3 leaves {@code System.out} to be used (and {@code -l} and
   * terminals of Windows rely on it); Maven 4 turns what is written there into lines of its log.
   *
   * @param mavenVersion as {@code 3.8.7}; empty where it is not known
   */
  static Streams of(String mavenVersion) {
    PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true);
    boolean untouched = mavenVersion.isEmpty() || mavenVersion.startsWith("3.");
    return new Streams(
        untouched ? System.out : new PrintStream(new FileOutputStream(FileDescriptor.out), true),
        err);
  }
}
