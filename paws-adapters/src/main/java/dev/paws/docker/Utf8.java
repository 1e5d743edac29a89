package dev.paws.docker;

import java.nio.charset.StandardCharsets;

/** Decodes output that may have been cut off anywhere. */
final class Utf8 {
  private Utf8() {}

  /**
   * Returns the text of the bytes; a character cut off at the end is left out, bad bytes are
   * replaced.
   */
  static String decode(byte[] bytes, int length) {
    return new String(bytes, 0, whole(bytes, length), StandardCharsets.UTF_8);
  }

  private static int whole(byte[] bytes, int length) {
    for (int back = 1; back <= Math.min(4, length); back++) {
      int lead = bytes[length - back] & 0xff;
      if ((lead & 0xc0) != 0x80) {
        return back < width(lead) ? length - back : length;
      }
    }
    return length;
  }

  private static int width(int lead) {
    if (lead >= 0xf0) {
      return 4;
    }
    if (lead >= 0xe0) {
      return 3;
    }
    return lead >= 0xc0 ? 2 : 1;
  }
}
