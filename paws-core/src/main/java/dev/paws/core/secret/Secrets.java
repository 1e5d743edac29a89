package dev.paws.core.secret;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hides what looks secret without knowing any value: what stands under a telling name, passwords in
 * addresses, private keys, and tokens of well-known forms. {@link SecretValues} hides beside that
 * what is known to be secret.
 */
public final class Secrets {
  /** What stands for a hidden value. */
  public static final String MASK = "******";

  /** Values that are switches, whatever their name says. */
  private static final Set<String> HARMLESS =
      Set.of("", "true", "false", "yes", "no", "on", "off", "0", "1", "null");

  private Secrets() {}

  /** Whether a variable, key or label of that name holds a secret, as far as its name tells. */
  public static boolean isSecret(String name) {
    return SecretNames.tells(name);
  }

  /**
   * Whether a variable holds a secret: by its name, unless the value is a mere switch, or by a
   * password in an address.
   */
  public static boolean isSecret(String name, String value) {
    return TextRules.hasPasswordInAddress(value)
        || (isSecret(name) && !isHarmless(value) && !isPath(name, value));
  }

  /**
   * Text with all in it hidden that looks secret by its form: the passwords of addresses ({@code
   * scheme://user:password@}), {@code NAME=value} and {@code --option value} with a telling name,
   * {@code Authorization} headers, private keys, tokens of well-known forms.
   */
  public static String inText(String text) {
    return TextRules.masked(text);
  }

  /**
   * The text of a settings file, the values of telling names hidden in whatever way the file parts
   * them: {@code name: value}, {@code name value}, {@code <name>value</name>}, and what {@link
   * #inText} knows. Not for prose, where a word after a name is just the next word.
   */
  public static String inSettings(String text) {
    return inText(SettingRules.masked(text));
  }

  /** Whether a file holds a secret and nothing else: its name tells, and it is one word. */
  public static boolean isSecretFile(String path, String content) {
    String word = content.strip();
    return isSecret(path.substring(path.lastIndexOf('/') + 1))
        && word.chars().noneMatch(Character::isWhitespace)
        && !isHarmless(word);
  }

  /** Whether a value is a mere switch. */
  static boolean isHarmless(String value) {
    return HARMLESS.contains(value.toLowerCase(Locale.ROOT));
  }

  /** A path as people write one: it leads to a file, or begins in a folder of every system. */
  private static final LazyPattern PATH =
      LazyPattern.of(
          "(?:\\.{1,2}|~|[A-Za-z]:)?[/\\\\][\\w./\\\\@-]{0,200}\\.[A-Za-z][A-Za-z0-9]{1,7}"
              + "|/(?:run|etc|var|opt|home|usr|certs?|tmp|srv|app|data|mnt|secrets|root)/[\\w./@-]{1,200}");

  /** Whether a value is the path of a key. A password may look like a path and stays hidden. */
  static boolean isPath(String name, String value) {
    return PATH.matcher(value).matches() && !name.toUpperCase(Locale.ROOT).contains("PASS");
  }

  /** The value of a variable, hidden where it has to be; an empty one shows that it is empty. */
  public static String value(String name, String value) {
    return isSecret(name) && !value.isEmpty() && !isPath(name, value) ? MASK : inText(value);
  }

  /**
   * A tree of maps, lists and scalars with all that looks secret hidden: {@code NAME=value} texts
   * of lists (an inspection's {@code Env}), values under telling keys, the word after an option
   * with a telling name, and whatever {@link #inText} knows.
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
