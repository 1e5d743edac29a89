package dev.paws.core.parity.source.kubernetes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Finds and runs programs that print manifests. */
public interface ManifestPrograms {
  /** Returns whether a program is in {@code PATH}. */
  boolean has(String program);

  /**
   * Runs a program to its end.
   *
   * @param command a program of {@code PATH} and its arguments
   * @param folder the folder to run it in
   * @throws IOException if it cannot be started, or does not end in time
   */
  Output run(List<String> command, Path folder) throws IOException;

  /**
   * What a program wrote.
   *
   * @param status its exit code
   * @param text its standard output
   * @param errors its standard error
   */
  record Output(int status, String text, String errors) {}
}
