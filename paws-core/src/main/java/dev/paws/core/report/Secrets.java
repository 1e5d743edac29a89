package dev.paws.core.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hides what looks secret: values whose name says so, and passwords in addresses. */
public final class Secrets {
  /** What stands for a hidden value. */
  public static final String MASK = "******";

  private static final List<String> TELLING =
      List.of(
          "PASSWORD", "PASSWD", "_PASS", "_PWD", "SECRET", "TOKEN", "KEY", "CREDENTIAL", "_AUTH");
  private static final Pattern PASSWORD_IN_ADDRESS =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*://[^\\s:/@]*:)[^\\s/@]+@");

  private Secrets() {}

  /** Whether a variable of that name holds a secret, as far as its name tells. */
  public static boolean isSecret(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return TELLING.stream().anyMatch(upper::contains);
  }

  /** Text with the passwords of addresses in it ({@code scheme://user:password@}) hidden. */
  public static String inText(String text) {
    return text.contains("://")
        ? PASSWORD_IN_ADDRESS.matcher(text).replaceAll("$1" + MASK + "@")
        : text;
  }

  /** The value of a variable, hidden where it has to be. */
  public static String value(String name, String value) {
    return isSecret(name) && !value.isEmpty() ? MASK : inText(value);
  }

  /**
   * A tree of maps, lists and scalars with all that looks secret hidden: {@code NAME=value} texts
   * of lists (an inspection's {@code Env}), values under telling keys, and addresses in any text.
   */
  public static @Nullable Object inTree(@Nullable Object node) {
    if (node instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> masked = new LinkedHashMap<>();
      map.forEach(
          (key, value) -> masked.put(String.valueOf(key), under(String.valueOf(key), value)));
      return masked;
    }
    if (node instanceof List<?> list) {
      List<@Nullable Object> masked = new ArrayList<>();
      boolean tells = false;
      for (Object item : list) {
        masked.add(tells ? MASK : item instanceof String text ? entry(text) : inTree(item));
        tells = item instanceof String text && isTellingOption(text);
      }
      return masked;
    }
    return node instanceof String text ? inText(text) : node;
  }

  private static @Nullable Object under(String key, @Nullable Object value) {
    if (value instanceof String text) {
      return isEngines(key) ? inText(text) : value(key, text);
    }
    return inTree(value);
  }

  /** A field of the engine's own, as {@code SandboxKey}, is no variable of the user. */
  private static boolean isEngines(String key) {
    return !key.isEmpty()
        && Character.isUpperCase(key.charAt(0))
        && key.chars().anyMatch(Character::isLowerCase);
  }

  /** {@code --requirepass}, {@code --token}: an option whose value, the next word, is a secret. */
  private static boolean isTellingOption(String word) {
    String upper = word.toUpperCase(Locale.ROOT);
    return word.startsWith("--")
        && !word.contains("=")
        && (isSecret(upper) || upper.endsWith("PASS") || upper.endsWith("AUTH"));
  }

  private static String entry(String text) {
    int equals = text.indexOf('=');
    return equals <= 0
        ? inText(text)
        : text.substring(0, equals + 1)
            + value(text.substring(0, equals), text.substring(equals + 1));
  }
}
