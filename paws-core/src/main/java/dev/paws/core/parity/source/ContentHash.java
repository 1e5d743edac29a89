package dev.paws.core.parity.source;

import dev.paws.core.value.Sha256;

/** A short hash that distinguishes contents in reports. */
final class ContentHash {
  private static final int SHOWN = 12;

  private ContentHash() {}

  static String of(String text) {
    return "sha256:" + Sha256.hex(text).substring(0, SHOWN);
  }
}
