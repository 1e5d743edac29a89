package dev.paws.core.yaml;

import dev.paws.core.finding.Position;
import dev.paws.core.message.YamlMessage;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives scalars the types of YAML 1.2's core schema. */
final class CoreScalars {
  private static final String CORE = "tag:yaml.org,2002:";
  private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]+");
  private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
  private static final Pattern HEX = Pattern.compile("0x[0-9a-fA-F]+");
  private static final Pattern FLOAT =
      Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?");

  private CoreScalars() {}

  /** Returns a text, a boolean, a {@code Double} or null. */
  static @Nullable Object typed(String text, boolean plain, @Nullable String tag, Position at) {
    if (tag == null || tag.equals("!")) {
      return plain ? resolve(text) : text;
    }
    Object resolved = resolve(text);
    boolean fits =
        switch (tag.startsWith(CORE) ? tag.substring(CORE.length()) : "?") {
          case "str" -> true;
          case "int", "float" -> resolved instanceof Double;
          case "bool" -> resolved instanceof Boolean;
          case "null" -> resolved == null;
          default -> false;
        };
    if (!fits) {
      String type = tag.startsWith(CORE) ? tag.substring(CORE.length()) : tag;
      throw new YamlProblem(YamlMessage.TAG_MISMATCH, at, text, type);
    }
    return tag.equals(CORE + "str") ? text : resolved;
  }

  private static @Nullable Object resolve(String text) {
    return switch (text) {
      case "", "~", "null", "Null", "NULL" -> null;
      case "true", "True", "TRUE" -> true;
      case "false", "False", "FALSE" -> false;
      case ".nan", ".NaN", ".NAN" -> Double.NaN;
      case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF" -> Double.POSITIVE_INFINITY;
      case "-.inf", "-.Inf", "-.INF" -> Double.NEGATIVE_INFINITY;
      default -> number(text);
    };
  }

  private static Object number(String text) {
    char first = text.charAt(0);
    if (first != '-' && first != '+' && first != '.' && (first < '0' || first > '9')) {
      return text;
    }
    if (DECIMAL.matcher(text).matches() || FLOAT.matcher(text).matches()) {
      return Double.parseDouble(text);
    }
    if (OCTAL.matcher(text).matches()) {
      return new BigInteger(text.substring(2), 8).doubleValue();
    }
    return HEX.matcher(text).matches()
        ? (Object) new BigInteger(text.substring(2), 16).doubleValue()
        : text;
  }
}
