package dev.paws.core.compose.canonical;

/** Tells IP addresses from other texts, without asking a resolver. */
public final class IpAddress {
  private IpAddress() {}

  /** Whether the text is an IPv4 or IPv6 address. */
  public static boolean isValid(String text) {
    return text.indexOf(':') < 0 ? isV4(text) : isV6(text);
  }

  private static boolean isV4(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 4) {
      return false;
    }
    for (String part : parts) {
      boolean leadingZero = part.length() > 1 && part.charAt(0) == '0';
      if (part.isEmpty() || part.length() > 3 || leadingZero || !digits(part, 10)) {
        return false;
      }
      if (Integer.parseInt(part) > 255) {
        return false;
      }
    }
    return true;
  }

  private static boolean isV6(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      return groups(text) == 8;
    }
    String head = text.substring(0, gap);
    String tail = text.substring(gap + 2);
    int before = head.isEmpty() ? 0 : groups(head);
    int after = tail.isEmpty() ? 0 : groups(tail);
    boolean v4InHead = head.indexOf('.') >= 0;
    return before >= 0 && after >= 0 && !v4InHead && before + after < 8;
  }

  /** How many groups of 16 bits the text holds; negative if it is malformed. */
  private static int groups(String text) {
    String[] parts = text.split(":", -1);
    int groups = 0;
    for (int i = 0; i < parts.length; i++) {
      if (i == parts.length - 1 && parts[i].indexOf('.') >= 0) {
        return isV4(parts[i]) ? groups + 2 : -1;
      }
      if (parts[i].isEmpty() || parts[i].length() > 4 || !digits(parts[i], 16)) {
        return -1;
      }
      groups++;
    }
    return groups;
  }

  private static boolean digits(String text, int radix) {
    return text.chars().allMatch(c -> c < 128 && Character.digit(c, radix) >= 0);
  }
}
