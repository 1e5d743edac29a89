package dev.paws.core.secret;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Masks what looks secret without knowing any value: values under names that mark a secret,
 * passwords in addresses, private keys, and tokens of well-known forms. {@link SecretValues} also
 * masks what is known to be secret.
 */
public final class Secrets {
  /** The text that replaces a secret. */
  public static final String MASK = "******";

  /** Values that are switches and therefore never secret. */
  private static final Set<String> HARMLESS =
      Set.of("", "true", "false", "yes", "no", "on", "off", "0", "1", "null");

  private Secrets() {}

  /** Returns whether the name of a variable, key or label marks its value as secret. */
  public static boolean isSecret(String name) {
    return SecretNames.tells(name);
  }

  /**
   * Returns whether a variable holds a secret: its name marks one and the value is not a mere
   * switch, or the value is an address with a password.
   */
  public static boolean isSecret(String name, String value) {
    return TextRules.hasPasswordInAddress(value)
        || (isSecret(name) && !isHarmless(value) && !isPath(name, value));
  }

  /**
   * Returns the text with everything masked that looks secret by its form: passwords of addresses
   * ({@code scheme://user:password@}), {@code NAME=value} and {@code --option value} with a name
   * that marks a secret, {@code Authorization} headers, private keys, tokens of well-known forms.
   */
  public static String inText(String text) {
    return TextRules.masked(text);
  }

  /**
   * Returns the text of a settings file with masked secrets, for each common way to separate name
   * and value: {@code name: value}, {@code name value}, {@code <name>value</name>}, and what {@link
   * #inText} masks. Not for prose, where the word after a name is just the next word.
   */
  public static String inSettings(String text) {
    return inText(SettingRules.masked(text));
  }

  /**
   * Returns whether a file holds only a secret: its name marks one, and its content is one word.
   */
  public static boolean isSecretFile(String path, String content) {
    String word = content.strip();
    return isSecret(path.substring(path.lastIndexOf('/') + 1))
        && word.chars().noneMatch(Character::isWhitespace)
        && !isHarmless(word);
  }

  /** Returns whether a value is a mere switch. */
  static boolean isHarmless(String value) {
    return HARMLESS.contains(value.toLowerCase(Locale.ROOT));
  }

  /**
   * A typical path: it ends in a file name with an extension, or begins in a folder that every
   * system has.
   */
  private static final LazyPattern PATH =
      LazyPattern.of(
          "(?:\\.{1,2}|~|[A-Za-z]:)?[/\\\\][\\w./\\\\@-]{0,200}\\.[A-Za-z][A-Za-z0-9]{1,7}"
              + "|/(?:run|etc|var|opt|home|usr|certs?|tmp|srv|app|data|mnt|secrets|root)/[\\w./@-]{1,200}");

  /**
   * Returns whether a value is the path of a key. A password that looks like a path stays masked.
   */
  static boolean isPath(String name, String value) {
    return PATH.matcher(value).matches() && !name.toUpperCase(Locale.ROOT).contains("PASS");
  }

  /** Returns the value of a variable, masked if it is secret; an empty value stays empty. */
  public static String value(String name, String value) {
    return isSecret(name) && !value.isEmpty() && !isPath(name, value) ? MASK : inText(value);
  }

  /**
   * Returns a copy of a tree of maps, lists and scalars with everything masked that looks secret:
   * {@code NAME=value} texts of lists (an inspection's {@code Env}), values under keys that mark a
   * secret, the word after an option whose name marks one, and what {@link #inText} masks.
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

  /**
   * Returns whether a key is a field of the engine, such as {@code SandboxKey}, and not the user's.
   */
  private static boolean isEngines(String key) {
    return !key.isEmpty()
        && Character.isUpperCase(key.charAt(0))
        && key.chars().anyMatch(Character::isLowerCase);
  }

  /**
   * Returns whether the next word is a secret, as after {@code --requirepass} and {@code --token}.
   */
  static boolean isTellingOption(String word) {
    if (!word.startsWith("--") || word.contains("=")) {
      return false;
    }
    String upper = word.toUpperCase(Locale.ROOT);
    return isSecret(word.substring(2)) || upper.endsWith("PASS") || upper.endsWith("AUTH");
  }

  private static final LazyPattern NAME = LazyPattern.of("[A-Za-z0-9_.-]+");

  private static String entry(String text) {
    int equals = text.indexOf('=');
    return equals <= 0 || !NAME.matcher(text.substring(0, equals)).matches()
        ? inText(text)
        : text.substring(0, equals + 1)
            + value(text.substring(0, equals), text.substring(equals + 1));
  }
}
