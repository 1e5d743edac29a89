package dev.paws.core.pipeline.expression;

/** How the operators compare, and how texts are compared without regard to case. */
public final class Comparison {
  private Comparison() {}

  /** Returns whether {@code left == right} holds. */
  public static boolean equal(Data left, Data right) {
    if (left instanceof Data.Text a && right instanceof Data.Text b) {
      return upper(a.value()).equals(upper(b.value()));
    }
    if (left instanceof Data.Null && right instanceof Data.Null) {
      return true;
    }
    if (!left.isScalar() || !right.isScalar()) {
      // neither arrays nor objects have another equality than being the same instance
      return left.equals(right);
    }
    return left.number() == right.number();
  }

  /** Returns whether {@code left > right} holds. */
  static boolean greater(Data left, Data right) {
    if (left instanceof Data.Text a && right instanceof Data.Text b) {
      return upper(a.value()).compareTo(upper(b.value())) > 0;
    }
    if (left instanceof Data.Null && right instanceof Data.Null) {
      return false;
    }
    return left.number() > right.number();
  }

  /**
   * Returns a text in upper case, character by character: no character becomes two, and the dotless
   * i stays.
   */
  static String upper(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = chars[i] == 'ı' ? 'ı' : Character.toUpperCase(chars[i]);
    }
    return new String(chars);
  }
}
