package dev.paws.core.secret;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values that are known to be secret, hidden in whatever text they turn up, also in base64, in
 * JSON's and in an address's escapes, and line by line. On top of that come the rules of {@link
 * Secrets}.
 *
 * <p>A value shorter than {@value #SHORTEST} characters, or one that the definition uses openly
 * elsewhere (a service's name, a user's), is hidden only where a name beside it tells: hidden
 * everywhere it would make texts unreadable and protect nothing.
 */
public final class SecretValues {
  /** No value is known. */
  public static final SecretValues NONE = new SecretValues(List.of());

  private static final int SHORTEST = 6;
  private static final int SHORTEST_LINE = 12;

  /** Longest first, so that a secret within another leaves no rest of it. */
  private final List<String> forms;

  private SecretValues(List<String> forms) {
    this.forms = List.copyOf(forms);
  }

  /**
   * The given values as secrets.
   *
   * @param open words that are shown anyway
   */
  public static SecretValues of(Collection<String> values, Set<String> open) {
    Set<String> forms = new LinkedHashSet<>();
    for (String value : values) {
      String stripped = value.strip();
      if (stripped.length() >= SHORTEST && !open.contains(stripped)) {
        addForms(stripped, forms);
      }
    }
    List<String> sorted = new ArrayList<>(forms);
    sorted.sort(Comparator.comparingInt(String::length).reversed());
    return sorted.isEmpty() ? NONE : new SecretValues(sorted);
  }

  private static void addForms(String value, Set<String> forms) {
    forms.add(value);
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    forms.add(Base64.getEncoder().encodeToString(bytes));
    forms.add(Base64.getEncoder().encodeToString((value + "\n").getBytes(StandardCharsets.UTF_8)));
    forms.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    forms.add(percentEncoded(value));
    forms.add(value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"));
    if (value.indexOf('\n') >= 0) {
      value
          .lines()
          .map(String::strip)
          .filter(line -> line.length() >= SHORTEST_LINE && !line.startsWith("-----"))
          .forEach(forms::add);
    }
  }

  private static String percentEncoded(String value) {
    StringBuilder out = new StringBuilder(value.length() + 16);
    for (byte one : value.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (one & 0xff);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || "-._~".indexOf(c) >= 0;
      if (plain) {
        out.append(c);
      } else {
        out.append("%%%02X".formatted((int) c));
      }
    }
    return out.toString();
  }

  /** The values of both. */
  public SecretValues and(SecretValues other) {
    if (forms.isEmpty() || other.forms.isEmpty()) {
      return forms.isEmpty() ? other : this;
    }
    Set<String> all = new LinkedHashSet<>(forms);
    all.addAll(other.forms);
    List<String> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparingInt(String::length).reversed());
    return new SecretValues(sorted);
  }

  /** Text with all in it hidden that is known to be or looks secret. */
  public String inText(String text) {
    return Secrets.inText(known(text));
  }

  /** Text with the known values hidden, and nothing else. */
  private String known(String text) {
    String result = text;
    for (String form : forms) {
      if (result.contains(form)) {
        result = result.replace(form, Secrets.MASK);
      }
    }
    return result;
  }

  /** A tree of maps, lists, optionals and scalars, all its keys and texts masked. */
  public @Nullable Object inTree(@Nullable Object node) {
    if (node instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> masked = new LinkedHashMap<>();
      map.forEach((key, value) -> masked.put(known(String.valueOf(key)), inTree(value)));
      return masked;
    }
    if (node instanceof Optional<?> optional) {
      return inTree(optional.orElse(null));
    }
    if (node instanceof Iterable<?> list) {
      List<@Nullable Object> masked = new ArrayList<>();
      boolean tells = false;
      for (Object item : list) {
        masked.add(tells ? Secrets.MASK : inTree(item));
        tells = item instanceof String text && Secrets.isTellingOption(text);
      }
      return masked;
    }
    return node instanceof String text ? inText(text) : node;
  }

  /** Nothing of them. */
  @Override
  public String toString() {
    return "SecretValues[" + forms.size() + "]";
  }
}
