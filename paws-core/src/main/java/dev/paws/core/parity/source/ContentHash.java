package dev.paws.core.parity.source;

import dev.paws.core.value.Sha256;

/** A short hash that distinguishes contents in reports. */
public final class ContentHash {
  private static final int SHOWN = 12;

  private ContentHash() {}

  /** Returns {@code sha256:} and the first twelve hexadecimal digits. */
  public static String of(String text) {
    return "sha256:" + Sha256.hex(text).substring(0, SHOWN);
  }
}
