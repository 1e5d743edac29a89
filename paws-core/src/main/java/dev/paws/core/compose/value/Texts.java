package dev.paws.core.compose.value;

/** Compares texts by their UTF-8 bytes, as Go does. */
public final class Texts {
  private Texts() {}

  /** Compares by code point, which gives the order of the UTF-8 bytes. */
  public static int compare(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      char left = a.charAt(i);
      char right = b.charAt(i);
      if (left != right) {
        boolean leftHigh = Character.isSurrogate(left);
        boolean rightHigh = Character.isSurrogate(right);
        return leftHigh == rightHigh ? left - right : leftHigh ? 1 : -1;
      }
    }
    return a.length() - b.length();
  }
}
