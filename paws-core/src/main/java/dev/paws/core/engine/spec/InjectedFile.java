package dev.paws.core.engine.spec;

import java.util.Optional;

/**
 * A file to write into a container before it starts.
 *
 * @param target absolute path in the container
 * @param content its bytes as text
 * @param mode permission bits
 */
public record InjectedFile(
    String target, String content, Optional<Integer> uid, Optional<Integer> gid, int mode) {
  /** Leaves out the content, which may be a secret. */
  @Override
  public String toString() {
    return "InjectedFile[" + target + ", " + content.length() + " characters]";
  }
}
